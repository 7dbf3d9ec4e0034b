from policy_nlp.document import BlockKind
from policy_nlp.intake.pieces import paragraph


def test_a_copy_with_other_values() -> None:
    piece = paragraph("a", soft=True)
    other = piece.but(kind=BlockKind.HEADING, level=2)
    assert (piece.kind, other.kind, other.level, other.soft) == (
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        2,
        True,
    )

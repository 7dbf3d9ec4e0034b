from policy_nlp.document import Block, BlockKind


def test_a_block_ends_after_its_text() -> None:
    assert Block(0, BlockKind.PARAGRAPH, "隐私政策", 10).end == 14

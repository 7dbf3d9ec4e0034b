from policy_nlp.document import BlockKind
from policy_nlp.intake import load_document
from policy_nlp.intake.pieces import Piece
from policy_nlp.intake.titled_items import open_titled_items

PROSE = (
    "We may collect the model of your device and the type of your network whenever you use the application. "
)


def test_items_with_title_and_prose_are_sections() -> None:
    html = f"""<h2>Notice</h2><ul>
    <li><button aria-controls=a>What we collect</button><div>{PROSE}We collect:<ul><li>your name</li></ul></div></li>
    <li><button aria-expanded=false>With whom we share</button><div>{PROSE}</div></li></ul>"""
    blocks = load_document(html).blocks
    assert [(b.kind.value, b.headings) for b in blocks] == [
        ("heading", ()),
        ("heading", ("Notice",)),
        ("paragraph", ("Notice", "What we collect")),
        ("list_item", ("Notice", "What we collect")),
        ("heading", ("Notice",)),
        ("paragraph", ("Notice", "With whom we share")),
    ]
    assert blocks[3].lead_in == 2


def test_items_of_a_lead_in_stay_items() -> None:
    html = f"<p>We collect the following:</p><ul><li>Device data<br>{PROSE}</li></ul>"
    assert [b.kind.value for b in load_document(html).blocks] == ["paragraph", "list_item", "list_item"]


def test_plain_items_stay_items() -> None:
    html = "<p>Our principles.</p><ul><li>Honesty</li><li>Thrift</li></ul><p>We collect your name.</p>"
    assert [b.kind.value for b in load_document(html).blocks] == [
        "paragraph",
        "list_item",
        "list_item",
        "paragraph",
    ]


def test_a_list_may_begin_deeper_than_it_goes_on() -> None:
    pieces = [
        Piece(BlockKind.LIST_ITEM, text, level=level) for text, level in (("your name", 2), ("your age", 1))
    ]
    assert open_titled_items(pieces) == pieces

from policy_nlp.document import BlockKind
from policy_nlp.intake.pdf.joining import Words
from policy_nlp.intake.pdf.lines import body_of, line_of
from policy_nlp.intake.pdf.marks import Box, Page, Run
from policy_nlp.intake.pdf.paragraphs import Writer, links_of, paragraphs_of
from policy_nlp.intake.pdf.rows import Row
from policy_nlp.intake.pdf.tags import Tag
from policy_nlp.intake.pieces import Piece

FULL = "我们收集您的个人信息以便向您提供服务并改进我们的产品与功能以及"
Spec = tuple[str, float, float] | tuple[str, float, float, dict[str, object]]


def row(text: str, left: float, baseline: float, size: float = 10.0, **more: object) -> Row:
    starts = [left + size * n for n in range(len(text))]
    return Row([Run(text, starts, left + size * len(text), baseline, size, **more)])


def pieces(*specs: Spec, breaks: tuple[int, ...] = ()) -> list[Piece]:
    """Lines as text, left edge, height and more; `breaks` are numbers of lines that open a page."""
    right = 50 + 10.0 * len(FULL)
    lines = []
    for number, (text, left, baseline, *more) in enumerate(specs):
        found = row(text, left, baseline, **(more[0] if more else {}))
        lines.append(line_of(found, 0, (50.0, right), opens=number in (0, *breaks)))
    body = body_of(
        [*lines, *[line_of(row(FULL, 50, 16.0 * n), 0, (50.0, right), opens=False) for n in range(9)]]
    )
    return list(Writer([Page(0, 600, 800)], body, Words([])).pieces(paragraphs_of(lines, body)))


def texts(*specs: Spec, breaks: tuple[int, ...] = ()) -> list[str]:
    return [piece.text for piece in pieces(*specs, breaks=breaks)]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert texts((FULL, 50, 100), ("其他。", 50, 116), ("另一段。", 50, 132)) == [FULL + "其他。", "另一段。"]


def test_more_leading_parts_paragraphs() -> None:
    assert len(texts((FULL, 50, 100), (FULL, 50, 116), ("下一段。", 50, 142))) == 2


def test_indentation_parts_paragraphs() -> None:
    ended = FULL[:-1] + "。"
    assert texts((FULL[2:], 70, 100), (ended, 50, 116), ("下一段", 70, 132)) == [FULL[2:] + ended, "下一段"]


def test_larger_lines_are_headings_by_size() -> None:
    found = pieces(("隐私政策", 200, 60, {"size": 20.0}), ("信息", 50, 90, {"size": 14.0}), (FULL, 50, 110))
    assert [(p.kind, p.level) for p in found] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
    ]


def test_bold_lines_are_bold() -> None:
    assert [p.bold for p in pieces(("设备信息", 50, 100, {"bold": True}), (FULL, 50, 116))] == [True, False]


def test_bullets_make_items_of_their_depth() -> None:
    found = pieces(
        ("•姓名", 60, 100),
        ("•" + FULL[:29], 60, 116),
        ("等；", 70, 132),
        ("•型号", 80, 148),
        ("•年龄", 60, 164),
    )
    assert [(p.kind, p.level) for p in found] == [(BlockKind.LIST_ITEM, n) for n in (1, 1, 2, 1)]
    assert found[1].text == FULL[:29] + "等；"


def test_a_second_paragraph_of_an_item_goes_on_with_it() -> None:
    found = pieces(("•姓名。", 60, 100), ("仅用于登录。", 70, 126), ("其他。", 50, 152))
    assert [(p.kind, p.continues) for p in found] == [
        (BlockKind.LIST_ITEM, False),
        (BlockKind.LIST_ITEM, True),
        (BlockKind.PARAGRAPH, False),
    ]


def test_numbered_lines_begin_anew() -> None:
    assert texts(("1、姓名；", 50, 100), ("2、年龄。", 50, 116)) == ["1、姓名；", "2、年龄。"]


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    assert texts((FULL, 50, 760), ("其他。", 50, 60), breaks=(1,)) == [FULL + "其他。"]
    assert len(texts(("短句", 50, 760), ("其他。", 50, 60), breaks=(1,))) == 2
    assert len(texts((FULL[:-1] + "。", 50, 760), ("其他。", 50, 60), breaks=(1,))) == 1
    assert len(texts((FULL[:-1] + "。", 50, 760), ("1、其他。", 50, 60), breaks=(1,))) == 2
    assert len(texts((FULL, 50, 744), (FULL[1:], 60, 760), ("其他。", 50, 60), breaks=(2,))) == 1
    assert len(texts(("•" + FULL[:29], 60, 760), ("其他。", 50, 60), breaks=(1,))) == 2


def test_tags_decide_where_they_are_there() -> None:
    tags = [Tag(block=1, level=2), Tag(block=2), Tag(block=2), Tag(block=3, items=((7, 1),))]
    specs = [("信息", 50, 100), (FULL, 50, 116), ("其他", 50, 132), ("姓名", 50, 148)]
    found = [line_of(row(*s, tag=t), 0, (50.0, 360.0), opens=False) for s, t in zip(specs, tags, strict=True)]
    body = body_of(found)
    assert body.tagged
    made = list(Writer([Page(0, 600, 800)], body, Words([])).pieces(paragraphs_of(found, body)))
    assert [(p.kind, p.level, p.text) for p in made] == [
        (BlockKind.HEADING, 2, "信息"),
        (BlockKind.PARAGRAPH, 0, FULL + "其他"),
        (BlockKind.LIST_ITEM, 1, "姓名"),
    ]


def test_links_that_are_wrapped_are_one() -> None:
    box, places = Box(0, 0, 1, 1), []
    for text, link in (("see", None), ("our", 0), ("list", 1), ("or", None), ("that", 2)):
        places.append(Run(text, [0.0], 1.0, 0.0, 10.0, link=link, spaced=True))
    targets = [(box, "https://a.example"), (box, "https://a.example"), (box, "https://b.example")]
    assert list(links_of(places, targets)) == [
        ("our list", "https://a.example"),
        ("that", "https://b.example"),
    ]


def test_an_indented_paragraph_after_a_list_is_no_part_of_it() -> None:
    more = [(FULL[2:], 70, 200 + 80 * n) for n in range(3)]
    rest = [(FULL[:9] + "。", 50, 216 + 80 * n) for n in range(3)]
    indented = [line for pair in zip(more, rest, strict=True) for line in pair]
    found = pieces(("•一项", 60, 100), ("另有说明。", 70, 116), *indented)
    assert [(p.text, p.kind) for p in found][:2] == [
        ("一项", BlockKind.LIST_ITEM),
        ("另有说明。", BlockKind.PARAGRAPH),
    ]
    assert {p.kind for p in found[2:]} == {BlockKind.PARAGRAPH}


def test_a_numbered_paragraph_that_is_indented_goes_on_at_the_margin() -> None:
    first = "3.11.12 " + FULL[6:]
    assert texts((first, 70, 100), ("其他功能。", 50, 116)) == [first + "其他功能。"]


def test_bold_lines_that_are_slightly_larger_are_headings() -> None:
    found = pieces(("设备信息", 50, 80, {"size": 10.6, "bold": True}), ("设备信息", 50, 120, {"size": 10.6}))
    assert [p.kind for p in found] == [BlockKind.HEADING, BlockKind.PARAGRAPH]

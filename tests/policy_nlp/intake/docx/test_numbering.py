from lxml import etree

from policy_nlp.intake.docx.numbering import Label, Numbering
from policy_nlp.intake.docx.styles import Look

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def level(at: int, form: str, text: str, more: str = "") -> str:
    number = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
    return f'<w:lvl w:ilvl="{at}">{number}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(
    levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
) -> Numbering:
    return Numbering(
        etree.fromstring(
            f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}</w:numbering>'
        )
    )


def shown(lists: Numbering, *places: tuple[str, int]) -> list[str]:
    labels = [lists.label(Look(list_id=key, list_level=at)) for key, at in places]
    return [label.text if label else "" for label in labels]


def test_levels_count_and_begin_anew_below_the_next_number() -> None:
    lists = numbering(
        level(0, "chineseCounting", "%1、")
        + level(1, "chineseCounting", "（%2）")
        + level(2, "lowerLetter", "%3.")
    )
    places = [("1", 0), ("1", 1), ("1", 2), ("1", 2), ("1", 1), ("1", 0), ("1", 1)]
    assert shown(lists, *places) == ["一、", "（一）", "a. ", "b. ", "（二）", "二、", "（一）"]


def test_numbers_of_several_levels() -> None:
    lists = numbering(level(0, "chineseCounting", "第%1条") + level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert shown(lists, ("1", 0), ("1", 1), ("1", 1)) == ["第一条", "1.1 ", "1.2 "]


def test_a_level_whose_parent_was_never_counted_shows_its_start() -> None:
    lists = numbering(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2"))
    assert shown(lists, ("1", 1)) == ["1.1 "]


def test_bullets_and_what_is_in_no_list() -> None:
    lists = numbering(level(0, "bullet", "·") + level(1, "bullet", "o"))
    assert lists.label(Look(list_id="1", list_level=1)) == Label(bullet=True, level=1)
    for look in (Look(), Look(list_id="0"), Look(list_id="99")):
        assert lists.label(look) is None
    assert Numbering(None).label(Look(list_id="1")) is None


def test_a_second_list_of_the_same_kind_goes_on_unless_it_says_where_to_start() -> None:
    one = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    two = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    three = (
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
    )
    lists = numbering(level(0, "decimal", "%1."), one + two + three)
    assert shown(lists, ("1", 0), ("2", 0), ("3", 0), ("3", 0)) == ["1. ", "2. ", "1. ", "2. "]


def test_a_list_that_refers_to_a_style_of_lists() -> None:
    root = etree.fromstring(
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/>'
        f"{level(0, 'decimal', '%1)')}</w:abstractNum>"
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    assert shown(Numbering(root), ("7", 0)) == ["1) "]


def test_hostile_numbers_are_bounded() -> None:
    lists = numbering(level(0, "decimal", "%1" * 5000) + level(0, "upperRoman", "%1" * 5000))
    assert len(shown(lists, ("1", 10**9))[0]) < 1000
    assert shown(numbering(""), ("1", -5)) == [""]


def test_a_style_for_deeper_lists_nests_a_list_of_its_own() -> None:
    lists = numbering(level(0, "bullet", "·"))
    assert lists.label(Look(list_id="1", nested=1)) == Label(bullet=True, level=1)

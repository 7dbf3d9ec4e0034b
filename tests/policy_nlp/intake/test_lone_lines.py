import pytest

from policy_nlp.document import BlockKind
from policy_nlp.intake import load_document
from policy_nlp.intake.lone_lines import is_prose

PROSE = {
    "zh": "我们会在您使用本应用时收集您的设备型号和网络类型，用于统计崩溃并改进服务。",
    "en": "We collect the model of your device and the type of your network, to count crashes.",
}


def headings(*lines: str, gap: str = "\n\n") -> list[str]:
    return [b.text for b in load_document(gap.join(lines)).blocks if b.kind is BlockKind.HEADING]


@pytest.mark.parametrize(
    "heading",
    [
        "Information you provide",
        "What do we do with your information?",
        "Surveys, Contests, and Other Promotions",
        "DATA RETENTION",
        "我们与谁分享您的信息？",
        "Cookies:",
        "Q: Who pays, and who sees my card?",
        "【设备信息】",
        "问：你们会出售我的信息吗？",
        "信息安全",
    ],
)
def test_lines_between_blank_lines_above_text(heading: str) -> None:
    prose = PROSE["en" if heading[0].isascii() else "zh"]
    assert headings(prose, heading, prose) == [heading]


@pytest.mark.parametrize(
    "line",
    [
        "2026年3月1日",
        "Last updated: 1 March 2026",
        "info@example.com",
        "您同意的。",
        "We collect:",
        "姓名、电话：",
    ],
)
def test_lines_that_are_no_headings(line: str) -> None:
    prose = PROSE["en" if line[0].isascii() else "zh"]
    assert headings(prose, line, prose) == []


def test_headings_above_headings_lists_and_short_sentences() -> None:
    assert headings(PROSE["en"], "Your data", "Device data", PROSE["en"]) == ["Your data", "Device data"]
    assert headings(PROSE["en"], "Your data", "- your name\n- your age", PROSE["en"]) == ["Your data"]
    assert headings(PROSE["zh"], "安全保障", "我们重视您的安全。", PROSE["zh"]) == ["安全保障"]


def test_without_blank_lines_only_text_makes_a_heading() -> None:
    assert headings("安全保障", PROSE["zh"], "信息安全", "我们重视安全。", gap="\n") == ["安全保障"]


def test_lines_of_an_address_are_none() -> None:
    assert headings(PROSE["en"], "Fern Ltd", "12 High Street", "Leeds", PROSE["en"], gap="\n") == []
    assert headings(PROSE["en"], "Fern Ltd", "12 High Street", "Leeds", PROSE["en"]) == []


def test_the_title_stays_above_all() -> None:
    text = "\n\n".join(
        ["青柠隐私政策", "更新日期：2026年3月1日", "引言", PROSE["zh"], "一、收集", PROSE["zh"]]
    )
    assert [b.headings for b in load_document(text).blocks] == [
        (),
        ("青柠隐私政策",),
        ("青柠隐私政策",),
        ("青柠隐私政策", "引言"),
        ("青柠隐私政策",),
        ("青柠隐私政策", "一、收集"),
    ]


def test_prose_is_longer_than_its_heading() -> None:
    assert is_prose(PROSE["en"], "Data")
    assert not is_prose("We do.", "Data")
    assert not is_prose("Data of all kinds that we have", "Data")

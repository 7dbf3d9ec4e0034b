import pytest

from policy_nlp.document import BlockKind
from policy_nlp.intake.headings import classify, is_short, without_marks
from policy_nlp.intake.pieces import paragraph

PROSE = {
    "zh": "我们会在您使用本应用时收集您的设备型号和网络类型，用于统计崩溃并改进服务。",
    "en": "We collect the model of your device and the type of your network, to count crashes.",
}


def kinds(*lines: str) -> list[str]:
    return [p.kind.value[0] for p in classify([paragraph(line) for line in lines])]


@pytest.mark.parametrize(
    "heading", ["一、设备信息", "（一）设备信息", "1. 设备信息", "1.1 设备信息", "第一条 设备信息", "引言"]
)
def test_chinese_headings(heading: str) -> None:
    assert kinds(heading, PROSE["zh"]) == ["h", "p"]


@pytest.mark.parametrize(
    "heading", ["1. Device data", "1.1 Device data", "I. Device data", "A. Device data", "Device data"]
)
def test_english_headings(heading: str) -> None:
    assert kinds(heading, PROSE["en"]) == ["h", "p"]


def test_runs_of_short_numbered_lines_are_items() -> None:
    assert kinds("我们收集以下信息：", "1、姓名", "2、手机号码", "3、设备型号") == ["p", "l", "l", "l"]


def test_contents_are_no_headings() -> None:
    contents = ["一、收集", "二、共享", "三、安全", "四、联系"]
    found = classify(
        [paragraph(x) for x in ["目录：", *contents, "一、收集", PROSE["zh"], "二、共享", PROSE["zh"]]]
    )
    assert [p.kind.value[0] for p in found] == ["p", "l", "l", "l", "l", "h", "p", "h", "p"]
    assert found[1].text == "一、收集"


def test_numbers_of_items_go_like_those_of_tagged_lists() -> None:
    found = classify([paragraph("We collect:"), paragraph("(1) your full name;"), paragraph("(2) your age.")])
    assert [p.text for p in found] == ["We collect:", "your full name;", "your age."]


def test_lines_after_a_colon_that_end_with_semicolons() -> None:
    assert kinds("我们收集：", "您的姓名；", "您的手机号码；", "您的设备型号。", PROSE["zh"]) == [
        "p",
        "l",
        "l",
        "l",
        "p",
    ]
    assert kinds("We collect:", "your name;", "your age; and", "your model.") == ["p", "l", "l", "l"]


def test_labelled_lines_after_a_colon() -> None:
    found = classify(
        [
            paragraph(x)
            for x in ("我们收集以下信息：", "设备信息：型号、系统版本。", "位置信息：经纬度。", PROSE["zh"])
        ]
    )
    assert [p.kind.value[0] for p in found] == ["p", "l", "l", "p"]
    assert kinds(
        "We collect:", "Device data: the model. It is kept.", "Network data: its type.", PROSE["en"]
    ) == [*"pllp"]


def test_numbered_clauses_are_paragraphs() -> None:
    assert kinds("3.1 " + PROSE["zh"], "3.2 " + PROSE["zh"]) == ["p", "p"]


def test_light_marks() -> None:
    heading = without_marks(paragraph("##  隐私政策 ##"))
    assert heading is not None
    assert (heading.kind, heading.level, heading.text) == (BlockKind.HEADING, 2, "隐私政策")
    bold = without_marks(paragraph("**1\\. 我们收集[姓名](https://example.com)**"))
    assert bold is not None
    assert (bold.text, bold.bold, bold.links) == ("1. 我们收集姓名", True, (("姓名", "https://example.com"),))
    assert without_marks(paragraph("==========")) is None


def test_short_texts() -> None:
    assert is_short("What data do we collect?")
    assert not is_short("We collect your name.")
    assert not is_short("设备信息：型号、系统版本")


def test_a_number_after_a_colon_without_prose_below_is_an_item() -> None:
    assert kinds("收集方式：", "（1）您首次登录时授权", "使用目的：", "（1）识别身份", "（2）展示资料") == [
        *"plpll"
    ]
    assert kinds("我们收集：", "（1）设备信息", PROSE["zh"]) == [*"php"]


def test_a_bare_number_is_a_heading_only_above_text() -> None:
    assert kinds("9 Data we keep", PROSE["en"]) == ["h", "p"]
    assert kinds("9 Data we keep", "9.1 " + PROSE["en"]) == ["h", "p"]
    assert kinds("12 High Street", "Leeds") == ["p", "p"]


def test_numbers_after_a_colon_with_text_below_each_are_headings() -> None:
    lines = ("我们这样处理您的信息：", "（1）注册与登录", "账号的注册", PROSE["zh"], "（2）支付", PROSE["zh"])
    assert (kinds(*lines)[1], kinds(*lines)[4]) == ("h", "h")

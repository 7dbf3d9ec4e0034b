import pytest

from policy_nlp.intake.markers import is_lone_marker, marker_of


@pytest.mark.parametrize(
    ("text", "style", "number", "rest"),
    [
        ("一、引言", "han", 1, "引言"),
        ("贰 信息会到谁手里", "han_formal", 2, "信息会到谁手里"),
        ("9 DATA WE KEEP", "number", 9, "DATA WE KEEP"),
        ("十二、附则", "han", 12, "附则"),
        ("（三）共享", "han_paren", 3, "共享"),
        ("第二十一条 安全", "article", 21, "安全"),
        ("第三部分 定义", "chapter", 3, "定义"),
        ("1. Data", "arabic", 1, "Data"),
        ("2、设备信息", "arabic", 2, "设备信息"),
        ("1.2 Device data", "decimal2", 2, "Device data"),
        ("1.2.3 Device data", "decimal3", 3, "Device data"),
        ("(4) data", "arabic_both", 4, "data"),
        ("（5）位置", "arabic_both", 5, "位置"),
        ("6) data", "arabic_half", 6, "data"),
        ("③设备", "circled", 3, "设备"),
        ("IV. Sharing", "roman", 4, "Sharing"),
        ("B. Sharing", "letter", 2, "Sharing"),
        ("a) name", "letter_half", 1, "name"),
        ("ii) name", "letter_half", 2, "name"),
        ("iv. name", "small", 4, "name"),
        ("(viii) name", "letter_both", 8, "name"),
        ("• name", "bullet", None, "name"),
        ("- 姓名", "bullet", None, "姓名"),
        ("·姓名", "bullet", None, "姓名"),
    ],
)
def test_markers(text: str, style: str, number: int | None, rest: str) -> None:
    marker = marker_of(text)
    assert marker is not None
    assert (marker.style, marker.number, text[marker.end :]) == (style, number, rest)
    assert marker.is_bullet is (number is None)


@pytest.mark.parametrize(
    "text",
    [
        "We collect",
        "2.5 million users",
        "10%的用户",
        "2020年1月",
        "——完——",
        "-5 degrees",
        "",
        "1.",
        "一般信息",
        "e.g. this",
    ],
)
def test_no_markers(text: str) -> None:
    assert marker_of(text) is None


def test_lone_markers() -> None:
    assert all(is_lone_marker(text) for text in ("1.", "•", "（2）", "一、", "a)"))
    assert not any(is_lone_marker(text) for text in ("Data", "1. Data", "姓名", ""))


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [("第二條 蒐集", "第二条 收集"), ("第三節", "第三节"), ("貳、利用", "贰、利用")],
)
def test_numbers_in_traditional_characters(traditional: str, simplified: str) -> None:
    assert marker_of(traditional + "方式") == marker_of(simplified + "方式")
    assert marker_of(traditional + "方式") is not None

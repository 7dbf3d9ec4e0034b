import pytest

from policy_nlp.intake.contents import bare, contents_lines
from policy_nlp.intake.markers import marker_of
from policy_nlp.intake.pieces import paragraph

PROSE = "We collect the model of your device and the type of your network, to count crashes."


def found(*lines: str) -> list[int]:
    return sorted(contents_lines([paragraph(x) for x in lines], [marker_of(x) for x in lines]))


@pytest.mark.parametrize(
    ("text", "rest"),
    [("1. Data", "data"), ("一、收集 ........ 3", "收集"), ("Sharing:", "sharing"), ("（二）位置", "位置")],
)
def test_bare_lines(text: str, rest: str) -> None:
    assert bare(text) == rest


def test_lines_that_come_back_are_contents() -> None:
    lines = ["Data", "Sharing", "Your rights", "Data", PROSE, "Sharing", PROSE, "Your rights", PROSE]
    assert found(*lines) == [0, 1, 2]


def test_numbers_without_text_between_them_are_contents() -> None:
    lines = ["1. Data", "1.1 Device", "1.2 Place", "2. Sharing", "2.1 With whom", "1. About data", PROSE]
    assert found(*lines) == [0, 1, 2, 3]


def test_below_their_title_few_need_come_back() -> None:
    assert found(
        "目录：", "收集信息", "共享与转让", "联系我们", "收集信息", PROSE, "共享", PROSE, "联系我们"
    ) == [1, 2, 3]


def test_lists_are_no_contents() -> None:
    assert found("We collect:", "1. name", "2. e-mail", "3. age", "4. city", PROSE) == []
    assert found("• Device", "• Device", "• Place", PROSE, "Device") == []

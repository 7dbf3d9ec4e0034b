import pytest

from policy_nlp.intake import load_document
from policy_nlp.intake.structure import build_blocks, introduces, text_of


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("我们收集以下信息：", True),
        ("我们收集的信息如下。", True),
        ("包括但不限于", True),
        ("We collect the following information", True),
        ("This includes:", True),
        ("We collect your name.", False),
        ("我们重视您的隐私。", False),
    ],
)
def test_lead_ins(text: str, leads: bool) -> None:
    assert introduces(text) is leads


def test_paths_of_typed_headings() -> None:
    prose = "我们会在您使用本应用时收集您的设备型号和网络类型，用于统计崩溃并改进服务。"
    text = "\n".join(
        ["一、收集", prose, "（一）设备", prose, "1. 型号", prose, "（二）位置", prose, "二、共享", prose]
    )
    paths = [b.headings for b in load_document(text).blocks if b.text == prose]
    assert paths == [
        ("一、收集",),
        ("一、收集", "（一）设备"),
        ("一、收集", "（一）设备", "1. 型号"),
        ("一、收集", "（二）位置"),
        ("二、共享",),
    ]


def test_tagged_headings_rule_typed_ones() -> None:
    prose = "We collect the model of your device and the type of your network, to count crashes."
    html = f"<h2>A</h2><p>1. One</p><p>{prose}</p><h2>B</h2><p>{prose}</p><h3>C</h3><p>{prose}</p>"
    paths = [b.headings for b in load_document(html).blocks if b.text == prose]
    assert paths == [("A", "1. One"), ("B",), ("B", "C")]


def test_items_keep_their_lead_in_over_other_lines() -> None:
    text = "我们收集：\n（1）您的姓名和手机号码；\n说明：仅限注册用户使用本功能时收集。\n（2）您的设备型号。"
    blocks = load_document(text).blocks
    assert [b.lead_in for b in blocks] == [None, 0, None, 0]


def test_levels_of_typed_lists() -> None:
    text = "我们收集：\n1、设备信息，包括：\n（1）设备型号；\n（2）系统版本；\n2、位置信息，用于导航。"
    blocks = load_document(text).blocks
    assert [(b.level, b.lead_in) for b in blocks[1:]] == [(1, 0), (2, 1), (2, 1), (1, 0)]


def test_nothing() -> None:
    assert build_blocks([]) == ((), ())
    assert text_of([]) == ""


def test_a_list_left_open_goes_on_after_a_paragraph() -> None:
    text = "我们收集：\n• 您的姓名；\n姓名仅供显示。\n• 您的设备型号。\n型号用于适配。\n• 您可以联系我们。"
    assert [b.lead_in for b in load_document(text).blocks] == [None, 0, None, 0, None, None]


@pytest.mark.parametrize("marks", [("• ", "◦ "), ("- ", "  - ")])
def test_bullets_nest_by_shape_and_indentation(marks: tuple[str, str]) -> None:
    outer, inner = marks
    text = f"We collect:\n{outer}device data:\n{inner}model;\n{inner}name;\n{outer}place."
    blocks = load_document(text).blocks
    assert [(b.level, b.lead_in) for b in blocks[1:]] == [(1, 0), (2, 1), (2, 1), (1, 0)]


def test_a_resumed_list_keeps_its_lead_in() -> None:
    html = '<p>We collect:</p><ol><li>name</ol><p>It is shown.</p><ol start="2"><li>age</ol><p>Well.</p><ul><li>x</ul>'
    assert [b.lead_in for b in load_document(html).blocks] == [None, 0, None, 0, None, None]


def test_tagged_items_nest_in_typed_ones() -> None:
    html = (
        "<p>We collect:</p><p>(1) your name;</p><p>(2) device data:</p><ul><li>model</ul><p>(3) your age.</p>"
    )
    assert [(b.lead_in, b.level) for b in load_document(html).blocks[1:]] == [(0, 1), (0, 1), (2, 1), (0, 1)]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("在下列情形中，根据法律法规，我们处理您的个人信息无需征得您的同意。", True),
        ("我们会收集以下相关信息并存储，用于评估您的账号风险。", True),
        ("以上情形请您在使用本服务之前仔细了解，我们会依法处理您的个人信息。", False),
        ("如发生以下情形，我们会通知您。此外，我们会依法处理您的个人信息和其他有关的事项。", False),
    ],
)
def test_a_full_stop_may_end_a_lead_in_that_announces_its_items(text: str, leads: bool) -> None:
    assert introduces(text) is leads

import pytest

from policy_nlp.document import BlockKind
from policy_nlp.intake import load_document
from policy_nlp.intake.readers.markdown import read


def texts(text: str) -> list[str]:
    return [p.text for p in read(text)[1]]


def test_front_matter_and_module_lines_go() -> None:
    title, pieces = read('---\ntitle: "隐私政策"\nid: x\n---\nimport X from "y"\n\n# 隐私\n')
    assert title == "隐私政策"
    assert [p.text for p in pieces] == ["隐私"]


def test_embedded_html_tables() -> None:
    _, pieces = read(
        "# A\n\n<table>\n<tr><th>Name</th><th>Use</th></tr>\n\n    <tr><td>IMEI</td><td>ads</td></tr>\n</table>\n"
    )
    assert [p.text for p in pieces if p.kind is BlockKind.TABLE_ROW] == ["Name | Use", "IMEI | ads"]


def test_indented_lines_are_text() -> None:
    assert texts("A.\n\n        We collect your name.\n") == ["A.", "We collect your name."]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Privacy\n=====\n\nx", BlockKind.HEADING), ("We collect.\nWe share.\n=====\nx", BlockKind.PARAGRAPH)],
)
def test_underlines_and_rules(text: str, kind: BlockKind) -> None:
    assert read(text)[1][0].kind is kind


def test_soft_breaks_are_marked() -> None:
    assert [p.soft for p in read("one\ntwo  \nthree")[1]] == [False, True, False]


def test_a_numbered_line_above_a_rule_is_a_heading() -> None:
    _, pieces = read("1. Data\n-------\n\nWe collect your name.\n\n1. one\n2. two\n")
    assert [p.kind.value for p in pieces] == ["heading", "paragraph", "list_item", "list_item"]


@pytest.mark.parametrize("bomb", ["[", "[a", "![", "[a][", "[^", "{/*"])
def test_brackets_without_end_hide_nothing(bomb: str) -> None:
    text = load_document("# Privacy\n\n- **We** collect it.\n\n" + bomb * 50_000 + "\n\nWe share it.").text
    assert text.endswith("We share it.")


def test_comments_of_components_are_left_out() -> None:
    _, pieces = read("# Data\n\n{/* We sell\n\nit all. */}\n\nWe collect it.\n", "a.mdx")
    assert [p.text for p in pieces] == ["Data", "We collect it."]

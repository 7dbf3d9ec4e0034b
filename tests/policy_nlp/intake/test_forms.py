import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake.forms import Form, binary_form, form_of


@pytest.mark.parametrize(
    ("text", "suffix", "form"),
    [
        ("<!DOCTYPE html><html><body>x</body></html>", "", Form.HTML),
        ("<p>We collect your name.</p>", "", Form.HTML),
        ("<html><body>x</body></html>", ".md", Form.HTML),
        ("# Policy\n\n<table><tr><td>x</td></tr></table>", ".mdx", Form.MARKDOWN),
        ("# Policy\n\nWe collect.\n\n## More\n", "", Form.MARKDOWN),
        ("a | b\n---|---\n1 | 2\n\n[x](https://example.com)", "", Form.MARKDOWN),
        ("We collect your name if age < 14 and x > 3.", "", Form.PLAIN),
        ("no tags at all", ".html", Form.PLAIN),
        ("我们收集您的姓名。", ".txt", Form.PLAIN),
    ],
)
def test_form_by_content_and_suffix(text: str, suffix: str, form: Form) -> None:
    assert form_of(text, suffix) is form


@pytest.mark.parametrize(
    ("data", "name"), [(b"%PDF-1.4", "PDF"), (b"PK\x03\x04rest", "ZIP"), (b"\x89PNG", "PNG")]
)
def test_other_forms_are_named(data: bytes, name: str) -> None:
    with pytest.raises(PolicyError, match=name):
        binary_form(data, "", "policy")


def test_text_passes() -> None:
    assert binary_form(b"We collect", "", "policy") is None

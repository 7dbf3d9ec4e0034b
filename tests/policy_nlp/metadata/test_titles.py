import pytest

from policy_nlp.intake import load_document
from policy_nlp.metadata.titles import title_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "<title>Site</title><body><h1>Privacy Policy of Fernleaf</h1><p>We collect your name.</p>",
            "Privacy Policy of Fernleaf",
        ),
        (
            "<title>青禾</title><body><p>一、隐私保护</p><p>青禾隐私政策</p><p>我们收集您的姓名。</p>",
            "青禾隐私政策",
        ),
        ("<title>青禾</title><body><p>我们收集您的姓名。</p>", "青禾"),
        ("We collect your name.", None),
    ],
)
def test_title_speaks_of_privacy(text: str, expected: str | None) -> None:
    assert title_of(load_document(text)) == expected

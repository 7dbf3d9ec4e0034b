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
        ("---\ntitle: Privacy Policy\n---\n\nWe collect your name.", "Privacy Policy"),
        (
            "欢迎！请您阅读《青禾笔记隐私政策》的全部内容，并在同意之后使用我们的产品和服务。",
            "青禾笔记隐私政策",
        ),
    ],
)
def test_title_speaks_of_privacy(text: str, expected: str | None) -> None:
    assert title_of(load_document(text)) == expected

"""Links and bare addresses, and where they lead."""

from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.linked.references import plain_title, references_of, shown_title, target_of


@pytest.mark.parametrize(
    ("target", "base", "expected"),
    [
        ("/list", None, (True, "/list")),
        ("#part", None, (False, None)),
        ("#/list", None, (True, "#/list")),
        ("mailto:a@b.example", None, (False, None)),
        ("javascript:void(0)", None, (True, None)),
        ("", None, (True, None)),
        ("https://h.example/p#part", "https://h.example/p", (False, None)),
        ("https://h.example/p#part", "https://h.example/q", (True, "https://h.example/p#part")),
        ("file:///etc/passwd", None, (True, "file:///etc/passwd")),
    ],
)
def test_targets(target, base, expected):
    assert target_of(target, base) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("《共享清单》", "共享清单"),
        ("（查看第三方清单）", "第三方清单"),
        ("隐私政策（儿童版）", "隐私政策（儿童版）"),
        ("Cookie Policy (opens in new tab)", "Cookie Policy"),
        ("点击查阅SDK目录", "SDK目录"),
    ],
)
def test_titles_are_shown_without_marks(text, title):
    assert shown_title(text) == title


def test_titles_are_compared_without_marks_and_case():
    assert plain_title(" 《第三方 SDK 目录》：") == plain_title("第三方sdk目录")


def test_a_bare_address_ends_before_chinese_and_is_not_told_beside_its_link():
    text = "目录见 https://h.example/a?b=1，另见（https://h.example/c）以及https://h.example/d网上营业厅。"
    (document,) = (load_document(text, language="zh"),)
    assert [r.target for r in references_of(document)] == [
        "https://h.example/a?b=1",
        "https://h.example/c",
        "https://h.example/d",
    ]
    page = '<p>See <a href="https://h.example/a">https://h.example/a</a>.</p>'
    assert len(list(references_of(load_document(page, language="en")))) == 1

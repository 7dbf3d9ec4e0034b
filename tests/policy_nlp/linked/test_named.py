"""Documents named by their titles alone."""

from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.linked.named import named_in_text
from policy_nlp.linked.telling import Telling


def titles(body: str) -> list[str]:
    document = load_document(body, language="zh" if "，" in body or "。" in body else "en")
    return [d.title for d in named_in_text(document, Telling(document))]


ROW = "<tr><td>{}SDK</td><td>{}公司</td><td>IMEI</td></tr>"
TABLE = "<table><tr><th>SDK名称</th><th>公司</th><th>收集的信息</th></tr>{}</table>"


def test_a_list_that_stands_in_the_document_under_another_title_is_not_elsewhere():
    rows = TABLE.format("".join(ROW.format(x, x) for x in "甲乙丙"))
    assert titles("<p>详见《第三方信息共享清单》。</p>") == ["第三方信息共享清单"]
    assert titles(f"<p>详见《第三方信息共享清单》。</p><h2>附件 第三方SDK列表</h2>{rows}") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>路径为“我的—设置—个人信息收集清单”。</p>", ["个人信息收集清单"]),
        ("<p>我们称之为“好友列表”。</p>", []),
        ("<p>Please review our List of Sub-processors.</p>", ["List of Sub-processors"]),
        ("<p>Third Party List of Things is a book title.</p>", []),
        ("<p>见《隐私政策（儿童版）》。</p>", ["隐私政策（儿童版）"]),
    ],
)
def test_titles(body, expected):
    assert titles(body) == expected

"""Notices of a whole document."""

from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.notices import find_notices
from policy_nlp.statements import ThirdParty

ZH = """# 隐私政策

更新日期：2026年1月2日

## 未成年人保护

请征得监护人同意。我们使用了友盟统计的服务。

我们不会出售您的信息。
"""
EN = """# Privacy policy

Last updated: 2 January 2026

We use Google Analytics to count visits. We never sell your data.
"""
ZH_PRESENT = {"effective_date", "minors_section", "guardian_consent", "third_party_named", "no_sell"}


@pytest.mark.parametrize(
    ("text", "language", "present", "absent"),
    [
        (
            ZH,
            "zh",
            {"effective_date", "minors_section", "guardian_consent", "third_party_named", "no_sell"},
            {"sell", "cookies"},
        ),
        (EN, "en", {"effective_date", "third_party_named", "no_sell"}, {"sell", "account_deletion"}),
    ],
)
def test_notices_of_a_document(text, language, present, absent):
    found = find_notices(load_document(text, language))
    assert present <= set(found)
    assert not absent & set(found)


def test_each_notice_quotes_its_document():
    document = load_document(ZH, "zh")
    assert all(quote in document.text for quote in find_notices(document).values())


def test_a_third_party_list_is_a_notice():
    document = load_document("# Privacy policy\n\nHello there, dear reader of this text.\n", "en")
    row = ThirdParty(name="X", quote="X | Y")
    assert {"sdk_list", "third_party_named"} <= set(find_notices(document, (row,)))
    assert "sdk_list" not in find_notices(document)

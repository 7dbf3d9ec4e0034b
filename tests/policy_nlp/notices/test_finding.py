"""Notices of a whole document."""

from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.notices import find_notices
from policy_nlp.notices.finding import locate_notices
from policy_nlp.reading import read_annotated
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


@pytest.mark.parametrize(("text", "language"), [(ZH, "zh"), (EN, "en"), (f"{'是' * 1500}注销账号。", "zh")])
def test_each_notice_stands_where_it_says(text, language):
    document = load_document(text, language)
    located = locate_notices(document)
    assert located
    for quote, place in located.values():
        assert document.text[place.start : place.end] == quote
        assert document.blocks[place.block].headings == place.headings


def test_a_policy_tells_where_its_notices_stand():
    annotated = read_annotated(ZH, language="zh")
    places, text = annotated.policy.notice_places, annotated.document.text
    assert {name: text[p.start : p.end] for name, p in places.items()} == annotated.policy.notices


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Analytics: Firebase.", True),
        ("Stripe handles all payments.", True),
        ("We use payment providers.", False),
    ],
)
def test_any_other_known_organisation_is_a_third_party(text, named):
    assert ("third_party_named" in find_notices(load_document(text, "en"))) is named


def test_the_company_of_the_policy_is_no_third_party():
    document = load_document("Stripe Privacy Policy\n\nStripe provides payment services to you.", "en")
    assert "third_party_named" not in find_notices(document)


def test_a_third_party_list_is_a_notice():
    document = load_document("# Privacy policy\n\nHello there, dear reader of this text.\n", "en")
    row = ThirdParty(name="X", quote="X | Y")
    assert {"sdk_list", "third_party_named"} <= set(find_notices(document, (row,)))
    assert "sdk_list" not in find_notices(document)


def test_the_row_of_a_third_party_does_not_name_the_company() -> None:
    text = (
        "# Privacy policy\n\nWe share data with partners.\n\n| Partner | Data | Purpose |\n| --- | --- | --- |\n"
        "| Fernleaf, Inc. | IP address | analytics |\n"
    )
    assert "controller_identity" not in read_annotated(text.encode(), language="en").policy.notices
    text += "\nStonewren Ltd runs this app.\n"
    assert "controller_identity" in read_annotated(text.encode(), language="en").policy.notices


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AdMob shows personalised ads. You can opt out in the settings of your phone.", True),
        ("Our partner AdMob shows personalised ads to everyone here. The team may opt out of it.", False),
        ("We collect crash reports. You can opt out in the settings of your phone.", False),
        ("我们会向您展示个性化广告。您可以在设置中关闭。", True),
        ("我们会收集崩溃日志。您可以在设置中关闭。", False),
    ],
)
def test_what_one_can_do_is_about_the_sentence_before(text: str, found: bool) -> None:
    assert ("optout_ads" in find_notices(load_document(text))) is found


def test_contractions_hide_no_notice() -> None:
    assert "not_for_children" in find_notices(load_document("Our app isn't meant for kids under 13."))

"""What items take over from their lead-in."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


def test_items_that_only_name_receivers_take_the_data_of_their_lead_in() -> None:
    text = "We send your phone number to one of the following:\n\n1. Twilio Inc.\n2. Amplitude"
    shared = [s for s in read_policy(text, language="en").statements if s.recipients]
    assert [(s.data_types, s.recipients[0].party) for s in shared] == [
        (("contact.phone",), "twilio"),
        (("contact.phone",), "amplitude"),
    ]


def test_items_that_name_no_receiver_add_none() -> None:
    text = "We collect your phone number for the following:\n\n1. Twilio Inc."
    assert not any(s.recipients for s in read_policy(text, language="en").statements)


@pytest.mark.parametrize(
    ("item", "count"),
    [
        ("Keep the site running. This is what we are here for.", 1),
        ("Keep the site running; write letters to you.", 2),
    ],
)
def test_a_remark_behind_an_item_is_no_item(item: str, count: int) -> None:
    text = f"We use personal data to:\n\n- {item}\n"
    assert len(read_policy(text, language="en").statements) == count


def test_safeguards_in_a_list_declare_nothing() -> None:
    text = "We protect the personal information that we hold:\n\n- Encryption of all databases;\n"
    assert not any(s.quote.startswith("Encryption") for s in read_policy(text, language="en").statements)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("二、信息使用目的\n\n- 排查故障\n- 统计分析\n", [("improvement",), ("analytics",)]),
        ("二、信息使用目的\n\n- 【统计分析】。这里没有别的。\n- 排查故障\n", [("improvement",)]),
        ("二、其他事项\n\n- 排查故障\n- 统计分析\n", []),
    ],
)
def test_items_below_a_heading_on_use_say_what_for(text: str, expected: list[tuple[str, ...]]) -> None:
    found = read_policy(f"隐私政策\n\n{text}", language="zh").statements
    assert [s.purposes for s in found if s.data_types == ("any",)] == expected


def test_an_item_that_is_not_done_without_consent_is_none_of_the_cases() -> None:
    text = "我们会在以下情形下披露您的信息：\n\n1. 未经您同意，我们不会向第三方披露；\n2. 根据法律规定向法院披露。\n"
    assert [s.quote for s in read_policy(text, language="zh").statements] == ["根据法律规定向法院披露。"]

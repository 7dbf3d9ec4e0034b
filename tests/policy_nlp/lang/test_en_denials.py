"""English denials: lead-ins and headings that deny what stands below, short forms, first persons."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


def said(text: str) -> set[tuple[str, str, str]]:
    """Return (action, polarity, type) of what `text` declares."""
    found = read_policy(text, language="en").statements
    return {(s.action.value, s.polarity.value, t) for s in found for t in s.data_types}


DENIED = {("share", "denied", "content.photos"), ("collect", "denied", "comms.contacts")}


@pytest.mark.parametrize(
    "lead",
    [
        "The app does NOT:",
        "We will never:",
        "My game won't ever:",
        "## What we do not do",
        "### The Owl app never",
        "Your notes are yours, so we can't:",
    ],
)
def test_lead_ins_and_headings_deny_what_their_items_say(lead: str) -> None:
    assert said(f"{lead}\n\n- Share your photos with anyone\n- Upload your contacts\n") == DENIED


@pytest.mark.parametrize(
    "text",
    [
        "## What we do not do\n\nWe share your photos with our printer.\n",
        "The app does not:\n\n- We share your photos with our printer\n",
        "## What you should not do\n\n- Share your photos with our printer\n",
    ],
)
def test_what_has_a_subject_of_its_own_is_not_denied_by_what_stands_above(text: str) -> None:
    assert ("share", "affirmed", "content.photos") in said(text)


@pytest.mark.parametrize(
    ("heading", "polarity"),
    [
        ("What is never collected", "denied"),
        ("Information we don't collect", "denied"),
        ("Data not collected by the app", "denied"),
        ("Information we collect", "affirmed"),
        ("Information we do not collect directly from you", "affirmed"),
        ("Why we collect data if you do not register", "affirmed"),
    ],
)
def test_headings_deny_the_data_below(heading: str, polarity: str) -> None:
    assert said(f"# Policy\n\n## {heading}\n\n- Contacts\n") == {("collect", polarity, "comms.contacts")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We can't read your text messages.", {("collect", "denied", "comms.sms")}),
        ("You can't read text messages of others.", set()),
        ("Nothing is uploaded to a server.", {("collect", "denied", "any")}),
        ("Nothing in this text is a promise.", set()),
        ("Your voice notes are never sent to any server.", {("collect", "denied", "content.audio")}),
        ("No ad networks receive your location.", {("share", "denied", "location")}),
        ("I do not collect your location.", {("collect", "denied", "location")}),
        ("Write to me and I keep your e-mail address.", {("collect", "affirmed", "contact.email")}),
    ],
)
def test_short_denials_and_first_persons(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The app may request access to your contacts.", {("collect", "affirmed", "comms.contacts")}),
        ("You may request access to the data in your profile.", set()),
        ("We may ask for your consent to share your personal data.", set()),
        (
            "We may ask for your permission to read your contacts.",
            {("collect", "affirmed", "comms.contacts")},
        ),
        ("If an app were to read your contacts, it could learn a lot.", set()),
        ("We use your data without your consent where:\n\n- a judge wants your phone number\n", set()),
        (
            "Your photos are kept on your phone and are never uploaded.",
            {("collect", "denied", "content.photos")},
        ),
        ("Our firm has certified that it adheres to the rules on personal data received from abroad.", set()),
    ],
)
def test_what_is_asked_supposed_or_kept_at_home(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected

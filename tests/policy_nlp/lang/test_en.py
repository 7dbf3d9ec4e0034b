"""English sentences and what they declare: families of wordings, each with what must stay as it is."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


def said(text: str) -> set[tuple[str, str, str]]:
    """Return (action, polarity, type) of what `text` declares."""
    found = read_policy(text, language="en").statements
    return {(s.action.value, s.polarity.value, t) for s in found for t in s.data_types}


def collects(*types: str) -> set[tuple[str, str, str]]:
    return {("collect", "affirmed", t) for t in types}


def shares(*types: str) -> set[tuple[str, str, str]]:
    return {("share", "affirmed", t) for t in types}


@pytest.mark.parametrize(
    "text",
    [
        "If we learn that we have collected data from a child under 13, we erase it.",
        "Should we discover that we received your name by mistake, we will erase it.",
        "If you have any questions about your phone number, write to us.",
        "For more information about how we use cookies, see our help page.",
        "By sharing your story you should understand that your name may spread.",
    ],
)
def test_hypotheses_and_pointers_declare_nothing(text: str) -> None:
    assert said(text) == set()


def test_what_is_learned_is_declared() -> None:
    assert said("If you contact us, we learn your phone number.") == collects("contact.phone")


@pytest.mark.parametrize("limit", ["under 13", "below the age of 14", "younger than 16", "under such age"])
def test_ages_of_minors(limit: str) -> None:
    text = f"We do not knowingly collect personal information from persons {limit}."
    assert said(text) == {("collect", "denied", "special.minor")}


@pytest.mark.parametrize("verb", ["transferred", "transmitted", "released"])
def test_a_merger_needs_no_receiver(verb: str) -> None:
    assert said(f"In the event of a merger your data may be {verb}.") == shares("any")


def test_purposes_in_items_are_those_of_the_data_of_the_lead_in() -> None:
    policy = read_policy(
        "We use your phone number to:\n\n- verify your identity\n- prevent fraud\n", language="en"
    )
    assert {(t, s.purposes) for s in policy.statements for t in s.data_types if s.purposes} == {
        ("contact.phone", ("service.identity",)),
        ("contact.phone", ("security",)),
    }


def test_a_lead_in_leaves_it_to_its_lines() -> None:
    text = "We collect the following information about you:\n\n# What you type\n\nWe keep your phone number."
    assert said(text) == collects("contact.phone")

"""Confidence follows the form, the content and the section of a statement, and is a probability."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.confidence import confidence_of
from policy_nlp.statements import Action, DataMention, Origin, Place, Polarity, Recipient, Statement

PLAIN = Statement(action=Action.COLLECT, data_types=("contact.email",), quote="We store your e-mail.")
NAMED = tuple(DataMention(text="e", data_type="contact.email", start=n, end=n + 1) for n in range(4))


@pytest.mark.parametrize(
    ("change", "surer"),
    [
        ({"source": Origin.LIST_ITEM}, True),
        ({"source": Origin.TABLE_ROW}, True),
        ({"data_mentions": NAMED}, True),
        ({"recipients": (Recipient(name="Acme"),)}, True),
        ({"polarity": Polarity.DENIED}, True),
        ({"data_types": ("any",)}, False),
        ({"place": Place(section="rights")}, False),
        ({"place": Place(section="cookies")}, False),
    ],
)
def test_what_makes_a_statement_surer(change: dict[str, object], surer: bool) -> None:
    inside = PLAIN.model_copy(update={"place": Place(section="collection")})
    other = confidence_of(inside.model_copy(update=change), "en")
    assert (other > confidence_of(inside, "en")) is surer
    assert 0 < other < 1


def test_a_row_that_names_its_party_is_the_surest() -> None:
    row = PLAIN.model_copy(update={"source": Origin.TABLE_ROW, "place": Place(section="collection")})
    listed = row.model_copy(update={"actor": "Acme SDK"})
    assert confidence_of(listed, "zh") > confidence_of(row, "zh") > 0.8


def test_statements_of_a_policy_are_rated() -> None:
    text = "# Privacy\n\n## What we collect\n\nWe collect your name.\n\n- your name, e-mail, phone number, city and age"
    found = read_policy(text, language="en").statements
    assert len({s.confidence for s in found}) > 1
    assert all(s.confidence == confidence_of(s, "en") for s in found)

"""Statements at their lines, sets of documents, names and notices."""

from __future__ import annotations

import json

import pytest

from policy_nlp.scoring.gold import GoldStatements
from tests.policy_nlp.scoring.readings import judged, policy, statement

TEXT = "We log your IP address.\nWe send crash logs to Acme Analytics.\nWe do not collect contacts.\nBye."


def gold(folder, *statements, facts=None):
    for name in ("ann", "docs"):
        (folder / name).mkdir()
    (folder / "docs" / "x.txt").write_text(TEXT)
    told = {"id": "x", "language": "en", "statements": statements, "facts": facts or {}}
    (folder / "ann" / "x.json").write_text(json.dumps(told))
    return folder


def said(quote, action, data, polarity="yes", **more):
    return {"quote": quote, "action": action, "polarity": polarity, "data": data, **more}


LOG, SEND, DENY = (
    "We log your IP address.",
    "We send crash logs to Acme Analytics.",
    "We do not collect contacts.",
)


@pytest.fixture
def folder(tmp_path):
    return gold(
        tmp_path,
        said(LOG, "collect", ["network.ip"], purposes=["security"]),
        said(SEND, "share", ["activity", "any"], recipients=["Acme Analytics", "category:partners"]),
        said(DENY, "collect", ["comms.contacts"], "no"),
        facts={"cookies": {"value": False}, "no_sell": {"value": True, "quote": "Bye."}},
    )


def test_a_perfect_reading(folder):
    reading = policy(
        statement(types=("network.ip",), purposes=("security",), quote="We log your **IP** address."),
        statement("share", ("activity", "any"), quote=SEND, names=("Acme",)),
        statement(types=("comms.contacts",), denied=True, quote=DENY),
        notices={"no_sell": "Bye."},
    )
    found = judged(GoldStatements(), folder, [reading])
    assert found["gold_statement"] == (4, 0, 0)
    assert found["gold_typed"] == (3, 0, 0)
    assert found["gold_collect"] == found["gold_share"] == found["gold_denied"] == (1, 0, 0)
    assert found["gold_purpose"] == found["gold_recipient"] == (1, 0, 0)
    assert found["gold_notice"] == found["gold_absent"] == (1, 0, 0)


def test_an_empty_reading(folder):
    found = judged(GoldStatements(), folder, [policy()])
    assert found["gold_statement"] == (0, 0, 4)
    assert found["gold_recipient"] == (0, 0, 1)
    assert found["gold_notice"] == (0, 0, 1)
    assert found["gold_absent"] == (1, 1, 0)


def test_the_right_type_at_the_wrong_line(folder):
    found = judged(GoldStatements(), folder, [policy(statement(types=("network.ip",), quote="Bye."))])
    assert found["gold_collect"] == (1, 0, 0)
    assert found["gold_statement"] == (0, 1, 4)


def test_the_wrong_polarity_is_wrong(folder):
    found = judged(GoldStatements(), folder, [policy(statement(types=("comms.contacts",), quote=DENY))])
    assert found["gold_denied"] == (0, 0, 1)
    assert found["gold_collect"] == (0, 1, 1)
    assert found["gold_statement"] == (0, 1, 4)


def test_what_is_read_twice_at_a_place_counts_once(folder):
    reading = policy(
        *[statement(types=("network.ip",), quote=LOG)] * 2, *[statement(types=("any",), quote="no")] * 2
    )
    found = judged(GoldStatements(), folder, [reading])
    assert found["gold_statement"] == (1, 1, 3)
    assert found["gold_typed"] == (1, 0, 2)


def test_purposes_and_names_of_denials_are_not_counted(folder):
    reading = policy(
        statement("share", ("any",), denied=True, purposes=("legal",), names=("Other",), quote=DENY)
    )
    found = judged(GoldStatements(), folder, [reading])
    assert found["gold_purpose"] == (0, 0, 1)
    assert found["gold_recipient"] == (0, 0, 1)

"""Words of reports in one language."""

from __future__ import annotations

import pytest

from corpora.text import Text
from policy_nlp.statements import Statement
from traffic.transmissions import Party, RedactedValue
from yanxing.report.words import Words


@pytest.mark.parametrize(("language", "label"), [("zh", "IMEI或MEID"), ("en", "IMEI or MEID")])
def test_labels_of_terms(language, label):
    words = Words(language)
    assert words.data("device.imei") == label
    assert words.data("no.such.type") == "no.such.type"
    assert words.data(None) == ""


def test_denials_read_as_denials():
    denied = Statement(action="share", polarity="denied", quote="x")
    assert Words("en").action(denied) == "do not share"
    assert Words("zh").action(denied) == "不共享"


def test_a_value_is_never_shown():
    assert Words("en").value(RedactedValue(kind="text", length=3, tag="ab")) == "text, length 3, tag ab"


def test_unknown_ids_stay_as_they_are():
    words = Words("en")
    assert words.category("no_such") == "no_such"
    assert words.party_id("no_such") == "no_such"
    assert words.notice("no_such") == "no_such"


@pytest.mark.parametrize(
    ("name", "product", "shown"),
    [
        ("Acme", None, "Acme"),
        ("Acme", "Acme", "Acme"),
        ("Acme", "Acme Analytics", "Acme Analytics"),
        ("Acme", "Meter", "Acme · Meter"),
    ],
)
def test_a_party_is_named_once(name, product, shown):
    party = Party(name=name, product=product, relation="third", because=Text(zh="", en=""))
    assert Words("en").party(party) == shown


@pytest.mark.parametrize(
    ("language", "data_types", "shown"),
    [
        ("zh", ("device.imei", "identity.name"), "IMEI或MEID、姓名"),
        ("zh", ("health.medical", "identity.name"), "病历、检查、处方等诊疗信息；姓名"),
        ("en", ("transport.itinerary", "identity.name"), "tickets, itineraries, hotel stays, parcels; name"),
    ],
)
def test_labels_that_are_lists_are_told_apart(language, data_types, shown):
    assert Words(language).data_list(data_types) == shown


def test_events_and_purposes_have_labels_and_unknown_ones_stay():
    words = Words("en")
    assert words.event_list(["purchase", "of_tomorrow"]) == "purchase, of_tomorrow"
    assert words.purpose("security") == "security, fraud and risk control"
    assert words.purpose_list(["of_tomorrow"]) == "of_tomorrow"

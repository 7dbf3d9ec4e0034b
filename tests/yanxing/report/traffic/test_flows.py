"""Who gets what: grouped, and in the order of what matters."""

from __future__ import annotations

import pytest

from corpora.profiles import Phase
from traffic.transmissions import Relation, TrafficReading
from yanxing.report.traffic.flows import MOST_SHOWN, by_type, chain_text, is_sensitive, recipients_of, weight


def test_what_repeats_is_one_way_with_all_its_requests(reading):
    umeng = next(r for r in recipients_of(reading) if r.party.id == "umeng")
    (flow,) = umeng.flows
    assert flow.series.sent.requests == 4
    assert [(w.chain, w.indexes, w.clear) for w in flow.ways] == [
        ("deflate → json.header.oaid → md5", (10, 11, 12), False),
        ("deflate → json → header.oaid", (7,), True),
    ]
    assert flow.indexes == (7, 10, 11, 12)
    assert flow.clear
    assert flow.early
    assert flow.best.endpoints == ("POST /unify_logs",)


def test_third_parties_come_first_and_flows_are_numbered(reading):
    recipients = recipients_of(reading)
    assert [r.party.relation for r in recipients] == ["third", "first"]
    assert [(r.number, [f.number for f in r.flows]) for r in recipients] == [(1, [1]), (2, [2])]


def test_what_the_same_hosts_hide_stands_with_a_recipient(reading):
    hidden = reading.opaque[0].model_copy(update={"host": "alog.umeng.com"})
    umeng, own = recipients_of(reading.model_copy(update={"opaque": (hidden,)}))
    assert (umeng.unread, own.unread) == ((hidden,), ())


def test_the_most_telling_types_come_first(reading):
    sent = reading.transmissions[0]
    types = ("device.browser", "device.oaid", "location.precise", "contact.phone")
    many = tuple(sent.model_copy(update={"data_type": t, "request_index": n}) for n, t in enumerate(types))
    found = recipients_of(TrafficReading(capture=reading.capture, transmissions=many))
    assert [f.data_type for f in found[0].flows] == [
        "location.precise", "contact.phone", "device.oaid", "device.browser",
    ]  # fmt: skip
    assert [t for t, _ in by_type(found)] == [f.data_type for f in found[0].flows]


@pytest.mark.parametrize(
    ("data_type", "found"),
    [
        ("location.precise", 0), ("device.oaid", 1), ("contact.email", 1), ("device.installed_apps", 1),
        ("device.browser", 2), ("activity.crash", 2), ("no.such.type", 0),
    ],
)  # fmt: skip
def test_weights(data_type, found):
    assert weight(data_type) == found


def test_sensitive_types_and_unknown_ones():
    assert is_sensitive("location.precise")
    assert not is_sensitive("device.oaid")
    assert not is_sensitive("no.such.type")


def test_a_record_without_a_chain_shows_steps_and_path(reading):
    assert chain_text(reading.transmissions[0]) == "deflate → json → header.oaid"


def test_answers_of_servers_are_no_sends(reading):
    sent = tuple(t.model_copy(update={"direction": "response"}) for t in reading.transmissions)
    assert recipients_of(TrafficReading(capture=reading.capture, transmissions=sent)) == ()


@pytest.mark.parametrize(
    ("consent", "early"), [("before", True), ("refused", True), ("after", False), ("unknown", False)]
)
def test_what_is_sent_without_consent_is_early(reading, consent, early):
    sent = reading.transmissions[0].model_copy(update={"phase": Phase(consent=consent)})
    (found,) = recipients_of(TrafficReading(capture=reading.capture, transmissions=(sent,)))
    assert found.flows[0].early is early


def test_every_relation_has_its_place(reading):
    sent = reading.transmissions[0]
    many = tuple(
        sent.model_copy(
            update={"host": f"{r}.example", "party": sent.party.model_copy(update={"relation": r})}
        )
        for r in Relation
    )
    found = recipients_of(TrafficReading(capture=reading.capture, transmissions=many))
    assert [r.party.relation for r in found] == ["third", "unresolved", "affiliate", "first", "processor"]


def test_a_long_path_shows_its_ends(reading):
    sent = reading.transmissions[0]
    long = sent.model_copy(
        update={"url_path": f"/start{'x' * 10_000}end", "chain": f"json.{'y' * 10_000}.phone"}
    )
    ((flow,),) = (
        r.flows for r in recipients_of(reading.model_copy(update={"transmissions": (long,), "series": ()}))
    )
    ((endpoint,), chain) = flow.best.endpoints, flow.best.chain
    assert (endpoint[:11], endpoint[-4:], len(endpoint)) == ("POST /start", "xend", MOST_SHOWN + 1)
    assert chain.startswith("json.yy")
    assert "y.phone" in chain

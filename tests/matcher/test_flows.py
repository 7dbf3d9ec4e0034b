"""Flows: every transmission of a request stands in exactly one, whatever the order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.profiles import Phase
from corpora.text import Text
from matcher.flows import group_streams

SENT = st.lists(
    st.tuples(
        st.sampled_from(["device.imei", "device.mac", "contact.email", "any", "no.such"]),
        st.sampled_from(["first", "processor", "acme", "globex", "unresolved", "stranger"]),
        st.integers(0, 4),
        st.sampled_from(["http", "https"]),
    ),
    max_size=12,
)


def _transmissions(world, drawn):
    return [world.sent(data, to, request_index=i, scheme=s) for data, to, i, s in drawn]


@settings(max_examples=100, deadline=None)
@given(drawn=SENT)
def test_no_flow_is_dropped_and_none_is_told_twice(world, drawn):
    sent = _transmissions(world, drawn)
    told = [
        (d.data_type, f.host, i) for d in world.disclose([], sent) for f in d.flows for i in f.request_indexes
    ]
    assert sorted(told) == sorted({(t.data_type, t.host, t.request_index) for t in sent})


@settings(max_examples=100, deadline=None)
@given(drawn=SENT, order=st.randoms(use_true_random=False))
def test_the_order_of_transmissions_does_not_matter(world, drawn, order):
    sent = _transmissions(world, drawn)
    shuffled = list(sent)
    order.shuffle(shuffled)
    said = [world.collect("device.imei"), world.share("device", to="acme")]
    assert world.disclose(said, sent) == world.disclose(said, shuffled)


def test_one_recipient_for_first_party_and_processor(world):
    streams = group_streams(
        [world.sent("device.imei", "processor"), world.sent("device.imei", "first")],
        world.ontology,
        world.app,
    )
    (stream,) = streams
    assert stream.receiver.ours
    assert [f.host for f in stream.flows] == ["cloudy.example", "developer-ltd.example"]


def test_a_flow_sums_up_its_requests(world):
    before = Phase(consent="before")  # type: ignore[arg-type]
    sent = [
        world.sent("device.imei", request_index=4, scheme="http", confidence=0.5),
        world.sent("device.imei", request_index=2, phase=before, confidence=0.8),
        world.sent("device.imei", request_index=2, path="other", phase=before),
    ]
    ((flow,),) = (s.flows for s in group_streams(sent, world.ontology, world.app))
    assert flow.request_indexes == (2, 4)
    assert flow.consent == ("after", "before")
    assert flow.clear_text
    assert flow.confidence == 0.9
    assert [(t.request_index, t.path) for t in flow.evidence] == [
        (2, "device.imei"),
        (2, "other"),
        (4, "device.imei"),
    ]


def test_evidence_is_bounded(world):
    sent = [world.sent("device.imei", path=f"p{i}") for i in range(20)]
    ((flow,),) = (s.flows for s in group_streams(sent, world.ontology, world.app))
    assert len(flow.evidence) == 8


def test_a_late_request_of_another_kind_is_not_crowded_out(world):
    before = Phase(consent="before")  # type: ignore[arg-type]
    usual = [world.sent("device.imei", path=f"p{i}", request_index=i) for i in range(20)]
    odd = [
        world.sent("device.imei", path="p0", request_index=30, phase=before),
        world.sent("device.imei", path="p0", request_index=31, scheme="http"),
    ]
    ((flow,),) = (s.flows for s in group_streams(usual + odd, world.ontology, world.app))
    assert [t.request_index for t in flow.evidence] == [0, 1, 2, 3, 4, 5, 30, 31]


def test_responses_are_no_flows(world):
    assert group_streams([world.sent("device.imei", direction="response")], world.ontology, world.app) == ()


def test_the_recipient_is_told_by_a_host_that_got_the_data(world):
    parties = [world.party("acme", because=Text(zh=h, en=h)) for h in ("a.example", "b.example")]
    sent = [
        world.sent(data, party, host=party.because.en)
        for data, party in zip(("device.imei", "contact.email"), parties, strict=True)
    ]
    told = {d.flows[0].host: d.recipient.because.en for d in world.disclose([], sent)}
    assert told == {"a.example": "a.example", "b.example": "b.example"}

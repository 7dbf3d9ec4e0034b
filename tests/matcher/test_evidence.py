"""What is shown of many transmissions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.evidence import PARTY, choose_evidence, in_clear, in_order, those_of

DRAWN = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from("abc"), st.sampled_from(["http", "https", "wss"])),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(drawn=DRAWN, order=st.randoms(use_true_random=False))
def test_every_kind_is_shown_in_order_and_nothing_twice(world, drawn, order):
    sent = [world.sent("device.imei", request_index=i, path=p, scheme=s) for i, p, s in drawn]
    shown = choose_evidence(sent, 4, lambda t: (t.scheme,))
    assert {t.scheme for t in shown} == {t.scheme for t in sent}
    assert [t.request_index for t in shown] == sorted(t.request_index for t in shown)
    assert len({(t.path, t.scheme) for t in shown}) == len(shown) <= 4
    order.shuffle(sent)
    assert choose_evidence(sent, 4, lambda t: (t.scheme,)) == shown


def test_the_first_of_a_place_is_shown(world):
    sent = [world.sent("device.imei", request_index=i) for i in (5, 2, 7)]
    assert [t.request_index for t in choose_evidence(sent, 5, lambda t: ())] == [2]


@pytest.mark.parametrize(
    ("scheme", "clear"), [("http", True), ("ws", True), ("https", False), ("wss", False)]
)
def test_schemes_without_encryption(world, scheme, clear):
    assert in_clear(world.sent("device.imei", scheme=scheme)) is clear


def test_requests_come_in_their_order_and_what_one_carried_by_host_and_place(world):
    drawn = [(7, "b"), (2, "c"), (7, "a"), (2, "b"), (5, "a")]
    sent = [world.sent("device.imei", request_index=i, path=p) for i, p in drawn]
    ordered = [(2, "b"), (2, "c"), (5, "a"), (7, "a"), (7, "b")]
    assert [(t.request_index, t.path) for t in in_order(sent)] == ordered
    assert [(t.request_index, t.path) for t in in_order(reversed(sent))] == ordered


def test_of_a_record_is_asked_once_however_many_share_it(world):
    acme, globex = world.party("acme"), world.party("globex")
    sent = [world.sent("device.imei", p, request_index=i) for i, p in enumerate([acme, globex, acme])]
    asked = []
    found = those_of(sent, PARTY, lambda party: asked.append(party.id) or party.id == "acme")
    assert [t.request_index for t in found] == [0, 2]
    assert sorted(asked) == ["acme", "globex"]

"""What is shown of many transmissions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.evidence import choose_evidence, in_clear

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

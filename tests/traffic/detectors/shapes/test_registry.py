"""Every shape holds for its own examples and for none of its counterexamples."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.ontology import load_ontology
from traffic.detectors.shapes.registry import all_shapes, any_shape, has_shape

EXAMPLES = [(s.name, x) for s in all_shapes().values() for x in s.examples]
COUNTEREXAMPLES = [(s.name, x) for s in all_shapes().values() for x in s.counterexamples]
NAMES = {
    "imei meid imsi iccid android_id uuid mac phone email national_id bank_card ip coordinates",
    "latitude longitude birth_date package_list vin plate user_agent locale timezone screen_size hex_id",
    "word number text token image audio contact_list sms_list call_list",
}


@pytest.mark.parametrize(("name", "value"), EXAMPLES)
def test_examples_have_the_shape(name: str, value: str) -> None:
    assert has_shape(name, value)


@pytest.mark.parametrize(("name", "value"), COUNTEREXAMPLES)
def test_counterexamples_do_not(name: str, value: str) -> None:
    assert not has_shape(name, value)


def test_the_names_of_the_vocabulary_exist() -> None:
    assert {n for line in NAMES for n in line.split()} <= set(all_shapes())


def test_the_vocabulary_names_shapes_that_exist() -> None:
    named = {(t.id, s) for t in load_ontology().data_types.values() for s in t.wire.shapes}
    assert sorted(x for x in named if x[1] not in all_shapes()) == []


def test_every_shape_is_proven_on_both_sides() -> None:
    assert [s.name for s in all_shapes().values() if not (s.examples and s.counterexamples)] == []


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_shape_ever_raises(value: str) -> None:
    for name in all_shapes():
        has_shape(name, value)


def test_one_of_several_shapes_is_enough() -> None:
    assert any_shape(("imei", "mac"), "3C:22:FB:10:9A:7E")
    assert not any_shape((), "3C:22:FB:10:9A:7E")

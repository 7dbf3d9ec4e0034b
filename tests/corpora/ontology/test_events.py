"""Events prove themselves, and go together."""

from __future__ import annotations

import pytest

from corpora.errors import OntologyError
from corpora.ontology import load_ontology
from corpora.ontology.events import Event, check_events, event_of, load_events, read_events

EVENTS = [pytest.param(event, id=event.id) for event in load_events().values()]


@pytest.mark.parametrize("event", EVENTS)
def test_names_of_an_event_are_told_from_others(event):
    missed = [x for x in event.examples if event_of(x) != event.id]
    wrong = [x for x in event.counterexamples if event_of(x) == event.id]
    assert (missed, wrong) == ([], [])


@pytest.mark.parametrize(
    "name",
    [
        "",
        "13800000000",
        "6b1f0c2e-5d4a-4f3e-9b7d-2a1c0e8f6d5b",
        "happy birthday purchase",
        "a" * 400,
        "ad " * 30,
    ],
)
def test_other_texts_are_no_event(name):
    assert event_of(name) is None


def test_case_plural_and_separators_do_not_matter():
    assert {event_of(x) for x in ("AddToCart", "add_to_cart", "add-to-carts", "ADD TO CART")} == {"cart"}


def small(id_: str, name: str, purpose: str = "analytics") -> Event:
    labels = {"zh": "一", "en": "one"}
    return Event.model_validate(
        {
            "id": id_,
            "labels": labels,
            "purpose": purpose,
            "names": [name],
            "examples": [name],
            "counterexamples": ["x"],
        }
    )


@pytest.mark.parametrize(
    "events", [[small("a", "page view"), small("b", "pageviews")], [small("a", "page view", "pastime")]]
)
def test_a_name_has_one_event_and_every_event_a_purpose(events):
    with pytest.raises(OntologyError):
        check_events({event.id: event for event in events})


def test_a_file_that_breaks_the_form_is_named(tmp_path):
    (tmp_path / "wrong.toml").write_text('id = "wrong"\n', "utf8")
    with pytest.raises(OntologyError, match=r"wrong\.toml"):
        read_events(tmp_path)


def test_all_purposes_that_traffic_can_serve_have_an_event():
    told = {event.purpose.split(".")[0] for event in load_events().values()}
    assert told == {p.split(".")[0] for p in load_ontology().purposes} - {"legal", "merger", "ai_training"}

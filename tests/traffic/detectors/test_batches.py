"""Messages told together are told as each is by itself."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from bench.capture import make_capture
from bench.persona import PERSONA
from traffic import capture, read_traffic, reading
from traffic.detectors.batches import tell_all
from traffic.detectors.detection import Context
from traffic.detectors.memory import Answer
from traffic.detectors.planted import NOTHING_PLANTED, compile_planted
from traffic.detectors.telling import Message
from traffic.leaves import Column, Leaf

Made = Callable[..., Context]
Field = Callable[[str, str], Leaf]


def types(answer: Answer) -> set[str]:
    return {d.data_type for d in answer.detections}


def together(message: Made, *several: tuple[Leaf, ...]) -> list[list[str]]:
    """Return the values of which something is said, for each of several messages."""
    said = tell_all([(Message(message(*leaves)), leaves) for leaves in several], NOTHING_PLANTED)
    return [sorted(str(a.leaf.value) for a in one.answers) for one in said]


def test_each_message_gets_what_is_said_of_its_own_leaves(of: Field, message: Made) -> None:
    mobiles = [of("data.mobile", f"138162450{n}") for n in (79, 80, 81)]
    for _ in range(2):
        found = together(message, *((mobile, of("data.zoom", "17")) for mobile in mobiles), (mobiles[0],))
        assert found == [["13816245079"], ["13816245080"], ["13816245081"], ["13816245079"]]


def test_messages_that_answer_otherwise_are_told_apart(of: Field, message: Made) -> None:
    name, beside, not_beside = (
        of(*made)
        for made in (("data.name", "Mei Lin"), ("data.mobile", "13816245079"), ("data.colour", "red"))
    )
    for _ in range(2):
        found = together(message, (name, beside), (name, not_beside), (name, beside))
        assert ["Mei Lin" in values for values in found] == [True, False, True]


def test_what_is_planted_is_found_in_the_message_it_stands_in(of: Field, message: Made) -> None:
    planted = compile_planted([("contact.phone", "13816245079")])
    several = [(of("ext.hue", text),) for text in ("quiet", "call 13816245079", "still quiet")]
    messages = [(Message(Context(message(*leaves).exchange, leaves, planted)), leaves) for leaves in several]
    said = tell_all(messages, planted)
    assert [[types(a) for a in one.answers] for one in said] == [[], [{"contact.phone"}], []]
    assert [[list(texts) for _, texts in one.unnamed] for one in said] == [[["quiet"]], [], [["still quiet"]]]


def test_how_many_are_told_together_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [{"uid": f"u_{n}", "name": "Mei Lin", "mobile": f"1381624{n:04}"} for n in range(9)]
    more = tuple(
        capture.Exchange(
            90 + number, "POST", "https", "h.example", 443, "/r",
            capture.Message((("content-type", "application/json"),), json.dumps({"l": rows[:number]}).encode()),
        )
        for number in range(9)
    )  # fmt: skip
    several = capture.Capture("c", "0" * 64, "har", (*make_capture(90, seed=8).exchanges, *more))
    found = read_traffic(several, persona=PERSONA)
    monkeypatch.setattr(reading, "_FIRST_TOGETHER", 0)
    monkeypatch.setattr(reading, "_MOST_TOGETHER", 0)
    assert read_traffic(several, persona=PERSONA) == found


def test_columns_are_told_as_their_leaves_are(of: Field, message: Made) -> None:
    field = of("list[].mobile", "13816245079").common
    texts = ["13816245079", "13816245080", "none", "13816245079"]
    different = list(dict.fromkeys(texts))
    column = Column(field, texts, different, different)
    for _ in range(2):
        said = tell_all([(Message(message(column)), (column,))], NOTHING_PLANTED)[0]
        assert [answer.leaf.value for answer in said.answers] == [t for t in texts if t != "none"]
        assert [(x is field, list(rest)) for x, rest in said.unnamed] == [(True, ["none"])]
        assert all(text in field.clear for text in texts)


def test_texts_of_inert_fields_are_told_together_as_each_is_alone(of: Field, message: Made) -> None:
    def said(*texts: str) -> tuple[list[set[str]], list[str]]:
        leaves = [of(f"ext{number}", text) for number, text in enumerate(texts)]
        found = tell_all([(Message(message(*leaves)), leaves)], NOTHING_PLANTED)[0]
        return [types(a) for a in found.answers], sorted(t for _, some in found.unnamed for t in some)

    quiet = ("running shoes", "17", "on")
    for _ in range(3):
        assert said(*quiet) == ([], sorted(quiet))
        assert said("mei@lin.example", *quiet) == ([{"contact.email"}], sorted(quiet))
        assert said(*quiet, "mei@lin.example") == ([{"contact.email"}], sorted(quiet))

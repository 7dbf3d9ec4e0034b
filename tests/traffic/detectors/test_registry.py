from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from traffic.capture import Exchange, Message
from traffic.detectors.detection import Context
from traffic.detectors.merging import merge
from traffic.detectors.planted import compile_planted
from traffic.detectors.registry import _modules, all_show_nothing, detect_each, showing, shows_nothing
from traffic.leaves import Leaf

PLANTED = compile_planted([("device.imei", "490154203237518"), ("location.precise", "31.230416,121.473701")])


def test_every_detector_is_there() -> None:
    assert {"alone", "endpoints", "files", "keys", "persona", "places", "rows"} <= set(_modules())


def test_joint_answer(leaf: Callable[..., Leaf], message: Callable[..., Context]) -> None:
    made = leaf("q", "490154203237518")
    context = message(made, planted=[("device.imei", "490154203237518")])
    (found,) = merge(detect_each(made, context))
    assert (found.data_type, found.evidence) == ("device.imei", "persona")


@settings(deadline=None)
@given(st.lists(st.text(max_size=12), max_size=4), st.one_of(st.text(max_size=300), st.binary(max_size=300)))
def test_no_detector_ever_raises(names: list[str], value: str | bytes) -> None:
    leaf = Leaf(".".join(names), tuple(names), value)
    context = Context(Exchange(0, "GET", "http", "h", 80, "/a/b?c", Message()), (leaf,), PLANTED)
    if found := detect_each(leaf, context):
        merge(found)


@pytest.mark.parametrize(
    ("path", "found"), [("/v1/chat/completions", set()), ("/v1/report", {"device.model"})]
)
def test_a_field_that_is_known_to_be_impersonal_speaks_only_for_planted_values(
    path: str, found: set[str]
) -> None:
    exchange = Exchange(0, "POST", "https", "llm.sample.example", 443, path, Message())
    leaf = Leaf("model", ("model",), "Pixel 8 Pro")
    context = Context(exchange, (leaf,), PLANTED)
    assert {d.data_type for d in detect_each(leaf, context)} == found


@pytest.mark.parametrize(
    ("path", "found"), [("/v1/audio/transcriptions", set()), ("/v1/report", {"device.settings"})]
)
def test_a_planted_value_that_needs_its_name_is_not_believed_in_an_impersonal_field(
    path: str, found: set[str]
) -> None:
    planted = compile_planted([("device.settings", "de-CH"), ("device.imei", "490154203237518")])
    exchange = Exchange(0, "POST", "https", "speech.sample.example", 443, path, Message())
    language, number = (Leaf("language", ("language",), value) for value in ("de-CH", "490154203237518"))
    context = Context(exchange, (language, number), planted)
    assert {d.data_type for d in detect_each(language, context)} == found
    assert "device.imei" in {d.data_type for d in detect_each(number, context)}


def test_what_shows_something_is_told_of_many_texts_as_of_each() -> None:
    texts = [
        "17",
        "running shoes on sale",
        "新品 推荐",
        "mei@lin.example",
        "13816245079",
        "a=b",
        "on",
        "1920x1080",
    ]
    texts += ["com.a.b,com.c.d,com.e.f", "/sdcard/DCIM/Camera/IMG_1.jpg", "x 7", "uid=7"]
    shown = showing(texts)
    assert shown == {text for text in texts if not shows_nothing(text)}
    assert {"mei@lin.example", "13816245079"} <= shown
    assert not {"17", "running shoes on sale", "on"} & shown
    assert showing(["running shoes", "新品 推荐"]) == set()


def test_words_are_looked_at_faster_but_show_no_less() -> None:
    for text in ("沪A推荐", "my WiFi at home", "running shoes", "新品 推荐", "京B"):
        assert all_show_nothing(["autumn sale", text]) <= shows_nothing(text)
        assert showing(["autumn sale", text]) == {t for t in (text,) if not shows_nothing(t)}
    assert all_show_nothing(["running shoes", "新品 推荐"])
    assert not all_show_nothing(["running shoes", "沪A推荐新品"])


@given(st.lists(st.text("aZ新京A \0wifi9.,/=@-:１", min_size=1, max_size=12), min_size=1, max_size=6))
def test_many_texts_show_what_each_shows(texts: list[str]) -> None:
    assert showing(texts) == {text for text in texts if not shows_nothing(text)}

"""JSON read value by value from pieces of any length."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from traffic.intake import json_text
from traffic.intake.json_text import BrokenJsonError, JsonText, TooLargeError, decoded

FREE = settings(deadline=None, max_examples=50)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def pieces(text: str, step: int = 1) -> Iterator[str]:
    return (text[n : n + step] for n in range(0, len(text), step))


@FREE
@given(VALUES, st.integers(1, 9), st.booleans())
def test_values_are_read_whatever_the_pieces(value: Any, step: int, ascii_: bool) -> None:
    text = JsonText(pieces(json.dumps(value, ensure_ascii=ascii_, indent=1), step))
    assert text.value() == value
    assert text.peek() == ""


@FREE
@given(st.lists(VALUES, max_size=5), st.integers(1, 9))
def test_items_are_skipped_or_read(values: list[Any], step: int) -> None:
    text = JsonText(pieces(json.dumps(values) + "#", step))
    found = []
    for number in text.items():
        if number % 2:
            text.skip()
        else:
            found.append(text.value())
    assert found == values[::2]
    assert text.peek() == "#"


@FREE
@given(st.dictionaries(st.text(), VALUES, max_size=5), st.integers(1, 9))
def test_members_are_skipped_or_read(members: dict[str, Any], step: int) -> None:
    text = JsonText(pieces(json.dumps(members), step))
    found = {key: text.value() for key in text.members()}
    assert found == members


@FREE
@given(st.text(alphabet='{}[]",:\\ \n\x00\xa0a1-.eu', max_size=30), st.integers(1, 5))
def test_any_text_ends(content: str, step: int) -> None:
    for act in (
        JsonText.value,
        JsonText.skip,
        lambda text: list(text.items()),
        lambda text: [*text.members()],
    ):
        with suppress(BrokenJsonError):
            act(JsonText(pieces(content, step)))


def test_a_number_at_the_end_of_a_piece_goes_on() -> None:
    assert JsonText(iter(["12", "34", ".5", "e1"])).value() == 12345


def test_the_place_of_an_error_is_told_beyond_the_window() -> None:
    text = JsonText(pieces('[\n1,\n  "x",\n   ?]'))
    with pytest.raises(BrokenJsonError) as caught:
        [text.value() for _ in text.items()]
    assert (caught.value.line, caught.value.column) == (4, 4)


def test_where_reading_fails_skipping_goes_on_from_the_same_place() -> None:
    text = JsonText(pieces('[{"a": "\\x", "b": [1, "]"]}, 2]'))
    found = []
    for _ in text.items():
        try:
            found.append(text.value())
        except BrokenJsonError:
            text.skip()
    assert found == [2]


def test_numbers_of_many_digits() -> None:
    assert JsonText(iter(["9" * 6000 + " "])).value() == float("inf")


def test_a_text_too_large_is_read_as_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "LARGEST", 2000)
    body = 'x\\"\\\\' * 3000
    text = JsonText(pieces(f'{{"a": "{body}", "b": 1}}, 2', 7))
    assert text.value() == {"a": "", "b": 1}
    assert (text.peek(), text.cut) == (",", 1)


def test_many_texts_too_large_together_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "LARGEST", 2000)
    text = JsonText(pieces(json.dumps([list(range(3000)), 2]), 7))
    found = []
    for _ in text.items():
        try:
            found.append(text.value())
        except TooLargeError:
            text.skip()
    assert found == [2]


def test_a_value_of_too_many_small_ones_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "_SMALL", 100)
    with pytest.raises(TooLargeError):
        JsonText(pieces("[" + "[]," * 200, 50)).value()
    body = json.dumps(["[]," * 200 + '\\"'])
    assert JsonText(pieces(body, 50)).value() == json.loads(body)


def test_a_large_text_that_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "LARGEST", 2000)
    with pytest.raises(BrokenJsonError):
        JsonText(pieces('["' + "x" * 9000, 7)).value()


def test_depth_is_no_matter_where_a_value_is_skipped() -> None:
    text = JsonText(pieces("[" * 50_000 + "]" * 50_000 + ",", 1000))
    text.skip()
    assert text.peek() == ","


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32"])
def test_encodings(encoding: str) -> None:
    data = '{"名": "😀"}'.encode(encoding)
    for step in (5, 100):
        assert "".join(decoded(data[n : n + step] for n in range(0, len(data), step))) == '{"名": "😀"}'


def test_stray_bytes_are_kept() -> None:
    assert "".join(decoded(iter([b'"a', b'\xff"']))) == '"a\udcff"'

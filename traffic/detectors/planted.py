"""The planted values, ready to be found: one look-up per token, one pass per text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ahocorasick_rs import AhoCorasick

from traffic.detectors.disguises import Disguises, compile_disguises, readings
from traffic.detectors.forms import digests, encodings, spellings
from traffic.detectors.placeholders import is_placeholder

_TOKEN = re.compile(r"[A-Za-z0-9+/_-]{8,180}")
_PAIR = re.compile(r"([A-Za-z_][\w.]{1,40})=(.{1,200})", re.DOTALL)
COLLECTIONS = ("comms.contacts", "comms.sms", "comms.call_log", "device.installed_apps", "identity.family")
"""Types whose planted values are rows: of people, messages, calls, applications."""
_DIGEST_LENGTHS = {"md5": 32, "sha1": 40, "sha224": 56, "sha256": 64, "sha512": 128}
_MAX_TEXT = 4_000_000


@dataclass(frozen=True)
class Trace:
    """A way in which one planted value shows itself."""

    data_type: str
    form: str = "plain"
    steps: tuple[str, ...] = ()
    length: int = 0
    """Of the spelling that is looked for."""
    field: str = ""
    """Folded name of the field that the value was planted for (`heart_rate=148`)."""
    needs_key: bool = False
    """Whether the value is too common to be believed without the name of its field."""

    def fills(self, text: str) -> bool:
        """Tell whether the traced value is (nearly) all of `text`."""
        digest = _DIGEST_LENGTHS.get(self.form.partition("(")[0], 0)
        return len(text) <= (digest or 2 * self.length) + 8


@dataclass(frozen=True)
class PlantedValues:
    """All planted values of a persona, compiled by `compile_planted`."""

    whole: Mapping[str, tuple[Trace, ...]] = field(default_factory=dict)
    """Lower-case text of a whole leaf -> traces."""
    tokens: Mapping[str, tuple[Trace, ...]] = field(default_factory=dict)
    """Digest (hex in lower case, or base64) or encoded value -> traces."""
    patterns: tuple[str, ...] = ()
    """Lower-case spellings that are looked for inside texts, sorted."""
    traces: tuple[tuple[Trace, ...], ...] = ()
    """The traces of each pattern."""
    automaton: AhoCorasick | None = None
    places: tuple[tuple[str, str], ...] = ()
    """(data type, value) of the planted coordinates."""

    def traces_in(self, text: str) -> Iterator[Trace]:
        """Yield every trace found in `text`: as the whole, as a token, or inside."""
        if not self.whole and not self.tokens and self.automaton is None:
            return
        lowered = text.strip().lower()
        yield from self.whole.get(lowered, ())
        yield from self._tokens_in(text)
        yield from self._contained_in(lowered)

    def _tokens_in(self, text: str) -> Iterator[Trace]:
        if not self.tokens:
            return
        for match in _TOKEN.finditer(text[:_MAX_TEXT]):
            token = match.group()
            found = self.tokens.get(token) or self.tokens.get(token.lower(), ())
            yield from found

    def _contained_in(self, lowered: str) -> Iterator[Trace]:
        if self.automaton is None or len(lowered) > _MAX_TEXT:
            return
        for number, start, end in self.automaton.find_matches_as_indexes(lowered, overlapping=True):
            if _stands_alone(lowered, start, end):
                yield from self.traces[number]

    def holds(self, text: str) -> bool:
        """Tell whether `text` holds a planted value that is rare enough to give a person away."""
        for reading in readings(text):
            if any(not t.needs_key for t in self.traces_in(reading)):
                return True
        return self.disguises.are_in(text)

    @cached_property
    def disguises(self) -> Disguises:
        """The values that are rare enough, ready to be found where a protocol has bent them."""
        inside = zip(self.patterns, self.traces, strict=True)
        rare = (v for v, traces in (*inside, *self.whole.items()) if any(not t.needs_key for t in traces))
        return compile_disguises((*rare, *self.tokens))


NOTHING_PLANTED = PlantedValues()


def compile_planted(values: Iterable[tuple[str, str]]) -> PlantedValues:
    """Compile (data type, planted value) pairs; placeholders and doubles are left out."""
    whole: dict[str, dict[Trace, None]] = {}
    inside: dict[str, dict[Trace, None]] = {}
    tokens: dict[str, dict[Trace, None]] = {}
    places: list[tuple[str, str]] = []
    for data_type, raw in dict.fromkeys((t, v.strip()) for t, v in values):
        if data_type in ("location.precise", "location.track"):
            places.append((data_type, raw))
        for value in _parts(data_type, raw):
            if not is_placeholder(value):
                _add_value(data_type, value, whole, inside, tokens)
    patterns = tuple(sorted(inside))
    return PlantedValues(
        whole={k: tuple(v) for k, v in whole.items()},
        tokens={k: tuple(v) for k, v in tokens.items()},
        patterns=patterns,
        traces=tuple(tuple(inside[p]) for p in patterns),
        automaton=AhoCorasick(patterns) if patterns else None,
        places=tuple(places),
    )


_Table = dict[str, dict[Trace, None]]


def _add_value(data_type: str, value: str, whole: _Table, inside: _Table, tokens: _Table) -> None:
    texts = spellings(data_type, value)
    pair = _PAIR.fullmatch(value)
    if pair:
        name = re.sub(r"[\W_]", "", pair[1]).lower()
        whole.setdefault(pair[2].lower(), {})[
            Trace(data_type, length=len(pair[2]), field=name, needs_key=True)
        ] = None
    for text in texts:
        where, needs_key = _reach(text)
        table = inside if where == "inside" else whole
        table.setdefault(text.lower(), {})[Trace(data_type, length=len(text), needs_key=needs_key)] = None
    if _is_worth_hashing(value):
        for digest, form in digests(texts):
            tokens.setdefault(digest, {})[Trace(data_type, form)] = None
        for token, step in encodings((value, value.lower(), value.upper())):
            tokens.setdefault(token, {})[Trace(data_type, steps=(step,), length=len(token))] = None


def _parts(data_type: str, value: str) -> tuple[str, ...]:
    """Return `value` and, for a row of a list, those of its parts that are rare enough to stand for it."""
    if data_type not in COLLECTIONS:
        return (value,)
    parts = [p.strip() for p in re.split(r"[,;|\t]", value)]
    return (value, *(p for p in parts if len(parts) > 1 and _reach(p) == ("inside", False)))


def _is_worth_hashing(value: str) -> bool:
    return _reach(value)[0] == "inside" or (weight(value) >= 4 and not _is_small_number(value))


def _reach(text: str) -> tuple[str, bool]:
    """Tell where `text` is looked for ("inside" or as the "whole"), and whether its field must speak too."""
    if _is_small_number(text):
        return "whole", len(re.sub(r"\D", "", text)) < 6
    heavy = weight(text)
    if text.isascii() and text.isalpha():
        return ("inside", False) if heavy >= 20 else ("whole", heavy < 6)
    return ("inside", False) if heavy >= 6 else ("whole", True)


def _is_small_number(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    return re.fullmatch(r"[-+]?\d+([.,]\d+)?", text) is not None and len(digits) < 8


def is_rare(text: str) -> bool:
    """Tell whether `text` is rare enough to be believed wherever it stands."""
    return _reach(text) == ("inside", False)


def weight(text: str) -> int:
    """Return how rare `text` is, roughly: letters and digits, those of non-Latin scripts twice."""
    return sum((1 if c.isascii() else 2) for c in text if c.isalnum())


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a match is no piece of a longer number or, where it is short, of a longer word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    first, last = text[start], text[end - 1]
    if (first.isdigit() and before.isdigit()) or (last.isdigit() and after.isdigit()):
        return False
    if end - start >= 12:
        return True
    return not (_is_latin(first) and _is_latin(before)) and not (_is_latin(last) and _is_latin(after))


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()

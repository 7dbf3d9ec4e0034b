"""The planted values, ready to be found: one pass of an automaton and one of digests per text.

What it costs: a text takes the same time whatever is planted, but for the size of the automaton (ten thousand values
cost less than twice what ten cost; see `bench/reading.py`). Up to `_MOST_THOROUGH` values that are no rows of a list
are compiled thoroughly, in about 1 ms and 60 kB each; more of them, and rows, get the usual writings and digests
alone, in about 0.07 ms and 5 kB each: ten thousand take 0.7 s and 55 MB. All digests together stay near
`_MOST_DIGESTS`, whatever the number of values.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick

from corpora.profiles import Persona
from traffic.detectors.digests import (
    KEY,
    cases,
    digests,
    keys_in,
    usual_forms,
    usual_keys,
    written_digests,
)
from traffic.detectors.disguises import Disguises, compile_disguises, readings
from traffic.detectors.place_codes import place_codes
from traffic.detectors.placeholders import is_placeholder
from traffic.detectors.planted_places import points_in
from traffic.detectors.spellings import encoded, spellings
from traffic.detectors.spellings_of_people import joined_names
from traffic.detectors.suspects import MARK, Screen, fast_automaton, hits
from traffic.detectors.traces import Spelling, Trace, is_rare, is_small_number, reach, stands_alone, weight

if TYPE_CHECKING:
    from traffic import PersonaLike

__all__ = [
    "COLLECTIONS",
    "NOTHING_PLANTED",
    "PlantedValues",
    "Trace",
    "compile_persona",
    "compile_planted",
    "is_rare",
    "weight",
]

T = TypeVar("T")
_PAIR = re.compile(r"([A-Za-z_][\w.]{1,40})=(.{1,200})", re.DOTALL)
COLLECTIONS = ("comms.contacts", "comms.sms", "comms.call_log", "device.installed_apps", "identity.family")
"""Types whose planted values are rows: of people, messages, calls, applications."""
_GROUPED = re.compile(r"\(?\d[\d ()./-]{7,28}\d")
SEPARATORS = " -.()/"
"""What stands between the groups of a long number."""
_SEPARATORS = SEPARATORS.encode()
SHORTEST_GROUPED = 8
"""Digits of a number that is known again where it is written in groups; shorter ones are dates and versions."""
_MAX_TEXT = 4_000_000
_MOST_THOROUGH = 300
"""Values for which rare ways to write, hash and mask them are looked for."""
_MOST_DIGESTS = 300_000
_FEWEST_DIGESTS = 8
"""Digests of all values together, and at least of each; where there are many values, the usual ones of each."""
_MOST_REMEMBERED = 20_000
_MAX_REMEMBERED = 200
_MAX_DISGUISED = 2_000
"""Values that are looked for where a protocol has bent them."""


@dataclass(frozen=True)
class PlantedValues:
    """All planted values of a persona, compiled by `compile_planted`."""

    whole: Mapping[str, tuple[Trace, ...]] = field(default_factory=dict)
    """Lower-case text of a whole leaf -> traces."""
    digests: Mapping[bytes, tuple[Trace, ...]] = field(default_factory=dict)
    """First bytes of a digest -> traces."""
    patterns: tuple[str, ...] = ()
    """Lower-case spellings that are looked for inside texts, sorted."""
    traces: tuple[tuple[Trace, ...], ...] = ()
    """The traces of each pattern."""
    automaton: AhoCorasick | None = None
    places: tuple[tuple[str, str], ...] = ()
    """(data type, value) of the planted coordinates."""
    sources: tuple[tuple[str, str], ...] = ()
    """(data type, value) of everything rare."""
    _held: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)
    hosts: dict[str, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)
    """Hosts that were looked at -> types of the values in them; see `traffic.host_redaction`."""

    @cached_property
    def screen(self) -> Screen:
        """What tells for many texts at once that they hold none of the values."""
        return Screen(self)

    def may_hold(self, text: str) -> bool:
        """Tell whether `traces_in`, or coordinates, can be found in `text`: False is sure, True is not."""
        return bool(self.screen.suspects(text.split(MARK), text))

    def may_hold_in_bytes(self, raw: bytes) -> bool:
        """Tell the same of bytes that are no text, read as Latin-1."""
        return self.screen.is_in_bytes(raw)

    def is_whole(self, text: str) -> bool:
        """Tell whether `text` is, as a whole, one of the values that are too short to be looked for inside."""
        return text.strip().lower() in self.whole

    def traces_in(self, text: str) -> list[Trace]:
        """Return every trace found in `text`: as the whole, as a digest, or inside."""
        lowered = text.lower()
        found = list(self.whole.get(lowered.strip(), ()))
        if len(text) >= 2 * KEY and self.digests:
            for key in keys_in(text[:_MAX_TEXT]):
                found += self.digests.get(key, ())
        if self.automaton is not None and len(lowered) <= _MAX_TEXT:
            found += self._contained_in(lowered, self.automaton)
            if self.grouped_in(text.encode("utf-8", "surrogatepass")):
                found += self._grouped_in(text, self.automaton)
        return found

    def _contained_in(self, lowered: str, automaton: AhoCorasick) -> list[Trace]:
        found = [
            (start, end, trace)
            for number, start, end in automaton.find_matches_as_indexes(lowered, overlapping=True)
            for trace in self.traces[number]
            if stands_alone(lowered, start, end, trace)
        ]
        if not found:
            return []
        # The name before the @ is no account or nickname of its own, though one was planted that is equal.
        mails = [
            (a, b) for a, b, trace in found if trace.data_type == "contact.email" and "@" in lowered[a:b]
        ]
        return [
            t for at, end, t in found if not any(a <= at and end <= b and end - at < b - a for a, b in mails)
        ]

    def grouped_in(self, raw: bytes) -> list[int]:
        """Return the numbers of the texts in which a long number stands, in groups or not: +46 70 174 06 05.

        `raw`: texts in UTF-8 with `MARK` between them. Where none has one of `SEPARATORS`, none is looked at.
        """
        if self.numbers is None or len(raw) <= SHORTEST_GROUPED:
            return []
        bare = raw.translate(None, _SEPARATORS)
        return [*hits(self.numbers, bare)] if len(bare) < len(raw) else []

    def _grouped_in(self, text: str, automaton: AhoCorasick) -> Iterator[Trace]:
        """Yield the long numbers that are written in groups: +46 70 174 06 05, 6222 0212 3456 7890."""
        for match in _GROUPED.finditer(text):
            digits = re.sub(r"\D", "", match.group())
            if len(digits) < len(match.group()):
                traces = self._contained_in(digits, automaton)
                yield from (trace for trace in traces if trace.length >= SHORTEST_GROUPED)

    @cached_property
    def numbers(self) -> BytesAhoCorasick | None:
        """The long numbers among the values, which may be written in groups."""
        long = [p for p in self.patterns if p.isdigit() and p.isascii() and len(p) >= SHORTEST_GROUPED]
        return fast_automaton([number.encode() for number in long]) if long else None

    def holds(self, text: str) -> bool:
        """Tell whether `text` holds a planted value that is rare enough to give a person away."""
        known = self._held.get(text)
        if known is None:
            known = any(t.tells for r in readings(text) for t in self.traces_in(r))
            known = known or self.disguises.are_in(text)
            if len(self._held) < _MOST_REMEMBERED and len(text) <= _MAX_REMEMBERED:
                self._held[text] = known
        return known

    @cached_property
    def disguises(self) -> Disguises:
        """The values that are rare enough, ready to be found where a protocol has bent them."""
        inside = zip(self.patterns, self.traces, strict=True)
        shown = ((t.data_type, v) for v, traces in (*inside, *self.whole.items()) for t in traces if t.tells)
        return compile_disguises((*shown, *_disguised(self.sources[:_MAX_DISGUISED])))


NOTHING_PLANTED = PlantedValues()


def compile_planted(values: Iterable[tuple[str, str]], *, thorough: bool = True) -> PlantedValues:
    """Compile (data type, planted value) pairs; placeholders and doubles are left out.

    `thorough`: with the ways to write and hash that are rare, unless there are very many values.
    """
    pairs = list(dict.fromkeys((t, v.strip()) for t, v in values))
    own = sum(t not in COLLECTIONS for t, _ in pairs)
    share = max(_FEWEST_DIGESTS, _MOST_DIGESTS // max(1, len(pairs)))
    making = _Making(thorough=thorough and own <= _MOST_THOROUGH, share=share)
    for data_type, raw in pairs:
        if data_type in ("location.precise", "location.track"):
            making.add_places(data_type, raw)
        for value in _parts(data_type, raw):
            if not is_placeholder(value):
                making.add(data_type, value)
    for spelling in joined_names(v for t, v in pairs if t == "identity.name"):
        making.add_spelling("identity.name", spelling)
    return making.finished()


def compile_persona(persona: PersonaLike | None) -> PlantedValues:
    """Compile the values of a persona, or of a mapping of data types to values; none where there is none."""
    known = Persona.model_validate(dict(persona)) if isinstance(persona, Mapping) else persona
    return compile_planted(known or ())


_Table = dict[str, tuple[Trace, ...]]


@dataclass
class _Making:
    """Planted values in the making. Equal traces of digests are one object, of which the table holds many."""

    thorough: bool
    share: int
    """Digests of each value."""
    whole: _Table = field(default_factory=dict)
    inside: _Table = field(default_factory=dict)
    digests: dict[bytes, tuple[Trace, ...]] = field(default_factory=dict)
    places: list[tuple[str, str]] = field(default_factory=list)
    sources: list[tuple[str, str]] = field(default_factory=list)
    of_digests: dict[Trace, dict[str, tuple[Trace, ...]]] = field(default_factory=dict)
    """Trace without a form -> form -> the traces of a digest."""
    usual: dict[Trace, tuple[tuple[Trace, ...], ...]] = field(default_factory=dict)
    """Trace without a form -> the traces of its usual digests."""
    alone: dict[tuple[Any, ...], tuple[Trace, ...]] = field(default_factory=dict)
    """What is told of a trace -> this trace."""

    def add(self, data_type: str, value: str) -> None:
        thorough = self.thorough and data_type not in COLLECTIONS
        if pair := _PAIR.fullmatch(value):
            names = (re.sub(r"[\W_]", "", pair[1]).lower(),)
            alone = self._alone(data_type, "plain", (), "", len(pair[2]), names, True, False)
            self._put(self.whole, pair[2].lower(), alone)
        ways = spellings(data_type, value, thorough=thorough)
        if data_type in COLLECTIONS and len(_parts(data_type, value)) > 1:
            ways = ways[:1]  # the parts of the row are added by themselves
        for spelling in ways:
            self.add_spelling(data_type, spelling)
        self._add_digests(data_type, ways, thorough=thorough)
        if reach(value, data_type) == ("inside", False):
            self.sources.append((data_type, value))
            for text in dict.fromkeys((value, value.lower(), value.upper()) if thorough else (value,)):
                for code, step in encoded(text, thorough=thorough):
                    alone = self._alone(data_type, "plain", (step,), "", len(code))
                    self._put(self.inside, code.lower(), alone)

    def add_spelling(self, data_type: str, spelling: Spelling) -> None:
        if not spelling.shown:
            return
        where, needs_key = reach(spelling.text, data_type if spelling.form == "plain" else "")
        weak = spelling.common or bool(spelling.fields)
        tells = not weak and not reach(spelling.text)[1]
        alone = self._alone(
            data_type,
            spelling.form,
            spelling.steps,
            spelling.name,
            len(spelling.text),
            spelling.fields,
            needs_key or weak,
            tells,
            spelling.lead,
            spelling.tail,
        )
        table = self.inside if where == "inside" and not weak else self.whole
        self._put(table, spelling.text.lower(), alone)

    def _add_digests(self, data_type: str, ways: Sequence[Spelling], *, thorough: bool) -> None:
        """Add digests of `ways`, where many values are shared out only the first ones."""
        share = max(_FEWEST_DIGESTS, self.share // 4) if data_type in COLLECTIONS else self.share
        models = {
            spelling.text: self._as_digest(data_type, spelling)
            for spelling in ways
            if spelling.hashed and _is_worth_hashing(spelling.text)
        }
        if thorough or not usual_forms():
            for key, form, text in islice(digests(models, thorough=thorough), share):
                self._put(self.digests, key, self._of_form(models[text], form))
            return
        for text, model in models.items():
            traces = self.usual.get(model)
            if traces is None:
                traces = self.usual[model] = tuple(self._of_form(model, form) for form in usual_forms())
            for cased in cases(text):
                keys = usual_keys(cased.encode("utf-8", "replace"))[:share] if share else ()
                share -= len(keys)
                there = tuple(map(self.digests.setdefault, keys, traces))
                if there != traces:
                    for key, alone in zip(keys, traces, strict=False):
                        self._put(self.digests, key, alone)

    def _as_digest(self, data_type: str, spelling: Spelling) -> Trace:
        common = spelling.common or bool(spelling.fields)
        needs_key = common or reach(spelling.text, data_type)[1]
        tells = not needs_key or not reach(spelling.text)[1]
        return self._alone(data_type, "", (), spelling.name, 0, spelling.fields, needs_key, tells)[0]

    def _of_form(self, model: Trace, form: str) -> tuple[Trace, ...]:
        forms = self.of_digests.setdefault(model, {})
        alone = forms.get(form)
        if alone is None:
            alone = forms[form] = (replace(model, form=form),)
        return alone

    def _alone(self, *told: Any) -> tuple[Trace, ...]:
        """Return the trace of which this is told, in the order of its attributes: for equal ones one object."""
        alone = self.alone.get(told)
        if alone is None:
            alone = self.alone[told] = (Trace(*told),)
        return alone

    @staticmethod
    def _put(table: dict[T, tuple[Trace, ...]], key: T, alone: tuple[Trace, ...]) -> None:
        there = table.setdefault(key, alone)
        if there is alone:
            return
        (trace,) = alone
        same = next((t for t in there if t.data_type == trace.data_type), None)
        if same is None:
            table[key] = there + alone
        elif same.needs_key and not trace.needs_key:
            table[key] = tuple(trace if t is same else t for t in there)

    def add_places(self, data_type: str, raw: str) -> None:
        self.places.append((data_type, raw))
        points = list(points_in(raw)) if data_type == "location.precise" and self.thorough else []
        for spelling, is_precise in (code for point in points for code in place_codes(point)):
            self.add_spelling(data_type if is_precise else "location.coarse", spelling)

    def finished(self) -> PlantedValues:
        patterns = tuple(sorted(self.inside))
        return PlantedValues(
            whole=self.whole,
            digests=self.digests,
            patterns=patterns,
            traces=tuple(self.inside[p] for p in patterns),
            automaton=AhoCorasick(patterns) if patterns else None,
            places=tuple(self.places),
            sources=tuple(self.sources),
        )


def _parts(data_type: str, value: str) -> tuple[str, ...]:
    """Return `value` and, for a row of a list, those of its parts that are rare enough to stand for it."""
    if data_type not in COLLECTIONS:
        return (value,)
    parts = [p.strip() for p in re.split(r"[,;|\t]", value)]
    return (value, *(p for p in parts if len(parts) > 1 and is_rare(p)))


def _is_worth_hashing(text: str) -> bool:
    """Tell whether a digest of `text` says more than that somebody hashed a word or a count."""
    return weight(text) >= 1 and not (is_small_number(text) and len(text) < 5)


def _disguised(sources: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield digests in both writings, which names of hosts bend to lower case."""
    for data_type, value in sources:
        for text in dict.fromkeys((value, value.lower())):
            for digest in written_digests(text):
                yield data_type, digest

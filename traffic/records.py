"""From what is said of the leaves of a request to the records of it.

Requests repeat each other, so what the records of a leaf have in common, whatever the request, is worked out once.
The records are made without being validated again: all that goes in was made here. They are equal to validated ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from corpora.profiles import Phase
from traffic.capture import Exchange
from traffic.chains import chain_of
from traffic.detectors.detection import Detection
from traffic.detectors.equal_ids import IS_OPEN, NAMES_DEVICE, settle
from traffic.detectors.memory import Answer
from traffic.detectors.planted import PlantedValues
from traffic.frequency import Field, Occurrences
from traffic.leaves import Leaf
from traffic.recipients import Recipients
from traffic.redaction import redact, redact_method, redact_path, redact_scheme, redact_target
from traffic.transmissions import Direction, Transmission

Made = tuple[str, dict[str, Any], Field, str]
"""What tells a record from others of its request, and orders them (path, data type, form, tag; see `_order`); all that
it holds but what every request has anew; with what it is counted; and the tag of its value."""
_MOST = 20_000
"""Ways to show a request that are remembered."""
_VARIANTS = 16
"""Ways to show a request for which a leaf remembers its records."""
_SET = set(Transmission.model_fields) - {"direction"}
_new = Transmission.__new__
_put = object.__setattr__
_put_fields, _put_set, _put_extra, _put_private = (
    vars(BaseModel)[slot].__set__
    for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)
"""All that a record holds; frozen ones are set so."""


@dataclass(slots=True)
class Sent:
    """What records say of a request beside its leaves."""

    index: int
    time: datetime | None
    phase: Phase
    host: str
    port: int
    scheme: str
    method: str
    path: str
    """Path of the URL as sent, without query."""
    events: tuple[str, ...] = ()
    """Ids of the events that it names."""


def sent(exchange: Exchange, phase: Phase) -> Sent:
    """Return what is kept of a request until its records are made."""
    return Sent(
        exchange.index,
        exchange.time,
        phase,
        exchange.host,
        exchange.port,
        exchange.scheme,
        exchange.method,
        exchange.url_path,
    )


class Records:
    """The making of the records of one capture."""

    def __init__(
        self,
        recipients: Recipients,
        planted: PlantedValues,
        key: bytes,
        direction: Direction = Direction.REQUEST,
    ) -> None:
        self._recipients = recipients
        self._planted = planted
        self._key = key
        self._direction = direction
        self.occurrences = Occurrences()
        """Of what stands in the records so far."""
        self._paths: dict[tuple[str, frozenset[int]], str] = {}
        self._ways: dict[tuple[object, ...], tuple[int, dict[str, Any]]] = {}

    def of(self, request: Sent, answers: Sequence[Answer]) -> list[Transmission]:
        """Return the records of one request, in order. `answers`: those in which something was found."""
        hidden = frozenset([a.segment for a in answers if a.segment is not None])
        way, fields = self._way(request, hidden)
        found: list[Made] = []
        if _may_be_settled(answers):
            for leaf, detections in settle([(a.leaf, a.final or ()) for a in answers]):
                found += self._made(leaf, detections, fields)
        else:
            for answer in answers:
                known = answer.records.get(way)
                if known is None:
                    known = tuple(self._made(answer.leaf, answer.final or (), fields))
                    if len(answer.records) < _VARIANTS:
                        answer.records[way] = known
                found += known
        found.reverse()
        once = {made[0]: made for made in found}  # of equal ones, the first
        index, time, events = request.index, request.time, request.events
        self.occurrences.add_request(index, time, request.phase)
        records = []
        for order in sorted(once):
            _, template, field, tag = once[order]
            records.append(_record(template, index, time, events))
            field.requests.append(index)
            field.tags.append(tag)
        return records

    def _way(self, request: Sent, hidden: frozenset[int]) -> tuple[int, dict[str, Any]]:
        """Return the number of the way in which a request is shown, with the fields that this settles."""
        url_path = self._paths.get((request.path, hidden))
        if url_path is None:
            url_path = redact_target(request.path, self._planted, hidden)
            if len(self._paths) < _MOST:
                self._paths[request.path, hidden] = url_path
        key = (request.host, request.port, request.scheme, request.method, url_path, id(request.phase))
        found = self._ways.get(key)
        if found is None:
            found = len(self._ways), self._fields(request, url_path)
            if len(self._ways) < _MOST:
                self._ways[key] = found
            else:
                found = -1 - request.index, found[1]
        return found

    def _fields(self, request: Sent, url_path: str) -> dict[str, Any]:
        host = self._recipients.host(request.host)
        fields = _empty()
        fields["request_index"] = 0
        fields["direction"] = self._direction
        fields["time"] = None
        fields["phase"] = request.phase
        fields["host"] = host
        fields["port"] = request.port
        fields["scheme"] = redact_scheme(request.scheme)
        fields["method"] = redact_method(request.method, self._planted)
        fields["url_path"] = url_path
        fields["events"] = ()
        fields["party"] = self._recipients.party(host)
        return fields

    def _made(self, leaf: Leaf, detections: Sequence[Detection], fields: dict[str, Any]) -> Iterator[Made]:
        if not detections:
            return
        shown, value = self._shown(leaf), redact(leaf, self._key)
        tag = value.tag
        for found in detections:
            template = fields.copy()
            template["data_type"] = found.data_type
            template["path"] = shown.path
            template["decoding"] = (*leaf.decoding, *found.steps)
            template["chain"] = shown.chain(leaf, found.steps, self._planted)
            template["form"] = found.form
            template["value"] = value
            template["evidence"] = found.evidence
            template["reason"] = found.reason
            template["confidence"] = found.confidence
            field = self.occurrences.field(
                fields["party"], fields["host"], found.data_type, shown.path, found.form
            )
            order = _order(shown.path, found.data_type, found.form, tag)
            yield order, template, field, tag

    def _shown(self, leaf: Leaf) -> _Shown:
        """Return how records show the field of `leaf`: once for all leaves of it."""
        if leaf.common is None:
            return _Shown(redact_path(leaf, self._planted))
        if leaf.common.shown is None:
            leaf.common.shown = _Shown(redact_path(leaf, self._planted))
        shown: _Shown = leaf.common.shown
        return shown


class _Shown:
    """A field as records show it."""

    __slots__ = ("_chains", "path")

    def __init__(self, path: str) -> None:
        self.path = path
        self._chains: dict[tuple[str, ...], str] = {}
        """By the steps that a detector undid itself."""

    def chain(self, leaf: Leaf, steps: tuple[str, ...], planted: PlantedValues) -> str:
        """Return the chain that leads to a leaf of the field."""
        chain = self._chains.get(steps)
        if chain is None:
            chain = self._chains[steps] = chain_of(leaf, self.path, steps, planted)
        return chain


def _order(path: str, data_type: str, form: str, tag: str) -> str:
    """Return one text in place of the four: equal, and before others, where the four are."""
    if "\0" in path or "\1" in path:
        path = path.replace("\1", "\1\2").replace("\0", "\1\1")
    return f"{path}\0{data_type}\0{form}\0{tag}"


def _may_be_settled(answers: Sequence[Answer]) -> bool:
    """Tell whether a value that names the device stands under an open name as well."""
    roles = {a.role for a in answers}
    if IS_OPEN not in roles or NAMES_DEVICE not in roles:
        return False
    values = {a.leaf.value for a in answers if a.role == IS_OPEN}
    return any(a.role == NAMES_DEVICE and a.leaf.value in values for a in answers)


def _empty() -> dict[str, Any]:
    """Return the fields of a record, all None, as a dictionary that shares its keys with those of all records.

    Such a one is what an object gets of which one attribute after the other is set; it takes two thirds of the memory.
    """
    made = _new(Transmission)
    for name in Transmission.model_fields:
        _put(made, name, None)
    return vars(made)


def _record(
    template: dict[str, Any], index: int, time: datetime | None, events: tuple[str, ...]
) -> Transmission:
    fields = template.copy()
    fields["request_index"] = index
    fields["time"] = time
    fields["events"] = events
    made = _new(Transmission)
    _put_fields(made, fields)
    _put_set(made, _SET)
    _put_extra(made, None)
    _put_private(made, None)
    return made

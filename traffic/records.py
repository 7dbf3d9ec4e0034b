"""From what is said of the leaves of a request to the records of it.

Requests repeat each other, so what the records of a leaf have in common, whatever the request, is worked out once.
The records are made without being validated again: all that goes in was made here. They are equal to validated ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from corpora.profiles import Phase
from traffic.capture import Exchange
from traffic.chains import chain_of
from traffic.detectors.detection import Detection
from traffic.detectors.equal_ids import IS_OPEN, NAMES_DEVICE, settle
from traffic.detectors.memory import Answer
from traffic.detectors.planted import PlantedValues
from traffic.leaves import Leaf
from traffic.recipients import Recipients
from traffic.redaction import redact, redact_method, redact_path, redact_scheme, redact_target
from traffic.transmissions import Direction, Transmission

Same = tuple[str, str, str, str]
"""Path, data type, form and tag: what tells the records of one request apart, and orders them."""
Made = tuple[Same, dict[str, Any]]
"""With all fields of a record but those that every request has anew."""
_MOST = 20_000
"""Ways to show a request that are remembered."""
_VARIANTS = 16
"""Ways to show a request for which a leaf remembers its records."""
_SET = set(Transmission.model_fields) - {"direction"}


@dataclass(frozen=True, slots=True)
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
        self._paths: dict[tuple[str, frozenset[int]], str] = {}
        self._ways: dict[tuple[object, ...], tuple[int, dict[str, Any]]] = {}

    def of(self, request: Sent, answers: Sequence[Answer]) -> Iterator[Transmission]:
        """Yield the records of one request, in order. `answers`: those in which something was found."""
        hidden = frozenset(a.segment for a in answers if a.segment is not None)
        way, fields = self._way(request, hidden)
        made: dict[Same, dict[str, Any]] = {}
        if _may_be_settled(answers):
            for leaf, detections in settle([(a.leaf, a.final or ()) for a in answers]):
                made.update(x for x in self._made(leaf, detections, fields) if x[0] not in made)
        else:
            for answer in answers:
                known = answer.records.get(way)
                if known is None:
                    known = tuple(self._made(answer.leaf, answer.final or (), fields))
                    if len(answer.records) < _VARIANTS:
                        answer.records[way] = known
                for same, template in known:
                    made.setdefault(same, template)
        for same in sorted(made):
            yield _record(made[same], request)

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
        return {
            "request_index": 0,
            "direction": self._direction,
            "time": None,
            "phase": request.phase,
            "host": host,
            "port": request.port,
            "scheme": redact_scheme(request.scheme),
            "method": redact_method(request.method, self._planted),
            "url_path": url_path,
            "party": self._recipients.party(host),
        }

    def _made(self, leaf: Leaf, detections: Sequence[Detection], fields: dict[str, Any]) -> Iterator[Made]:
        if not detections:
            return
        path, value = self._shown(leaf), redact(leaf, self._key)
        for found in detections:
            said = {
                "data_type": found.data_type,
                "path": path,
                "decoding": (*leaf.decoding, *found.steps),
                "chain": chain_of(leaf, path, found.steps, self._planted),
                "form": found.form,
                "value": value,
                "evidence": found.evidence,
                "reason": found.reason,
                "confidence": found.confidence,
            }
            every = {**fields, **said}
            template = {name: every[name] for name in Transmission.model_fields}
            yield (path, found.data_type, found.form, value.tag), template

    def _shown(self, leaf: Leaf) -> str:
        """Return the path of `leaf` as records show it: once for all leaves of its field."""
        if leaf.common is None:
            return redact_path(leaf, self._planted)
        if leaf.common.shown is None:
            leaf.common.shown = redact_path(leaf, self._planted)
        shown: str = leaf.common.shown
        return shown


def _may_be_settled(answers: Sequence[Answer]) -> bool:
    """Tell whether a value that names the device stands under an open name as well."""
    values = {a.leaf.value for a in answers if a.role == IS_OPEN}
    return bool(values) and any(a.role == NAMES_DEVICE and a.leaf.value in values for a in answers)


def _record(template: dict[str, Any], request: Sent) -> Transmission:
    fields = template.copy()
    fields["request_index"] = request.index
    fields["time"] = request.time
    made = Transmission.__new__(Transmission)
    object.__setattr__(made, "__dict__", fields)
    object.__setattr__(made, "__pydantic_fields_set__", _SET)
    object.__setattr__(made, "__pydantic_extra__", None)
    object.__setattr__(made, "__pydantic_private__", None)
    return made

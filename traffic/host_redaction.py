"""What records show of a host: the labels that an app made of a person's data are hidden.

Whose host it is stays readable: the registrable domain, or the longest domain of a known organisation. Of an
unknown domain even that is hidden where it holds a planted value.
"""

from __future__ import annotations

import re

from traffic.detectors.disguises import readings
from traffic.detectors.planted import PlantedValues, Trace
from traffic.detectors.shapes.registry import any_shape
from traffic.hosts import as_address, is_local_name, registrable_domain
from traffic.owners import owner_of
from traffic.redaction import HIDDEN

_SHAPES = ("cn_mobile", "imei", "national_id", "email", "separated_mac")
"""Strict ones alone: tenants of clouds and accounts are told by long hexadecimal numbers as well."""
_TELLING = ("account.", "contact.", "document.", "finance.", "health.", "identity.", "biometric.")
"""Types of which a bare word gives a person away. Of the others (system, network, place) servers have names too."""


def redact_host(host: str, planted: PlantedValues) -> str:
    """Return `host` with the labels hidden that hold a planted value or have the form of a person's number."""
    bare = host.strip(".")
    if as_address(bare.strip("[]")) is not None:
        return HIDDEN if planted.holds(bare) else host
    public = _public_part(bare)
    before = bare.removesuffix(public).rstrip(".")
    shown = [_before(before, planted)] if before else []
    return ".".join((*shown, *([_public(public, planted)] if public else [])))


def planted_in_host(host: str, planted: PlantedValues) -> frozenset[str]:
    """Return the types of the planted values in the labels that an app put before a domain: sent by the name alone."""
    if host not in planted.hosts:
        planted.hosts[host] = _planted_in(host.strip("."), planted)
    return planted.hosts[host]


def _planted_in(bare: str, planted: PlantedValues) -> frozenset[str]:
    if as_address(bare.strip("[]")) is not None:
        return frozenset()
    before = bare.removesuffix(_public_part(bare)).rstrip(".")
    if not before or not _holds(before, planted):
        return frozenset()
    words = {before, *before.split("."), *re.split("[-_.]", before)}
    seen = ((r, t) for word in words for r in readings(word) for t in planted.traces_in(r))
    return planted.disguises.types_in(before) | {t.data_type for r, t in seen if _gives_away(r, t)}


def _public_part(host: str) -> str:
    """Return the end of `host` that says whose it is; none of a name that only a local network knows."""
    if is_local_name(host):
        return ""
    owner = owner_of(host)
    return owner.domain if owner else registrable_domain(host)


def _before(labels: str, planted: PlantedValues) -> str:
    if any("@" in reading for reading in readings(labels)):
        return HIDDEN
    shown = ".".join(HIDDEN if _is_personal(x, planted) else x for x in labels.split("."))
    return HIDDEN if _holds(shown, planted) else shown


def _is_personal(label: str, planted: PlantedValues) -> bool:
    words = {label, *re.split("[-_]", label)}
    shaped = any(any_shape(_SHAPES, reading) for word in words for reading in readings(word))
    return shaped or any(_holds(word, planted) for word in words)


def _holds(text: str, planted: PlantedValues) -> bool:
    found = ((reading, trace) for reading in readings(text) for trace in planted.traces_in(reading))
    return any(_gives_away(reading, trace) for reading, trace in found) or planted.disguises.are_in(text)


def _gives_away(reading: str, trace: Trace) -> bool:
    is_word = reading.isascii() and reading.isalpha()
    return trace.tells and (not is_word or trace.data_type.startswith(_TELLING))


def _public(domain: str, planted: PlantedValues) -> str:
    if owner_of(domain) is not None or not planted.disguises.are_in(domain):
        return domain
    _, dot, suffix = domain.partition(".")
    hidden = HIDDEN + dot + suffix
    return HIDDEN if planted.disguises.are_in(hidden) else hidden

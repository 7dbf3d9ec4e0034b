"""Which data types an endpoint is known to carry in a field."""

from __future__ import annotations

from corpora.domains import names_above
from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.record import Record
from corpora.sources import derived
from corpora.text import Text
from traffic.adapters.adapter import ANY_HOST, Adapter, Endpoint
from traffic.adapters.loading import endpoints_by_host, spoken
from traffic.adapters.patterns import compile_pattern, exactness, without_lists, without_slash
from traffic.hosts import normal_host

LONGEST_PATH = 2_000
"""Longer paths of fields or URLs are nothing that a file names."""


class FieldType(Record):
    """A data type that a field is known to carry."""

    data_type: str
    why: Text


class Sealing(Record):
    """That what an endpoint takes is known to be encrypted by its vendor."""

    reason: Text
    fields: tuple[str, ...]
    """Paths of the fields that hold the cipher text; none: it is the whole body."""

    def holds(self, leaf_path: str) -> bool:
        """Whether the field at `leaf_path` is one of those that hold the cipher text."""
        path = without_lists(leaf_path)
        return any(_fits(pattern, path) for pattern in self.fields)


def adapters_for(host: str, url_path: str) -> tuple[Endpoint, ...]:
    """Return the known endpoints that a request to `host` with `url_path` (query left out) goes to."""
    return tuple(endpoint for _, endpoint in _endpoints(host, url_path))


@derived(maxsize=65_536)
def field_types(host: str, url_path: str, leaf_path: str) -> tuple[FieldType, ...]:
    """Return the types that a field carries by what is known of its endpoint, in the order of the files.

    `leaf_path` is as in `traffic.leaves.Leaf.path`. Never raises.
    """
    if len(leaf_path) > LONGEST_PATH:
        return ()
    path = without_lists(leaf_path)
    found = {
        data_type: FieldType(data_type=data_type, why=_why(adapter, endpoint, data_type, pattern))
        for adapter, endpoint in reversed(_endpoints(host, url_path))
        for data_type, pattern in _carried(endpoint, path)
    }
    return tuple(sorted(found.values(), key=lambda f: f.data_type))


@derived(maxsize=65_536)
def is_impersonal(host: str, url_path: str, leaf_path: str) -> bool:
    """Whether a field is known to hold nothing personal, whatever its name says. Never raises."""
    path = without_lists(leaf_path)
    return len(leaf_path) <= LONGEST_PATH and any(
        _fits(pattern, path) for _, endpoint in _endpoints(host, url_path) for pattern in endpoint.impersonal
    )


def _carried(endpoint: Endpoint, path: str) -> list[tuple[str, str]]:
    """Return (data type, pattern) of a field; `**.wifi.mac` says more of it than `**.mac` does, and outdoes it."""
    fitting = [
        (data_type, pattern)
        for data_type, patterns in endpoint.carries.items()
        for pattern in patterns
        if _fits(pattern, path)
    ]
    most = max((exactness(pattern, ".") for _, pattern in fitting), default=0)
    return [found for found in fitting if exactness(found[1], ".") == most]


def sealing_of(host: str, url_path: str) -> Sealing | None:
    """Return what is known of the vendor's own encryption of requests to an address; None where nothing is."""
    for adapter, endpoint in _endpoints(host, url_path):
        if endpoint.sealed is not None:
            return Sealing(reason=_why_sealed(adapter, endpoint), fields=endpoint.sealed.fields)
    return None


@derived(maxsize=4_096)
def _endpoints(host: str, url_path: str) -> tuple[tuple[Adapter, Endpoint], ...]:
    if len(url_path) > LONGEST_PATH:
        return ()
    known, path = endpoints_by_host(), without_slash(url_path)
    names = (*names_above(normal_host(host)), ANY_HOST)
    found = [pair for name in names for pair in known.get(name, ()) if _takes(pair[1], path)]
    protocols = dict.fromkeys(endpoint.speaks for _, endpoint in found if endpoint.speaks)
    return (*found, *(pair for name in protocols for pair in spoken()[name] if pair not in found))


def _fits(pattern: str, path: str) -> bool:
    """Whether a field's `path`, without its list markers, is one that `pattern` means."""
    return compile_pattern(without_lists(pattern), ".").fullmatch(path) is not None


def _takes(endpoint: Endpoint, path: str) -> bool:
    patterns = (compile_pattern(without_slash(p), "/") for p in endpoint.paths)
    return not endpoint.paths or any(pattern.fullmatch(path) for pattern in patterns)


def _why(adapter: Adapter, endpoint: Endpoint, data_type: str, pattern: str) -> Text:
    reason = say(
        "adapters.known",
        organisation=_owner(adapter),
        endpoint=endpoint.name,
        field=_shown(pattern),
        data_type=load_ontology().data_types[data_type].labels,
        basis=_basis(endpoint),
    )
    observed = say("adapters.observed") if pattern in endpoint.observed else None
    for why in (endpoint.why_of(pattern, data_type), observed):
        reason = say("adapters.known_because", reason=reason, why=why) if why else reason
    return reason


def _why_sealed(adapter: Adapter, endpoint: Endpoint) -> Text:
    return say(
        "adapters.sealed",
        organisation=_owner(adapter),
        endpoint=endpoint.name,
        how=endpoint.sealed.how if endpoint.sealed else "",
        basis=_basis(endpoint),
    )


def _shown(pattern: str) -> str:
    """Return a pattern as a person reads it: without the stars for what may stand around it."""
    return pattern.replace("**.", "").replace("*.", "").removesuffix(".**").removesuffix(".*")


def _basis(endpoint: Endpoint) -> Text:
    if endpoint.basis == "analysis" and endpoint.source:
        return say("adapters.basis_analysis_of", source=endpoint.source)
    return say(f"adapters.basis_{endpoint.basis}", source=endpoint.source)


def _owner(adapter: Adapter) -> Text:
    if adapter.organisation is None:
        return say("adapters.protocol", name=adapter.protocol)
    return load_ontology().parties[adapter.organisation].name

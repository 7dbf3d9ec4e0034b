"""Adapter files into records; being in the folder is being known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path

from corpora.errors import OntologyError
from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.sources import derived
from corpora.toml_folder import load_folder
from corpora.toml_record import load_record
from traffic.adapters.adapter import Adapter, Endpoint


@derived()
def load_adapters() -> tuple[Adapter, ...]:
    """Return all adapters, in the order of their organisations.

    The user's own count too (`corpora.sources`). Raises OntologyError for a file that is no TOML or breaks the form,
    and for an organisation or data type that is unknown.
    """
    folder = Path(str(files("traffic.adapters")))
    adapters = tuple(load_folder("adapters", folder, Adapter, _id_of, lambda _: None).values())
    _check_references(adapters)
    return adapters


def _check_references(adapters: Iterable[Adapter]) -> None:
    """Raise OntologyError for an organisation or a data type that the vocabulary does not have."""
    parties, data_types = load_ontology().parties, load_ontology().data_types
    for adapter in adapters:
        carried = {data_type for endpoint in adapter.endpoints for data_type in endpoint.carries}
        owners = {adapter.organisation} if adapter.organisation else set()
        for what, strange in (
            ("organisation", owners - parties.keys()),
            ("data_type", carried - data_types.keys()),
        ):
            if strange:
                raise OntologyError(
                    "ontology.unknown_reference",
                    kind="adapters", id=_id_of(adapter), what=say(f"ontology.what_{what}"), name=min(strange),
                )  # fmt: skip


def _id_of(adapter: Adapter) -> str:
    return adapter.organisation or adapter.protocol or ""


def load_adapter(file: Path) -> Adapter:
    """Return the adapter in `file`. Raises OntologyError as `load_adapters`."""
    return load_record(file, Adapter)


@derived()
def endpoints_by_host() -> Mapping[str, tuple[tuple[Adapter, Endpoint], ...]]:
    """Return host -> (adapter, endpoint), in the order of the files."""
    found: dict[str, list[tuple[Adapter, Endpoint]]] = defaultdict(list)
    for adapter in load_adapters():
        for endpoint in adapter.endpoints:
            for host in endpoint.hosts:
                found[host].append((adapter, endpoint))
    return {host: tuple(endpoints) for host, endpoints in found.items()}


@derived()
def spoken() -> Mapping[str, tuple[tuple[Adapter, Endpoint], ...]]:
    """Return name of a protocol -> (adapter, endpoint) of its file."""
    return {a.protocol: tuple((a, e) for e in a.endpoints) for a in load_adapters() if a.protocol}

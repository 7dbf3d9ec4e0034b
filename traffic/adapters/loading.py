"""Adapter files into records; being in the folder is being known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from corpora.toml_record import load_record
from traffic.adapters.adapter import Adapter, Endpoint


@cache
def load_adapters() -> tuple[Adapter, ...]:
    """Return all adapters, in the order of their organisations.

    Raises OntologyError for a file that is no TOML or breaks the form.
    """
    folder = Path(str(files("traffic.adapters")))
    return tuple(load_adapter(file) for file in sorted(folder.glob("*.toml")))


def load_adapter(file: Path) -> Adapter:
    """Return the adapter in `file`. Raises OntologyError as `load_adapters`."""
    return load_record(file, Adapter)


@cache
def endpoints_by_host() -> Mapping[str, tuple[tuple[Adapter, Endpoint], ...]]:
    """Return host -> (adapter, endpoint), in the order of the files."""
    found: dict[str, list[tuple[Adapter, Endpoint]]] = defaultdict(list)
    for adapter in load_adapters():
        for endpoint in adapter.endpoints:
            for host in endpoint.hosts:
                found[host].append((adapter, endpoint))
    return {host: tuple(endpoints) for host, endpoints in found.items()}

"""What every format of lists has in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from corpora.ontology.terms import Role
from corpora.record import Record


class ListedParty(Record):
    """An organisation as a list has it."""

    name: str
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    """As written; wildcards and scheme are still on them."""
    roles: tuple[Role, ...] = ()
    country: str | None = None
    privacy_policy: str | None = None


@dataclass(frozen=True)
class ListFormat:
    """One format. The functions are only given what JSON can hold, of any shape, and never raise."""

    name: str
    """As people call it."""
    reads: Callable[[Any], bool]
    """Whether a document looks like one of the format."""
    parties: Callable[[Any], Iterable[ListedParty]]
    """The organisations in a document; entries of a wrong shape are left out."""


def as_mapping(value: object) -> Mapping[str, Any]:
    """Return `value` where it is an object of JSON, else an empty one."""
    return value if isinstance(value, dict) else {}


def as_strings(value: object) -> tuple[str, ...]:
    """Return the strings of a list of JSON; a lone string is a list of one."""
    listed = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return tuple(item for item in listed if isinstance(item, str) and item.strip())


def as_text(value: object) -> str:
    """Return `value` where it is a string that says something, else ""."""
    return value.strip() if isinstance(value, str) else ""


def as_address(value: object) -> str | None:
    """Return `value` where it is a web address."""
    text = as_text(value)
    return text if text.startswith(("https://", "http://")) else None


def objects_in(value: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the named members of an object of JSON that are objects themselves."""
    for name, member in as_mapping(value).items():
        if isinstance(member, dict):
            yield name, member


def roles_of(categories: Iterable[str], known: Mapping[str, Role]) -> tuple[Role, ...]:
    """Return the roles that `known` gives to categories of a list, in their order."""
    return tuple(dict.fromkeys(known[c.lower()] for c in categories if c.lower() in known))

"""One row of a third-party list as its layout's reader hands it over, and the record that becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from corpora.ontology import ANY
from corpora.ontology.names import party_of_name
from policy_nlp.document import Block, Document
from policy_nlp.lexicon import find_data_types, find_purposes
from policy_nlp.statements import Place, ThirdParty
from policy_nlp.third_parties.glossary import unfold
from policy_nlp.third_parties.permissions import denies, is_blank, permissions_in, says_nothing
from policy_nlp.third_parties.short_purposes import purposes_of_cell

_LONGEST_NAME, _LONGEST_TITLE = 80, 30


@dataclass(frozen=True)
class Entry:
    """A row, its parts as text."""

    blocks: tuple[Block, ...]
    """The blocks that it stands in, in order."""
    name: str
    company: str | None = None
    data: str = ""
    """Text that names the data."""
    purpose: str = ""
    """Text that names the purposes."""
    running: bool = False
    """Whether `purpose` is a running text of which only a part may say what for, not a cell."""
    permission: str = ""
    """Text that names permissions of the system; it may name the data that they give, too."""
    whole: bool = True
    """Whether the row says all that its blocks declare."""
    method: str | None = None
    link: str | None = None
    title: str = ""
    """What stands over the row in its list ("推送类", "Analytics"); it says what for where the row does not."""


def record_of(
    entry: Entry, document: Document, explained: Mapping[str, frozenset[str]] = MappingProxyType({})
) -> ThirdParty:
    """Return the record of a row; its quote is the text of its blocks.

    `explained`: permissions that the document explains elsewhere -> ids of the data types that they give.
    """
    language = document.language
    start, end = entry.blocks[0].start, entry.blocks[-1].end
    nothing = says_nothing(entry.data)
    texts = ("" if nothing else entry.data, entry.permission)
    said, unfolded = unfold("；".join(t for t in texts if t), explained)
    data = unfolded.union(m.term for m in find_data_types(said, language))
    # "个人信息" beside the types that it means says nothing of its own.
    data = data - {ANY} or data
    if data == {ANY} and denies(entry.data):
        data, nothing = frozenset[str](), True
    purposes = _purposes(entry, language)
    if is_blank(entry.purpose):
        purposes |= _purposes_of_title(entry, language)
    return ThirdParty(
        name=entry.name[:_LONGEST_NAME],
        company=entry.company,
        party=party_of_name(entry.name) or (party_of_name(entry.company) if entry.company else None),
        data_types=tuple(sorted(data)),
        purposes=tuple(sorted(purposes)),
        method=entry.method if entry.method and not is_blank(entry.method) else None,
        link=entry.link or None,
        permissions=permissions_in(entry.permission),
        collects_nothing=nothing and not data,
        quote=document.text[start:end],
        place=Place(headings=entry.blocks[0].headings, block=entry.blocks[0].index, start=start, end=end),
    )


def _purposes(entry: Entry, language: str) -> set[str]:
    if entry.running:
        return {m.term for m in find_purposes(entry.purpose, language)}
    return purposes_of_cell(entry.purpose, language)


def _purposes_of_title(entry: Entry, language: str) -> set[str]:
    """Return the purposes that the title over a row names, or a short heading right above its list."""
    for title in (entry.title, *entry.blocks[0].headings[-1:]):
        found = {m.term for m in find_purposes(title, language)} if len(title) <= _LONGEST_TITLE else set()
        if found:
            return found
    return set()

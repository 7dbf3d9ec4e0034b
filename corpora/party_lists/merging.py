"""Lists of the user beside the organisations that the project knows: its own facts stay, the lists add to them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from publicsuffixlist import PublicSuffixList

from corpora.domains import is_domain, names_above
from corpora.messages import say
from corpora.ontology.checks import domains_of
from corpora.ontology.names import PartyNames
from corpora.ontology.terms import Checked, Organisation
from corpora.party_lists.list_format import ListedParty
from corpora.party_lists.reading import PartyList
from corpora.text import Text

LONGEST_NAME = 200
"""Longer names of a list are cut."""


@dataclass
class Merging:
    """Organisations, growing by what lists add."""

    parties: dict[str, Organisation]
    listed: dict[str, str] = field(default_factory=dict)
    """Domain -> the list that it comes from."""
    remarks: list[Text] = field(default_factory=list)
    """What became of each list."""

    def __post_init__(self) -> None:
        """Remember whose each domain is, and under which domains customers have hosts of their own."""
        self._names = PartyNames(self.parties)
        self._owners = {d: party.id for party in self.parties.values() for d in domains_of(party)}
        self._hosting = {h.domain for party in self.parties.values() for h in party.hosting}
        self._suffixes = PublicSuffixList(only_icann=True)

    def add(self, source: PartyList) -> None:
        """Add what `source` knows beyond what is known already; see `remarks`."""
        counts = Counter[str]()
        for party in source.parties:
            written = list(dict.fromkeys(_plain(domain) for domain in party.domains))
            usable = [d for d in written if is_domain(d) and not self._suffixes.is_public(d)]
            fresh = [d for d in usable if self._owner_above(d) is None]
            self._place(party, self._known_as(party, usable), fresh, source)
            counts += Counter(
                parties=1, domains=len(written), fresh=len(fresh), refused=len(written) - len(usable)
            )
        shown = {name: counts[name] for name in ("parties", "domains", "fresh", "refused")}
        self.remarks.append(say("ontology.list_read", file=source.file, format=source.format, **shown))

    def _owner_above(self, domain: str) -> str | None:
        """Return who is known to hold `domain`; nobody where it is a customer's host of a cloud."""
        for name in names_above(domain):
            if name in self._hosting and name != domain:
                return None
            if name in self._owners:
                return self._owners[name]
        return None

    def _known_as(self, party: ListedParty, domains: Iterable[str]) -> str | None:
        """Return the known organisation that a list speaks of: by its name, else by most of its known domains."""
        for name in (party.name, *party.aliases):
            match = self._names.match_exactly(name)
            if match:
                return match.party
        owners = Counter(owner for d in domains if (owner := self._owner_above(d)))
        leader, count = next(iter(owners.most_common(1)), (None, 0))
        return leader if 2 * count > owners.total() else None

    def _place(self, party: ListedParty, known: str | None, fresh: list[str], source: PartyList) -> None:
        if not fresh:
            return
        known = known or _id_of(party.name)
        own = self.parties.get(known)
        listed = f"{source.file} ({source.format})"
        if own is None:
            self.parties[known] = _organisation(known, party, fresh)
        else:
            self.parties[known] = own.model_copy(update={"domains": (*own.domains, *fresh)})
        for domain in fresh:
            self._owners[domain] = known
            self.listed[domain] = listed


def merge_lists(parties: Mapping[str, Organisation], lists: Iterable[PartyList]) -> Merging:
    """Return `parties` with what the lists add, the earlier list first."""
    merging = Merging(dict(parties))
    for source in lists:
        merging.add(source)
    merging.parties = dict(sorted(merging.parties.items()))
    return merging


def _organisation(id_: str, party: ListedParty, domains: list[str]) -> Organisation:
    name = party.name[:LONGEST_NAME]
    return Organisation(
        id=id_,
        name=Text(zh=name, en=name),
        aliases=tuple(a for a in party.aliases if a != name),
        # A list of thousands holds many ordinary words: names count only where a company is meant.
        ordinary=(name, *(a for a in party.aliases if a != name)),
        country=party.country,
        roles=party.roles or ("other",),
        domains=tuple(domains),
        privacy_policy=party.privacy_policy,
        checked=Checked(sure=False, sources=("user_list",)),
    )


def _id_of(name: str) -> str:
    return "listed_" + (re.sub(r"\W+", "_", name.lower()).strip("_")[:60] or "unnamed")


def _plain(domain: str) -> str:
    bare = domain.strip().lower().rpartition("://")[2].partition("/")[0].removeprefix("*.").strip(".")
    try:
        return bare if bare.isascii() else bare.encode("idna").decode("ascii")
    except UnicodeError:
        return ""

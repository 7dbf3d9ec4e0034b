"""Whole policies with every declaration annotated: statements at their lines, sets of documents, notices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from corpora.loaders import gold
from corpora.loaders.gold import GoldPolicy, GoldStatement
from policy_nlp.scoring.figures import Figure, Tallies, Unit
from policy_nlp.scoring.lines import Lines, bare
from policy_nlp.scoring.measure import Item
from policy_nlp.statements import Polarity, Policy, Statement

ANY = "any"
"""Personal information without a named type."""
FIGURES = ("collect", "share", "denied", "statement", "typed", "purpose", "recipient", "notice", "absent")
_CATEGORY = "category:"
_LONGEST_NAME = 40


class Triple(NamedTuple):
    """What is said of one type: the unit of statements."""

    action: str
    polarity: str
    data_type: str


@dataclass
class Said:
    """What one reader, a person or the program, takes a policy to say."""

    hits: list[tuple[Triple, str]] = field(default_factory=list)
    """Triples with the quotes that they stand in."""
    purposes: set[tuple[str, str, str]] = field(default_factory=set)
    recipients: set[str] = field(default_factory=set)

    @property
    def triples(self) -> set[Triple]:
        """Return what is said, wherever it stands."""
        return {triple for triple, _ in self.hits}

    def add(
        self, action: str, polarity: str, types: Iterable[str], purposes: Iterable[str], quote: str
    ) -> None:
        """Take in one statement."""
        for data_type in types:
            self.hits.append((Triple(action, polarity, data_type), quote))
            if polarity == Polarity.AFFIRMED:
                self.purposes.update((action, data_type, purpose) for purpose in purposes)

    def name(self, names: Iterable[str]) -> None:
        """Take in recipients by name."""
        self.recipients.update(filter(None, map(bare, names)))


class GoldStatements:
    """Units: type and action of a document, triple of action, polarity and type on a line, purpose, name, notice."""

    by_part = False

    def names(self, folder: Path) -> tuple[str, ...]:
        """Return the ids of the policies. Raises CorpusError."""
        return gold.names(folder)

    def items(self, folder: Path, name: str) -> Iterator[Item[GoldPolicy]]:
        """Yield the one policy. Raises CorpusError."""
        policy = gold.load(folder, name)
        yield Item(policy.id, policy.language, policy.file, policy)

    def judge(self, item: Item[GoldPolicy], policy: Policy, tallies: Tallies) -> None:
        """Hold the statements and notices of a policy against those of its annotator."""
        wanted, found = _annotated(item.wanted.statements), _read(policy.statements)
        unit = Unit(item.document)
        _compare_documents(wanted, found, unit, tallies)
        _compare_lines(wanted, found, Lines(item.wanted.text), item.document, tallies)
        _compare_names(wanted.recipients, found.recipients, unit, tallies)
        _compare_notices(item.wanted, policy, tallies)

    def figures(self, tallies: Tallies) -> Iterator[Figure]:
        """Yield the nine figures."""
        for name in FIGURES:
            yield tallies[f"gold_{name}"].figure(f"gold_{name}", headline=True)


def _annotated(statements: Iterable[GoldStatement]) -> Said:
    said = Said()
    for s in statements:
        polarity = Polarity.AFFIRMED if s.polarity == "yes" else Polarity.DENIED
        said.add(s.action, polarity, s.data, s.purposes, s.quote)
        if s.action == "share" and polarity is Polarity.AFFIRMED:
            said.name(r for r in s.recipients if not r.startswith(_CATEGORY))
    return said


def _read(statements: Iterable[Statement]) -> Said:
    said = Said()
    for s in statements:
        said.add(s.action, s.polarity, s.data_types, s.purposes, s.quote)
        if s.action == "share" and s.polarity is Polarity.AFFIRMED:
            said.name(r.name for r in s.recipients if r.name)
    return said


def _compare_documents(wanted: Said, found: Said, unit: Unit, tallies: Tallies) -> None:
    for action in ("collect", "share"):
        one, other = (
            {t for t in said.triples if t[:2] == (action, Polarity.AFFIRMED) and t.data_type != ANY}
            for said in (wanted, found)
        )
        tallies.compare(f"gold_{action}", unit, one, other)
    denied = ({t for t in said.triples if t.polarity == Polarity.DENIED} for said in (wanted, found))
    tallies.compare("gold_denied", unit, *denied)
    tallies.compare("gold_purpose", unit, wanted.purposes, found.purposes)


def _compare_lines(wanted: Said, found: Said, lines: Lines, document: str, tallies: Tallies) -> None:
    """Count triples at their lines; one that is read twice at the same place counts once."""
    at_lines: dict[Triple, set[int]] = defaultdict(set)
    for triple, quote in wanted.hits:
        at_lines[triple] |= lines.of(quote)
    met: dict[Triple, set[int]] = defaultdict(set)
    seen: set[tuple[Triple, frozenset[int] | str]] = set()
    for triple, quote in found.hits:
        place = lines.of(quote)
        hit = place & at_lines[triple]
        if (key := (triple, hit or place or quote)) in seen:
            continue
        seen.add(key)
        met[triple] |= hit
        _count(tallies, triple, Unit(document, quote), hit=bool(hit))
    for triple, quote in wanted.hits:
        if not lines.of(quote) & met[triple]:
            for name in _figures_of(triple):
                tallies.miss(name, Unit(document, quote), " ".join(triple))


def _count(tallies: Tallies, triple: Triple, unit: Unit, *, hit: bool) -> None:
    for name in _figures_of(triple):
        if hit:
            tallies[name].hits += 1
        else:
            tallies.false_alarm(name, unit, " ".join(triple))


def _figures_of(triple: Triple) -> tuple[str, ...]:
    return ("gold_statement",) if triple.data_type == ANY else ("gold_statement", "gold_typed")


def _compare_names(wanted: set[str], found: set[str], unit: Unit, tallies: Tallies) -> None:
    """Count names; one that is a part of the other is the same name."""
    met = {name for name in wanted if any(_same(name, other) for other in found)}
    tallies["gold_recipient"].hits += len(met)
    for name in sorted(wanted - met):
        tallies.miss("gold_recipient", unit, name)
    for name in sorted(name for name in found if not any(_same(name, other) for other in wanted)):
        tallies.false_alarm("gold_recipient", unit, name)


def _same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= 2 and len(long) <= _LONGEST_NAME and short in long


def _compare_notices(wanted: GoldPolicy, policy: Policy, tallies: Tallies) -> None:
    """Count notices that are there, and those that are not."""
    for name, notice in wanted.notices.items():
        unit, found = Unit(wanted.id, notice.quote), bool(policy.notices.get(name))
        tallies.decide("gold_notice", unit, wanted=notice.value, found=found, what=name)
        tallies.decide("gold_absent", unit, wanted=not notice.value, found=not found, what=name)

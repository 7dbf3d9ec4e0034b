"""What is counted: hits, false alarms and misses, and the figures that they make."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from corpora.record import Record


class Figure(Record):
    """One figure with the counts that it rests on."""

    name: str
    headline: bool = False
    """Whether it stands for the corpus; the others are its parts."""
    f1: float
    precision: float | None = None
    """None for a mean of other figures."""
    recall: float | None = None
    hits: int | None = None
    false_alarms: int | None = None
    misses: int | None = None


class Miss(Record):
    """One unit in which the reading and the corpus differ."""

    document: str
    figure: str
    false_alarm: bool
    """Whether it was read without standing in the corpus; else it stands there and was not read."""
    unit: str
    text: str = ""


class Score(Record):
    """What one run on one corpus found."""

    schema_version: str = "1"
    corpus: str
    documents: tuple[str, ...]
    """Names of the documents, or of the parts, that were read."""
    units: int
    """How many texts were read: policies, segments or sentences."""
    characters: int
    figures: tuple[Figure, ...]

    def headlines(self) -> dict[str, float]:
        """Return the figures that stand for the corpus, by name."""
        return {figure.name: figure.f1 for figure in self.figures if figure.headline}


OnMiss = Callable[[Miss], None]


@dataclass
class Tally:
    """Counts of one figure."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.hits + other.hits, self.false_alarms + other.false_alarms, self.misses + other.misses
        )

    @property
    def precision(self) -> float:
        """Return the share of what was read that stands in the corpus."""
        return _share(self.hits, self.hits + self.false_alarms)

    @property
    def recall(self) -> float:
        """Return the share of what stands in the corpus that was read."""
        return _share(self.hits, self.hits + self.misses)

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return _share(2 * self.hits, 2 * self.hits + self.false_alarms + self.misses)

    def figure(self, name: str, *, headline: bool = False) -> Figure:
        """Return the figure `name` of these counts."""
        return Figure(
            name=name, headline=headline, f1=self.f1, precision=self.precision, recall=self.recall,
            hits=self.hits, false_alarms=self.false_alarms, misses=self.misses,
        )  # fmt: skip


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


@dataclass
class Tallies:
    """Counts of all figures of a run; what differs is told to `on_miss` as it is found."""

    on_miss: OnMiss | None = None
    by_name: dict[str, Tally] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Tally:
        return self.by_name.setdefault(name, Tally())

    def total(self, names: Iterable[str]) -> Tally:
        """Return the counts of several figures together."""
        return sum((self[name] for name in names), Tally())

    def decide(self, name: str, unit: Unit, *, wanted: bool, found: bool, what: str = "") -> None:
        """Count one decision of yes or no about `unit`; two times no counts nothing."""
        self.compare(name, unit, {what or name} if wanted else set(), {what or name} if found else set())

    def compare(
        self, name: str, unit: Unit, wanted: AbstractSet[Hashable], found: AbstractSet[Hashable]
    ) -> None:
        """Count what two sets have in common and what only one of them has."""
        self[name].hits += len(wanted & found)
        for thing in _sorted(found - wanted):
            self.false_alarm(name, unit, thing)
        for thing in _sorted(wanted - found):
            self.miss(name, unit, thing)

    def false_alarm(self, name: str, unit: Unit, what: str) -> None:
        """Count what was read and does not stand in the corpus."""
        self[name].false_alarms += 1
        self.tell(name, unit, what, false_alarm=True)

    def miss(self, name: str, unit: Unit, what: str) -> None:
        """Count what stands in the corpus and was not read."""
        self[name].misses += 1
        self.tell(name, unit, what, false_alarm=False)

    def tell(self, name: str, unit: Unit, what: str, *, false_alarm: bool) -> None:
        """Tell of a difference without counting it."""
        if self.on_miss is not None:
            self.on_miss(
                Miss(document=unit.document, figure=name, false_alarm=false_alarm, unit=what, text=unit.text)
            )


@dataclass(frozen=True)
class Unit:
    """What decisions are about, for the list of errors."""

    document: str
    text: str = ""


def _sorted(things: AbstractSet[Hashable]) -> Iterator[str]:
    yield from sorted(shown(thing) for thing in things)


def shown(thing: Hashable) -> str:
    """Return a triple or a name as the list of errors shows it."""
    return " ".join(map(str, thing)) if isinstance(thing, tuple) else str(thing)


def mean(name: str, tallies: Iterable[Tally], *, headline: bool = True) -> Figure:
    """Return the plain mean of the F1 of several counts."""
    values = [tally.f1 for tally in tallies]
    return Figure(name=name, headline=headline, f1=_share(sum(values), len(values)))

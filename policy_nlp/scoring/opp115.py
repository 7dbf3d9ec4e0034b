"""OPP-115: purposes and denials of segments, where two of the three people agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpora.loaders import opp115
from corpora.loaders.opp115 import Segment
from corpora.text import Language
from policy_nlp.scoring.figures import Figure, Tallies
from policy_nlp.scoring.labels import labels
from policy_nlp.scoring.measure import Item
from policy_nlp.statements import Polarity, Policy

CATEGORIES = ("First Party Collection/Use", "Third Party Sharing/Collection")
AGREED = 2
"""How many people must have seen it."""


@dataclass(frozen=True)
class Seen:
    """What enough people saw in a segment."""

    purposes: frozenset[str]
    denied: bool


class AgreedPurposes:
    """Unit: segment and class of purposes; and segment with a denial."""

    by_part = False

    def names(self, folder: Path) -> tuple[str, ...]:
        """Return the policies. Raises CorpusError."""
        return opp115.names(folder)

    def items(self, folder: Path, name: str) -> Iterator[Item[Seen]]:
        """Yield the segments of a policy. Raises CorpusError."""
        for segment in opp115.load(folder, name):
            yield Item(segment.document, Language.EN, segment.text, _seen(segment))

    def judge(self, item: Item[Seen], policy: Policy, tallies: Tallies) -> None:
        """Count every class of purposes, and the denial."""
        found = labels().classes(frozenset(p for s in policy.statements for p in s.purposes))
        for name in labels().purposes:
            tallies.decide(name, item.unit, wanted=name in item.wanted.purposes, found=name in found)
        denied = any(s.polarity == Polarity.DENIED for s in policy.statements)
        tallies.decide("opp115_denied", item.unit, wanted=item.wanted.denied, found=denied)

    def figures(self, tallies: Tallies) -> Iterator[Figure]:
        """Yield one figure a class, all classes together, and denials."""
        names = list(labels().purposes)
        yield from (tallies[name].figure(name) for name in names)
        yield tallies.total(names).figure("opp115_purpose", headline=True)
        yield tallies["opp115_denied"].figure("opp115_denied", headline=True)


def _seen(segment: Segment) -> Seen:
    by_class: dict[str, set[str]] = defaultdict(set)
    denying: set[str] = set()
    for practice in segment.practices:
        if practice.category in CATEGORIES:
            told = labels().opp115.get(practice.attributes.get("Purpose", "").lower())
            by_class[told or ""].add(practice.annotator)
            if practice.attributes.get("Does/Does Not") == "Does Not":
                denying.add(practice.annotator)
    agreed = frozenset(name for name, people in by_class.items() if name and len(people) >= AGREED)
    return Seen(agreed, len(denying) >= AGREED)

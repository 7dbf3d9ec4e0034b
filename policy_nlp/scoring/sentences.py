"""Sentences with topics (CAPP-130, APPSI-139) and with intents (PolicyIE): is collecting told, is sharing told.

Storing and using count as collecting in our statements and have labels of their own in these corpora: sentences that
bear such a label and none of collecting or sharing are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from corpora.loaders import LabelledSentence, appsi139, capp130, policyie
from corpora.loaders.policyie import Slot
from policy_nlp.scoring.figures import Figure, Tallies
from policy_nlp.scoring.labels import labels
from policy_nlp.scoring.measure import Item
from policy_nlp.statements import Action, Polarity, Policy

COLLECTS = frozenset(
    {"First Party Collection Information", "Permission Acquisition", "data-collection-usage"}
)
SHARES = frozenset({"Third Party Sharing/ Disclosure", "data-sharing-disclosure"})
LEFT_OUT = frozenset({"Usage", "Data Retention", "data-storage-retention-deletion"})


@dataclass(frozen=True)
class Told:
    """What the corpus says of a sentence."""

    collects: bool
    shares: bool
    purposes: frozenset[str] | None = None
    """Classes of purposes; None where the corpus does not mark them."""
    denied: bool = False


def told_by(names: tuple[str, ...]) -> Told | None:
    """Return what labels say; None for a sentence that is left out."""
    told = Told(bool(COLLECTS.intersection(names)), bool(SHARES.intersection(names)))
    return None if LEFT_OUT.intersection(names) and not (told.collects or told.shares) else told


def judge_topics(corpus: str, item: Item[Told], policy: Policy, tallies: Tallies) -> None:
    """Count whether anything is declared, collecting and sharing."""
    actions = {s.action for s in policy.statements}
    wanted = item.wanted
    for name, asked, found in (
        ("declares", wanted.collects or wanted.shares, bool(actions)),
        ("collect", wanted.collects, Action.COLLECT in actions),
        ("share", wanted.shares, Action.SHARE in actions),
    ):
        tallies.decide(f"{corpus}_{name}", item.unit, wanted=asked, found=found)


@dataclass(frozen=True)
class Topics:
    """Units: sentence, sentence that tells of collecting, sentence that tells of sharing."""

    corpus: str
    by_part: bool
    named: Callable[[Path], tuple[str, ...]]
    load: Callable[[Path, str], Iterator[LabelledSentence]]

    def names(self, folder: Path) -> tuple[str, ...]:
        """Return the policies, or the parts. Raises CorpusError."""
        return self.named(folder)

    def items(self, folder: Path, name: str) -> Iterator[Item[Told]]:
        """Yield the sentences that are asked. Raises CorpusError."""
        for row in self.load(folder, name):
            if told := told_by(row.labels):
                yield Item(row.document, row.language, row.text, told)

    def judge(self, item: Item[Told], policy: Policy, tallies: Tallies) -> None:
        """Count the sentence."""
        judge_topics(self.corpus, item, policy, tallies)

    def figures(self, tallies: Tallies) -> Iterator[Figure]:
        """Yield what is declared, collecting and sharing."""
        for name in ("declares", "collect", "share"):
            yield tallies[f"{self.corpus}_{name}"].figure(f"{self.corpus}_{name}", headline=True)


CAPP130 = Topics("capp130", False, capp130.names, capp130.load)
APPSI139 = Topics("appsi139", True, appsi139.names, appsi139.load)


class Intents:
    """Units as those of topics; and, of sentences that collect or share, classes of purposes and denials."""

    by_part = True

    def names(self, folder: Path) -> tuple[str, ...]:
        """Return the parts. Raises CorpusError."""
        return policyie.names(folder)

    def items(self, folder: Path, name: str) -> Iterator[Item[Told]]:
        """Yield the sentences that are asked. Raises CorpusError."""
        for row, slots in policyie.load_with_slots(folder, name):
            if told := told_by(row.labels):
                yield Item(row.document, row.language, row.text, _with_slots(told, slots))

    def judge(self, item: Item[Told], policy: Policy, tallies: Tallies) -> None:
        """Count the sentence, its purposes and its denial."""
        judge_topics("policyie", item, policy, tallies)
        if item.wanted.purposes is not None:
            found = labels().classes(frozenset(p for s in policy.statements for p in s.purposes))
            tallies.compare("policyie_purpose", item.unit, item.wanted.purposes, found)
            denied = any(s.polarity == Polarity.DENIED for s in policy.statements)
            tallies.decide("policyie_denied", item.unit, wanted=item.wanted.denied, found=denied)

    def figures(self, tallies: Tallies) -> Iterator[Figure]:
        """Yield what is declared, collecting, sharing, purposes and denials."""
        for name in ("declares", "collect", "share", "purpose", "denied"):
            yield tallies[f"policyie_{name}"].figure(f"policyie_{name}", headline=True)


def _with_slots(told: Told, slots: tuple[Slot, ...]) -> Told:
    if not (told.collects or told.shares):
        return told
    named = {slot.label.partition(".")[2] for slot in slots if slot.label.startswith("purpose-argument")}
    classes = frozenset(labels().policyie[name] for name in named if name in labels().policyie)
    denied = any(slot.label == "polarity.negation" for slot in slots)
    return Told(told.collects, told.shares, classes, denied)

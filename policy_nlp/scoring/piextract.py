"""PI-Extract: does a sentence say that data is collected, shared, not collected, not shared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpora.loaders import piextract
from policy_nlp.scoring.figures import Figure, Tallies, mean
from policy_nlp.scoring.measure import Item
from policy_nlp.statements import Action, Polarity, Policy

ASKED = {
    "CollectUse_true": (Action.COLLECT, Polarity.AFFIRMED),
    "CollectUse_false": (Action.COLLECT, Polarity.DENIED),
    "Share_true": (Action.SHARE, Polarity.AFFIRMED),
    "Share_false": (Action.SHARE, Polarity.DENIED),
}
DENIED = [name for name, (_, polarity) in ASKED.items() if polarity is Polarity.DENIED]


class SaidOfData:
    """Unit: sentence and layer; the two layers of denials, rare and noisy, are pooled in the headline."""

    by_part = True

    def names(self, folder: Path) -> tuple[str, ...]:
        """Return the parts. Raises CorpusError."""
        return piextract.names(folder)

    def items(self, folder: Path, name: str) -> Iterator[Item[frozenset[str]]]:
        """Yield the sentences of a part. Raises CorpusError."""
        for row in piextract.load(folder, name):
            yield Item(row.document, row.language, row.text, row.labels())

    def judge(self, item: Item[frozenset[str]], policy: Policy, tallies: Tallies) -> None:
        """Count every layer of a sentence."""
        said = {(s.action, s.polarity) for s in policy.statements}
        for name, asked in ASKED.items():
            tallies.decide(name, item.unit, wanted=name in item.wanted, found=asked in said)

    def figures(self, tallies: Tallies) -> Iterator[Figure]:
        """Yield one figure a layer, denials together, and the mean of collecting, sharing and denials."""
        yield from (tallies[name].figure(name) for name in ASKED)
        denied = tallies.total(DENIED)
        yield denied.figure("denied")
        yield mean("piextract_macro", [tallies["CollectUse_true"], tallies["Share_true"], denied])

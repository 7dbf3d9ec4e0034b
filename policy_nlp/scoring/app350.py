"""APP-350: does a segment speak of data of a label, whatever is done with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from corpora.loaders import app350
from policy_nlp.scoring.figures import Figure, Tallies, mean
from policy_nlp.scoring.labels import labels
from policy_nlp.scoring.measure import Item
from policy_nlp.statements import Policy


class MentionedTypes:
    """Unit: segment and label, over the labels that the vocabulary has a type for."""

    by_part = True

    def names(self, folder: Path) -> tuple[str, ...]:
        """Return the parts. Raises CorpusError."""
        return app350.names(folder)

    def items(self, folder: Path, name: str) -> Iterator[Item[frozenset[str]]]:
        """Yield the segments of a part. Raises CorpusError."""
        for row in app350.load(folder, name):
            asked = frozenset(row.labels) & labels().app350.keys()
            yield Item(row.document, row.language, row.text, asked)

    def judge(self, item: Item[frozenset[str]], policy: Policy, tallies: Tallies) -> None:
        """Count every label of a segment."""
        types = {t for s in policy.statements for t in s.data_types}
        for label, ids in labels().app350.items():
            tallies.decide(label, item.unit, wanted=label in item.wanted, found=bool(types.intersection(ids)))

    def figures(self, tallies: Tallies) -> Iterator[Figure]:
        """Yield one figure a label, all counts together, and the mean of the labels."""
        names = list(labels().app350)
        yield from (tallies[name].figure(name) for name in names)
        yield tallies.total(names).figure("app350_micro", headline=True)
        yield mean("app350_macro", [tallies[name] for name in names], headline=False)

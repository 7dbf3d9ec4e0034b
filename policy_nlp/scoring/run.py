"""One run over a corpus: every text is read once and judged at once, so that nothing piles up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from corpora.errors import CorpusError
from corpora.loaders import cards
from policy_nlp.scoring.app350 import MentionedTypes
from policy_nlp.scoring.ca4p483 import DeclaredHandling
from policy_nlp.scoring.choice import Choice
from policy_nlp.scoring.figures import OnMiss, Score, Tallies
from policy_nlp.scoring.gold import GoldStatements
from policy_nlp.scoring.measure import Item, Measure
from policy_nlp.scoring.opp115 import AgreedPurposes
from policy_nlp.scoring.piextract import SaidOfData
from policy_nlp.scoring.sentences import APPSI139, CAPP130, Intents
from policy_nlp.statements import Policy

MEASURES: dict[str, Measure[Any]] = {
    "gold": GoldStatements(),
    "app350": MentionedTypes(),
    "opp115": AgreedPurposes(),
    "piextract": SaidOfData(),
    "policyie": Intents(),
    "ca4p483": DeclaredHandling(),
    "capp130": CAPP130,
    "appsi139": APPSI139,
}
"""Name of a corpus -> its definitions."""

OnItem = Callable[[int, str], None]
"""Told how many texts were read so far, and the name of the document or part."""


def score(
    corpus: str,
    folder: Path,
    choice: Choice | None = None,
    *,
    on_miss: OnMiss | None = None,
    on_item: OnItem | None = None,
) -> Score:
    """Read a corpus in `folder` and return the figures; `on_miss` is told of every difference as it is found.

    Raises CorpusError for an unknown corpus, another folder, broken files, and names that are not in the corpus;
    PolicyError for a document that cannot be read.
    """
    if corpus not in MEASURES:
        raise CorpusError("corpora.unknown", name=corpus, known=", ".join(cards()))
    measure, tallies = MEASURES[corpus], Tallies(on_miss)
    known = measure.names(folder)
    names = (choice or Choice()).of(known, known[:1] if measure.by_part else known)
    units = characters = 0
    for item in _items(measure, folder, names):
        policy = _read(item)
        measure.judge(item, policy, tallies)
        units, characters = units + 1, characters + policy.characters
        if on_item:
            on_item(units, item.document)
    return Score(
        corpus=corpus, documents=names, units=units, characters=characters,
        figures=tuple(measure.figures(tallies)),
    )  # fmt: skip


def _items(measure: Measure[Any], folder: Path, names: tuple[str, ...]) -> Iterator[Item[Any]]:
    for name in names:
        yield from measure.items(folder, name)


def _read(item: Item[Any]) -> Policy:
    from policy_nlp import read_policy

    # The scorers tell the language of sentences, and let that of whole documents be found.
    return read_policy(item.source, language=None if isinstance(item.source, Path) else item.language)

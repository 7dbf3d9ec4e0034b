"""Learns the weights of the sections anew: `python -m policy_nlp.sections.training --capp130 DIR ... `.

Multinomial logistic regression by AdaGrad (Duchi et al., JMLR 2011) in a fixed order: equal corpora give equal bytes.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from corpora.text import Language
from policy_nlp.sections.classifier import Model, Scores, log_probabilities, saved_of
from policy_nlp.sections.examples import (
    Example,
    appsi139_examples,
    capp130_examples,
    own_examples,
    policyie_examples,
)
from policy_nlp.sections.features import BUCKETS, Features, features_of
from policy_nlp.sections.section import SECTIONS

EPOCHS, BATCH, RATE, DECAY, SEED = 8, 256, 0.5, 2e-6, 20240501
FLOOR = 1e-3
"""What the squares of the slopes begin with, so that first steps are bounded."""
RARE = 0.5
"""How far rare sections are raised: 0 leaves the examples as they are, 1 makes all sections count the same."""


def train(examples: Sequence[Example], *, epochs: int = EPOCHS) -> Model:
    """Return weights learnt from `examples`, which are all in one language."""
    features = features_of([e.text for e in examples], examples[0].language)
    wanted, weights = _targets(examples)
    learner = _Learner()
    order = np.random.default_rng(SEED)
    for _ in range(epochs):
        shuffled = order.permutation(len(examples))
        for start in range(0, len(shuffled), BATCH):
            batch = shuffled[start : start + BATCH]
            learner.step(_part(features, batch), wanted[batch], weights[batch])
    return learner.model


def _targets(examples: Sequence[Example]) -> tuple[Scores, Scores]:
    """Return the shares of the sections, and how much each example counts."""
    wanted = np.array([[e.shares.get(s, 0.0) for s in SECTIONS] for e in examples], np.float32)
    weights = np.array([e.weight for e in examples], np.float32)
    totals = (wanted * weights[:, None]).sum(axis=0) + 1
    raised = (totals.mean() / totals) ** RARE
    return wanted, np.asarray(weights * (wanted @ raised), np.float32)


class _Learner:
    """The weights while they are learnt, and the squares of their slopes so far."""

    def __init__(self) -> None:
        sections = len(SECTIONS)
        self.model = Model(np.zeros((BUCKETS, sections), np.float32), np.zeros(sections, np.float32))
        self._squares = np.full_like(self.model.weights, FLOOR)
        self._bias_squares = np.full_like(self.model.bias, FLOOR)

    def step(self, part: Features, wanted: Scores, weights: Scores) -> None:
        """Move the weights one step towards what a batch of examples wants."""
        errors = np.exp(log_probabilities(part, self.model)) - wanted
        errors *= weights[:, None] / len(weights)
        spread = errors / np.sqrt(np.maximum(part.counts, 1))[:, None]
        slope = DECAY * self.model.weights
        np.add.at(slope, part.buckets, np.repeat(spread, part.counts, axis=0))
        _move(self.model.weights, slope, self._squares)
        _move(self.model.bias, errors.sum(axis=0), self._bias_squares)


def _move(values: Scores, slope: Scores, squares: Scores) -> None:
    """Take a step of AdaGrad, in place."""
    squares += slope**2
    values -= RATE * slope / np.sqrt(squares)


def _part(features: Features, batch: npt.NDArray[np.intp]) -> Features:
    ends = np.cumsum(features.counts)
    runs = [features.buckets[ends[i] - features.counts[i] : ends[i]] for i in batch]
    return Features(np.concatenate(runs), features.counts[batch])


def examples_of(capp130: Path, appsi139: Path, policyie: Path) -> dict[Language, list[Example]]:
    """Return all examples by language, from the folders of the published corpora. Raises CorpusError."""
    found = [
        *own_examples(),
        *capp130_examples(capp130),
        *appsi139_examples(appsi139, ("train", "dev", "test")),
        *policyie_examples(policyie, ("train", "valid", "test")),
    ]
    return {language: [e for e in found if e.language == language] for language in Language}


def write(model: Model, file: Path) -> None:
    """Write a model as JSON."""
    file.write_text(json.dumps(saved_of(model), indent=1) + "\n", "utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Train on the folders that the arguments name, and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m policy_nlp.sections.training", description=__doc__)
    for corpus in ("capp130", "appsi139", "policyie"):
        parser.add_argument(f"--{corpus}", type=Path, required=True, metavar="DIR")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, metavar="DIR")
    given = parser.parse_args(arguments)
    for language, examples in examples_of(given.capp130, given.appsi139, given.policyie).items():
        write(train(examples), given.out / f"weights_{language.value}.json")


if __name__ == "__main__":
    main()

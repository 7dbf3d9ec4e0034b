"""What a confidence is worth: of the statements with a confidence, how many are right by annotated policies.

Run `python -m policy_nlp.calibration FOLDER`, with the folder in the form of `yanxing corpora score gold`. A statement
counts once for each of its types, and is right where its action, polarity and type are annotated on the same line.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from corpora.errors import CorpusError
from corpora.loaders import gold
from corpora.loaders.gold import GoldPolicy
from policy_nlp.reading import read_policy
from policy_nlp.scoring.choice import Choice
from policy_nlp.scoring.lines import Lines
from policy_nlp.statements import Polarity, Statement

BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9)
"""Where bands begin; each ends where the next begins."""
_POLARITIES = {"yes": Polarity.AFFIRMED, "no": Polarity.DENIED}


class Judged(NamedTuple):
    """One type of one statement, and whether it is right."""

    language: str
    statement: Statement
    data_type: str
    right: bool


class Share(NamedTuple):
    """How many of a group are right."""

    statements: int
    stated: float
    """Mean of the confidences."""
    right: float
    """Share that is right."""


def judge(policy: GoldPolicy, statements: Iterable[Statement]) -> Iterator[Judged]:
    """Hold statements against the annotations of their policy; what is read twice in one place counts once."""
    lines = Lines(policy.text)
    wanted: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    for told in policy.statements:
        for data_type in told.data:
            wanted[told.action, _POLARITIES[told.polarity], data_type] |= lines.of(told.quote)
    seen = set()
    for statement in statements:
        place = lines.of(statement.quote)
        for data_type in statement.data_types:
            triple = (str(statement.action), str(statement.polarity), data_type)
            hit = place & wanted.get(triple, set())
            if (unit := (triple, hit or place or statement.quote)) not in seen:
                seen.add(unit)
                yield Judged(policy.language, statement, data_type, bool(hit))


def band_of(judged: Judged) -> str:
    """Return the band of confidence, as it is printed."""
    start = max(b for b in BANDS if b <= judged.statement.confidence)
    following = [b for b in BANDS if b > start]
    return f"{start:.1f}-{following[0] if following else 1.0:.1f}"


def shares(
    judged: Iterable[Judged], group: Callable[[Judged], tuple[str, ...]]
) -> dict[tuple[str, ...], Share]:
    """Return the share of each group that is right, in the order of their names."""
    groups: dict[tuple[str, ...], list[Judged]] = defaultdict(list)
    for one in judged:
        groups[group(one)].append(one)
    return {name: _share(members) for name, members in sorted(groups.items())}


def _share(members: list[Judged]) -> Share:
    stated = sum(m.statement.confidence for m in members) / len(members)
    return Share(len(members), stated, sum(m.right for m in members) / len(members))


def measure(folder: Path, choice: Choice | None = None) -> list[Judged]:
    """Read the policies of a folder, or those chosen, and judge what was read. Raises CorpusError."""
    known = gold.names(folder)
    policies = (gold.load(folder, name) for name in (choice or Choice()).of(known, usual=known))
    return [one for policy in policies for one in judge(policy, read_policy(policy.file).statements)]


def lines_of(judged: list[Judged]) -> Iterator[str]:
    """Yield the table: bands, then bands by language and action."""
    yield f"{'confidence':28}{'statements':>11}{'stated':>8}{'right':>8}"
    whole = shares(judged, lambda j: ("", band_of(j)))
    parts = shares(judged, lambda j: (j.language, str(j.statement.action), band_of(j)))
    for name, share in [*whole.items(), *parts.items()]:
        label = " ".join(name).strip()
        yield f"{label:28}{share.statements:>11}{share.stated:>8.2f}{share.right:>8.2f}"


def main(arguments: list[str] | None = None) -> None:
    """Print the table of the folder that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", type=_names, default=(), help="ids of the policies to read, with commas")
    parser.add_argument(
        "--without", type=_names, default=(), help="ids of policies to leave out, with commas"
    )
    wanted = parser.parse_args(arguments)
    try:
        judged = measure(wanted.folder, Choice(wanted.only, wanted.without))
    except CorpusError as error:
        parser.error(str(error))
    sys.stdout.writelines(f"{line}\n" for line in lines_of(judged))


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for part in text.split(",") if (name := part.strip()))


if __name__ == "__main__":
    main()

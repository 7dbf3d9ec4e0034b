"""`yanxing corpora`: which corpora can be read, and how well policies are read by them."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.loaders import Corpus, cards
from corpora.loaders.cards import card_named
from corpora.messages import say
from corpora.record import Record
from corpora.text import Language
from yanxing.commands.output import show
from yanxing.exit_codes import ExitCode
from yanxing.progress import told_as_it_goes

if TYPE_CHECKING:
    from policy_nlp.scoring import Miss
    from policy_nlp.scoring.figures import OnMiss

COLUMNS = ("document", "figure", "error", "unit", "text")
LONGEST = 300
"""Characters of a text in the list of errors."""


class CorporaShown(Record):
    """The corpora that were asked for."""

    schema_version: str = "1"
    corpora: tuple[Corpus, ...]


def list_corpora(word: str | None, *, output: tuple[str, ...], language: Language) -> int:
    """Show all corpora, or the one that `word` names. Raises CorpusError for an unknown one."""
    from yanxing.knowledge.corpora import corpora_sheet, corpus_sheet

    if word is None:
        show(CorporaShown(corpora=tuple(cards().values())), [corpora_sheet(language)], output, language)
    else:
        card = card_named(word)
        show(CorporaShown(corpora=(card,)), [corpus_sheet(card, language)], output, language)
    return ExitCode.OK


@dataclass(frozen=True)
class Scoring:
    """What is to be scored."""

    corpus: str
    """Its name, in any of its usual spellings."""
    folder: Path
    only: tuple[str, ...] = ()
    """Names of documents or parts, each one or several parted by commas."""
    without: tuple[str, ...] = ()
    errors: Path | None = None
    """A file for every difference."""


def score_corpus(wanted: Scoring, *, output: tuple[str, ...], language: Language) -> int:
    """Score a corpus and show the figures.

    Raises CorpusError for what is no such corpus and OutputError for a file that cannot be written.
    """
    from policy_nlp.scoring import Choice, score
    from yanxing.knowledge.corpora import score_sheet
    from yanxing.report.outputs import Kind, parse_outputs

    parse_outputs(output, Kind.KNOWLEDGE)  # A wrong wish is told before the long run, and not after it.
    name = card_named(wanted.corpus).name
    choice = Choice(_names(wanted.only), _names(wanted.without))
    with (
        _errors_in(wanted.errors, language) as on_miss,
        told_as_it_goes("corpora.scoring", language, name=name) as told,
    ):

        def on_item(count: int, document: str) -> None:
            told("corpora.scored", name=name, count=count, document=document)

        found = score(name, wanted.folder, choice, on_miss=on_miss, on_item=on_item)
    show(found, [score_sheet(found, language)], output, language)
    return ExitCode.OK


def _names(given: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for part in given for name in part.split(",") if name.strip())


@contextmanager
def _errors_in(file: Path | None, language: Language) -> Iterator[OnMiss | None]:
    """Open a file for differences, which are written as they are found."""
    from yanxing.report.outputs import OutputError

    if file is None:
        yield None
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        stream = file.open("w", encoding="utf8", newline="")
    except OSError as error:
        raise OutputError("cli.cannot_write", file=file) from error
    count = 0
    with stream:
        rows = csv.writer(stream, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
        rows.writerow(COLUMNS)

        def write(miss: Miss) -> None:
            nonlocal count
            count += 1
            rows.writerow(_one_line(cell) for cell in _cells(miss))

        yield write
    sys.stderr.write(say("corpora.errors_written", count=count, file=file).to(language) + "\n")


def _cells(miss: Miss) -> tuple[str, ...]:
    error = "false alarm" if miss.false_alarm else "miss"
    return miss.document, miss.figure, error, miss.unit, miss.text[:LONGEST]


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())

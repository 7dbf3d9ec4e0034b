"""Names the section of every block: by headings, by its own words, and by its neighbours.

Three voices are added up for each block and section: what the headings above name, what the classifier says of the
block's own words, and how likely it is that the section changes between a block and the next. The best way through
the document (Viterbi) gives the sections; time is linear in its length.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from corpora.text import Language
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.intake.markers import is_short
from policy_nlp.language import language_of
from policy_nlp.sections.classifier import Scores, score
from policy_nlp.sections.headings import bare_heading, sections_of_heading
from policy_nlp.sections.section import SECTIONS, Section
from policy_nlp.sections.wording import told_by_words

WORDS = 0.8
"""Weight of a block's own words."""
LEAST = -9.0
"""No section is less likely by a block's words than this (logarithm)."""
NEAREST, ABOVE, SUBJECT, LINE = 3.2, 1.2, 5.0, 2.0
"""How much likelier the nearest heading that names a section makes it, the next one above, one of a subject above
that, and a short line that reads like a heading (logarithms)."""
TELLING, LISTED, CONTENTS, FIRST = 2.5, 5.0, 8.0, 1.5
"""The same for words that tell a section by themselves, rows of third-party lists, lines of a table of contents, and
blocks before any heading of a section."""
SUBJECTS = frozenset({Section.COOKIES, Section.MINORS, Section.CROSS_BORDER, Section.DEFINITIONS})
"""What a chapter is about as a whole: "Your choices" in a chapter on cookies goes on with cookies."""
SAMPLE = 100
"""How much of a block tells its language, in characters."""
OPENING = 30
"""How many blocks may stand before it."""
STAY = {"heading": 0.0, "path": 0.4, "block": 1.2, "item": 3.0, "row": 6.0}
"""What it costs to change the section at a heading, below another heading, anywhere, within a list, within a table."""
_INTRODUCTION = SECTIONS.index(Section.INTRODUCTION)
_LIST = SECTIONS.index(Section.LIST)
_LONGEST_LINE = {Language.ZH: 30, Language.EN: 60}


def name_sections(document: Document, listed: Iterable[int] = ()) -> Document:
    """Return the document with the section of every block.

    `listed`: indexes of blocks that are known to be rows of third-party lists.
    """
    blocks = document.blocks
    if not blocks:
        return document
    scores = _of_words(document) + _of_headings(document)
    scores[[i for i in listed if i < len(blocks)], _LIST] += LISTED
    best = _best_way(scores, np.array(_costs(blocks), np.float32))
    names = [section.value for section in SECTIONS]
    named = tuple(b.in_section(names[s]) for b, s in zip(blocks, best, strict=True))
    return replace(document, blocks=named)


def _of_words(document: Document) -> Scores:
    """Return what the words of every block say, in the language of each."""
    found = np.zeros((len(document.blocks), len(SECTIONS)), np.float32)
    languages = [language_of(b.text[:SAMPLE], document.language) for b in document.blocks]
    for language in dict.fromkeys(languages):
        own = [i for i, x in enumerate(languages) if x == language]
        found[own] = WORDS * np.maximum(score([document.blocks[i].text for i in own], language), LEAST)
        for i in own:
            _add(found[i], told_by_words(document.blocks[i].text, language), TELLING)
    return found


def _of_headings(document: Document) -> Scores:
    """Return how much likelier the headings above make each section, for every block."""
    found = np.zeros((len(document.blocks), len(SECTIONS)), np.float32)
    repeated = {bare_heading(b.text): b.index for b in document.blocks if b.kind is BlockKind.HEADING}
    title = _title(document)
    line: tuple[tuple[str, ...], str] = ((), "")
    opened = False
    for index, block in enumerate(document.blocks):
        if not opened and repeated.get(bare_heading(block.text), -1) > index:
            found[index, _INTRODUCTION] += CONTENTS
            continue
        if _reads_like_heading(block, document.language):
            line = (block.headings, block.text)
        own = line[1] if line[0] == block.headings else ""
        found[index] = _path_scores(_path(block, title), own, document.language)
        opened = opened or bool(np.delete(found[index], _INTRODUCTION).any())
        if not opened and index < OPENING:
            found[index, _INTRODUCTION] += FIRST
    return found


def _path(block: Block, title: str) -> tuple[str, ...]:
    """Return the headings that a block stands below, or is, but for the title of the document."""
    path = (*block.headings, block.text) if block.kind is BlockKind.HEADING else block.headings
    return path[1:] if path[:1] == (title,) else path


def _title(document: Document) -> str:
    """Return the heading above all others, which names the document and no part of it; "" where there is none."""
    first = next((b for b in document.blocks if b.kind is BlockKind.HEADING), None)
    if first is None or first.headings:
        return ""
    below = sum(1 for b in document.blocks if b.headings[:1] == (first.text,))
    return first.text if 2 * below > len(document.blocks) else ""


def _reads_like_heading(block: Block, language: Language) -> bool:
    text = block.text
    return (
        block.kind is BlockKind.PARAGRAPH
        and len(text) <= _LONGEST_LINE[language]
        and is_short(text)
        and bool(sections_of_heading(text, language))
    )


@lru_cache(maxsize=1024)
def _path_scores(path: tuple[str, ...], line: str, language: Language) -> Scores:
    """Return the scores of a heading path, and of a line below it that reads like a heading."""
    scores = np.zeros(len(SECTIONS), np.float32)
    _add(scores, sections_of_heading(line, language) if line else (), LINE)
    weights = iter((NEAREST, ABOVE))
    for heading in reversed(path):
        named = sections_of_heading(heading, language_of(heading, language))
        weight = next(weights, 0.0) if named else 0.0
        _add(scores, named, SUBJECT if weight < NEAREST and SUBJECTS.issuperset(named) else weight)
    return scores


def _add(row: Scores, named: Sequence[Section], weight: float) -> None:
    for section in named:
        row[SECTIONS.index(section)] += weight


def _costs(blocks: Sequence[Block]) -> list[float]:
    """Return what it costs to change the section before each block."""
    return [STAY["heading"], *(_cost(*pair) for pair in pairwise(blocks))]


def _cost(before: Block, block: Block) -> float:
    if block.kind is BlockKind.HEADING:
        return STAY["heading"]
    if block.table is not None and block.table == before.table:
        return STAY["row"]
    if block.lead_in is not None and block.lead_in in (before.index, before.lead_in):
        return STAY["item"]
    return STAY["block"] if block.headings == before.headings else STAY["path"]


def _best_way(scores: Scores, costs: npt.NDArray[np.float32]) -> list[int]:
    """Return the sections, as columns, with the best sum of scores less the costs of changes."""
    stays = np.zeros(scores.shape, bool)
    tops = [0] * len(scores)
    sums = scores[0].copy()
    top = int(sums.argmax())
    for number, (own, cost) in enumerate(zip(scores[1:], costs[1:], strict=True), 1):
        changed = sums[top] - cost
        np.greater_equal(sums, changed, out=stays[number])
        tops[number] = top
        np.maximum(sums, changed, out=sums)
        sums += own
        top = int(sums.argmax())
        sums -= sums[top]
    way = [top]
    for number in range(len(scores) - 1, 0, -1):
        way.append(way[-1] if stays[number, way[-1]] else tops[number])
    return way[::-1]

"""Rows of tables of data: which cells name data, which say what for and who receives it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy_nlp.document import Block, Cell
from policy_nlp.lang.grammar import Grammar
from policy_nlp.lexicon import Match, find_data_types, find_purposes, find_recipients
from policy_nlp.pipeline.analysis import Mention, Receiver, Sentence, Trigger
from policy_nlp.pipeline.context import Context
from policy_nlp.pipeline.predications import Predication, Reading
from policy_nlp.statements import Action, Manner, Recipient

_BULLET = re.compile(r"(?:^|(?<=\s))[*•·▪●◦‣-]\s+")


@dataclass(frozen=True)
class Row:
    """The cells of a row by what their columns hold."""

    data: tuple[Cell, ...]
    purposes: tuple[Cell, ...]
    receivers: tuple[Cell, ...]


def is_header(block: Block) -> bool:
    """Whether a row holds the headers of its own columns."""
    return bool(block.cells) and all(cell.text == cell.header for cell in block.cells)


def row_of(block: Block, grammar: Grammar) -> Row | None:
    """Return the cells of `block` by role; None where its table has no column of data."""
    roles: dict[str, list[Cell]] = {"purpose": [], "recipient": [], "data": []}
    for cell in block.cells:
        header = grammar.surface(cell.header)
        role = next((r for r in roles if header and getattr(grammar, f"role_{r}").search(header)), None)
        if role is not None and cell.text != cell.header:
            roles[role].append(cell)
    if not roles["data"]:
        return None
    return Row(tuple(roles["data"]), tuple(roles["purpose"]), tuple(roles["recipient"]))


def read_row(block: Block, row: Row, context: Context, grammar: Grammar) -> list[Reading]:
    """Return the items of the data cells as readings with the verb that the table stands for."""
    receivers = [*_receivers(block, row, grammar)]
    trigger = _trigger(context, shares=bool(receivers))
    readings = []
    for start, end in _items(block, row):
        text = block.text[start:end]
        mentions = [Mention(start + m.start, start + m.end, m.text, m.term) for m in _data(text, grammar)]
        sentence = Sentence(start, end, text, grammar.surface(text), mentions=mentions, receivers=receivers)
        reading = Reading(sentence, [Predication(trigger, mentions)] if mentions else [])
        readings.append(reading)
    return readings


def purposes_of(row: Row, grammar: Grammar) -> tuple[str, ...]:
    """Return the purposes that the row names."""
    return tuple(m.term for cell in row.purposes for m in find_purposes(cell.text, grammar.language))


def _data(text: str, grammar: Grammar) -> tuple[Match, ...]:
    return find_data_types(text, grammar.language)


def _trigger(context: Context, *, shares: bool) -> Trigger:
    if shares:
        return Trigger(0, 0, Action.SHARE, Manner.PROVIDE)
    affirmed = [t for t in context.triggers if not t.denied or context.introduced]
    return affirmed[0] if affirmed else Trigger(0, 0, Action.COLLECT)


def _items(block: Block, row: Row) -> Iterator[tuple[int, int]]:
    """Yield the spans of the items that a data cell lists; the whole row where it lists none."""
    for cell in row.data:
        offset = cell.start - block.start
        starts = [m.start() for m in _BULLET.finditer(cell.text)]
        if len(starts) < 2:
            yield offset, offset + len(cell.text)
            continue
        for first, last in zip(starts, [*starts[1:], len(cell.text)], strict=True):
            yield offset + first, offset + last


def _receivers(block: Block, row: Row, grammar: Grammar) -> Iterator[Receiver]:
    for cell in row.receivers:
        for match in find_recipients(cell.text, grammar.language):
            start = cell.start - block.start + match.start
            yield Receiver(start, start + len(match.text), Recipient(category=match.term))

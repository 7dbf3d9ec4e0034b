"""Rows of tables of data: which cells name data, which say what for and who receives it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpora.ontology.names import find_party_names
from policy_nlp.document import HEADER_STEP, Block, Cell
from policy_nlp.lang.grammar import Grammar
from policy_nlp.lexicon import Match, find_data_types, find_purposes, find_recipients
from policy_nlp.pipeline.analysis import Mention, Receiver, Sentence, Trigger
from policy_nlp.pipeline.answers import answers_of, is_answer
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
    """Return the cells of `block` by role; None where its table has no column of data.

    A column without a role of its own also holds data where it names types and the column that should does not
    (the detail beside a category), and so does any cell that says what is read or collected. The categories of a
    statute hold none beside the policy's own.
    """
    roles: dict[str, list[Cell]] = {"purpose": [], "recipient": [], "data": [], "": []}
    for cell in block.cells:
        if not is_answer(cell, grammar):
            roles[_role(cell, grammar)].append(cell)
    if not roles["data"] and not answers_of(block, grammar):
        return None
    data = [*roles["data"], *(c for c in roles[""] if _data(c.text, grammar))]
    data += [c for c in roles["purpose"] if _says_what_is_read(c.text, grammar) and _data(c.text, grammar)]
    own = [c for c in data if not grammar.role_statute.search(grammar.surface(c.header))]
    return Row(tuple(own or data), tuple(roles["purpose"]), tuple(roles["recipient"]))


def _says_what_is_read(text: str, grammar: Grammar) -> bool:
    return any(not grammar.weak.fullmatch(m[0]) for m in grammar.collect.finditer(grammar.surface(text)))


def _role(cell: Cell, grammar: Grammar) -> str:
    for part in reversed(cell.header.split(HEADER_STEP)):
        header = grammar.surface(part)
        for role in ("purpose", "recipient", "data"):
            if header and getattr(grammar, f"role_{role}").search(header):
                return role
    return ""


def read_row(block: Block, row: Row, context: Context, grammar: Grammar) -> list[Reading]:
    """Return the items of the data cells as readings with the verb that the table stands for."""
    receivers = [*_receivers(block, row, grammar)]
    triggers = _triggers(block, context, grammar, shares=bool(receivers))
    if any(t.action is Action.SHARE for t in triggers) and _is_collected_too(row, context, grammar):
        triggers.append(Trigger(0, 0, Action.COLLECT))
    readings = []
    for start, end in _items(block, row):
        text = block.text[start:end]
        mentions = [Mention(start + m.start, start + m.end, m.text, m.term) for m in _data(text, grammar)]
        sentence = Sentence(start, end, text, grammar.surface(text), mentions=mentions, receivers=receivers)
        reading = Reading(sentence, [Predication(t, mentions) for t in triggers] if mentions else [])
        readings.append(reading)
    return readings


def _is_collected_too(row: Row, context: Context, grammar: Grammar) -> bool:
    """Whether a row says what is collected beside whom it is disclosed to ("Collected" | "Disclosed to").

    Below a heading on collecting every row does, unless the column of data is one of data disclosed.
    """
    headers = [grammar.surface(c.header) for c in row.data]
    disclosed = [grammar.share_headings.search(grammar.surface(c.header)) for c in row.receivers]
    if any(grammar.share_headings.search(h) for h in headers):
        return False
    if any(grammar.collect_headings.search(h) for h in headers):
        return any(disclosed)
    collects = any(t.action is Action.COLLECT and not t.denied for t in context.triggers[:1])
    return collects and row.data[0].start < min(
        (c.start for c in row.receivers), default=row.data[0].start + 1
    )


def purposes_of(row: Row, grammar: Grammar) -> tuple[str, ...]:
    """Return the purposes that the row names."""
    cells = row.purposes or row.receivers
    return tuple(m.term for cell in cells for m in find_purposes(cell.text, grammar.language))


def aim_of(block: Block, grammar: Grammar) -> Reading | None:
    """Return the purpose of a row as a reading without data; None where its table has no column of purposes.

    A column of legal bases is none.
    """
    for cell in block.cells:
        header = grammar.surface(cell.header)
        if cell.text and _role(cell, grammar) == "purpose" and not grammar.role_basis.search(header):
            start = cell.start - block.start
            return Reading(Sentence(start, start + len(cell.text), cell.text, grammar.surface(cell.text)))
    return None


def _data(text: str, grammar: Grammar) -> tuple[Match, ...]:
    return find_data_types(text, grammar.language)


def _triggers(block: Block, context: Context, grammar: Grammar, *, shares: bool) -> list[Trigger]:
    """Return what the row says: that it is shared with whom it names, and its answers; else the table's verb."""
    named = [Trigger(0, 0, Action.SHARE, Manner.PROVIDE)] if shares else []
    answers = [t for t in answers_of(block, grammar) if not (shares and t.action is Action.SHARE)]
    affirmed = [t for t in context.triggers if not t.denied or context.introduced]
    return [*named, *answers] or affirmed[:1] or [Trigger(0, 0, Action.COLLECT)]


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
        for named in find_party_names(cell.text):
            at = cell.start - block.start + named.start
            yield Receiver(at, at + len(named.text), Recipient(name=named.text, party=named.party))
        for match in find_recipients(cell.text, grammar.language):
            start = cell.start - block.start + match.start
            yield Receiver(start, start + len(match.text), Recipient(category=match.term))

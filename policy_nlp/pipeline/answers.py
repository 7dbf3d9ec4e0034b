"""Cells that answer yes or no: what a row says of its data under "Collected?", "Sold?" or "Disclosed to"."""

from __future__ import annotations

from collections.abc import Iterator

from policy_nlp.document import Block, Cell
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Trigger
from policy_nlp.statements import Action, Manner


def answers_of(block: Block, grammar: Grammar) -> tuple[Trigger, ...]:
    """Return what the answers of a row declare or deny of its data; empty where no cell answers."""
    return tuple(dict.fromkeys(t for cell in block.cells for t in _answers(cell, grammar)))


def is_answer(cell: Cell, grammar: Grammar) -> bool:
    """Whether a cell holds a yes or no and nothing else, so that it names no data and no receiver."""
    text = grammar.surface(cell.text).strip()
    return any(p.fullmatch(text) for p in (grammar.yes, grammar.no, grammar.given_to_nobody))


def _answers(cell: Cell, grammar: Grammar) -> Iterator[Trigger]:
    text, header = grammar.surface(cell.text).strip(), grammar.surface(cell.header)
    if grammar.asks_else.search(header):
        return
    shares = grammar.share_headings.search(header) or grammar.role_recipient.search(header)
    if shares and grammar.given_to_nobody.fullmatch(text):
        yield Trigger(0, 0, Action.SHARE, Manner.PROVIDE, denied=True)
    elif grammar.yes.fullmatch(text) or grammar.no.fullmatch(text):
        denied = bool(grammar.no.fullmatch(text))
        if shares:
            manner = Manner.SELL if grammar.sell.search(header) else Manner.PROVIDE
            yield Trigger(0, 0, Action.SHARE, manner, denied)
        elif grammar.collect.search(header):
            yield Trigger(0, 0, Action.COLLECT, denied=denied)

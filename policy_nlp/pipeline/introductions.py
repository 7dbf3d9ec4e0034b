"""Who "our partners" are: names that stand for a kind of receiver, remembered for the sentences around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from corpora.ontology.vocabulary import THIRD_PARTY
from policy_nlp.document import Block
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Receiver, Sentence
from policy_nlp.statements import Recipient

NEAR = 3
"""How many blocks back, under the same headings, an introduction reaches."""
MOST_NAMES = 12
"""Of how many names an introduction keeps the first."""
_VAGUE = (THIRD_PARTY, "service_provider")
"""Kinds that a policy has many of: only "these" and "our" take up those named before."""


@dataclass(frozen=True)
class Introduction:
    """Names of the receivers of a kind ("our payment processors, such as A and B")."""

    category: str
    recipients: tuple[Recipient, ...]


def introductions_of(sentence: Sentence, grammar: Grammar) -> Iterator[Introduction]:
    """Yield the kinds of receivers that `sentence` gives names for."""
    named = [r for r in sentence.receivers if r.recipient.name]
    for kind in sentence.receivers:
        if kind.recipient.category is None:
            continue
        names = tuple(r.recipient for r in names_of_kinds([kind], named, sentence, grammar))
        if names:
            yield Introduction(kind.recipient.category, names[:MOST_NAMES])


def names_of_kinds(
    kinds: list[Receiver], named: list[Receiver], sentence: Sentence, grammar: Grammar
) -> list[Receiver]:
    """Return those of `named` that stand for one of `kinds` ("our processors, such as A, B and C")."""
    found: list[Receiver] = []
    for kind in kinds:
        end, between = kind.end, grammar.introduces
        for receiver in sorted((n for n in named if n.start >= kind.start), key=lambda n: n.start):
            if receiver.start >= end and not between.search(sentence.within(end, receiver.start)):
                break
            found.append(receiver)
            end, between = max(end, receiver.end), grammar.between_names
    return found


def complete(
    sentences: list[Sentence], known: Iterable[Introduction], grammar: Grammar
) -> list[Introduction]:
    """Give the sentences of a block the names of receivers that they take up; return what the block introduces.

    `known`: introductions of the blocks before; the sentences of the block itself may stand in any order.
    """
    own = [i for s in sentences for i in introductions_of(s, grammar)]
    by_kind = {i.category: i for i in [*known, *own]}
    for sentence in sentences:
        if not any(r.recipient.name for r in sentence.receivers):
            sentence.receivers = [*_completed(sentence, by_kind, grammar)]
    return own


def _completed(sentence: Sentence, by_kind: dict[str, Introduction], grammar: Grammar) -> Iterator[Receiver]:
    for receiver in sentence.receivers:
        yield receiver
        category = receiver.recipient.category or ""
        definite = grammar.definite.search(sentence.within(receiver.start - 24, receiver.start))
        if category in by_kind and (definite or category not in _VAGUE):
            yield from (replace(receiver, recipient=r) for r in by_kind[category].recipients)


def near_introductions(
    block: Block, blocks: tuple[Block, ...], found: dict[int, list[Introduction]]
) -> Iterator[Introduction]:
    """Yield what the blocks before `block` introduce, as far as it may take it up."""
    for index in range(max(0, block.index - NEAR), block.index):
        if blocks[index].headings == block.headings:
            yield from found.get(index, ())

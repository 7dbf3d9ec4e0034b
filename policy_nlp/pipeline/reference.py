"""Reference: which types "this information" means."""

from __future__ import annotations

from collections.abc import Sequence

from corpora.ontology import ANY
from policy_nlp.document import Block, BlockKind
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Mention
from policy_nlp.statements import Action, Origin, Statement

NEAR = 2
"""How many blocks back a reference reaches."""


def refers_back(mentions: Sequence[Mention], grammar: Grammar) -> bool:
    """Whether all of `mentions` point to data that was named before ("this information")."""
    return bool(mentions) and all(m.generic and grammar.anaphora.search(m.text) for m in mentions)


def antecedent(block: Block, action: Action, earlier: Sequence[Statement]) -> tuple[str, ...]:
    """Return the types that the nearest earlier statement of the section names; empty where there is none.

    A statement of the same action comes first, then any other. What stands below a list refers to all of it.
    """
    named = [s for s in earlier if s.place.headings == block.headings and s.data_types != (ANY,)]
    near = [s for s in reversed(named) if block.index - s.place.block <= NEAR]
    for statement in [*(s for s in near if s.action == action), *near]:
        if block.kind is BlockKind.PARAGRAPH and statement.source is not Origin.SENTENCE:
            return _of_list(statement, named)
        return statement.data_types
    return ()


def _of_list(last: Statement, earlier: Sequence[Statement]) -> tuple[str, ...]:
    """Return the types of the items that end with `last`, line by line."""
    types, line = set(last.data_types), last.place.block
    for statement in reversed(earlier):
        if (statement.action, statement.polarity, statement.source) != (
            last.action,
            last.polarity,
            last.source,
        ) or line - statement.place.block > 1:
            continue
        types.update(statement.data_types)
        line = min(line, statement.place.block)
    return tuple(sorted(types))

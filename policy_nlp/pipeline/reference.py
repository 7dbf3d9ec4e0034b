"""Reference: which types "this information" means."""

from __future__ import annotations

from collections.abc import Sequence

from corpora.ontology import ANY
from policy_nlp.document import Block
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Mention
from policy_nlp.statements import Action, Statement

NEAR = 2
"""How many blocks back a reference reaches."""


def refers_back(mentions: Sequence[Mention], grammar: Grammar) -> bool:
    """Whether all of `mentions` point to data that was named before ("this information")."""
    return bool(mentions) and all(m.generic and grammar.anaphora.search(m.text) for m in mentions)


def antecedent(block: Block, action: Action, earlier: Sequence[Statement]) -> tuple[str, ...]:
    """Return the types that the nearest earlier statement of the section names; empty where there is none.

    A statement of the same action comes first, then any other.
    """
    near = [
        s
        for s in reversed(earlier)
        if s.place.headings == block.headings
        and block.index - s.place.block <= NEAR
        and s.data_types != (ANY,)
    ]
    for statement in [*(s for s in near if s.action == action), *near]:
        return statement.data_types
    return ()

"""How sure a statement is: points by its form, its content and its section, turned into a probability.

The points were set on annotated policies, read and unread ones while the rules were written, so that of the statements
with a confidence of 0.8 about 80 in 100 are right;
`python -m policy_nlp.calibration` measures it, docs/en/accuracy.md shows it.
"""

from __future__ import annotations

from math import exp

from corpora.ontology import ANY
from corpora.text import Language
from policy_nlp.sections.section import Section
from policy_nlp.statements import Origin, Polarity, Policy, Statement

BASE = 1.1
"""Logarithm of the odds for a plain sentence on what is collected; each of the others is added to it."""
IN_ENGLISH = -0.1
"""English says with verbs what Chinese says in lists."""
UNTYPED = -0.1
DENIAL = 0.2
FULL_LIST = 1.1
"""Where more data are named than in passing."""
NAMED_RECIPIENT = 0.6
NAMED_PARTY = 0.5
"""For the row of a list of third parties, beside that of any row."""
FORMS = {Origin.LIST_ITEM: 0.2, Origin.TABLE_ROW: 0.9}
SECTIONS = {
    Section.USE: 0.1,
    Section.SHARING: -0.4,
    Section.RIGHTS: -0.2,
    Section.COOKIES: -0.5,
    Section.STORAGE: -0.2,
    Section.SECURITY: -0.4,
    Section.CONTACT: -0.4,
    Section.CROSS_BORDER: -0.4,
    Section.INTRODUCTION: -0.4,
    Section.OTHER: -0.5,
}
FEW = 3
"""How many data are named in passing."""


def rated(policy: Policy, unsure: float) -> Policy:
    """Return a policy whose statements say how sure they are; those at `unsure` were only inferred and stay there."""
    said = tuple(
        s if s.confidence == unsure else s.having(confidence=confidence_of(s, policy.language))
        for s in policy.statements
    )
    return policy.model_copy(update={"statements": said})


def confidence_of(statement: Statement, language: str) -> float:
    """Return the probability that `statement` is right, in hundredths."""
    points = BASE + FORMS.get(statement.source, 0.0) + SECTIONS.get(_section(statement), 0.0)
    points += sum(worth for worth, holds in _signs(statement, language) if holds)
    return round(1 / (1 + exp(-points)), 2)


def _signs(statement: Statement, language: str) -> tuple[tuple[float, bool], ...]:
    return (
        (IN_ENGLISH, language == Language.EN),
        (UNTYPED, statement.data_types == (ANY,)),
        (DENIAL, statement.polarity is Polarity.DENIED),
        (FULL_LIST, len(statement.data_mentions) > FEW),
        (NAMED_RECIPIENT, any(r.name for r in statement.recipients)),
        (NAMED_PARTY, statement.source is Origin.TABLE_ROW and statement.actor is not None),
    )


def _section(statement: Statement) -> Section:
    return Section(statement.place.section or Section.OTHER)

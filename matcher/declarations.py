"""Statements made ready for the verdicts: whom each one speaks of, and what keeps it out of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from corpora.ontology import Ontology
from corpora.ontology.names import names_in
from corpora.ontology.vocabulary import THIRD_PARTY
from corpora.profiles import AppProfile, Audience
from corpora.text import Language
from policy_nlp.lang.plain_denials import denies_wish
from policy_nlp.lexicon import find_recipients
from policy_nlp.statements import Action, Condition, Manner, Polarity, Recipient, Statement, Subject

# Sharing of these kinds happens on an occasion (a sale of the firm, an order of a court, a publication); a
# category of receivers named with it says nothing of the daily traffic to an organisation of that category.
_OCCASIONS = {Manner.TRANSFER_WITH_BUSINESS: "merger", Manner.DISCLOSE_PUBLICLY: "public"}
_OCCASIONAL_PURPOSES = frozenset({"legal", "merger"})


@dataclass(frozen=True)
class Target:
    """A recipient that a statement names: an organisation, or a category."""

    party: str | None = None
    """Id of the organisation."""
    name: str | None = None
    """As written, where one is named."""
    category: str | None = None
    """Id of the category; None where an organisation is named."""


@dataclass(frozen=True)
class Declaration:
    """A statement and what it means for flows."""

    index: int
    """Of the statement in the policy."""
    statement: Statement
    targets: tuple[Target, ...] = ()
    """Empty: it speaks of the developer."""
    limit: str | None = None
    """Why it enters no verdict: the name of a message `matcher.limit_NAME`."""
    occasion: str | None = None
    """Why it covers only organisations that it names, none by category: a message `matcher.occasion_NAME`."""

    narrower: frozenset[str] = frozenset()
    """Data types of a denial of which its words name less than the whole ("payment password")."""

    @property
    def ours(self) -> bool:
        """Whether it speaks of the developer's own collection."""
        return not self.targets

    @property
    def denied(self) -> bool:
        """Whether it says that it is not done."""
        return self.statement.polarity == Polarity.DENIED


def read_declarations(
    statements: Sequence[Statement], ontology: Ontology, app: AppProfile
) -> tuple[Declaration, ...]:
    """Return what the statements declare, in their order; those that name no data declare nothing."""
    names = names_in(ontology)

    @cache
    def party_of(name: str) -> str | None:
        match = names.match(name)
        return match.party if match else None

    def target(recipient: Recipient) -> Target:
        if recipient.name or recipient.party:
            return Target(party=recipient.party or party_of(recipient.name or ""), name=recipient.name)
        return Target(category=recipient.category or THIRD_PARTY)

    def targets(statement: Statement) -> Iterable[Target]:
        if statement.actor:
            yield _actor(statement.actor, party_of(statement.actor))
        if statement.action == Action.SHARE or statement.actor:
            yield from map(target, statement.recipients)
        if statement.action == Action.SHARE and not (statement.actor or statement.recipients):
            yield Target(category=THIRD_PARTY)

    return tuple(
        Declaration(
            index=index,
            statement=statement,
            targets=tuple(dict.fromkeys(targets(statement))),
            limit=_limit(statement, app.audience),
            occasion=_occasion(statement),
            narrower=_narrower(statement),
        )
        for index, statement in enumerate(statements)
        if statement.data_types
    )


def _actor(actor: str, party: str | None) -> Target:
    """Return whom an actor names: an organisation, else a category ("第三方 SDK", "our partners")."""
    categories = find_recipients(actor, Language.ZH) if party is None else ()
    if categories:
        return Target(category=max(categories, key=lambda m: len(m.text)).term)
    return Target(party=party, name=actor)


def _limit(statement: Statement, audience: Audience) -> str | None:
    for_children = audience == Audience.CHILDREN
    if statement.subject == Subject.MINOR and not for_children:
        return "minors"
    return _limit_of_denial(statement, for_children) if statement.polarity == Polarity.DENIED else None


def _limit_of_denial(statement: Statement, for_children: bool) -> str | None:
    scope = statement.scope
    if statement.manner == Manner.SELL:
        return "sale"
    if statement.conditions:
        return "condition"
    if denies_wish(statement.quote):
        return "wish"
    if scope.audience and not (for_children and statement.subject == Subject.MINOR):
        return "audience"
    limits = {"purposes": scope.purposes, "function": scope.function, "source": scope.source}
    return next((name for name, value in limits.items() if value), None)


def _narrower(statement: Statement) -> frozenset[str]:
    whole = {m.data_type for m in statement.data_mentions if not m.narrower}
    return frozenset(m.data_type for m in statement.data_mentions if m.data_type) - whole


def _occasion(statement: Statement) -> str | None:
    if statement.action != Action.SHARE or statement.polarity == Polarity.DENIED:
        return None
    if statement.manner in _OCCASIONS:
        return _OCCASIONS[statement.manner]
    purposes = {p.split(".")[0] for p in statement.purposes}
    if Condition.LAW in statement.conditions or (purposes and purposes <= _OCCASIONAL_PURPOSES):
        return "law"
    return None

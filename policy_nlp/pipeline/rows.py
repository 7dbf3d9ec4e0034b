"""Rows of third-party lists as statements: the named party collects the data of its row, or none."""

from __future__ import annotations

from collections.abc import Iterable

from corpora.ontology import ANY
from corpora.ontology.names import party_of_name
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.lexicon import find_data_types
from policy_nlp.pipeline.analysis import Sentence
from policy_nlp.pipeline.polarity import find_conditions
from policy_nlp.statements import (
    Action,
    Condition,
    DataMention,
    Manner,
    Origin,
    Polarity,
    Recipient,
    Statement,
    ThirdParty,
)
from policy_nlp.third_parties.naming import names_in


def statements_of_rows(rows: Iterable[ThirdParty], language: str) -> tuple[Statement, ...]:
    """Return what rows declare: sharing of the data that they name, or a denial where they say that there is none.

    A party named without a word about data declares nothing. The rows of a separate list (`rows_of_list`) give
    statements whose place names it.
    """
    return tuple(_statement(row, language) for row in rows if row.data_types or row.collects_nothing)


def _statement(row: ThirdParty, language: str) -> Statement:
    return Statement(
        action=Action.SHARE,
        manner=Manner.LET_COLLECT,
        polarity=Polarity.AFFIRMED if row.data_types else Polarity.DENIED,
        actor=row.name,
        data_mentions=_mentions(row, language),
        data_types=row.data_types or (ANY,),
        recipients=_recipients(row),
        purposes=row.purposes if row.data_types else (),
        conditions=_conditions(row, language) if row.data_types else (),
        quote=row.quote,
        place=row.place,
        source=Origin.TABLE_ROW,
        confidence=0.95 if row.data_types else 0.85,
    )


def _conditions(row: ThirdParty, language: str) -> tuple[Condition, ...]:
    grammar = load_grammar(language)
    return find_conditions(Sentence(0, len(row.quote), row.quote, grammar.surface(row.quote)), grammar)


def _recipients(row: ThirdParty) -> tuple[Recipient, ...]:
    """Return who is named: each SDK of a cell that holds several, and the company."""
    names = names_in(row.name)
    own = [Recipient(name=n, party=row.party if len(names) == 1 else party_of_name(n)) for n in names]
    company = [Recipient(name=row.company, party=row.party)] if row.company else []
    return tuple({r.name: r for r in reversed([*own, *company])}.values())[::-1]


def _mentions(row: ThirdParty, language: str) -> tuple[DataMention, ...]:
    start = row.place.start
    return tuple(
        DataMention(text=m.text, data_type=m.term, start=start + m.start, end=start + m.end)
        for m in find_data_types(row.quote, language)
        if m.term in row.data_types
    )

"""Rows of third-party lists as statements: the named party collects the data of its row."""

from __future__ import annotations

from collections.abc import Iterable

from policy_nlp.lexicon import find_data_types
from policy_nlp.statements import (
    Action,
    DataMention,
    Manner,
    Origin,
    Place,
    Recipient,
    Statement,
    ThirdParty,
)


def statements_of_rows(rows: Iterable[ThirdParty], language: str) -> tuple[Statement, ...]:
    """Return a statement for each row that names data; a party named without data declares nothing."""
    return tuple(_statement(row, language) for row in rows if row.data_types)


def _statement(row: ThirdParty, language: str) -> Statement:
    return Statement(
        action=Action.SHARE,
        manner=Manner.LET_COLLECT,
        actor=row.name,
        data_mentions=_mentions(row, language),
        data_types=row.data_types,
        recipients=_recipients(row),
        purposes=row.purposes,
        quote=row.quote,
        place=row.place,
        source=Origin.TABLE_ROW,
        confidence=0.95,
    )


def _recipients(row: ThirdParty) -> tuple[Recipient, ...]:
    names = dict.fromkeys(n for n in (row.name, row.company) if n)
    return tuple(Recipient(name=name, party=row.party) for name in names)


def _mentions(row: ThirdParty, language: str) -> tuple[DataMention, ...]:
    place: Place = row.place
    return tuple(
        DataMention(text=m.text, data_type=m.term, start=place.start + m.start, end=place.start + m.end)
        for m in find_data_types(row.quote, language)
        if m.term in row.data_types
    )

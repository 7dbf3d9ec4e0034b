"""`yanxing terms`: what is known of data types, purposes and recipient categories."""

from __future__ import annotations

from collections.abc import Iterable

from corpora.ontology.terms import DataType, Purpose, RecipientCategory
from corpora.record import Record
from corpora.text import Language
from yanxing.commands.output import show, unknown
from yanxing.exit_codes import ExitCode


class TermsShown(Record):
    """The terms that were asked for."""

    schema_version: str = "1"
    data_types: tuple[DataType, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    recipients: tuple[RecipientCategory, ...] = ()


def show_terms(word: str | None, *, output: tuple[str, ...], language: Language) -> int:
    """Show all terms, one by its id, or those that list `word`. Raises InputError where none does."""
    from yanxing.knowledge.terms import (
        all_terms,
        data_types_sheet,
        purposes_sheet,
        recipients_sheet,
        term_sheet,
    )
    from yanxing.knowledge.words_known import known_words, terms_listing, word_sheet

    terms = all_terms()
    if word is None:
        sheets = [data_types_sheet(language), purposes_sheet(language), recipients_sheet(language)]
        shown = list(terms.values())
    elif word in terms:
        sheets, shown = [term_sheet(terms[word], language)], [terms[word]]
    else:
        shown = [terms[name] for name in terms_listing(word)]
        if not shown:
            raise unknown("no_term", word, known_words(), language)
        sheets = [word_sheet(word, language)]
    show(_record(shown), sheets, output, language)
    return ExitCode.OK


def _record(terms: Iterable[DataType | Purpose | RecipientCategory]) -> TermsShown:
    listed = list(terms)
    return TermsShown(
        data_types=tuple(t for t in listed if isinstance(t, DataType)),
        purposes=tuple(t for t in listed if isinstance(t, Purpose)),
        recipients=tuple(t for t in listed if isinstance(t, RecipientCategory)),
    )

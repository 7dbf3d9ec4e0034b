"""Sheets of corpora: what is known of them, and the figures on one."""

from __future__ import annotations

from collections.abc import Iterable

from corpora.loaders import Corpus, cards
from corpora.messages import say
from corpora.text import Language
from policy_nlp.scoring import Figure, Score
from yanxing.knowledge.sheets import Sheet, Table, Tongue

_MOST = 6


def corpora_sheet(language: Language) -> Sheet:
    """Return the overview of all corpora."""
    rows = tuple(_row(card, language) for card in cards().values())
    heads = _heads(language, "name", "languages", "size", "licence", "may_ship")
    title, lead = _said("title_list", language), _said("lead_list", language)
    return Sheet(title, lead, tables=(Table("", heads, rows, brief=len(heads)),))


def corpus_sheet(card: Corpus, language: Language) -> Sheet:
    """Return everything that is known of one corpus."""
    names = (
        "name", "languages", "size", "licence", "may_ship", "units", "terms", "citation", "address", "layout",
    )  # fmt: skip
    values = (
        *_row(card, language), card.units.to(language), card.terms.to(language),
        card.citation.to(language), card.address.to(language), card.layout.to(language),
    )  # fmt: skip
    return Sheet(card.title.to(language), facts=tuple(zip(_heads(language, *names), values, strict=True)))


def score_sheet(score: Score, language: Language) -> Sheet:
    """Return the figures on a corpus: those that stand for it, then their parts."""
    first = [figure for figure in score.figures if figure.headline]
    parts = [figure for figure in score.figures if not figure.headline]
    lead = say(
        "corpora.lead_score", units=f"{score.units:,}", characters=f"{score.characters:,}",
        documents=Tongue(language).listed(score.documents, _MOST),
    )  # fmt: skip
    tables = [_figures("", first, language)]
    if parts:
        tables.append(_figures(_said("parts", language), parts, language))
    title = say("corpora.title_score", name=cards()[score.corpus].title)
    return Sheet(title.to(language), lead.to(language), tables=tuple(tables))


def _figures(title: str, figures: Iterable[Figure], language: Language) -> Table:
    names = ("figure", "precision", "recall", "hits", "false_alarms", "misses")
    head, *counts = _heads(language, *names)
    heads = (head, "F1", *counts)
    rows = tuple(
        (
            f.name, _rate(f.f1), _rate(f.precision), _rate(f.recall),
            *("" if n is None else f"{n:,}" for n in (f.hits, f.false_alarms, f.misses)),
        )
        for f in figures
    )  # fmt: skip
    return Table(title, heads, rows, brief=len(heads))


def _rate(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _row(card: Corpus, language: Language) -> tuple[str, ...]:
    licence = card.licence.to(language) if card.licence else _said("unstated", language)
    ships = _said("yes" if card.may_ship else "no", language)
    return card.name, Tongue(language).listed(card.languages), card.size.to(language), licence, ships


def _heads(language: Language, *names: str) -> tuple[str, ...]:
    return tuple(_said(f"head_{name}", language) for name in names)


def _said(key: str, language: Language) -> str:
    return say(f"corpora.{key}").to(language)

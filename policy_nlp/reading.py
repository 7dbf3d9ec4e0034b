"""A policy from its source to its statements, notices and third parties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corpora.messages import say
from corpora.ontology.names import find_party_names
from corpora.text import Language, Text
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.intake import load_document
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.language import language_of
from policy_nlp.metadata import metadata_of
from policy_nlp.notices.finding import find_notices
from policy_nlp.pipeline.assembly import statements_of
from policy_nlp.pipeline.context import context_of, introduces
from policy_nlp.pipeline.predications import Reading
from policy_nlp.pipeline.rows import statements_of_rows
from policy_nlp.pipeline.tables import is_header, purposes_of, read_row, row_of
from policy_nlp.statements import Policy, Statement, ThirdParty
from policy_nlp.third_parties import list_blocks, third_parties_of

_NUMBER = re.compile(r"^[\s\d.、()（）一二三四五六七八九十章节条第·-]{1,12}")
_OPENING = 40
"""In how many blocks at the beginning a policy says who "we" are."""
_LOOK_BACK = 6
"""How many earlier statements a reference ("this information") may reach."""


def read_policy(source: Path | str | bytes, *, language: str | None = None) -> Policy:
    """Read a privacy policy. See `policy_nlp.read_policy`."""
    document = load_document(source, language)
    third_parties = third_parties_of(document)
    metadata = metadata_of(document)
    return Policy(
        source=document.source,
        sha256=document.sha256,
        language=document.language,
        title=metadata.title,
        effective_date=metadata.effective_date,
        controller=metadata.controller,
        domains=metadata.domains,
        named_parties=tuple(sorted({match.party for match in find_party_names(document.text)})),
        characters=len(document.text),
        statements=find_statements(document, third_parties),
        notices=find_notices(document, third_parties),
        third_parties=third_parties,
        remarks=_remarks(document),
    )


def find_statements(document: Document, third_parties: Sequence[ThirdParty] = ()) -> tuple[Statement, ...]:
    """Return what the sentences, items and rows of `document` declare, in the order of the text."""
    rows = statements_of_rows(third_parties, document.language)
    listed = list_blocks(document) if rows else frozenset[int]()
    found: list[Statement] = []
    readings: dict[int, list[Reading]] = {}
    own = own_parties(document)
    titles = {_bare(b.text) for b in document.blocks if b.kind is BlockKind.HEADING}
    for block in document.blocks:
        language = language_of(block.text, document.language)
        readings[block.index] = read_block(block, language, own)
        if (
            block.kind is not BlockKind.HEADING
            and block.index not in listed
            and _bare(block.text) not in titles
        ):
            found += _statements_of(block, document, readings, found[-_LOOK_BACK:])
    return tuple(sorted([*found, *rows], key=lambda s: (s.place.start, s.place.end)))


def _statements_of(
    block: Block, document: Document, readings: dict[int, list[Reading]], earlier: list[Statement]
) -> list[Statement]:
    grammar = load_grammar(language_of(block.text, document.language))
    context = context_of(block, document.blocks, readings, grammar)
    context = replace(context, leads=introduces(block, document.blocks))
    if is_header(block):
        return []
    row = row_of(block, grammar) if block.kind is BlockKind.TABLE_ROW else None
    if row is None:
        return statements_of(block, readings[block.index], context, grammar, earlier)
    context = replace(context, purposes=purposes_of(row, grammar), silent=False)
    return statements_of(block, read_row(block, row, context, grammar), context, grammar, earlier)


def read_block(block: Block, language: Language, own: frozenset[str] = frozenset()) -> list[Reading]:
    """Run the pipeline of `language` over one block; `own`: ids of the parties whose policy it is."""
    from policy_nlp.pipeline.frame import load_pipeline

    pipeline = load_pipeline(language)
    doc = pipeline.make_doc(block.text)
    doc._.own_parties = own
    readings: list[Reading] = pipeline(doc)._.predications
    return readings


def _bare(text: str) -> str:
    """Return a line without its number and marks: a line of contents repeats a heading."""
    return _NUMBER.sub("", text).strip().casefold()


def own_parties(document: Document) -> frozenset[str]:
    """Return the ids of the known organisations that call themselves "we", or that the title names."""
    grammar = load_grammar(document.language)
    texts = [document.title or ""]
    for block in document.blocks[:_OPENING]:
        match = grammar.ourselves.search(grammar.surface(block.text))
        if match is not None:
            texts.append(block.text[max(0, match.start() - 120) : match.start()])
    return frozenset(m.party for text in texts for m in find_party_names(text))


def _remarks(document: Document) -> tuple[Text, ...]:
    if document.language != Language.EN:
        return ()
    from policy_nlp.english_model import load_english

    lack = load_english().lack
    return (say(lack),) if lack else ()

"""A policy from its source to its statements, notices and third parties."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from corpora.text import Language
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.intake import load_document
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.language import language_of
from policy_nlp.pipeline.assembly import statements_of
from policy_nlp.pipeline.context import context_of, introduces
from policy_nlp.pipeline.predications import Reading
from policy_nlp.statements import Policy, Statement


def read_policy(source: Path | str | bytes, *, language: str | None = None) -> Policy:
    """Read a privacy policy. See `policy_nlp.read_policy`."""
    document = load_document(source, language)
    return Policy(
        source=document.source,
        sha256=document.sha256,
        language=document.language,
        title=document.title,
        characters=len(document.text),
        statements=find_statements(document),
    )


def find_statements(document: Document) -> tuple[Statement, ...]:
    """Return what the sentences, items and rows of `document` declare, in their order."""
    readings: dict[int, list[Reading]] = {}
    found: list[Statement] = []
    for block in document.blocks:
        language = language_of(block.text, document.language)
        grammar = load_grammar(language)
        readings[block.index] = read_block(block, language)
        if block.kind is not BlockKind.HEADING:
            context = context_of(block, document.blocks, readings, grammar)
            context = replace(context, leads=introduces(block, document.blocks))
            found += statements_of(block, readings[block.index], context, grammar)
    return tuple(found)


def read_block(block: Block, language: Language) -> list[Reading]:
    """Run the pipeline of `language` over one block."""
    from policy_nlp.pipeline.frame import load_pipeline

    readings: list[Reading] = load_pipeline(language)(block.text)._.predications
    return readings

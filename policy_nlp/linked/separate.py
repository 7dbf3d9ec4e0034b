"""Separate documents that belong to a policy: loaded by themselves, read as what they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.messages import say
from corpora.script import HAN
from corpora.text import Language, Text
from policy_nlp.document import Document
from policy_nlp.errors import PolicyError
from policy_nlp.intake import load_document
from policy_nlp.intake.given import Given
from policy_nlp.statements import LinkKind, ReadList, Statement, Subject, ThirdParty

if TYPE_CHECKING:
    from policy_nlp.notices.finding import Found

# Text of a Chinese list; below it stand names of products in Latin letters alone.
_SOME_CHINESE = re.compile(f"(?:[^{HAN}]*[{HAN}]){{20}}")
_NOTICES_OF_RULES = ("guardian_consent", "minors_section")


@dataclass(frozen=True)
class Separate:
    """A separate document before its sentences and rows are understood."""

    kind: LinkKind
    document: Document
    target: str | None = None
    """The link of the policy that led to it; None where the user gave it."""


@dataclass(frozen=True)
class SeparateReading:
    """What was read from one separate document."""

    told: ReadList
    rows: tuple[ThirdParty, ...] = ()
    statements: tuple[Statement, ...] = ()
    notices: tuple[tuple[str, Found], ...] = ()
    """Name of the notices that it gives in the policy's place; what each rests on, with its place there."""


def load_separate(
    source: Path | str | bytes | Given, kind: LinkKind, language: Language, target: str | None = None
) -> Separate:
    """Load a document that belongs to a policy in `language`; it may be a mere table. Raises PolicyError."""
    try:
        document = load_document(source)
    except PolicyError as error:
        if error.key != "policy.other_language":
            raise
        document = load_document(source, language)
    if language is Language.ZH and _SOME_CHINESE.match(document.text):
        document = replace(document, language=language)
    return Separate(kind, document, target)


def named_apart(separate: Sequence[Separate], taken: Collection[str]) -> list[Separate]:
    """Return the documents under names that differ from each other and from those of `taken`."""
    names = set(taken)
    apart = []
    for one in separate:
        name, number = one.document.source, 2
        while name in names:
            name, number = f"{one.document.source} ({number})", number + 1
        names.add(name)
        apart.append(replace(one, document=replace(one.document, source=name)))
    return apart


def read_separate(separate: Separate) -> SeparateReading:
    """Read the rows of a list, or the statements of rules for children; each place names the document."""
    if separate.kind is LinkKind.CHILDREN_RULES:
        return _read_rules(separate)
    from policy_nlp.pipeline.rows import statements_of_rows
    from policy_nlp.third_parties import rows_of_list

    document = separate.document
    rows = rows_of_list(document, document.source)
    statements = statements_of_rows(rows, document.language)
    return SeparateReading(_told(separate, len(rows), len(statements)), rows, statements)


def _read_rules(separate: Separate) -> SeparateReading:
    """Return what rules for children declare: all of it is about minors, whatever the sentence says."""
    from policy_nlp.notices.finding import locate_notices
    from policy_nlp.pipeline.walk import Walk
    from policy_nlp.sections import Section
    from policy_nlp.third_parties import read_lists

    document = separate.document
    rows, listed = read_lists(document)
    there = {"document": document.source, "section": Section.MINORS.value}
    statements = tuple(
        s.model_copy(update={"subject": Subject.MINOR, "place": s.place.model_copy(update=there)})
        for s in Walk(document, rows, listed).statements
    )
    notices = locate_notices(document)
    kept = tuple((name, notices[name].moved(there)) for name in _NOTICES_OF_RULES if name in notices)
    return SeparateReading(_told(separate, 0, len(statements)), (), statements, kept)


def _told(separate: Separate, rows: int, statements: int) -> ReadList:
    document = separate.document
    return ReadList(
        source=document.source, sha256=document.sha256, rows=rows, kind=separate.kind, statements=statements
    )


def remarks_on(readings: Sequence[SeparateReading]) -> Iterator[Text]:
    """Yield a remark for each document from which nothing was read."""
    for reading in readings:
        if reading.told.kind is LinkKind.CHILDREN_RULES and not reading.statements:
            yield say("linked.no_statements", source=reading.told.source)
        elif reading.told.kind is LinkKind.THIRD_PARTY_LIST and not reading.rows:
            yield say("linked.no_rows", source=reading.told.source)

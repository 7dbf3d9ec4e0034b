"""The way through a document: block by block, each read with what the blocks before it leave open."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from corpora.ontology.names import find_party_names, load_party_names
from corpora.text import Language
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.language import language_of
from policy_nlp.lexicon import find_purposes
from policy_nlp.metadata.controllers import controller_of, is_beside_we
from policy_nlp.metadata.titles import title_of
from policy_nlp.pipeline.assembly import statements_of
from policy_nlp.pipeline.assistants import is_of_assistant
from policy_nlp.pipeline.component import Notes
from policy_nlp.pipeline.context import context_of, in_section, introduces, opening_of
from policy_nlp.pipeline.definitions import definition_of
from policy_nlp.pipeline.engagement import without_said
from policy_nlp.pipeline.frame import load_components
from policy_nlp.pipeline.introductions import Introduction, complete, near_introductions
from policy_nlp.pipeline.own_names import Own, own_names
from policy_nlp.pipeline.predications import Reading
from policy_nlp.pipeline.rows import statements_of_rows
from policy_nlp.pipeline.tables import aim_of, is_header, purposes_of, read_row, row_of
from policy_nlp.statements import Definition, Statement, ThirdParty

OPENING = 40
"""In how many blocks at the beginning a policy says who "we" are."""
LOOK_BACK = 24
"""How many earlier statements a reference ("this information") may reach."""
_FIRST_PERSON = re.compile(r"\b(?:we|us|our|ours)\b|我们|我司|我行|本公司|本应用|本平台", re.IGNORECASE)
_ACTS = re.compile(
    r"\s(?:(?:may|will|can|does|do|not|also|only|automatically|knowingly|never)\s){0,4}"
    r"(?:collect|use|receive|record|gather|store|process|share|disclose|handle|combine|obtain|retain)(?:e?s)?\b"
)
_LOWER = re.compile(r"(?<![\w@./:_-])[a-z]{3,}(?![\w@/_:-]|\.\w)")
_NUMBER = re.compile(r"^[\s\d.、()（）一二三四五六七八九十章节条第·-]{1,12}")


class Walk:
    """One reading of a document: its statements and definitions."""

    def __init__(
        self,
        document: Document,
        third_parties: Sequence[ThirdParty] = (),
        listed: frozenset[int] = frozenset(),
    ) -> None:
        """Read `document`; `listed`: the blocks that the rows of `third_parties` were read from."""
        self.document = document
        self.rows = statements_of_rows(third_parties, document.language)
        self._introduced: dict[int, list[Introduction]] = {}
        self._openings: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.found: list[Statement] = []
        self.definitions: list[Definition] = []
        self._own = whose(document)
        self._listed = listed
        self._titles = {_bare(b.text) for b in document.blocks if b.kind is BlockKind.HEADING}
        self._languages = [language_of(block.text, document.language) for block in document.blocks]
        self._mute = {block.index for block in document.blocks if self._is_mute(block)}
        self.readings = self._read_all()
        for block, language in zip(document.blocks, self._languages, strict=True):
            self._read(block, language)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Return the statements of sentences, items and rows in the order of the text, none twice."""
        said = without_said(_once([*self.found, *self.rows]))
        return tuple(sorted(said, key=lambda s: (s.place.start, s.place.end)))

    def _read_all(self) -> dict[int, list[Reading]]:
        """Return what each block says by itself; the blocks of a language go through its pipeline together.

        What declares nothing is read only where it introduces other blocks.
        """
        found: dict[int, list[Reading]] = {}
        leads = {block.lead_in for block in self.document.blocks}
        spoken = [
            (block, language)
            for block, language in zip(self.document.blocks, self._languages, strict=True)
            if block.index in leads or block.index not in self._mute
        ]
        for language in sorted({language for _, language in spoken}):
            blocks = [block for block, its in spoken if its == language]
            readings = read_blocks(blocks, language, self._own)
            found.update(zip((b.index for b in blocks), readings, strict=True))
        return found

    def _read(self, block: Block, language: Language) -> None:
        if block.index in self._mute:
            return
        self.found += self._statements_of(block, language)
        readings = self.readings[block.index]
        defining = (definition_of(block, r) for r in readings if r.sentence.silent == "definition")
        self.definitions += [d for d in defining if d is not None]

    def _is_mute(self, block: Block) -> bool:
        """Whether a block declares nothing: a heading or its line of contents, a row that is read by itself."""
        titled = block.kind is BlockKind.HEADING or _bare(block.text) in self._titles
        return titled or block.index in self._listed

    def _statements_of(self, block: Block, language: Language) -> list[Statement]:
        grammar = load_grammar(language)
        context = context_of(block, self.document.blocks, self.readings, grammar)
        if introduces(block, self.document.blocks):
            context = replace(context, leads=True)
        readings = self.readings[block.index]
        if block.kind is BlockKind.LIST_ITEM:
            context = in_section(context, block.headings, self._openings)
        if opening := opening_of(block, self._before(block), readings, grammar):
            self._openings[block.headings] = opening
        known = near_introductions(block, self.document.blocks, self._introduced)
        self._introduced[block.index] = complete([r.sentence for r in readings], known, grammar)
        if is_header(block):
            return []
        row = row_of(block, grammar) if block.kind is BlockKind.TABLE_ROW else None
        if row is not None:
            context = replace(context, purposes=purposes_of(row, grammar), silent=False)
            readings = read_row(block, row, context, grammar)
        elif block.kind is BlockKind.TABLE_ROW and (aim := aim_of(block, grammar)) is not None:
            named = (m.term for m in find_purposes(aim.sentence.text, language))
            context = replace(context, aims=True, purposes=tuple(named) or context.purposes)
            readings = [aim]
        return statements_of(block, readings, context, grammar, self.found[-LOOK_BACK:])

    def _before(self, block: Block) -> Block | None:
        return self.document.blocks[block.index - 1] if block.index else None


def read_blocks(blocks: Sequence[Block], language: Language, own: Own) -> Iterator[list[Reading]]:
    """Run the pipeline of `language` over blocks of the policy of `own` and yield the readings of each."""
    named = _may_name([block.text for block in blocks])
    stream = iter([Notes(b.text, own, may) for b, may in zip(blocks, named, strict=True)])
    for component in load_components(language):
        stream = component.through(stream)
    for notes in stream:
        yield notes.predications


def _may_name(texts: Sequence[str]) -> Iterator[bool]:
    """Yield for each text whether it may name a known organisation: one search through all is quicker."""
    places = load_party_names().places("\n".join(texts))
    start = 0
    for text in texts:
        at = bisect_left(places, start)
        start += len(text) + 1
        yield at < len(places) and places[at] < start


def whose(document: Document) -> Own:
    """Tell whose policy it is: who calls itself "we", or is named by the title or as the company behind it."""
    company = _company(document)
    return Own(
        _own_parties(document, company),
        own_names(document),
        company,
        _common_words(document),
        is_of_assistant(document),
    )


def _common_words(document: Document) -> frozenset[str]:
    if document.language != Language.EN:
        return frozenset()
    return frozenset(w for block in document.blocks for w in _LOWER.findall(block.text))


def _own_parties(document: Document, company: str) -> frozenset[str]:
    grammar = load_grammar(document.language)
    texts = [document.title or "", title_of(document) or "", company]
    for block in document.blocks[:OPENING]:
        match = grammar.ourselves.search(grammar.surface(block.text))
        if match is not None:
            texts.append(block.text[max(0, match.start() - 120) : match.start()])
    named = frozenset(m.party for text in texts for m in find_party_names(text))
    return named or frozenset(_acting(document))


def _company(document: Document) -> str:
    """Return the legal name of the company whose policy it surely is, else ""."""
    name = controller_of(document)
    if not name:
        return ""
    plain = (b for b in document.blocks[:OPENING] if b.kind is BlockKind.PARAGRAPH)
    alone = any(block.text.strip(" .") == name.strip(" .") for block in plain)
    return name if alone or is_beside_we(document, name) else ""


def _acting(document: Document) -> Iterator[str]:
    """Yield who acts in a text that knows no "we": the company speaks of itself by its name."""
    if any(_FIRST_PERSON.search(block.text) for block in document.blocks):
        return
    for block in document.blocks:
        yield from (
            m.party
            for m in find_party_names(block.text)
            if m.product is None and _ACTS.match(block.text[m.end :])
        )


def _once(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Yield each statement once: what is the same says the same of the same data at the same place."""
    alike: dict[object, list[Statement]] = {}
    for statement in statements:
        key = (statement.place.start, statement.place.end, statement.action, statement.data_types)
        known = alike.setdefault(key, [])
        if statement not in known:
            known.append(statement)
            yield statement


def _bare(text: str) -> str:
    """Return a line without its number and marks: a line of contents repeats a heading."""
    return _NUMBER.sub("", text).strip().casefold()

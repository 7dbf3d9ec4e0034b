"""Tells what a link leads to: by its text, by the words around it, by its path; and whose it is."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from corpora.ontology.names import find_party_names
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.intake.pages.tallies import host_of
from policy_nlp.linked.kinds import kind_of_address, kind_of_title, load_signs
from policy_nlp.linked.references import Reference, shown_title
from policy_nlp.statements import LinkKind

_SAYS_NOTHING = re.compile(
    r"(?:[\s（(【\[]*(?:请|您可以?)?(?:点击|点此|点这里|此处|这里|链接|网址|网页|查看|详情|详见|查阅|了解|更多|具体|内容|全文|浏览|进入|跳转)+[\s）)】\]>›»]*)+"
    r"|(?:(?:please |you can |also )*(?:click|see|read|view|find|tap|listed|available|set out|visit)\s+)*"
    r"(?:here|this (?:link|page|list|document|website)|link|(?:more|further) (?:information|details)|"
    r"(?:learn|read|see|find out) more|details|more)(?: for (?:more|further) (?:information|details))?"
    r"|https?://\S+|www\.\S+|",
    re.IGNORECASE,
)
_POLICY = re.compile(r"隐私|条款|协议|privacy|terms|agreement|制度|home ?page|首页|官网", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[。；！？!?]|[.;]\s")
_POSSESSIVE = re.compile(r"(?:[’']s?|的|公司)?[\s《【“\"「(（]{0,3}")
_VERB = re.compile(r"查看|查阅|阅读|参见|参阅|参考|详见|了解|浏览|点击|请见|载于|列于")
_BEFORE, _AFTER = 90, 60
_NEAR = 45


class Told(NamedTuple):
    """What a reference leads to."""

    kind: LinkKind
    title: str
    start: int
    """Where the block's text names it."""


class Telling:
    """What is asked of all the links of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def told(self, reference: Reference, block: Block) -> Told | None:
        """Return kind and title of what `reference` leads to; None for nothing of interest here."""
        told = self._by_words(reference, block)
        if told is None or self.is_of_other(told.title, block.text, told.start):
            return None
        return told

    def _by_words(self, reference: Reference, block: Block) -> Told | None:
        silent = _SAYS_NOTHING.fullmatch(reference.text) is not None
        kind = None if silent else kind_of_title(reference.text)
        if kind is not None:
            return Told(kind, reference.text, reference.start)
        if block.kind is BlockKind.TABLE_ROW and len(block.cells) > 1:
            # A row is about its partner, and so is what it links.
            return None
        if silent and (told := _around(reference, block)):
            return told
        return None if _POLICY.search(reference.text) and not silent else self._by_path(reference)

    def _by_path(self, reference: Reference) -> Told | None:
        target = reference.target or ""
        kind = kind_of_address(target[:2000])
        if kind is None or self._is_foreign(host_of(target)):
            return None
        silent = _SAYS_NOTHING.fullmatch(reference.text) is not None
        return Told(kind, target if silent else reference.text, reference.start)

    def is_of_other(self, title: str, text: str, start: int) -> bool:
        """Whether a title, at `start` of `text`, names a known organisation as its owner that is not our own."""
        before = text[max(0, start - 40) : start]
        owners = {m.party for m in find_party_names(title) if m.start < 12}
        owners |= {m.party for m in find_party_names(before) if _POSSESSIVE.fullmatch(before[m.end :])}
        return bool(owners) and not owners & self._own

    def _is_foreign(self, host: str) -> bool:
        """Whether a host is that of a known organisation that is not our own."""
        from corpora.domains import names_above
        from policy_nlp.metadata.domains import owners_of_domains

        owners = owners_of_domains()
        owner = next((owners[name] for name in names_above(host) if name in owners), None)
        return owner is not None and owner not in self._own

    @cached_property
    def _own(self) -> frozenset[str]:
        from policy_nlp.pipeline.walk import whose

        return whose(self._document).parties


def _around(reference: Reference, block: Block) -> Told | None:
    """Return what the sentence around a link that says nothing by itself names, nearest first."""
    text = block.text
    before = _SENTENCE_END.split(text[max(0, reference.start - _BEFORE) : reference.start])[-1]
    after = _SENTENCE_END.split(text[reference.end : reference.end + _AFTER])[0]
    begun = reference.start - len(before)
    near = [
        (len(before) - e, k, begun + s, begun + e) for k, s, e in _named(before) if len(before) - e <= _NEAR
    ]
    if not near:
        near = [(s, k, reference.end + s, reference.end + e) for k, s, e in _named(after) if s <= _NEAR]
    if near:
        _, kind, start, end = min(near)
        return Told(kind, _without_verb(text[start:end]), start)
    return _under_heading(reference, block)


def _without_verb(phrase: str) -> str:
    """Return the title in a phrase that the patterns found too wide ("共享情况请查看第三方清单")."""
    title = shown_title(_VERB.split(phrase)[-1])
    return title if kind_of_title(title) is not None else shown_title(phrase)


def _under_heading(reference: Reference, block: Block) -> Told | None:
    """Return what the heading names, where nothing but the link stands under it."""
    if "://" in reference.text or len(block.text) > len(reference.text) + 12 or not block.headings:
        return None
    heading = block.headings[-1][:120]
    kind = kind_of_title(heading)
    return Told(kind, heading, reference.start) if kind is not None else None


def _named(text: str) -> list[tuple[LinkKind, int, int]]:
    return [(kind, *span) for kind, signs in load_signs().items() for span in signs.spans(text)]

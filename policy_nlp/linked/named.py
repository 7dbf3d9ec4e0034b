"""Documents that a text names by their titles without a link: 《第三方信息共享清单》, "our Cookie Policy"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.linked.kinds import kind_of_title
from policy_nlp.linked.references import ADDRESS, linked_record, plain_title, shown_title
from policy_nlp.linked.telling import Telling
from policy_nlp.statements import LinkedDocument, LinkKind

_QUOTED = re.compile(r"[《【「“]([^《》【】「」“”]{3,60})[》】」”]")
_STEP = re.compile(r"—+|->|→|>|-(?=[\u4e00-\u9fff])")
_WORD = r"[A-Z][\w’'&-]{0,30}"
_CAPITALS = re.compile(rf"\b{_WORD}(?:\s(?:(?:of|for|and|the|with|of our)\s){{0,2}}{_WORD}){{1,7}}")
_REFERS = re.compile(
    r"\b(?:our|see|refer|read|review|consult|visit|in the|to the)\b[^.;]{0,30}$", re.IGNORECASE
)
_ENGLISH = re.compile(r"Polic|Notice|List|Statement|Director|Rules|rocessors|Disclosure")
_ADDRESS = re.compile(rf"[^。；.;]{{0,40}}?({ADDRESS})")
MOST = 200
"""Mentions of such documents that are looked at."""
_SHORT_LINE = 60
# "附录一": what may stand before a title in its own line.
_NUMBER = 3
_ROWS = 2


def named_in_text(document: Document, telling: Telling) -> Iterator[LinkedDocument]:
    """Yield the documents that are named by their titles, and neither linked there nor part of the document."""
    inside = _Inside(document)
    for block, start, end, title, kind in islice(_candidates(document), MOST):
        address = _ADDRESS.match(block.text[end : end + 200])
        own = address is None and inside.holds(title, kind)
        if not own and not telling.is_of_other(title, block.text, start):
            target = address[1] if address else None
            yield linked_record(block, (start, end), kind=kind, title=title, target=target)


def _candidates(document: Document) -> Iterator[tuple[Block, int, int, str, LinkKind]]:
    links = {(link.block, plain_title(link.text)) for link in document.links}
    for block in document.blocks:
        if block.kind is BlockKind.HEADING or len(block.cells) > 1:
            continue
        for start, end, title in _titles(block):
            kind = kind_of_title(title)
            if kind is not None and (block.index, plain_title(title)) not in links:
                yield block, start, end, title, kind


def _titles(block: Block) -> Iterator[tuple[int, int, str]]:
    for match in _QUOTED.finditer(block.text):
        # “我的—隐私—个人信息收集清单” is a way through menus to the last of them.
        yield match.start(), match.end(), shown_title(_STEP.split(match[1])[-1])
    if not _ENGLISH.search(block.text):
        return
    for match in _CAPITALS.finditer(block.text):
        if _REFERS.search(block.text[max(0, match.start() - 50) : match.start()]):
            yield match.start(), match.end(), match[0]


class _Inside:
    """What a document holds itself, as an annex or chapter, or is."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def holds(self, title: str, kind: LinkKind) -> bool:
        """Whether `title` names a part of the document, or the document."""
        name = plain_title(title)
        if name in self._headings:
            return True
        if any(line.endswith(name) and len(line) <= len(name) + _NUMBER for line in self._lines):
            return True
        return kind is LinkKind.THIRD_PARTY_LIST and self._lists_parties

    @cached_property
    def _headings(self) -> str:
        heads = (b.text for b in self._document.blocks if b.kind is BlockKind.HEADING)
        return "\n".join(plain_title(text) for text in (self._document.title or "", *heads))

    @cached_property
    def _lines(self) -> frozenset[str]:
        """Return the short lines that may be headings which nothing shows to be one."""
        lines = (b.text for b in self._document.blocks if len(b.text) <= _SHORT_LINE and not b.cells)
        return frozenset(plain_title(text) for text in lines if "《" not in text)

    @cached_property
    def _lists_parties(self) -> bool:
        """Whether a list of third parties stands under a heading that calls it one."""
        from policy_nlp.third_parties import third_parties_of

        rows = third_parties_of(self._document)
        titled = [
            r
            for r in rows
            if any(kind_of_title(h[:120]) is LinkKind.THIRD_PARTY_LIST for h in r.place.headings)
        ]
        return len(titled) >= _ROWS

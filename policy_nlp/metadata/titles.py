"""The title of a policy."""

from __future__ import annotations

import re

from policy_nlp.document import BlockKind, Document
from policy_nlp.intake.markers import marker_of

_POLICY = re.compile(r"隐私|个人信息保护|privacy|data protection", re.IGNORECASE)
_NO_TITLE = re.compile(r"[。.：:；;]$|https?://|@|\d{4}")
# "title: …" at the head of a file.
_KEY = re.compile(r"^title\s?:\s?[\"']?|[\"']$", re.IGNORECASE)
_NAMED = re.compile(r"《([^《》]{2,40}(?:隐私|个人信息)[^《》]{0,12}(?:政策|声明|指引|协议|条款|规则))》")
_BEGINNING = 600
_LONGEST = 60
_FIRST_BLOCKS = 15


def title_of(document: Document) -> str | None:
    """Return the first short line at the top that speaks of privacy, else the document's own title or a named one."""
    for block in document.blocks[:_FIRST_BLOCKS]:
        text = _KEY.sub("", block.text)
        if block.kind in (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM) or len(text) > _LONGEST:
            continue
        if _POLICY.search(text) and not _NO_TITLE.search(text) and marker_of(text) is None:
            return text
    own = document.title
    if own is not None and marker_of(own) is None and _POLICY.search(own):
        return own
    return _named(document) or (own if own is not None and marker_of(own) is None else None)


def _named(document: Document) -> str | None:
    """Return the title by which a document speaks of itself at the top ("this 《… Privacy Policy》")."""
    for block in document.blocks[:_FIRST_BLOCKS]:
        named = _NAMED.search(block.text[:_BEGINNING])
        if named:
            return named[1]
    return None

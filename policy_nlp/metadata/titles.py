"""The title of a policy."""

from __future__ import annotations

import re

from policy_nlp.document import BlockKind, Document
from policy_nlp.intake.markers import marker_of

_POLICY = re.compile(r"隐私|个人信息保护|privacy|data protection", re.IGNORECASE)
_NO_TITLE = re.compile(r"[。.：:；;]$|https?://|@|\d{4}")
_LONGEST = 60
_FIRST_BLOCKS = 15


def title_of(document: Document) -> str | None:
    """Return the first short line at the top that speaks of privacy, else the document's own title."""
    for block in document.blocks[:_FIRST_BLOCKS]:
        text = block.text
        if block.kind in (BlockKind.TABLE_ROW, BlockKind.LIST_ITEM) or len(text) > _LONGEST:
            continue
        if _POLICY.search(text) and not _NO_TITLE.search(text) and marker_of(text) is None:
            return text
    own = document.title
    return own if own is not None and marker_of(own) is None else None

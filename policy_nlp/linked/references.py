"""The links of a document and the bare addresses in its text, with where they stand and where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urldefrag

from policy_nlp.document import Block, Document
from policy_nlp.statements import LinkedDocument, LinkKind, Place

ADDRESS = r"https?://[A-Za-z0-9][^\s\u2e80-\u9fff\uff00-\uffef)”\"'<>|]{3,400}"
"""A bare address in a text; Chinese letters and marks end it."""
_BARE = re.compile(ADDRESS)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{1,20}):", re.IGNORECASE)
_MARKS = re.compile(r"[\s《》〈〉【】「」“”\"'‘’()（）<>\[\]:：.。,，、>›»]+")
_ASIDE = re.compile(
    r"\s*\(?opens? in (?:a )?new (?:tab|window)[^)]{0,20}\)?|^(?:请?点击|查看|查阅|详见)+", re.IGNORECASE
)
_LONGEST_TITLE = 120
MOST = 5_000
"""Links of one document that are looked at."""
_FEW = 100


@dataclass(frozen=True)
class Reference:
    """One link or bare address."""

    text: str
    """Of the link, without the marks around it; the address itself for a bare one."""
    target: str | None
    """None where the link leads nowhere that could be asked (a script)."""
    block: int
    start: int
    """Offset in the block's text."""
    end: int


def references_of(document: Document) -> Iterator[Reference]:
    """Yield the links that lead out of the document, and the addresses in its text that are no links."""
    return islice(_references(document), MOST)


def _references(document: Document) -> Iterator[Reference]:
    seen: dict[tuple[int, str], int] = {}
    linked: dict[int, set[str]] = {}
    for link in document.links:
        block = document.blocks[link.block]
        leads, target = target_of(link.target, document.base)
        linked.setdefault(link.block, set()).update((link.target, link.text))
        if leads:
            start = _next(block, link.text, seen)
            yield Reference(shown_title(link.text), target, link.block, start, start + len(link.text))
    for block in document.blocks:
        yield from _bare(block, linked.get(block.index, set()))


def _next(block: Block, text: str, seen: dict[tuple[int, str], int]) -> int:
    """Return where the next link with this text stands in its block: links come in the order of the text."""
    missed = block.index, ""
    if not text or seen.get(missed, 0) > _FEW:
        return 0
    start = block.text.find(text, seen.get((block.index, text), 0))
    if start < 0:
        seen[missed] = seen.get(missed, 0) + 1
        return 0
    seen[block.index, text] = start + len(text)
    return start


def _bare(block: Block, linked: set[str]) -> Iterator[Reference]:
    if "http" not in block.text:
        return
    for match in _BARE.finditer(block.text):
        address = match[0].rstrip(".,;:!?")
        within = len(linked) <= _FEW and any(address in known or known == address + "/" for known in linked)
        if address not in linked and not within:
            yield Reference(address, address, block.index, match.start(), match.start() + len(address))


def target_of(target: str, base: str | None) -> tuple[bool, str | None]:
    """Return whether a link leads out of the document, and its target; None for one that cannot be asked."""
    target = target.strip()
    if target.startswith("#") and not target.startswith(("#/", "#!")):
        return False, None
    scheme = _SCHEME.match(target)
    if scheme and scheme[1].lower() in ("mailto", "tel", "sms"):
        return False, None
    if base and "#" in target and urldefrag(target).url == urldefrag(base).url and "#/" not in target:
        return False, None
    if not target or (scheme and scheme[1].lower() not in ("http", "https", "file")):
        return True, None
    return True, target


def shown_title(text: str) -> str:
    """Return a link's text as the title of what it leads to."""
    inner = text.strip().strip('《》【】“”"「」[] ')
    if inner.startswith(("（", "(")):
        inner = inner.strip("（）()《》 ")
    return _ASIDE.sub("", inner.replace("《", "").replace("》", ""))[:_LONGEST_TITLE].strip()


def plain_title(title: str) -> str:
    """Return a title for comparing: without marks and spaces, in lower case."""
    return _MARKS.sub("", title).casefold()


def linked_record(
    block: Block, span: tuple[int, int], *, kind: LinkKind, title: str, target: str | None
) -> LinkedDocument:
    """Return the record of a document that `block` refers to at `span`, offsets in its text."""
    place = Place(
        headings=block.headings,
        block=block.index,
        start=block.start + span[0],
        end=block.start + span[1],
        section=block.section,
    )
    return LinkedDocument(kind=kind, title=title, target=target, place=place)

"""Lists of which each name stands in a line above its web addresses, or above a note that nothing is collected."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from corpora.ontology.names import find_party_names
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.naming import is_company, is_phrase, split_name
from policy_nlp.third_parties.permissions import denies

_ADDRESS = re.compile(r"(?:[^：:]{0,16}[：:]\s?)?https?://\S{4,500}$")
_NO_NAME = re.compile(r"[。；：:，,!?！？]|https?://")
_LONGEST_NAME, _LONGEST_NOTE, _MOST_LINES, _FEWEST = 40, 80, 4, 3


def paired_entries(document: Document) -> Iterator[Entry]:
    """Yield the parties of such lists: at least three in a row, half of them known or called an SDK."""
    blocks = document.blocks
    run: list[list[Block]] = []
    at = 0
    while at <= len(blocks):
        group = _group(blocks, at)
        if group:
            run.append(group)
            at += len(group)
            continue
        if len(run) >= _FEWEST and sum(_is_known(g[0].text) for g in run) * 2 >= len(run):
            yield from map(_entry, run)
        run = []
        at += 1


def _group(blocks: Sequence[Block], at: int) -> list[Block]:
    """Return the name at a block with the lines below it that are its own; empty where it is none."""
    lines = [*takewhile(_is_below, blocks[at + 1 : at + 1 + _MOST_LINES])]
    return [blocks[at], *lines] if lines and _may_be_name(blocks[at]) else []


def _is_below(line: Block) -> bool:
    """Whether a line may be one of those below a name."""
    if line.kind is BlockKind.TABLE_ROW:
        return False
    return bool("http" in line.text and _ADDRESS.match(line.text)) or _is_note(line.text)


def _may_be_name(block: Block) -> bool:
    text = block.text
    short = 2 <= len(text) <= _LONGEST_NAME and not _NO_NAME.search(text)
    return short and block.kind is not BlockKind.TABLE_ROW and not is_phrase(text)


def _is_note(text: str) -> bool:
    return len(text) <= _LONGEST_NOTE and denies(text)


def _is_known(text: str) -> bool:
    return "sdk" in text.lower() or is_company(text) or bool(find_party_names(text))


def _entry(group: Sequence[Block]) -> Entry:
    name, company = split_name(group[0].text)
    address = next((b.text for b in group[1:] if _ADDRESS.match(b.text)), None)
    nothing = any(_is_note(b.text) for b in group[1:])
    return Entry(
        blocks=tuple(group),
        name=name,
        company=company,
        data="无" if nothing else "",
        purpose=name,
        running=True,
        link=address[address.index("http") :] if address else None,
    )

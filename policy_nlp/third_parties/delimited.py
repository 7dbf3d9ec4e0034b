"""Rows of which the cells stand in one line between commas or bars: "安卓，青禾SDK，涉及设备信息，用于推送，https://…"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpora.ontology.names import party_of_name
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.lexicon import find_data_types
from policy_nlp.third_parties.columns import names_a_party
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.naming import is_company, is_generic, split_name, tells_of_more, tidy
from policy_nlp.third_parties.permissions import denies, is_blank

_MARKS = tuple(re.compile(mark) for mark in (r"\s?[，,]\s?", r"\s?[|｜]\s?"))
_NUMBER = re.compile(r"^\s?[（(]?\d{1,3}[）).、．]\s?")
_PLATFORM = re.compile(r"(?:ios|android|安卓|苹果|鸿蒙|harmony ?os|双端|[/、和及与]|端|版)+", re.IGNORECASE)
_LINK = re.compile(r"(?:隐私政策|官网|链接)?\s?[:：]?\s?https?://\S{3,500}", re.IGNORECASE)
_AIM = re.compile(r"^(?:主要)?(?:用于|用来|用以|为(?!准)|目的)")
_TAKES = re.compile(r"^(?:可能|会|将|需|主要|仅)*(?:不?涉及|不?收集|不?获取|不?采集|不?读取|不?需要|使用)")
_NONE = re.compile(r"^(?:均|都)?不(?:会)?(?:涉及|收集|获取|采集|读取)")
_NOTHING = "不涉及"
_FEWEST, _FEWEST_CELLS, _LONGEST_NAME, _LONGEST_LINE = 3, 3, 60, 1500
_WORD = re.compile(r"[A-Za-z\u3400-\u9fff]{2}")


def delimited_entries(document: Document) -> Iterator[Entry]:
    """Yield the rows of runs of lines that all have the same build, where third parties were announced."""
    for run in _runs(document.blocks):
        for mark in _MARKS:
            found = [(b, cells) for b in run if (cells := _cells(b.text, mark))]
            if len(found) >= _FEWEST and len(found) * 5 >= len(run) * 4 and _announced(run, document):
                yield from (_entry(block, cells, document.language) for block, cells in found)
                break


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the lines that stand together under one heading."""
    run: list[Block] = []
    for block in blocks:
        line = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and len(block.text) <= _LONGEST_LINE
        cells = line and any(_cells(block.text, mark) for mark in _MARKS)
        if cells and (not run or block.headings == run[0].headings):
            run.append(block)
            continue
        yield run
        run = [block] if cells else []
    yield run


def _cells(text: str, mark: re.Pattern[str]) -> list[str]:
    """Return the cells of a line: names first, then what it takes or serves for; empty where it is no row."""
    if "http" not in text.lower():
        return []
    cells = [c for c in mark.split(_NUMBER.sub("", text).rstrip("。；;，, ")) if c]
    while cells and _PLATFORM.fullmatch(cells[0]):
        cells = cells[1:]
    # Only a line that ends with its link, or says it has nothing, is surely a row and no sentence.
    if len(cells) < _FEWEST_CELLS or not _LINK.fullmatch(cells[-1]) or "。" in text[:-1]:
        return []
    first = cells[0]
    proper = len(first) <= _LONGEST_NAME and _WORD.search(first) and not _says(first) and "的" not in first
    return cells if proper and not tells_of_more(first) and not is_generic(first) else []


def _says(cell: str) -> bool:
    return bool(_AIM.match(cell) or _TAKES.match(cell) or _LINK.fullmatch(cell))


def _announced(run: Sequence[Block], document: Document) -> bool:
    above = document.blocks[run[0].index - 1].text if run[0].index else ""
    return any(names_a_party(text) for text in (above, *run[0].headings[-1:], run[0].text))


def _entry(block: Block, cells: Sequence[str], language: str) -> Entry:
    names: list[str] = []
    for cell in cells:
        if _says(cell) or is_blank(cell) or denies(cell) or len(cell) > _LONGEST_NAME:
            break
        if names and (is_company(cell) or _is_data(cell, language)):
            break
        names.append(cell)
    name, own = split_name(names[0])
    # "刷脸SDK" and its library after it: the rows of one kind differ by the second cell only.
    if len(names) > 1 and party_of_name(name) is None:
        name = f"{name}（{tidy(names[1])}）"
    rest = [c for c in cells[len(names) :] if not _LINK.fullmatch(c)]
    company = next((tidy(c) for c in rest if is_company(c)), own)
    link = re.search(r"https?://\S+", cells[-1])
    said = [c for c in rest if not is_company(c)]
    return Entry(
        blocks=(block,),
        name=name,
        company=company,
        data=_NOTHING if any(map(_NONE.match, said)) else "；".join(c for c in said if not _AIM.match(c)),
        purpose="；".join(said),
        running=True,
        link=link.group() if link else None,
    )


def _is_data(cell: str, language: str) -> bool:
    found = find_data_types(cell, language)
    return sum(len(m.text) for m in found) * 2 >= len(cell)

"""Tables of comma- or tab-separated values (RFC 4180) with a row of names above them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import chain, islice

from traffic.decoders.decoder import ELEMENT, REST, Decoded, Decoder, Example, Part, Source

_DECLARED = frozenset(
    {"text/csv", "text/tab-separated-values", "application/csv", "text/comma-separated-values"}
)
_NAME = re.compile(r"[^\W\d][\w .()/-]{0,40}")
_ROWS = 20_000
_COLUMNS = 200
_TELLING = 3
"""Columns, and lines, that a table has at least which nobody declared."""


def decode(source: Source) -> Decoded | None:
    """Give the cells by the names above them: where declared, or where all is as in a table."""
    text = (source.text or "").strip()
    declared = source.media_type in _DECLARED
    head, newline, rest = text.partition("\n")
    mark = "\t" if "\t" in head else "," if "," in head else ";"
    if not newline or (head.count(mark) < (0 if declared else _TELLING - 1)):
        return None
    names = [name.strip().strip('"\ufeff') for name in head.strip().split(mark)]
    if len(names) > _COLUMNS or not all(_NAME.fullmatch(name) for name in names):
        return None
    first = list(islice(_rows(rest, mark), _TELLING))
    if not declared and (len(first) < _TELLING - 1 or any(len(row) != len(names) for row in first)):
        return None
    return Decoded("csv", _parts(names, _rows(rest, mark)))


def _rows(text: str, mark: str) -> Iterator[list[str]]:
    try:
        yield from (row for row in csv.reader(text.splitlines(), delimiter=mark) if row)
    except csv.Error:
        return


def _parts(names: list[str], rows: Iterator[list[str]]) -> Iterator[Part]:
    for row in islice(rows, _ROWS):
        for name, cell in zip(chain(names), row, strict=False):
            if cell.strip():
                yield Part(cell.strip(), (ELEMENT, name))
    if next(rows, None) is not None:
        yield REST


DECODER = Decoder(
    "table",
    rank=59,
    decode=decode,
    needs="\n",
    examples=(
        Example(Source("name,tel\n李,138\n", "text/csv"), (("[].name", "李"), ("[].tel", "138"))),
        Example(
            Source('name,tel,city\n李,138,"a, b"\n王,,c\n'),
            (
                ("[].name", "李"),
                ("[].tel", "138"),
                ("[].city", "a, b"),
                ("[].name", "王"),
                ("[].city", "c"),
            ),
        ),
        Example(Source("Hello, my dear, friend\nthis, that\nand so on"), None),
        Example(Source("a,b\n1,2\n3,4"), None),
        Example(Source("one line, two, three"), None),
    ),
)

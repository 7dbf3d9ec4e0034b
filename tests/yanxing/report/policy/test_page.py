"""The policy laid out: every word of it, tables as tables, notes where they begin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from yanxing.report.policy.notes import notes_of
from yanxing.report.policy.page import Grid, Line, page_of
from yanxing.report.words import Words


@pytest.fixture
def page(annotated):
    return page_of(annotated.document, notes_of(annotated.policy, Words("en")))


def test_no_word_is_lost(annotated, page):
    lines = [p for p in page.parts if isinstance(p, Line)]
    said = ["".join(m.text for m in p.parts) for p in lines]
    kept = [b.text for b in annotated.document.blocks if b.table is None]
    assert said == kept


def test_tables_are_grids_with_merged_cells_once(page):
    (grid,) = (p for p in page.parts if isinstance(p, Grid))
    assert [[(c.columns, c.head) for c in row.cells] for row in grid.rows] == [
        [(1, True), (1, True)],
        [(2, True)],
        [(1, False), (1, False)],
    ]


def test_a_note_stands_where_its_quote_begins(page):
    noted = {p.anchor: [n.number for n in p.notes] for p in page.parts if isinstance(p, Line) and p.notes}
    assert list(noted.values()) == [[1], [2, 3], [4], [5]]


def test_notes_of_a_list_are_not_marked_in_the_policy(annotated, page):
    notes = notes_of(annotated.policy, Words("en"))
    listed = page_of(annotated.lists[0], notes, "list.md")
    assert [n.number for p in listed.parts if isinstance(p, Grid) for r in p.rows for n in r.notes] == [6]
    assert all(n.number != 6 for p in page.parts if isinstance(p, Line) for n in p.notes)


def test_a_part_of_the_policy_is_named_where_it_begins(annotated):
    sections = ["introduction", "introduction", "collection", "collection", "collection", "use"]
    blocks = [replace(b, section=s) for b, s in zip(annotated.document.blocks, sections, strict=False)]
    page = page_of(replace(annotated.document, blocks=tuple(blocks)), ())
    assert [p.section for p in page.parts] == ["introduction", None, "collection", None, None, "use"]


def test_only_plain_addresses_are_shown(page):
    shown = [target for p in page.parts if isinstance(p, Line) for _, target in p.links]
    assert shown == ["https://example.com/cookies"]

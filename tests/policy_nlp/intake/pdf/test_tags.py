from policy_nlp.intake.pdf.tags import Tag, _tag, _without_sections


def test_inline_elements_belong_to_their_block() -> None:
    paragraph = _tag("P", Tag(), 3)
    assert _tag("Span", paragraph, 4) == paragraph
    assert _tag("Strong", paragraph, 5).strong
    assert _tag("Strong", paragraph, 5).block == 3


def test_headings_lists_and_cells_are_told() -> None:
    assert _tag("H2", Tag(), 1).level == 2
    assert _tag("H7", Tag(), 1).level == 0
    inner = _tag("LI", _tag("L", _tag("LI", _tag("L", Tag(), 1), 2), 3), 4)
    assert inner.items == ((2, 1), (4, 2))
    assert _tag("Lbl", inner, 5).label
    assert _tag("TH", _tag("TR", _tag("Table", Tag(), 1), 2), 3) == Tag(
        block=3, table=1, row=2, cell=3, strong=True
    )


def test_items_around_headings_are_sections() -> None:
    item = _tag("LI", _tag("L", Tag(), 1), 2)
    tags = _without_sections([(0, _tag("H3", item, 3)), (1, _tag("P", item, 4))])
    assert tags[1].items == ()
    assert _without_sections([(1, _tag("P", item, 4))])[1].items == ((2, 1),)

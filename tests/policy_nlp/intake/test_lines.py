from policy_nlp.intake.lines import LineBuffer
from policy_nlp.intake.normal import HARD, SOFT


def test_breaks_cut_lines() -> None:
    buffer = LineBuffer()
    buffer.add("one")
    buffer.add(HARD)
    buffer.add("two")
    buffer.add(SOFT)
    buffer.add("three")
    assert [(p.text, p.soft) for p in buffer.take()] == [("one", False), ("two", False), ("three", True)]
    assert list(buffer.take()) == []


def test_a_line_is_bold_as_a_whole_or_not() -> None:
    buffer = LineBuffer()
    buffer.add("Bold", bold=True)
    buffer.add(HARD)
    buffer.add("Bold", bold=True)
    buffer.add(" and not")
    assert [p.bold for p in buffer.take()] == [True, False]


def test_links_belong_to_their_line() -> None:
    buffer = LineBuffer()
    buffer.add("see the list")
    buffer.link("list", "https://example.com")
    buffer.add(f"{HARD}next")
    assert [p.links for p in buffer.take()] == [(("list", "https://example.com"),), ()]


def test_a_million_breaks_are_one() -> None:
    buffer = LineBuffer()
    assert not buffer.begun
    for _ in range(1000):
        buffer.add(HARD)
    buffer.add("one")
    assert buffer.begun
    assert [(p.text, p.soft) for p in buffer.take()] == [("one", False)]
    assert not buffer.begun


def test_a_line_is_empty_until_text_or_a_link_comes() -> None:
    buffer = LineBuffer()
    assert buffer.empty
    buffer.link("list", "https://example.com")
    assert not buffer.empty
    assert not list(buffer.take())
    buffer.add(" ")
    assert not buffer.empty

"""Text cut at marks: nothing lost, every span covered."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from yanxing.report.policy.segments import Segment, Span, segments_of

TEXT = "We collect your name and share it."


@given(
    st.lists(st.tuples(st.integers(-5, 45), st.integers(-5, 45), st.integers(1, 4), st.booleans())),
    st.integers(0, 10),
)
def test_nothing_is_lost_and_every_span_is_covered(drawn, start):
    spans = [Span(a, b, note, mention) for a, b, note, mention in drawn]
    cut = segments_of(TEXT, start, spans)
    assert "".join(s.text for s in cut) == TEXT
    at = start
    for segment in cut:
        middle = [s for s in spans if s.start <= at and s.end >= at + len(segment.text) and s.start < s.end]
        assert segment.notes == tuple(sorted({s.note for s in middle if not s.mention}))
        assert segment.mention == any(s.mention for s in middle)
        at += len(segment.text)


def test_overlapping_quotes_share_their_common_part():
    cut = segments_of("abcdef", 100, [Span(100, 104, 1), Span(102, 106, 2), Span(103, 104, 1, mention=True)])
    assert cut == [
        Segment("ab", (1,)),
        Segment("c", (1, 2)),
        Segment("d", (1, 2), mention=True, ends=(1,)),
        Segment("ef", (2,), ends=(2,)),
    ]


def test_a_quote_over_several_blocks_ends_once():
    first = segments_of("abc", 0, [Span(0, 7, 1)])
    second = segments_of("def", 4, [Span(0, 7, 1)])
    assert [s.ends for s in (*first, *second)] == [(), (1,)]

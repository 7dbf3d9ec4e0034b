"""Notes: one for each thing read, numbered in the order of the text."""

from __future__ import annotations

from policy_nlp.statements import Place, Statement
from yanxing.report.policy.notes import NoteKind, by_section, notes_of, of_third_party
from yanxing.report.words import Words

WORDS = Words("en")


def test_notes_stand_in_the_order_of_the_text_and_lists_come_last(annotated):
    notes = notes_of(annotated.policy, WORDS)
    assert [n.number for n in notes] == [1, 2, 3, 4, 5, 6]
    assert [n.kind for n in notes] == ["definition", "collect", "share", "denied", "notice", "listed"]
    assert notes[1].head == "collect: e-mail address, name"
    assert ("Conditions", "with consent") in notes[1].facts
    assert notes[3].head == "do not share (sale): OAID"
    assert {"Limited to", "About"} <= {name for name, _ in notes[3].facts}
    assert ("Permissions", "READ_PHONE_STATE") in notes[5].facts


def test_a_row_and_its_statement_are_one_note(annotated):
    row = annotated.policy.third_parties[0]
    same = Statement(
        action="share", manner="let_collect", actor=row.name, data_types=row.data_types, quote=row.quote,
        place=row.place, source="table_row",
    )  # fmt: skip
    policy = annotated.policy.model_copy(update={"statements": (*annotated.policy.statements, same)})
    assert len(notes_of(policy, WORDS)) == 6


def test_notes_by_part_of_the_policy(annotated):
    parts = by_section(notes_of(annotated.policy, WORDS), WORDS)
    assert [(title, len(notes)) for title, notes in parts][:2] == [("Text", 2), ("1. Data", 3)]
    known = Statement(action="collect", quote="x", place=Place(section="rights", end=1))
    policy = annotated.policy.model_copy(update={"statements": (known,)})
    titles = [title for title, _ in by_section(notes_of(policy, WORDS), WORDS)]
    assert "Rights" in titles
    assert NoteKind("collect") is NoteKind.COLLECT


def test_who_collects_nothing_is_told(annotated):
    row = annotated.policy.third_parties[0].model_copy(update={"data_types": (), "collects_nothing": True})
    assert ("Data", "says that it collects none") in of_third_party(row, WORDS).facts

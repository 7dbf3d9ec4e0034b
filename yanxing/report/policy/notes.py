"""Notes: what was read at one place of a policy, in words for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from corpora.messages import load_area
from policy_nlp.statements import Definition, Manner, Origin, Place, Polarity, Policy, Statement, ThirdParty
from yanxing.report.policy.segments import Span
from yanxing.report.words import Words


class NoteKind(StrEnum):
    """What a note tells; the colour of its mark."""

    COLLECT = "collect"
    SHARE = "share"
    DENIED = "denied"
    LISTED = "listed"
    """A row of a third-party list."""
    NOTICE = "notice"
    DEFINITION = "definition"


@dataclass(frozen=True)
class Note:
    """What was read at one place."""

    kind: NoteKind
    head: str
    """What it says, in one line."""
    facts: tuple[tuple[str, str], ...]
    """(name, value) of what else was read; without the empty ones."""
    quote: str
    place: Place
    data_types: tuple[str, ...] = ()
    """Ids."""
    mentions: tuple[tuple[int, int], ...] = ()
    """Offsets of the phrases that name data."""
    number: int = 0
    """Number in the page, from 1."""

    @property
    def spans(self) -> Iterator[Span]:
        """Yield what is to be marked in the text."""
        yield Span(self.place.start, self.place.end, self.number)
        yield from (Span(start, end, self.number, mention=True) for start, end in self.mentions)


def notes_of(policy: Policy, words: Words) -> tuple[Note, ...]:
    """Return all notes of a policy in the order of the text: first the policy's own, then those of separate lists."""
    rows = {(t.place.document, t.place.start, t.place.end) for t in policy.third_parties}
    statements = [s for s in policy.statements if not _is_row(s, rows)]
    found = [
        *(of_statement(s, words) for s in statements),
        *(of_third_party(t, words) for t in policy.third_parties),
        *_of_notices(policy, words),
        *(_of_definition(d, words) for d in policy.definitions),
    ]
    found.sort(
        key=lambda n: (n.place.document or "", n.place.start, n.place.end, list(NoteKind).index(n.kind))
    )
    return tuple(replace(note, number=number) for number, note in enumerate(found, start=1))


def _is_row(statement: Statement, rows: set[tuple[str | None, int, int]]) -> bool:
    """Whether a statement only repeats a row of a third-party list."""
    place = statement.place
    listed = statement.source == Origin.TABLE_ROW and statement.manner == Manner.LET_COLLECT
    return listed and (place.document, place.start, place.end) in rows


def of_statement(statement: Statement, words: Words) -> Note:
    """Return the note of a statement."""
    kind = NoteKind.DENIED if statement.polarity == Polarity.DENIED else NoteKind(statement.action)
    facts = _facts(
        words,
        actor=statement.actor or "",
        recipient=words.recipients(statement),
        purposes=words.purpose_list(statement.purposes),
        conditions=words.conditions(statement),
        scope=words.scope(statement),
        subject=words.subject(statement),
    )
    return Note(
        kind=kind,
        head=words.say("labelled", label=words.deed(statement), text=words.data_list(statement.data_types)),
        facts=facts,
        quote=statement.quote,
        place=statement.place,
        data_types=statement.data_types,
        mentions=tuple((m.start, m.end) for m in statement.data_mentions),
    )


def of_third_party(row: ThirdParty, words: Words) -> Note:
    """Return the note of a row of a third-party list."""
    return Note(
        kind=NoteKind.LISTED,
        head=words.say("labelled", label=words.say("third_party"), text=row.name),
        facts=third_party_facts(row, words),
        quote=row.quote,
        place=row.place,
        data_types=row.data_types,
    )


def third_party_facts(row: ThirdParty, words: Words) -> tuple[tuple[str, str], ...]:
    """Return what a row says beside the name, by name of the fact."""
    return _facts(
        words,
        company=row.company or words.party_id(row.party),
        data=words.say("collects_nothing") if row.collects_nothing else words.data_list(row.data_types),
        purposes=words.purpose_list(row.purposes),
        sharing_method=row.method or "",
        permissions=words.listed(row.permissions),
        link=row.link or "",
    )


def _of_notices(policy: Policy, words: Words) -> Iterator[Note]:
    for name in sorted(policy.notices.keys() & load_area("notices").keys()):
        quote = policy.notices[name]
        place = policy.notice_places.get(name, Place())
        head = words.say("labelled", label=words.say("notice"), text=words.notice(name))
        yield Note(NoteKind.NOTICE, head, (), quote, place)


def _of_definition(definition: Definition, words: Words) -> Note:
    head = words.say("labelled", label=words.say("definition"), text=definition.term)
    facts = _facts(words, data=words.data_list(definition.data_types))
    return Note(NoteKind.DEFINITION, head, facts, definition.quote, definition.place)


def _facts(words: Words, **values: str) -> tuple[tuple[str, str], ...]:
    return tuple((words.say(name), value) for name, value in values.items() if value)


def by_section(notes: Iterable[Note], words: Words) -> list[tuple[str, list[Note]]]:
    """Return the notes by part of the policy, the parts in the order of their first note."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        found.setdefault(words.part(note.place), []).append(note)
    return list(found.items())

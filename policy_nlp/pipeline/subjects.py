"""Who acts: the subjects of a clause, and which of them rules a verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from corpora.text import Language
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Clause, Sentence, VerbNote

CLAUSE_HEAD = 3
"""How far into a Chinese clause, in characters, a subject stands that the next clause goes on with."""
WE, YOU, OTHERS = "we", "you", "others"
_SUBJECTS = ((WE, "we"), (YOU, "you"), (OTHERS, "others"))


class Subject(NamedTuple):
    """Who stands before a verb: a span of the document, its kind (we, you, others) and its text."""

    start: int
    end: int
    kind: str
    text: str


def subjects_in(clause: Clause, sentence: Sentence, grammar: Grammar) -> list[Subject]:
    """Return the subjects of a clause in order."""
    own = [*_subjects(clause, grammar)]
    if sentence.receivers:
        own += _named_subjects(clause, sentence, grammar)
    kept = [s for s in own if not _is_part(s, sentence, grammar)]
    return sorted(kept, key=_start) if len(kept) > 1 else kept


def _start(subject: Subject) -> int:
    return subject.start


def rules_on(subject: Subject, clause: Clause, grammar: Grammar) -> bool:
    """Whether a subject may rule the next clause too: in Chinese no "您" that stands behind the verb."""
    if grammar.language != Language.ZH or subject.kind != YOU:
        return True
    before = clause.text[: subject.start - clause.start]
    if len(before) > CLAUSE_HEAD or grammar.serves.search(before):
        return False
    return grammar.purpose_openers.search(clause.text) is None


def who_rules(own: list[Subject], clause: Clause, grammar: Grammar) -> Subject | None:
    """Return who rules the next clause: behind "您同意" whom the user agrees with, not the user.

    Of "our partners' SDK" it is the SDK.
    """
    if grammar.assents.search(clause.text):
        return own[1] if len(own) > 1 else None
    if own[0].kind == WE and grammar.employing.search(clause.text[own[0].end - clause.start :]):
        return next((s for s in own[1:] if s.kind == OTHERS), own[0])
    return own[0]


def _is_part(subject: Subject, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a word is part of a data phrase ("SDK版本", "运营商信息") and no subject."""
    if grammar.language != Language.ZH or subject.kind != OTHERS:
        return False
    return any(m.start <= subject.start and subject.end <= m.end for m in sentence.mentions if not m.generic)


def built_in(clause: Clause, sentence: Sentence, grammar: Grammar) -> Subject | None:
    """Return the named party that a clause says is built in: it rules the next one ("集成了X的SDK，需要获取…")."""
    match = grammar.builds_in.search(clause.text)
    for receiver in sentence.receivers if match else ():
        if match and clause.start + match.end() <= receiver.start < clause.end and receiver.recipient.name:
            return Subject(receiver.start, receiver.end, OTHERS, receiver.recipient.name)
    return None


def _subjects(clause: Clause, grammar: Grammar) -> Iterator[Subject]:
    for kind, name in _SUBJECTS:
        for match in getattr(grammar, name).finditer(clause.text):
            if kind == OTHERS and grammar.owns_account.match(clause.text, match.end()):
                continue
            if not grammar.oblique.search(clause.text[max(0, match.start() - 24) : match.start()]):
                yield Subject(clause.start + match.start(), clause.start + match.end(), kind, match[0])


def _named_subjects(clause: Clause, sentence: Sentence, grammar: Grammar) -> Iterator[Subject]:
    for receiver in sentence.receivers:
        start = receiver.start - clause.start
        if receiver.recipient.category and 0 <= start < clause.end - clause.start:
            acts = grammar.receiver_subject.search(clause.text[receiver.end - clause.start :][:40])
            if acts and not grammar.oblique.search(clause.text[max(0, start - 24) : start]):
                yield Subject(
                    receiver.start, receiver.end, OTHERS, clause.text[start:][: receiver.end - receiver.start]
                )
        if clause.start <= receiver.start < clause.end and receiver.recipient.name:
            after = clause.text[receiver.end - clause.start :][:40]
            if grammar.named_subject.search(after):
                yield Subject(receiver.start, receiver.end, OTHERS, receiver.recipient.name)


def subject_of(
    clause: Clause, span: tuple[int, int], own: list[Subject], carried: Subject | None, grammar: Grammar
) -> Subject | None:
    """Return the subject that the order of words gives: the last before the verb, or the one carried on."""
    start, end = span
    at = clause.start + start
    if agent := grammar.agent_before.search(clause.text[:start]):
        return Subject(clause.start + agent.start(), at, OTHERS, agent[0])
    if grammar.passive.search(clause.text[:start]) or grammar.from_others.search(clause.text[:end]):
        return None
    if agent := grammar.agent.search(clause.text[end:]):
        return Subject(at, at, OTHERS, agent[0])
    ruling = [s for s in own if s.end <= at and not _is_away(s, clause, at, grammar)]
    if grammar.within.search(clause.text[: ruling[-1].start - clause.start] if ruling else ""):
        ruling = [s for s in ruling if s.kind == OTHERS] or ruling
    return max(ruling, key=lambda s: s.start, default=carried)


def outside_circumstance(
    own: list[Subject], clause: Clause, at: int, classes: frozenset[str], grammar: Grammar
) -> list[Subject]:
    """Leave out who only stands in a phrase of time or condition before a verb ("我们在您注册时收集…").

    What the user gives "when registering" is still given by the user.
    """
    if grammar.language != Language.ZH:
        return own
    gives = "give" in classes and not any(s.kind == WE and s.end <= at for s in own)
    return own if gives else [s for s in own if not _in_circumstance(s, clause, at, grammar)]


def _in_circumstance(subject: Subject, clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether the phrase that holds a subject ends before the verb at `at`."""
    start, end = subject.start - clause.start, subject.end - clause.start
    if subject.end > at or not grammar.opens_circumstance.search(clause.text[:start]):
        return False
    return grammar.closes_circumstance.search(clause.text[end : at - clause.start]) is not None


def _is_away(subject: Subject, clause: Clause, at: int, grammar: Grammar) -> bool:
    """Whether "您" belongs to a phrase before the verb ("您输入的内容") and does not rule it."""
    between = clause.text[subject.end - clause.start : at - clause.start]
    return subject.kind == YOU and bool(grammar.away.search(between))


def parsed_subject(
    parsed: VerbNote, sentence: Sentence, ordered: Subject | None, grammar: Grammar
) -> Subject | None:
    """Return the subject that the parser found; where it found none, the one that the order of words gives."""
    if parsed.subject is None:
        return None if parsed.passive else ordered
    start, end = parsed.subject
    text = sentence.surface[start:end]
    if sentence.topic and grammar.it.fullmatch(text):
        return Subject(sentence.start, sentence.start, OTHERS, sentence.topic.recipient.name or "")
    head = grammar.who_acts.split(text, maxsplit=1)[0]
    for kind, name in _SUBJECTS:
        if getattr(grammar, name).search(head):
            return Subject(sentence.start + start, sentence.start + end, kind, text)
    for receiver in sentence.receivers:
        if start <= receiver.start - sentence.start < end:
            name = receiver.recipient.name or text
            return Subject(receiver.start, receiver.end, OTHERS, name)
    return None

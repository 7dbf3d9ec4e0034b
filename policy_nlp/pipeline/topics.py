"""Topics: data named first and spoken of later ("X is used for", "X ..., which we do not upload"), in both orders."""

from __future__ import annotations

from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Clause, Mention, Sentence, Trigger
from policy_nlp.pipeline.verbs import verbs_of
from policy_nlp.statements import Action

REFUSAL = 40
"""How many characters before a clause tell whether it is refused."""
HELPED = 2
"""How far behind "将", in characters, the verb stands that it helps."""
BARE_OBJECT = 3
"""How many characters may follow a verb that has no object."""


def main_verbs(triggers: list[Trigger], sentence: Sentence, grammar: Grammar) -> list[Trigger]:
    """Leave out verbs that only describe data, and "is used for" where it goes on with another verb's data."""
    return [
        t
        for t in triggers
        if not _in_brackets(t, triggers, sentence, grammar)
        and not _is_aim(t, triggers, sentence, grammar)
        and not _describes(t, triggers, sentence, grammar)
        and not _goes_on(t, triggers, sentence, grammar)
    ]


def _is_aim(trigger: Trigger, triggers: list[Trigger], sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a weak verb only says what another verb's data is for ("用于分析…")."""
    if not trigger.weak or triggers[0].start >= trigger.start:
        return False
    clause = clause_of(trigger, sentence)
    aim = grammar.aim_after.search(sentence.within(clause.start, trigger.start))
    return aim is not None


def _in_brackets(trigger: Trigger, triggers: list[Trigger], sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a verb stands in brackets behind the verb that its data belongs to."""
    if not any(a < trigger.start - sentence.start < b for a, b in _brackets(sentence, grammar)):
        return False
    return triggers[0].start < trigger.start and not any(
        a < triggers[0].start - sentence.start < b for a, b in _brackets(sentence, grammar)
    )


def _brackets(sentence: Sentence, grammar: Grammar) -> list[tuple[int, int]]:
    return [m.span() for m in grammar.aside.finditer(sentence.surface)]


def _describes(trigger: Trigger, triggers: list[Trigger], sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a verb stands in a clause of "的" ("您输入的密码不会被记录") whose main verb is denied."""
    clause = clause_of(trigger, sentence)
    if not grammar.attributive.search(sentence.within(trigger.end, clause.end)):
        return False
    later = [t for t in triggers if trigger.end < t.start < clause.end]
    earlier = [t for t in triggers if clause.start <= t.start < trigger.start]
    return any(t.denied for t in later) or bool(
        earlier and trigger.action is Action.SHARE and not trigger.denied
    )


def _goes_on(trigger: Trigger, triggers: list[Trigger], sentence: Sentence, grammar: Grammar) -> bool:
    if not grammar.use_for.fullmatch(sentence.within(trigger.start, trigger.end)):
        return False
    clause = clause_of(trigger, sentence)
    before = [m for m in sentence.mentions if clause.start <= m.start < trigger.start]
    moved = trigger.denied or grammar.moved_object.search(sentence.within(clause.start, trigger.start))
    named = [m for m in before if moved or not m.generic]
    return not named or any(clause.start <= t.start < trigger.start for t in triggers)


def refuses(clause: Clause, sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether a clause says what users may refuse, or names what they do behind "you may decline"."""
    if grammar.refusal.search(clause.text):
        return True
    if not grammar.refused_act.match(clause.text):
        return False
    before = sentence.within(max(sentence.start, clause.start - REFUSAL), clause.start)
    return grammar.refuses_to.search(before) is not None


def is_aim_clause(clause: Clause, sentence: Sentence, grammar: Grammar) -> bool:
    """Tell whether a clause only says what for: for the user's sake, or before the clause that says what."""
    if grammar.user_aim.search(clause.text):
        return True
    if not grammar.for_aim.search(clause.text):
        return False
    behind = [c for c in sentence.clauses if c.start > clause.start and verbs_of(c.text, grammar)]
    return any(c.start <= m.start < c.end for c in behind for m in sentence.mentions)


def goes_on_with(
    trigger: Trigger, earlier: list[Mention], sentence: Sentence, grammar: Grammar
) -> list[Mention]:
    """Return the data of the verb before that a clause without an object hands on ("…，并传递给…")."""
    if trigger.action is not Action.SHARE or trigger.denied:
        return []
    clause = clause_of(trigger, sentence)
    bare = not any(clause.start <= m.start < clause.end for m in sentence.mentions)
    return earlier if bare and grammar.goes_on.search(clause.text) else []


def clause_of(trigger: Trigger, sentence: Sentence) -> Clause:
    """Return the clause in which a verb stands."""
    return [c for c in sentence.clauses if c.start <= trigger.start][-1]


def before_aim(
    clause: Clause, triggers: list[Trigger], mentions: list[Mention], grammar: Grammar
) -> list[Mention]:
    """Leave out the mentions that stand in a purpose ("用于识别设备标识") behind the last verb of a clause."""
    last = max((t.start for t in triggers), default=clause.start)
    match = grammar.aim_after.search(clause.text, last - clause.start)
    if match is None:
        return mentions
    return [m for m in mentions if m.start < clause.start + match.start()]


def outside_occasions(
    clause: Clause, triggers: list[Trigger], mentions: list[Mention], grammar: Grammar
) -> list[Mention]:
    """Leave out what only tells the occasion ("在您发表评论时展示位置") where the verb behind has data of its own."""
    if not triggers or len(mentions) < 2:
        return mentions
    for match in grammar.occasion.finditer(clause.text):
        start, end = clause.start + match.start(), clause.start + match.end()
        behind = [t for t in triggers if t.start >= end]
        if behind and any(m.start >= behind[0].end for m in mentions):
            mentions = [m for m in mentions if not start <= m.start < end]
    return mentions


def taken_up(
    trigger: Trigger, mentions: list[Mention], sentence: Sentence, grammar: Grammar
) -> list[Mention]:
    """Return the data that a verb is about: its own, or what the sentence named before ("不会将信息上传")."""
    if not mentions and trigger.action is Action.SHARE and not trigger.denied:
        return _moved(trigger, sentence, grammar)
    if not trigger.denied or any(not grammar.bare.search(m.text) for m in mentions):
        return mentions
    clause = clause_of(trigger, sentence)
    after = sentence.within(trigger.end, clause.end).strip("。；;. ")
    if not mentions and len(after) > BARE_OBJECT:
        return mentions
    aims = [c for c in sentence.clauses if grammar.aim_clause.match(c.text)]
    earlier = [m for m in sentence.mentions if not m.generic and m.end <= clause.start]
    earlier = [m for m in earlier if not any(c.start <= m.start < c.end for c in aims)] or earlier
    return (earlier if grammar.language == "zh" else []) or mentions


def _moved(trigger: Trigger, sentence: Sentence, grammar: Grammar) -> list[Mention]:
    """Return the data that an earlier clause puts before its verb ("将…收集的信息，经加工后提供给…")."""
    clause = clause_of(trigger, sentence)
    for earlier in (c for c in sentence.clauses if c.end <= clause.start):
        if (mark := grammar.moved_object.search(earlier.text)) and not _helps(mark.end(), earlier, sentence):
            at = earlier.start + mark.end()
            return [m for m in sentence.mentions if at <= m.start < earlier.end]
    return []


def _helps(end: int, clause: Clause, sentence: Sentence) -> bool:
    """Whether the word that may move an object only stands before a verb ("我们将收集…")."""
    return any(0 <= t.start - clause.start - end <= HELPED for t in sentence.triggers)


def without_deleted(triggers: list[Trigger], sentence: Sentence, grammar: Grammar) -> list[Trigger]:
    """Leave out what only describes data that a sentence says is deleted ("we delete the photos you uploaded")."""
    if not grammar.deletes.search(sentence.surface):
        return triggers
    return [t for t in triggers if not _is_described(t, sentence, grammar)]


def _is_described(trigger: Trigger, sentence: Sentence, grammar: Grammar) -> bool:
    note = sentence.verbs.get(trigger.start - sentence.start)
    if note is None or trigger.action is not Action.COLLECT:
        return False
    ours = note.subject and grammar.we.search(sentence.surface[slice(*note.subject)])
    return note.relative or (trigger.weak and not ours)

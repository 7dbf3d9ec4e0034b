"""Verbs meet their data: which mentions of a sentence each verb of collecting or sharing is about."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

from spacy.language import Language as Pipeline

from corpora.text import Language
from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.pipeline.analysis import Clause, Mention, Sentence, Trigger
from policy_nlp.pipeline.component import Component, Notes
from policy_nlp.pipeline.coordination import is_of_another
from policy_nlp.pipeline.denials import subject_of_denial
from policy_nlp.pipeline.topics import (
    before_aim,
    clause_of,
    goes_on_with,
    outside_occasions,
    refuses,
    taken_up,
)

ROW = 120
"""How far before the last data of a sentence, in characters, what "it" takes up with them may stand."""


@dataclass
class Predication:
    """A verb with its data."""

    trigger: Trigger
    mentions: list[Mention] = field(default_factory=list)


@dataclass
class Reading:
    """What a sentence says: its predications, and the mentions that no verb of the sentence claims."""

    sentence: Sentence
    predications: list[Predication] = field(default_factory=list)
    loose: list[Mention] = field(default_factory=list)
    open: list[Trigger] = field(default_factory=list)
    """Verbs of the last predicate, which a list may go on with."""
    served: set[int] = field(default_factory=set)
    """Where the verbs stand that have data."""


class Predications(Component):
    """Component: puts a `Reading` for each sentence into `doc._.predications`."""

    def __init__(self, language: str) -> None:
        self.grammar = load_grammar(language)

    def note(self, notes: Notes) -> None:
        """Note it down on `notes`."""
        readings = [read_sentence(s, s.narrow(self.grammar)) for s in notes.sentences]
        for before, reading in pairwise(readings):
            _take_up(reading, before.sentence.mentions, self.grammar)
        notes.predications = readings


@Pipeline.factory("policy_predications", default_config={"language": "en"})
def create(nlp: Pipeline, name: str, language: str) -> Predications:  # noqa: ARG001
    """Make the component; `language`: "zh" or "en"."""
    return Predications(language)


def read_sentence(sentence: Sentence, grammar: Grammar) -> Reading:
    """Go through the clauses once and give each mention to the verbs that rule it."""
    reading = Reading(sentence)
    # What names no data and has no verb says nothing.
    for clause in sentence.clauses if sentence.mentions or sentence.triggers else ():
        if grammar.contrast.search(clause.text):
            _contrast(reading)
        _turn(reading, clause, grammar)
        triggers = [t for t in sentence.triggers if clause.start <= t.start < clause.end]
        mentions = [m for m in sentence.mentions if clause.start <= m.start < clause.end]
        if excluded := grammar.excluded.search(clause.text):
            mentions = [m for m in mentions if m.start < clause.start + excluded.start()]
        mentions = outside_occasions(clause, triggers, mentions, grammar)
        mentions = before_aim(clause, triggers, mentions, grammar)
        if refuses(clause, sentence, grammar):
            reading.open = []
            continue
        if grammar.user_aim.search(clause.text):
            continue
        if not triggers and grammar.purpose_openers.search(clause.text):
            continue
        _take(reading, clause, triggers, mentions, grammar)
        if left_out := grammar.left_out.search(clause.text):
            _contrast(reading)
            _take(reading, clause, [], _behind(sentence, clause, left_out.end()), grammar)
    if sentence.receivers and grammar.language == Language.ZH:
        _leave_asides(reading, grammar)
    _share_subject(reading)
    _take_patients(reading)
    _complete_denials(reading, grammar)
    return reading


def _leave_asides(reading: Reading, grammar: Grammar) -> None:
    """Leave out what brackets behind a receiver say of it, where the verb outside has data of its own."""
    sentence = reading.sentence
    ends = {r.end for r in sentence.receivers}
    asides = [m.span() for m in grammar.aside.finditer(sentence.surface)]
    within = [(sentence.start + a, sentence.start + b) for a, b in asides if sentence.start + a in ends]
    for predication in reading.predications if within else ():
        at = predication.trigger.start
        own = [
            m for m in predication.mentions if not any(a < m.start < b and not a < at < b for a, b in within)
        ]
        if any(not m.generic for m in own):
            predication.mentions = own


def _complete_denials(reading: Reading, grammar: Grammar) -> None:
    """Give denied verbs the data that the sentence named before them."""
    earlier: list[Mention] = []
    given: list[Mention] = []
    for predication in reading.predications:
        trigger = predication.trigger
        mentions = predication.mentions or subject_of_denial(trigger, earlier, reading.sentence, grammar)
        mentions = taken_up(trigger, mentions, reading.sentence, grammar)
        earlier = predication.mentions = mentions or goes_on_with(trigger, given, reading.sentence, grammar)
        given = earlier if earlier and not trigger.denied else given


def _turn(reading: Reading, clause: Clause, grammar: Grammar) -> None:
    """End the reach of a denial where "but" begins another clause; "but your name" affirms what it names."""
    if not reading.open or not all(t.denied for t in reading.open) or not grammar.turns.search(clause.text):
        return
    if grammar.instead.search(clause.text):
        _contrast(reading)
    else:
        reading.open = []


def _take(
    reading: Reading, clause: Clause, triggers: list[Trigger], mentions: list[Mention], grammar: Grammar
) -> None:
    if triggers:
        going_on = (
            [
                t
                for t in reading.open
                if t.start not in reading.served and not _is_occasion(t, clause, reading, grammar)
            ]
            if _goes_on(clause, triggers)
            else []
        )
        for trigger in triggers:
            reading.predications.append(Predication(trigger))
        reading.open = [*going_on, *triggers]
    _drop_circumstance(reading, clause, triggers, mentions, grammar)
    claimed = (
        [m for m in [*reading.loose, *mentions] if _claim(reading, m, triggers, clause, grammar)]
        if reading.open
        else []
    )
    reading.loose = [m for m in [*reading.loose, *mentions] if m not in claimed]
    earlier = [m for m in reading.sentence.mentions if m.end <= clause.start]
    _take_up(reading, earlier, grammar)


def _drop_circumstance(
    reading: Reading, clause: Clause, triggers: list[Trigger], mentions: list[Mention], grammar: Grammar
) -> None:
    """Forget the data of a clause of time or condition ("当您用账号登录时") where the verb has data of its own."""
    behind = [m for m in mentions if any(m.start > t.start and not t.denied for t in triggers)]
    if not behind or grammar.language != Language.ZH:
        return
    named = any(not m.generic for m in behind)
    earlier = [c for c in reading.sentence.clauses if c.end <= clause.start]
    when = [c for c in earlier if _is_when(c, grammar, named=named)]
    reading.loose = [m for m in reading.loose if not any(c.start <= m.start < c.end for c in when)]


def _is_when(clause: Clause, grammar: Grammar, *, named: bool) -> bool:
    """Whether a clause tells when or what for; where the verb names no type, only what is plainly an occasion."""
    if not named:
        return grammar.occasion_alone.search(clause.text) is not None
    return bool(grammar.when.search(clause.text) or grammar.for_aim.search(clause.text))


def _take_up(reading: Reading, earlier: list[Mention], grammar: Grammar) -> None:
    """Give verbs with "it" as their object, and those in a row with them, what was named last before."""
    idle = [p for p in reading.predications if not p.mentions]
    sentence = reading.sentence
    if (
        not earlier
        or not idle
        or not grammar.again.search(sentence.within(idle[-1].trigger.end, sentence.end))
    ):
        return
    last = max(m.start for m in earlier)
    for predication in idle:
        near = predication is idle[-1] or predication.trigger.key == idle[-1].trigger.key
        if near and predication.trigger.start > last:
            predication.mentions += [m for m in earlier if m.start >= last - ROW]
            reading.served.add(predication.trigger.start)


def _share_subject(reading: Reading) -> None:
    """Give passive verbs in a row the data of the first ("your data is stored here and may be disclosed to ...")."""
    sentence, before = reading.sentence, None
    for predication in reading.predications:
        note = sentence.verbs.get(predication.trigger.start - sentence.start)
        passive = note is not None and note.passive and not note.participle
        if passive and before and not predication.mentions and note and note.joined:
            predication.mentions = [m for m in before.mentions if m.start < before.trigger.start]
            reading.served.add(predication.trigger.start)
        elif passive and predication.mentions:
            before = predication


def _take_patients(reading: Reading) -> None:
    """Give passives all that their subject names, though a verb that describes it stands nearer ("what you enter")."""
    sentence = reading.sentence
    for predication in reading.predications:
        note = sentence.verbs.get(predication.trigger.start - sentence.start)
        if note is None or note.patient is None or predication.trigger.denied:
            continue
        start, end = note.patient
        inside = [m for m in sentence.mentions if start <= m.start - sentence.start < end]
        predication.mentions += [m for m in inside if m not in predication.mentions]


def _behind(sentence: Sentence, clause: Clause, offset: int) -> list[Mention]:
    return [m for m in sentence.mentions if clause.start + offset <= m.start < clause.end]


def _contrast(reading: Reading) -> None:
    """Go on with the contrary of the open verbs ("your name, but not your location")."""
    turned = [replace(t, denied=not t.denied) for t in reading.open]
    reading.predications += [Predication(t) for t in turned]
    reading.open = turned


def _goes_on(clause: Clause, triggers: list[Trigger]) -> bool:
    return triggers[0].start - clause.start < 8


def _is_occasion(trigger: Trigger, clause: Clause, reading: Reading, grammar: Grammar) -> bool:
    """Whether a verb of time or condition stands before a main clause with a subject of its own, in English."""
    if grammar.language != Language.EN:
        return False
    sentence = reading.sentence
    own = clause_of(trigger, sentence)
    if not grammar.circumstance.search(own.text):
        return False
    return grammar.next_subject.search(sentence.within(trigger.end, clause.start + 24)) is not None


def _claim(reading: Reading, mention: Mention, own: list[Trigger], clause: Clause, grammar: Grammar) -> bool:
    """Give `mention` to the open verbs; where they differ in polarity, to the nearest before it alone."""
    ruling = reading.open
    if len({t.denied for t in ruling}) > 1:
        inside = own if clause.start <= mention.start else []
        before = [t for t in inside or ruling if t.start < mention.start] or (inside or ruling)[:1]
        ruling = [t for t in ruling if t.denied == before[-1].denied]
    claimed = False
    for predication in reading.predications:
        if predication.trigger in ruling and _governs(
            predication.trigger, mention, own, reading.sentence, grammar
        ):
            predication.mentions.append(mention)
            reading.served.add(predication.trigger.start)
            claimed = True
    return claimed


def _is_subject(trigger: Trigger, mention: Mention, sentence: Sentence) -> bool:
    """Whether the parser found `mention` in the subject of an active verb ("These cookies do not store ...")."""
    note = sentence.verbs.get(trigger.start - sentence.start)
    if note is None or note.subject is None or note.passive:
        return False
    start, end = note.subject
    return start <= mention.start - sentence.start < end


def _is_aside(trigger: Trigger, mention: Mention, sentence: Sentence) -> bool:
    """Whether a verb stands in round brackets that its supposed object stands before or behind."""
    at, text = trigger.start - sentence.start, sentence.surface
    opening = text.rfind("(", 0, at)
    if opening <= text.rfind(")", 0, at):
        return False
    closing = text.find(")", at)
    return closing >= 0 and not opening < mention.start - sentence.start < closing


def _governs(
    trigger: Trigger, mention: Mention, own: list[Trigger], sentence: Sentence, grammar: Grammar
) -> bool:
    """Whether a verb rules a mention: no denied verb its own subject, and weak verbs generic nouns only near by."""
    verb = sentence.within(trigger.start, trigger.end)
    if trigger.denied and _is_subject(trigger, mention, sentence):
        return bool(grammar.data_as_subject.fullmatch(verb))
    if _is_aside(trigger, mention, sentence):
        return False
    if grammar.language == Language.EN and is_of_another(trigger, mention, sentence.triggers, sentence):
        return False
    if grammar.use_for.fullmatch(verb) and mention.start > trigger.start:
        return False
    if not trigger.weak or not mention.generic:
        return True
    reach = 14 if grammar.language == "zh" else 40
    gap = mention.start - trigger.end if mention.start >= trigger.end else trigger.start - mention.end
    near = trigger in own and gap <= reach
    return near and not _acts_itself(trigger, mention, own, sentence, grammar)


def _acts_itself(
    trigger: Trigger, mention: Mention, own: list[Trigger], sentence: Sentence, grammar: Grammar
) -> bool:
    """Whether whoever a verb has for its object does something with the data ("services that may collect data")."""
    between = (t for t in own if trigger.end < t.start < mention.start)
    return any(grammar.whose_act.search(sentence.within(trigger.end, t.start)) for t in between)

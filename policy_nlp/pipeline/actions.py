"""Who does what: verbs of collecting, giving and sharing, with their subject and polarity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from spacy.language import Language as Pipeline

from corpora.text import Language
from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.pipeline.analysis import Clause, Receiver, Sentence, Trigger, VerbNote
from policy_nlp.pipeline.component import Component, Notes
from policy_nlp.pipeline.denials import confined, takes_named
from policy_nlp.pipeline.nominal import nominal_triggers
from policy_nlp.pipeline.polarity import is_denied
from policy_nlp.pipeline.subjects import (
    OTHERS,
    YOU,
    Subject,
    built_in,
    outside_circumstance,
    parsed_subject,
    rules_on,
    subject_of,
    subjects_in,
    who_rules,
)
from policy_nlp.pipeline.topics import is_aim_clause, main_verbs, refuses, without_deleted
from policy_nlp.pipeline.verbs import verbs_of
from policy_nlp.statements import Action, Manner

LONGEST_ACTOR = 60
"""Longest subject, in characters, that is taken for a name."""
NEAR = 40
"""How far before a clause, in characters, the two may stand who act together in it ("we and our partners, ...")."""
MERGER = "merger"
"""The purpose for which data goes to whoever takes over the business, whether named or not."""
HEAD = 4
"""How far into a Chinese clause, in characters, the party stands that a clause of time begins with."""
BRACKETS = 200
"""How far before a verb, in characters, who receives stands at most, with what brackets say of them."""
NEAR_START = 14
"""How far into a sentence, in characters, its topic may begin ("Our partner ...")."""


class _Verb(NamedTuple):
    """A verb of the grammar in its clause, with the subject that rules it."""

    start: int
    end: int
    clause: Clause
    subject: Subject | None
    before: str
    after: str
    classes: frozenset[str]
    word: str


class Actions(Component):
    """Component: notes in each sentence the verbs of collecting and sharing."""

    def __init__(self, language: str) -> None:
        self.grammar = load_grammar(language)

    def note(self, notes: Notes) -> None:
        """Note it down on `notes`."""
        before: Sentence | None = None
        for sentence in notes.sentences:
            sentence.topic = _topic(sentence, before, self.grammar)
            # Who "it" is may be named in another sentence.
            own = sentence.topic is None or sentence.topic.start >= sentence.start
            grammar = sentence.narrow(self.grammar) if own else self.grammar
            sentence.triggers = find_triggers(sentence, grammar)
            before = sentence


@Pipeline.factory("policy_actions", default_config={"language": "en"})
def create(nlp: Pipeline, name: str, language: str) -> Actions:  # noqa: ARG001
    """Make the component; `language`: "zh" or "en"."""
    return Actions(language)


def _topic(sentence: Sentence, before: Sentence | None, grammar: Grammar) -> Receiver | None:
    """Return the named party that the sentence begins with, or that its "it" takes up from the one before."""
    for receiver in sentence.receivers:
        if receiver.recipient.name and receiver.start - sentence.start < NEAR_START:
            return receiver
    return before.topic if before and grammar.it.match(sentence.surface) else None


def find_triggers(sentence: Sentence, grammar: Grammar) -> list[Trigger]:
    """Return the verbs of `sentence` that declare or deny collecting or sharing, in order."""
    found: list[Trigger] = []
    named = [*nominal_triggers(sentence, grammar)]
    last = len(sentence.clauses)
    while last and not verbs_of(sentence.clauses[last - 1].text, grammar):
        last -= 1
    if not last:
        return named
    subject: Subject | None = None
    for clause in sentence.clauses[:last]:
        if refuses(clause, sentence, grammar) or is_aim_clause(clause, sentence, grammar):
            continue
        own = subjects_in(clause, sentence, grammar)
        for verb in _verbs(clause, sentence, own, subject, grammar):
            read = _trigger(verb, sentence, grammar, found)
            trigger = confined(read, clause, grammar) if read else None
            if trigger is not None:
                found += _jointly(trigger, verb, sentence, grammar)
        if own and not _is_circumstance(clause, own[0], grammar) and rules_on(own[0], clause, grammar):
            subject = who_rules(own, clause, grammar)
        subject = built_in(clause, sentence, grammar) or subject
    # In Chinese a verb may turn out to be part of a data phrase ("浏览记录").
    real = _true_verbs(found, sentence, grammar) if named and grammar.language == Language.ZH else found
    found += [t for t in named if not any(f.action is t.action and not f.weak for f in real)]
    if not found:
        return found
    found = without_deleted(_true_verbs(found, sentence, grammar), sentence, grammar)
    return main_verbs(found, sentence, grammar)


def _true_verbs(triggers: list[Trigger], sentence: Sentence, grammar: Grammar) -> list[Trigger]:
    """Leave out what is part of a data phrase ("使用语言") or only helps the verb behind it ("need to share")."""
    named = [(m.start, m.end) for m in sentence.mentions if not m.generic]
    free = [t for t in triggers if not any(a < t.end and t.start < b for a, b in named)]
    verbs = {t.start for t in triggers if t.denied}
    if grammar.language == Language.ZH:
        verbs |= {m.start() + sentence.start for m in grammar.leads_phrase.finditer(sentence.surface)}
    if verbs:
        leading = {a for a, _ in named} & verbs
        free = [t for t in triggers if t in free or t.start in leading]
    if grammar.language != Language.ZH:
        free = free or triggers
    helping = [t for t in free if grammar.modal.fullmatch(sentence.within(t.start, t.end))]
    if not helping:
        return free
    last = {_clause_of(t, sentence): t.start for t in free}
    return [t for t in free if t.start == last[_clause_of(t, sentence)] or t not in helping]


def _clause_of(trigger: Trigger, sentence: Sentence) -> int:
    return max((c.start for c in sentence.clauses if c.start <= trigger.start), default=sentence.start)


def _jointly(trigger: Trigger, verb: _Verb, sentence: Sentence, grammar: Grammar) -> list[Trigger]:
    """Return what "we and our partners" do: we collect, and let the partners collect; and who keeps it for us.

    What never leaves the device is neither collected nor shared.
    """
    if trigger.denied and grammar.leaves_the_device.fullmatch(verb.word):
        return [trigger, replace(trigger, action=Action.SHARE)]
    subject = verb.subject.text if verb.subject else ""
    together = (
        grammar.conjoined.search(subject) and grammar.we.search(subject) and grammar.others.search(subject)
    )
    near = sentence.within(max(sentence.start, verb.clause.start - NEAR), verb.start)
    beside = grammar.joint.search(verb.before) or grammar.joint_clause.search(near)
    both = together or beside or grammar.neither.search(verb.before)
    if not both:
        return [trigger, *_kept_by(trigger, verb, sentence, grammar)]
    others = replace(trigger, action=Action.SHARE, manner=Manner.LET_COLLECT)
    return [replace(trigger, action=Action.COLLECT, manner=None), others]


def _kept_by(trigger: Trigger, verb: _Verb, sentence: Sentence, grammar: Grammar) -> Iterator[Trigger]:
    """Yield that data which is stored with a named firm reaches it."""
    if trigger.action is not Action.COLLECT or trigger.denied or not grammar.keeps.fullmatch(verb.word):
        return
    for receiver in sentence.receivers:
        between = sentence.within(verb.end, receiver.start)
        if receiver.recipient.name and verb.end <= receiver.start and grammar.kept_with.search(between):
            yield replace(trigger, action=Action.SHARE, manner=Manner.ENTRUST, weak=False)
            return


def _is_circumstance(clause: Clause, subject: Subject, grammar: Grammar) -> bool:
    """Whether a clause only tells when; not where another party begins it and acts ("第三方提供服务时，会…")."""
    if grammar.circumstance.search(clause.text):
        return True
    at = subject.start - clause.start
    if grammar.language == Language.ZH and subject.kind == OTHERS and at <= HEAD:
        return grammar.acts_as_user.search(clause.text[at + len(subject.text) :]) is not None
    return grammar.circumstance_end.search(clause.text) is not None


def _verbs(
    clause: Clause, sentence: Sentence, own: list[Subject], carried: Subject | None, grammar: Grammar
) -> Iterator[_Verb]:
    for (start, end), classes in verbs_of(clause.text, grammar).items():
        at = clause.start + start
        parsed = sentence.verbs.get(at - sentence.start)
        is_verb = parsed is None or parsed.is_verb or _is_surely_verb(clause, (start, end), sentence, grammar)
        if grammar.language == Language.ZH and "share" not in classes and _names_receiver(at, sentence):
            continue
        if is_verb and _is_predicate(clause, (start, end), parsed, grammar):
            before, after = clause.text[:start], clause.text[end:]
            acting = outside_circumstance(own, clause, at, classes, grammar)
            subject = subject_of(clause, (start, end), acting, carried, grammar)
            if parsed is not None:
                subject = parsed_subject(parsed, sentence, subject, grammar)
            no_act = grammar.permitted.search(before) or grammar.being.match(clause.text, start)
            if subject and subject.kind == YOU and no_act:
                subject = None
            word = clause.text[start:end]
            yield _Verb(at, clause.start + end, clause, subject, before, after, classes, word)


def _is_surely_verb(clause: Clause, span: tuple[int, int], sentence: Sentence, grammar: Grammar) -> bool:
    """Whether the words around a word make a verb of it, whatever the parser says ("leaves your device")."""
    start, end = span
    if grammar.data_as_subject.fullmatch(clause.text, start, end):
        return True
    opens = clause is sentence.clauses[0] and grammar.item_verb.match(clause.text)
    return bool(opens or grammar.surely_verb.search(clause.text[:start]))


def _names_receiver(at: int, sentence: Sentence) -> bool:
    """Whether a word is part of what a receiver is called ("统计分析服务商")."""
    return any(r.start < at < r.end for r in sentence.receivers)


def _is_predicate(clause: Clause, span: tuple[int, int], parsed: VerbNote | None, grammar: Grammar) -> bool:
    """Whether a word that may be a verb of the grammar is one here, and takes data as its object."""
    start, end = span
    before = clause.text[:start]
    if (not parsed and grammar.noun_use.search(before)) or grammar.relative.search(before):
        return False
    if grammar.title_before.search(before) or _is_noun(clause, span, grammar):
        return False
    return not grammar.idle.match(clause.text, start) and not _only_describes(clause, end, grammar)


def _is_noun(clause: Clause, span: tuple[int, int], grammar: Grammar) -> bool:
    """Whether the word before makes a noun of what is spelt like a verb ("such use")."""
    start, end = span
    nouns = grammar.surely_noun.finditer(clause.text, max(0, start - 12), end + 1)
    return any(m.end() == end for m in nouns)


def _only_describes(clause: Clause, end: int, grammar: Grammar) -> bool:
    """Whether the verb only describes the data of a clause that denies something else of it."""
    if not grammar.relative_after.search(clause.text[end : end + 30]):
        return False
    return is_denied(clause.text, grammar)


def _is_no_denial(
    verb: _Verb, kind: str | None, action: Action, sentence: Sentence, grammar: Grammar
) -> bool:
    """Whether a negated verb denies nothing of ours: what you need not give, what others do not use."""
    if grammar.no_denial.match(verb.clause.text, verb.start - verb.clause.start):
        return True
    if kind == YOU:
        asked = grammar.asked_not.search(sentence.within(sentence.start, verb.start))
        return not ((asked and _to_us(verb, grammar)) or _is_ours(verb, grammar))
    passive = bool(grammar.passive.search(verb.before))
    if action is Action.COLLECT and "collect" not in verb.classes:
        nobody = verb.subject is not None and grammar.nobody.match(verb.subject.text)
        return not ((passive or nobody) and _to_us(verb, grammar))
    if kind == OTHERS:
        return bool(grammar.weak.fullmatch(verb.word)) and not takes_named(verb.end, sentence)
    return passive and bool(grammar.modal.fullmatch(verb.word))


def _is_ours(verb: _Verb, grammar: Grammar) -> bool:
    """Whether a promise in Chinese leaves out its subject, which is not the user of the clause before."""
    carried = verb.subject is not None and verb.subject.start < verb.clause.start
    return carried and "collect" in verb.classes and bool(grammar.promise.match(verb.clause.text))


def _trigger(verb: _Verb, sentence: Sentence, grammar: Grammar, earlier: list[Trigger]) -> Trigger | None:
    asked = grammar.asked_whether.search(sentence.within(max(sentence.start, verb.start - 100), verb.start))
    if asked or grammar.unable.search(verb.before):
        return None
    data_itself = grammar.data_as_subject.fullmatch(verb.word) is not None
    kind = verb.subject.kind if verb.subject and not data_itself else None
    shared = any(t.action is Action.SHARE for t in earlier)
    action = _action(verb, kind, sentence, grammar, shared=shared)
    if action is None:
        return None
    word = verb.word
    denied = _is_denied(verb, sentence, grammar) or _continues_denial(verb, sentence, grammar, earlier)
    if denied and _is_no_denial(verb, kind, action, sentence, grammar):
        return None
    if not denied and (_only_if_denied(word, action, grammar) or _is_supposed(verb, sentence, grammar)):
        return None
    manner = _manner(word, kind, verb, grammar) if action is Action.SHARE else None
    weak = kind == YOU or (action is Action.COLLECT and bool(grammar.weak.fullmatch(word)))
    actor = verb.subject.text if verb.subject and kind == OTHERS and action is Action.SHARE else None
    if actor is not None and not _is_name(actor, verb, sentence, grammar):
        actor = None
    return Trigger(verb.start, verb.end, action, manner, denied, weak, actor)


def _only_if_denied(word: str, action: Action, grammar: Grammar) -> bool:
    """Whether a verb says something only where it is denied ("in case of a leak")."""
    pattern = grammar.collect_if_denied if action is Action.COLLECT else grammar.share_if_denied
    return pattern.fullmatch(word) is not None


def _is_supposed(verb: _Verb, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a verb stands in a case of sharing that may come to be ("如需共享…，我们会告知…")."""
    if verb.clause is sentence.clauses[-1]:
        return False
    supposed = grammar.supposed.search(verb.clause.text)
    return supposed is not None and not grammar.merges.search(sentence.surface)


def _is_name(actor: str, verb: _Verb, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether the subject of `verb` names a party, not just a kind of receiver."""
    if grammar.pronoun.search(actor) or len(actor) > LONGEST_ACTOR:
        return False
    start = verb.subject.start if verb.subject else sentence.end
    within = (r for r in sentence.receivers if start <= r.start < start + len(actor))
    return not any(r.recipient.category for r in within)


def _is_denied(verb: _Verb, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether the words before a verb deny it, its object or the data as its subject do, or others may not."""
    if is_denied(verb.before[-60:], grammar) or grammar.not_within.fullmatch(verb.word):
        return True
    if grammar.data_as_subject.fullmatch(verb.word) and grammar.denied_object.search(verb.before):
        return True
    before = sentence.within(max(sentence.start, verb.start - 120), verb.start)
    return bool(grammar.denied_object.search(verb.after) or grammar.forbids.search(before))


def _action(
    verb: _Verb, kind: str | None, sentence: Sentence, grammar: Grammar, *, shared: bool
) -> Action | None:
    if kind == YOU:
        return _action_of_you(verb, sentence, grammar)
    if kind == OTHERS:
        return _action_of_others(verb, sentence, grammar)
    if grammar.aim.search(verb.clause.text):
        return Action.SHARE if grammar.sell.fullmatch(verb.word) else None
    if "share" in verb.classes:
        action = _share(verb, sentence, grammar, shared=shared)
        if action is not None:
            return action
    if "collect" in verb.classes:
        obtained = kind is not None and grammar.obtains.fullmatch(verb.word)
        return Action.COLLECT if obtained or not grammar.receives.fullmatch(verb.word) else None
    return Action.COLLECT if "give" in verb.classes and _is_asked(verb, grammar) else None


def _is_asked(verb: _Verb, grammar: Grammar) -> bool:
    """Whether a verb of giving asks for data without a subject ("请填写…", "填写…即可")."""
    return bool(grammar.asks.search(verb.before) or grammar.suffices.search(verb.after))


def _action_of_you(verb: _Verb, sentence: Sentence, grammar: Grammar) -> Action | None:
    """Return what it means for us that a user gives data: we get it, unless it goes to others instead."""
    if _is_seen(verb, grammar):
        return Action.SHARE
    if "give" not in verb.classes:
        return None
    if verb.subject and grammar.asks_for_itself.search(
        verb.clause.text[: max(0, verb.subject.start - verb.clause.start)]
    ):
        return Action.SHARE
    past_us = "share" in verb.classes or grammar.directly.search(verb.after)
    others = past_us and not _to_us(verb, grammar) and _receiver(verb, sentence, grammar)
    return Action.SHARE if others and grammar.language == "en" else Action.COLLECT


def _is_seen(verb: _Verb, grammar: Grammar) -> bool:
    """Whether users see what belongs to "you", so that it is others who see it."""
    if not grammar.sees.fullmatch(verb.word) or not grammar.yours_after.match(verb.after):
        return False
    return verb.subject is not None and not grammar.addressed.search(verb.subject.text)


def _action_of_others(verb: _Verb, sentence: Sentence, grammar: Grammar) -> Action | None:
    if "share" in verb.classes and _to_us(verb, grammar):
        return Action.COLLECT
    if "collect" in verb.classes and not _to_us(verb, grammar):
        return Action.SHARE
    if "share" in verb.classes and not grammar.sell.fullmatch(verb.word):
        return Action.SHARE if _receiver(verb, sentence, grammar) else None
    return None


def _share(verb: _Verb, sentence: Sentence, grammar: Grammar, *, shared: bool) -> Action | None:
    if _to_us(verb, grammar):
        return Action.COLLECT
    if grammar.to_you.search(verb.before):
        return None
    if not grammar.share_with_receiver.fullmatch(verb.word) or _receiver(verb, sentence, grammar) or shared:
        return Action.SHARE
    if any(g.purpose == MERGER for g in sentence.goals):
        return Action.SHARE
    if "give" in verb.classes and (verb.subject is None or grammar.app.search(verb.subject.text)):
        return Action.COLLECT
    return None


def _to_us(verb: _Verb, grammar: Grammar) -> bool:
    """Whether it is us to whom something is given, in the clause of the verb itself."""
    match = grammar.to_us.search(verb.clause.text, max(0, verb.start - verb.clause.start - 12))
    end = verb.end - verb.clause.start
    if match is None or match.start() > end + 60:
        return False
    return not grammar.own_clause.search(verb.clause.text[end : match.start()])


def _receiver(verb: _Verb, sentence: Sentence, grammar: Grammar) -> bool:
    behind = sentence.within(verb.end, sentence.end)
    if grammar.receiver_before.search(verb.before) or _receives_before(verb, sentence, grammar):
        return True
    if grammar.to_following.search(behind):
        return True
    for match in grammar.others.finditer(verb.clause.text):
        if grammar.no_receiver.match(verb.clause.text, match.end()):
            continue
        if grammar.receiver_mark.search(verb.clause.text[max(0, match.start() - 80) : match.start()]):
            return True
    for receiver in sentence.receivers:
        if grammar.owns_account.match(sentence.surface, receiver.end - sentence.start):
            continue
        before = sentence.within(max(sentence.start, verb.clause.start), receiver.start)
        if receiver.start >= verb.clause.start and grammar.receiver_mark.search(before[-80:]):
            return True
        if grammar.receiver_first.search(sentence.within(verb.end, receiver.start)):
            return True
    parsed = sentence.verbs.get(verb.start - sentence.start)
    given = parsed is not None and parsed.dative is not None and not grammar.person.search(parsed.dative)
    return given or bool(grammar.given_with.match(behind))


def _gives_past_brackets(verb: _Verb, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether brackets with commas stand between a verb and who receives ("向票务方（…，…）提供")."""
    if not verb.before.endswith("）"):
        return False
    before = grammar.aside.sub("", sentence.within(max(sentence.start, verb.start - BRACKETS), verb.start))
    return grammar.receiver_before.search(before) is not None


def _receives_before(verb: _Verb, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether words before name who receives ("向合作伙伴等，分享…", "应法院要求"), or users are shown the data."""
    if grammar.at_request.search(verb.before) or _gives_past_brackets(verb, sentence, grammar):
        return True
    if grammar.shows.fullmatch(verb.word) and grammar.shown_among.search(sentence.surface):
        return True
    if grammar.passive.search(verb.before) and grammar.gives_to.fullmatch(verb.word):
        return _is_given(verb, sentence, grammar)
    earlier = sentence.within(max(sentence.start, verb.clause.start - 60), verb.clause.start)
    return not verb.before.strip() and bool(grammar.receiver_clause.search(earlier))


def _is_given(verb: _Verb, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a passive has for its subject those to whom data is given ("other users will be shown your name")."""
    parsed = sentence.verbs.get(verb.start - sentence.start)
    patient = parsed.patient if parsed else None
    start = sentence.start + patient[0] if patient else verb.clause.start
    if any(start <= m.start < verb.start for m in sentence.mentions):
        return False
    named = any(start <= r.start < verb.start for r in sentence.receivers)
    return named or bool(grammar.others.search(sentence.within(start, verb.start)))


def _continues_denial(verb: _Verb, sentence: Sentence, grammar: Grammar, earlier: list[Trigger]) -> bool:
    """Whether the verb stands in a row with one that is denied ("not collect, store or sell")."""
    if not earlier or not earlier[-1].denied:
        return False
    return bool(grammar.conjunction.search(sentence.within(earlier[-1].end, verb.start)))


def _manner(word: str, kind: str | None, verb: _Verb, grammar: Grammar) -> Manner:
    if kind == OTHERS:
        return Manner.PROVIDE if grammar.receives.fullmatch(word) else Manner.LET_COLLECT
    if grammar.sell.fullmatch(word):
        return Manner.SELL
    if grammar.public.search(word + verb.after[:6]) or grammar.public.search(verb.before[-12:]):
        return Manner.DISCLOSE_PUBLICLY
    if grammar.entrust.search(verb.clause.text):
        return Manner.ENTRUST
    return Manner.PROVIDE

"""Purposes: which a sentence names, and which its statements take from the sentences, items and headings around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.language import Language as Pipeline

from corpora.text import Language
from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.lexicon import Match, find_purposes
from policy_nlp.pipeline.analysis import Clause, Goal, Sentence
from policy_nlp.pipeline.component import Component, Notes
from policy_nlp.statements import Action, Polarity, Statement

BEFORE = 80
"""How many characters before a phrase tell whether it is an aim."""
TITLE = 6
"""How far into an item, in characters, a purpose stands that is all the item says."""
SERVICE = "service"
"""The purpose of a function whose own purpose has no name."""
OCCASIONS = frozenset({"merger", "legal", "security"})
"""Purposes that a sharing names as its occasion ("if we are acquired", "when the law requires it")."""


class PurposeMentions(Component):
    """Component: notes in each sentence the phrases that name purposes."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.grammar = load_grammar(language)

    def note(self, notes: Notes) -> None:
        """Note it down on `notes`."""
        for sentence in notes.sentences:
            found = find_purposes(sentence.text, self.language)
            apart = [m.span() for m in self.grammar.tells_apart.finditer(sentence.surface)] if found else []
            sentence.goals = [
                Goal(sentence.start + m.start, sentence.start + m.end, m.term)
                for m in found
                if not any(a <= m.start < b for a, b in apart)
                and not _is_datum(m, sentence, self.grammar)
                and not _begins_in_name(m, sentence, self.grammar)
            ]


@Pipeline.factory("policy_purposes", default_config={"language": "en"})
def create(nlp: Pipeline, name: str, language: str) -> PurposeMentions:  # noqa: ARG001
    """Make the component; `language`: "zh" or "en"."""
    return PurposeMentions(language)


def _is_datum(match: Match, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a phrase is part of what a datum is called ("登录方式", "支付单号") and tells no purpose."""
    if not grammar.ends_datum.match(sentence.surface, match.end):
        return False
    at = sentence.start + match.start
    start = max((c.start for c in sentence.clauses if c.start <= at), default=at)
    return not grammar.aims.search(sentence.within(start, at))


def _begins_in_name(match: Match, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a phrase is the end of a name and the verb of keeping behind it ("阿里|云|存储")."""
    start, end = sentence.start + match.start, sentence.start + match.end
    return any(
        r.recipient.name and r.start < start < r.end and grammar.keeps.fullmatch(sentence.within(r.end, end))
        for r in sentence.receivers
    )


def purposes_of(
    sentence: Sentence, action: Action, inherited: Iterable[str], grammar: Grammar
) -> tuple[str, ...]:
    """Return what `sentence` declares its data for; what is said around it counts where it says nothing itself.

    What an app does for its user ("to show your position") has no purpose of its own: it is the service.
    """
    own = {g.purpose for g in sentence.goals if _is_meant(g, action, sentence, grammar)}
    if own or (known := set(inherited)):
        return tuple(sorted(own or known))
    return (SERVICE,) if grammar.function_aim.search(sentence.surface) else ()


def _is_meant(goal: Goal, action: Action, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a phrase in English says what `action` is for, and not who acts, on what or when."""
    if grammar.language != Language.EN:
        return True
    if grammar.no_aim.search(_before(goal, sentence)):
        return False
    received = any(_overlap(goal, r.start, r.end) for r in sentence.receivers)
    if action is Action.COLLECT:
        return not received
    return goal.purpose in OCCASIONS or _is_aim_of_sharing(goal, sentence, grammar, received=received)


def _is_aim_of_sharing(goal: Goal, sentence: Sentence, grammar: Grammar, *, received: bool) -> bool:
    """Whether a phrase tells what sharing is for: by whom it is done, "to" or "for" before it, or as a title."""
    clause = max((c for c in sentence.clauses if c.start <= goal.start), key=_start)
    if grammar.of_user.search(clause.text):
        return False
    if received or goal.start - sentence.start < TITLE or grammar.goal_mark.search(_before(goal, sentence)):
        return True
    datum = any(_overlap(goal, m.start, m.end) for m in sentence.mentions if not m.generic)
    return not datum and bool(grammar.act.match(sentence.within(goal.start, goal.end)))


def _start(clause: Clause) -> int:
    return clause.start


def _before(goal: Goal, sentence: Sentence) -> str:
    return sentence.within(max(sentence.start, goal.start - BEFORE), goal.start)


def _overlap(goal: Goal, start: int, end: int) -> bool:
    return goal.start < end and start < goal.end


def opens(sentence: Sentence) -> bool:
    """Whether a sentence without data of its own says what for the next ones collect it."""
    return bool(sentence.goals) and not sentence.silent and not any(not m.generic for m in sentence.mentions)


def is_aim(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a sentence only says what the data named before it is for ("This helps us improve the app.")."""
    return bool(sentence.goals) and bool(grammar.aim_sentence.search(sentence.surface))


def with_purposes(statements: Sequence[Statement], sentence: Sentence) -> list[Statement]:
    """Return what is declared, also for the purposes of the sentence that follows it."""
    goals = {g.purpose for g in sentence.goals}
    return [
        s
        if s.polarity is Polarity.DENIED
        else s.model_copy(update={"purposes": tuple(sorted(goals | set(s.purposes)))})
        for s in statements
    ]

"""Words that stand for verbs: English nouns ("our use of your data"), Chinese "by" ("根据您的…，为您推荐")."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.text import Language
from policy_nlp.lang.grammar import Grammar
from policy_nlp.pipeline.analysis import Sentence, Trigger
from policy_nlp.statements import Action, Manner


def nominal_triggers(sentence: Sentence, grammar: Grammar) -> Iterator[Trigger]:
    """Yield a trigger for each kind of act that nouns of `sentence` name, all where the data follows."""
    match = grammar.nominal.search(sentence.surface)
    if match is None:
        return
    start, end = sentence.start + match.start("last"), sentence.start + match.end("last")
    acts = match["acts"]
    if grammar.nominal_collect.search(acts) and not grammar.others.search(match[0]):
        yield Trigger(start, end, Action.COLLECT, weak=grammar.language == Language.ZH)
    if grammar.nominal_share.search(acts):
        yield Trigger(start, end, Action.SHARE, Manner.PROVIDE)

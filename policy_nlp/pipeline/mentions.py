"""Data mentions: phrases of the vocabulary, and nouns that name personal information without a type."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language as Pipeline

from corpora.ontology import ANY
from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.lexicon import Match, find_data_types
from policy_nlp.pipeline.analysis import Mention, Sentence
from policy_nlp.pipeline.assistants import as_prompts
from policy_nlp.pipeline.component import Component, Notes
from policy_nlp.pipeline.ellipsis import shared_nouns
from policy_nlp.pipeline.portraits import as_portraits

ACCOUNT_ID = "account.user_id"
BIRTH_DATE = "identity.birth_date"
"""An age, unless it is the one that makes a minor."""
AUDIO = "content.audio"
COOKIE = "account.session_token"
PERSONAL = ("identity.name", "contact.address", "contact.email")
"""What is data of a person only where it is a person's: firms have names and addresses too."""
"""A person's name; "the name of a town" is none."""


class DataMentions(Component):
    """Component: notes in each sentence the phrases that name data."""

    def __init__(self, language: str) -> None:
        self.grammar = load_grammar(language)

    def note(self, notes: Notes) -> None:
        """Note it down on `notes`."""
        for sentence in notes.sentences:
            sentence.mentions = find_mentions(sentence, sentence.narrow(self.grammar))
        for sentence in notes.sentences if notes.own.assistant else ():
            sentence.mentions = as_prompts(sentence, sentence.mentions, self.grammar)


@Pipeline.factory("policy_mentions", default_config={"language": "en"})
def create(nlp: Pipeline, name: str, language: str) -> DataMentions:  # noqa: ARG001
    """Make the component; `language`: "zh" or "en"."""
    return DataMentions(language)


def find_mentions(sentence: Sentence, grammar: Grammar) -> list[Mention]:
    """Return the mentions of `sentence` in order; generic nouns only where no typed phrase stands."""
    found = as_portraits([_noted(m, sentence) for m in _matches(sentence, grammar)], sentence, grammar)
    found = _of_users(found, sentence, grammar) if found else found
    typed = [*(m for m in found if m.term != ANY), *_assigned(sentence, grammar)]
    unnamed = [*(m for m in found if m.term == ANY), *_generic(sentence, grammar)]
    talk = [m.span() for m in grammar.talked_of.finditer(sentence.surface)] if unnamed else []
    generic = [m for m in unnamed if _free(m, typed) and not _inside(m, sentence, talk)]
    if not generic and len(typed) <= 1:
        return typed
    return sorted({*typed, *generic}, key=lambda m: (m.start, m.end, m.term))


def _of_users(found: list[Mention], sentence: Sentence, grammar: Grammar) -> list[Mention]:
    """Leave out the names of firms, limits of age, cookies that only help, and what names no data at all."""
    others = [m.span() for m in grammar.names_no_person.finditer(sentence.surface)]
    found = [m for m in found if m.term not in PERSONAL or not _inside(m, sentence, others)]
    if any(m.term == BIRTH_DATE for m in found):
        limits = [m.span() for m in grammar.minor.finditer(sentence.surface)]
        found = [m for m in found if m.term != BIRTH_DATE or not _inside(m, sentence, limits)]
    tools = [m.span() for m in grammar.tool.finditer(sentence.surface)]
    if tools and (
        any(m.term not in (COOKIE, ANY) for m in found) or grammar.by_tool.search(sentence.surface)
    ):
        found = [m for m in found if m.term != COOKIE or not _inside(m, sentence, tools)]
    none = [m.span() for m in grammar.no_data.finditer(sentence.surface)]
    return [m for m in found if not _names_one(m, sentence, grammar) and not _inside(m, sentence, none)]


def _names_one(mention: Mention, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a phrase names who gets data, or is part of what a firm is called."""
    start, end = mention.start - sentence.start, mention.end - sentence.start
    if grammar.names_firm.match(sentence.surface, end):
        return True
    return bool(grammar.one_who_gets.search(mention.text)) and bool(
        grammar.to_one.search(sentence.surface[:start]) or grammar.gets.match(sentence.surface, end)
    )


def _matches(sentence: Sentence, grammar: Grammar) -> list[Match]:
    matches = find_data_types(sentence.text, grammar.language)
    known = [(m.start, m.end) for m in matches if m.term != ANY]
    return [*matches, *shared_nouns(sentence.text, grammar, known)]


def _noted(match: Match, sentence: Sentence) -> Mention:
    return Mention(sentence.start + match.start, sentence.start + match.end, match.text, match.term)


def _assigned(sentence: Sentence, grammar: Grammar) -> Iterator[Mention]:
    """Yield the numbers that the company makes for a user ("同时生成学员号"), and the calls that it records."""
    for pattern, term in ((grammar.assigned, ACCOUNT_ID), (grammar.recorded_talk, AUDIO)):
        for match in pattern.finditer(sentence.surface):
            start, end = match.span("id")
            yield Mention(sentence.start + start, sentence.start + end, match["id"], term)


def _inside(mention: Mention, sentence: Sentence, spans: list[tuple[int, int]]) -> bool:
    return any(a <= mention.start - sentence.start < b for a, b in spans)


def _generic(sentence: Sentence, grammar: Grammar) -> Iterator[Mention]:
    matches = [*grammar.generic.finditer(sentence.surface)]
    masked = [m.span() for m in grammar.generic_mask.finditer(sentence.surface)] if matches else []
    for match in matches:
        start, end = match.span()
        if not any(a < end and start < b for a, b in masked):
            yield Mention(sentence.start + start, sentence.start + end, match[0], ANY)


def _free(mention: Mention, typed: list[Mention]) -> bool:
    return not any(t.start < mention.end and mention.start < t.end for t in typed)

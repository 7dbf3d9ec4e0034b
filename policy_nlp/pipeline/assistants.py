"""Policies of assistants: whether what a user writes goes to a model, so that "conversations" are prompts."""

from __future__ import annotations

from collections.abc import Iterator

from policy_nlp.document import Document
from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.pipeline.analysis import Mention, Sentence

OPENING = 15
"""In how many blocks at the beginning a policy says what the product is."""
LEAST = 4
"""How often a policy of an assistant speaks of models, prompts or AI at least."""
MESSAGES, PROMPTS = "comms.messages", "content.prompts"


def is_of_assistant(document: Document) -> bool:
    """Whether `document` is the policy of a product that one talks to: it says so early, and keeps to it."""
    grammar = load_grammar(document.language)
    opening = " ".join([document.title or "", *(b.text for b in document.blocks[:OPENING])])
    if not grammar.assistant_named.search(opening):
        return False
    cues = grammar.assistant.finditer(document.text)
    return sum(1 for _, _ in zip(range(LEAST), cues, strict=False)) == LEAST


def as_prompts(sentence: Sentence, mentions: list[Mention], grammar: Grammar) -> list[Mention]:
    """Return `mentions` with messages as prompts, and with the words for a talk that no vocabulary holds."""
    talks = [*_talks(sentence, grammar)]
    kept = [m for m in mentions if not any(t.start < m.end and m.start < t.end for t in talks)]
    turned = [
        Mention(m.start, m.end, m.text, PROMPTS) if m.term == MESSAGES and not _is_letter(m, grammar) else m
        for m in kept
    ]
    return sorted({*turned, *talks}, key=lambda m: (m.start, m.end, m.term))


def _talks(sentence: Sentence, grammar: Grammar) -> Iterator[Mention]:
    for match in grammar.talk.finditer(sentence.surface):
        start, end = match.span()
        yield Mention(sentence.start + start, sentence.start + end, match[0], PROMPTS)


def _is_letter(mention: Mention, grammar: Grammar) -> bool:
    """Whether messages go to people ("text messages", "messages to our support team")."""
    return bool(grammar.letter.search(mention.text))

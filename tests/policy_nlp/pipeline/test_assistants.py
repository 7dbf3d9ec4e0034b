"""Policies of assistants, and what counts as a prompt in them."""

from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.pipeline.assistants import as_prompts, is_of_assistant
from policy_nlp.pipeline.frame import load_pipeline

ASSISTANT = "Nova is an assistant for homework. AI writes the answers. We train no models on prompts."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ASSISTANT, True),
        ("Nova is an assistant for homework. We collect your name.", False),
        ("Mailbox is a mail client. AI sorts mail, AI writes drafts, AI models and prompts differ.", False),
    ],
)
def test_is_of_assistant(text: str, expected: bool) -> None:
    assert is_of_assistant(load_document(text, "en")) is expected


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("We keep your conversations", {"content.prompts"}),
        ("We keep what you type", {"content.prompts"}),
        ("We read your text messages", {"comms.sms"}),
        ("We keep your phone number", {"contact.phone"}),
    ],
)
def test_talk_is_prompts(text: str, terms: set[str]) -> None:
    (sentence,) = load_pipeline("en")(text)._.sentences
    found = as_prompts(sentence, sentence.mentions, load_grammar("en"))
    assert {m.term for m in found} == terms

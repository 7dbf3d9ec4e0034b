"""The spaCy pipelines of both languages, made of the components beside this module."""

from __future__ import annotations

from functools import cache
from typing import cast

import spacy
from spacy.language import Language as Pipeline

from corpora.text import Language
from policy_nlp.pipeline import (
    actions,
    mentions,
    polarity,
    predications,
    purposes,
    recipients,
    segmentation,
    sentences,
    syntax,
)
from policy_nlp.pipeline.component import Component

COMPONENTS = (
    "policy_sentences",
    "policy_mentions",
    "policy_recipients",
    "policy_purposes",
    "policy_silence",
    "policy_syntax",
    "policy_actions",
    "policy_predications",
)
"""In this order each finds what it needs from those before."""
_REGISTERED = (sentences, mentions, recipients, purposes, polarity, syntax, actions, predications)


@cache
def load_pipeline(language: str) -> Pipeline:
    """Return the pipeline of "zh" or "en"; its documents carry `doc._.predications`."""
    # Chinese tokens are characters: no component asks for words, and to segment all text takes half of the time.
    tokenizer = {"@tokenizers": segmentation.CHARACTERS} if language == Language.ZH else {}
    nlp = spacy.blank("zh" if language == Language.ZH else "en", config={"nlp": {"tokenizer": tokenizer}})
    for name in COMPONENTS:
        if name == "policy_syntax" and language != Language.EN:
            continue
        nlp.add_pipe(name, config={"language": str(language)})
    return nlp


@cache
def load_components(language: str) -> tuple[Component, ...]:
    """Return the components of the pipeline of "zh" or "en" in their order."""
    return tuple(cast("Component", component) for _, component in load_pipeline(language).pipeline)

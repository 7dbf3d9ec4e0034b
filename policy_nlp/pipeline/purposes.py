"""Purposes that a sentence names."""

from __future__ import annotations

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from policy_nlp.lexicon import find_purposes
from policy_nlp.pipeline.analysis import Goal


class PurposeMentions:
    """Component: notes in each sentence the phrases that name purposes."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, doc: Doc) -> Doc:
        """Note it down on `doc` and return it."""
        for sentence in doc._.sentences:
            sentence.goals = [
                Goal(sentence.start + m.start, sentence.start + m.end, m.term)
                for m in find_purposes(sentence.text, self.language)
            ]
        return doc


@Pipeline.factory("policy_purposes", default_config={"language": "en"})
def create(nlp: Pipeline, name: str, language: str) -> PurposeMentions:  # noqa: ARG001
    """Make the component; `language`: "zh" or "en"."""
    return PurposeMentions(language)

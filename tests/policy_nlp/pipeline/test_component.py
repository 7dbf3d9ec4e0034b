"""A component notes the same on a document of spaCy and on a block without one."""

from __future__ import annotations

import pytest

from policy_nlp.pipeline.component import Component, Notes
from policy_nlp.pipeline.frame import load_components, load_pipeline
from policy_nlp.pipeline.own_names import Own

TEXTS = {
    "zh": ["小灯会收集您的手机号。我们不出售您的位置。", "您的头像会提供给合作伙伴。"],
    "en": ["Lampo stores your phone number. We never sell your location.", "Photos are sent to partners."],
}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_block_is_noted_down_as_a_document_is(language: str) -> None:
    own = Own(names=("小灯", "Lampo"))
    documents = []
    for text in TEXTS[language]:
        doc = load_pipeline(language).make_doc(text)
        doc._.own = own
        documents.append(load_pipeline(language)(doc))
    stream = iter([Notes(text, own) for text in TEXTS[language]])
    for component in load_components(language):
        stream = component.through(stream)
    told = [(n.sentences, n.predications) for n in stream]
    assert told == [(d._.sentences, d._.predications) for d in documents]
    assert any(s.triggers for sentences, _ in told for s in sentences)


def test_what_a_component_does_is_said_by_its_note() -> None:
    with pytest.raises(NotImplementedError):
        Component().note(Notes(""))

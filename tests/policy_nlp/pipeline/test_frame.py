"""Both pipelines have the components in their order."""

from __future__ import annotations

import pytest
import spacy
from spacy import util
from thinc.api import Config

from policy_nlp.pipeline.frame import COMPONENTS, load_pipeline


@pytest.mark.parametrize("language", ["zh", "en"])
def test_pipeline(language: str) -> None:
    names = load_pipeline(language).pipe_names
    assert names == [n for n in COMPONENTS if n != "policy_syntax" or language == "en"]


def test_a_pipeline_is_made_anew_from_its_configuration() -> None:
    nlp = load_pipeline("zh")
    again = util.load_model_from_config(Config().from_str(nlp.config.to_str()), auto_fill=True)
    assert again.pipe_names == nlp.pipe_names
    text = "我们会收集您的手机号。"
    told = [[p.trigger.action for p in r.predications] for r in again(text)._.predications]
    assert told == [["collect"]]


def test_single_components_are_added_to_any_pipeline() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("policy_sentences", config={"language": "en"})
    nlp.add_pipe("policy_mentions", config={"language": "en"})
    doc = nlp("We store your e-mail address. Have a nice day.")
    assert [[m.term for m in s.mentions] for s in doc._.sentences] == [["contact.email"], []]

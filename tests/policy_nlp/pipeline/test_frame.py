"""Both pipelines have the components in their order."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

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


ROOT = Path(__file__).resolve().parents[3]
ALONE = """
import sys
import spacy
assert "policy_nlp" not in sys.modules
nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"@tokenizers": "policy_characters"}}})
for name in ("policy_sentences", "policy_mentions"):
    nlp.add_pipe(name, config={"language": "zh"})
print([m.term for s in nlp("我们会保存您的电子邮箱。")._.sentences for m in s.mentions])
"""


def entry_points() -> dict[str, dict[str, str]]:
    """Return what the distribution tells spaCy."""
    found = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]["entry-points"]
    return {group: names for group, names in found.items() if group.startswith("spacy_")}


def test_every_component_has_an_entry_point() -> None:
    assert set(entry_points()["spacy_factories"]) == set(COMPONENTS)


def test_spacy_finds_the_components_without_an_import(tmp_path: Path) -> None:
    # As an installation writes it, so that the test does not hang on how fresh that of this machine is.
    told = tmp_path / "entry_points-0.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: entry-points\nVersion: 0\n")
    lines = [
        line
        for group, names in entry_points().items()
        for line in (f"[{group}]", *(f"{name} = {value}" for name, value in names.items()))
    ]
    (told / "entry_points.txt").write_text("\n".join(lines))
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]),
        "PYTHONIOENCODING": "utf8",
    }
    ran = subprocess.run([sys.executable, "-c", ALONE], env=env, capture_output=True, text=True, check=False)
    assert ran.stdout.strip() == "['contact.email']", ran.stderr

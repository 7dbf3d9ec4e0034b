from __future__ import annotations

import numpy as np

from corpora.text import Language
from policy_nlp.sections import SECTIONS, Section
from policy_nlp.sections.classifier import log_probabilities
from policy_nlp.sections.examples import Example
from policy_nlp.sections.features import features_of
from policy_nlp.sections.training import main, train
from tests.policy_nlp.sections.miniatures import folders


def test_what_is_learnt_is_known() -> None:
    pairs = {"we keep logs": Section.STORAGE, "kids need a parent": Section.MINORS}
    examples = [Example(text, Language.EN, {s: 1.0}, 1.0) for text, s in pairs.items()]
    scores = log_probabilities(features_of(list(pairs), Language.EN), train(examples, epochs=20))
    assert [SECTIONS[int(i)] for i in np.asarray(scores).argmax(axis=1)] == list(pairs.values())


def test_the_command_writes_the_same_bytes_twice(tmp_path) -> None:
    given = [part for name, folder in folders(tmp_path).items() for part in (f"--{name}", str(folder))]
    written = []
    for run in ("first", "second"):
        out = tmp_path / run
        out.mkdir()
        main([*given, "--out", str(out)])
        written.append({f.name: f.read_bytes() for f in sorted(out.iterdir())})
    assert written[0] == written[1]
    assert set(written[0]) == {"weights_en.json", "weights_zh.json"}
    assert max(len(data) for data in written[0].values()) < 200_000

"""Four layers are asked of every sentence; denials are pooled."""

from __future__ import annotations

import pytest

from corpora.loaders.piextract import LAYERS
from policy_nlp.scoring.piextract import SaidOfData
from tests.policy_nlp.scoring.readings import judged, policy, statement


def test_layers_and_their_mean(tmp_path):
    marked = {"CollectUse_true": "name", "Share_false": "mail"}
    for layer in LAYERS:
        (tmp_path / layer).mkdir()
        lines = [f"{word} _ _ {'B-DATA' if marked.get(layer) == word else 'O'}" for word in ("name", "mail")]
        (tmp_path / layer / "validation.conll03").write_text("\n\n".join(lines))
    readings = [policy(statement()), policy(statement("share"), statement(denied=True))]
    found = judged(SaidOfData(), tmp_path, readings)
    assert found["CollectUse_true"] == (1, 0, 0)
    assert found["Share_true"] == (0, 1, 0)
    assert found["denied"] == (0, 1, 1)
    assert found["piextract_macro"].f1 == pytest.approx(1 / 3)

"""What pydantic found wrong is told in the catalogue's words, in both languages."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from corpora.profiles import AppProfile, Marks
from corpora.profiles.problems import problem_of


@pytest.mark.parametrize(
    ("model", "raw", "said"),
    [
        (AppProfile, {"name": 3}, "text"),
        (AppProfile, {"consent_at": "yesterday"}, "zone"),
        (AppProfile, {"consent_at": "2026-01-01T00:00:00"}, "zone"),
        (AppProfile, {"audience": "pets"}, "one of"),
        (AppProfile, {"first_party_domains": 3}, "list"),
        (AppProfile, {"first_party_domains": ["com"]}, "domain"),
        (Marks, {"marks": [{"at": "2026-01-01T00:00:00Z"}]}, "at least one"),
        (Marks, {"marks": [{}]}, "missing"),
        (AppProfile, {"nane": "x"}, "no such field"),
    ],
)
def test_problems_speak_both_languages(model, raw, said):
    with pytest.raises(ValidationError) as caught:
        model.model_validate(raw)
    problem = problem_of(caught.value.errors()[0])
    assert said in problem.en
    assert any("\u4e00" <= c <= "\u9fff" for c in problem.zh)

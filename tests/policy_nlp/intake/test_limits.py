import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake import limits, load_document, loading


def test_limits_admit_real_policies() -> None:
    assert limits.MAX_BYTES >= 5_000_000
    assert limits.MAX_BLOCKS >= 50_000


def test_too_many_blocks_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MAX_BLOCKS", 10)
    with pytest.raises(PolicyError, match="blocks"):
        load_document("<p>We collect.</p>" * 11)


def test_lists_are_as_deep_as_the_limit() -> None:
    document = load_document("<ul><li>one" * 40)
    assert max(b.level for b in document.blocks) == limits.MAX_LIST_DEPTH

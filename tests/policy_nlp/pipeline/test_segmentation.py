"""jieba's cache lies where nobody else can write."""

from __future__ import annotations

from pathlib import Path

from policy_nlp.pipeline.segmentation import use_private_cache


def test_cache_is_private() -> None:
    folder = Path(use_private_cache())
    assert folder.stat().st_mode & 0o077 == 0

    import jieba

    assert jieba.dt.tmp_dir == str(folder)

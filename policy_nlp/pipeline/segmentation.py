"""Words of Chinese text: jieba, with its cache in a private folder."""

from __future__ import annotations

import atexit
import logging
import tempfile
import warnings
from functools import cache


@cache
def use_private_cache() -> str:
    """Make jieba keep its dictionary in a folder of our own; return its path.

    By default jieba loads a marshalled file of a fixed name from the shared temporary folder, where anyone on
    the machine may have put it.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    folder = tempfile.TemporaryDirectory(prefix="yanxing-jieba-")
    atexit.register(folder.cleanup)
    jieba.setLogLevel(logging.WARNING)
    jieba.dt.tmp_dir = folder.name
    return folder.name


def is_word(text: str) -> bool:
    """Whether `text` is a word of the segmenter's Chinese dictionary."""
    import jieba

    use_private_cache()
    jieba.dt.check_initialized()
    return bool(jieba.dt.FREQ.get(text))

"""Tokens of Chinese text, which are its characters; and what a word is: jieba's dictionary, read in private."""

from __future__ import annotations

import atexit
import logging
import tempfile
import warnings
from collections.abc import Callable
from functools import cache

from spacy.language import Language as Pipeline
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

CHARACTERS = "policy_characters"
"""Name of the tokenizer in a configuration."""


class Characters(DummyTokenizer):
    """Tokenizer: every character a token, whatever it is, so that a document's text is the text given."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Return the document of `text`."""
        return Doc(self.vocab, words=list(text), spaces=[False] * len(text))


@registry.tokenizers(CHARACTERS)  # type: ignore[untyped-decorator]
def create() -> Callable[[Pipeline], Characters]:
    """Return what makes the tokenizer of a pipeline."""
    return lambda nlp: Characters(nlp.vocab)


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

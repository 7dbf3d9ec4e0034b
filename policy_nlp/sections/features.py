"""Hashed n-grams of many texts at once: of characters in Chinese, of words in English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

import numpy as np
import numpy.typing as npt

from corpora.text import Language

BUCKETS = 1 << 13
"""How many features there are; n-grams that fall together share one."""
LONGEST = 800
"""No more of a text is read, in characters: the beginning of a long block says what it is about."""
ORDERS = {Language.ZH: 3, Language.EN: 2}
"""Longest n-grams."""
_TOKEN = re.compile(r"[a-z]+|[0-9]+|@|[^\x00-\x7f]")
_DIGITS = re.compile(r"[0-9]")
_FACTORS = (0x9E3779B1, 0x85EBCA77, 0xC2B2AE3D)

Hashes = npt.NDArray[np.uint32]


class Features(NamedTuple):
    """The features of texts, one text after the other."""

    buckets: npt.NDArray[np.intp]
    """Feature of every n-gram."""
    counts: npt.NDArray[np.intp]
    """How many n-grams each text has."""


def features_of(texts: Sequence[str], language: Language) -> Features:
    """Return the features of `texts`, all in `language`."""
    tokens = [(_characters if language == Language.ZH else _words)(text) for text in texts]
    lengths = np.array([len(t) for t in tokens], dtype=np.intp)
    stream = np.concatenate([*tokens, np.zeros(0, np.uint32)])
    owner = np.repeat(np.arange(len(texts)), lengths)
    buckets, owners = _ngrams(stream, owner, ORDERS[language])
    order = np.argsort(owners, kind="stable")
    counts = np.bincount(owners, minlength=len(texts)).astype(np.intp)
    return Features(buckets[order], counts)


def _characters(text: str) -> Hashes:
    folded = _DIGITS.sub("0", "".join(text[:LONGEST].lower().split()))
    return np.frombuffer(folded.encode("utf-32-le", "replace"), dtype=np.uint32)


def _words(text: str) -> Hashes:
    words = _TOKEN.findall(text[:LONGEST].lower())
    return np.fromiter((_hash(word) for word in words), np.uint32, len(words))


@lru_cache(maxsize=1 << 15)
def _hash(word: str) -> int:
    return crc32(b"0" if word.isdigit() else word.encode("utf-8", "replace"))


def _ngrams(
    stream: Hashes, owner: npt.NDArray[np.intp], longest: int
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the bucket and the text of every n-gram; none reaches from one text into the next."""
    buckets, owners = [], []
    mixed = np.zeros(len(stream), np.uint32)
    for order in range(longest):
        ends = len(stream) - order
        if ends <= 0:
            break
        mixed = (mixed[:ends] * np.uint32(31)) ^ (stream[order:] * np.uint32(_FACTORS[order]))
        inside = owner[:ends] == owner[order:]
        buckets.append(_bucket(mixed[inside] + np.uint32(order)))
        owners.append(owner[:ends][inside])
    none = np.zeros(0, np.intp)
    return np.concatenate([*buckets, none]), np.concatenate([*owners, none])


def _bucket(hashes: Hashes) -> npt.NDArray[np.intp]:
    spread = hashes * np.uint32(0x9E3779B1)
    return ((spread ^ (spread >> np.uint32(15))) % np.uint32(BUCKETS)).astype(np.intp)

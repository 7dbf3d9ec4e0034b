"""Which language a text is in: zh and en are read, any other is named."""

from __future__ import annotations

import re
from functools import lru_cache

from corpora.messages import load_area
from corpora.text import Language, Text
from policy_nlp.errors import PolicyError

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_KANA = re.compile(r"[\u3041-\u309f\u30a1-\u30fa\u30fd-\u30ff]+")
_HANGUL = re.compile(r"[\uac00-\ud7a3\u1100-\u11ff]+")
_NEITHER = re.compile(r"[\u3041-\u30ff\uac00-\ud7a3\u1100-\u11ff]")
_WORD = re.compile(r"[^\W\d_]+")
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_ENGLISH_WORDS = frozenset({
    "the", "and", "of", "to", "your", "you", "we", "or", "information", "is", "for", "with", "our", "that",
    "this", "not", "by", "from", "data",
})  # fmt: skip
ENOUGH_LATIN = 20
"""How many Latin letters make a block English, where it is not Chinese."""
REMEMBERED = 4096
"""Of how many blocks and headings the language is remembered: half a dozen parts of the reading ask for it."""
_SAMPLE = 60_000
# Shorter texts say too little to call them a third language.
_ENOUGH = 200
_HAN_SHARE = 0.10
# English takes about three letters for what one Chinese character says; of a text in both, the Chinese one leads.
_LETTERS_TO_A_HAN = 4
_PROSE = 3
# Codes of the classifier that are no third language: varieties of Chinese, Scots, text without language.
_SAME = {
    **dict.fromkeys(["wuu", "yue", "lzh", "gan", "hak"], Language.ZH),
    **dict.fromkeys(["sco", "zxx", "la"], Language.EN),
}


def detect_language(text: str, *, file: str) -> Language:
    """Return the language of a document; `file` is for the message.

    Raises PolicyError that names a third language.
    """
    name = name_language(text)
    if name not in (Language.ZH, Language.EN):
        known = load_area("languages").get(name, Text(zh=name, en=name))
        raise PolicyError("policy.other_language", file=file, language=known)
    return Language(name)


@lru_cache(maxsize=REMEMBERED)
def language_of(text: str, default: Language = Language.EN) -> Language:
    """Return the language of one block; `default` (the document's) where it is too short to tell."""
    if text.isascii():
        letters = text.encode("ascii").translate(None, _NO_LETTERS)
        return Language.EN if len(letters) >= ENOUGH_LATIN else default
    han = _count(_HAN, text)
    # What the rest of the text cannot outweigh need not be counted.
    if han >= 2 and han * 13 >= len(text) and not _KANA.search(text):
        return Language.ZH
    latin = sum(map(len, _WORD.findall(text))) - han
    if han >= 2 and han * 12 >= latin and not _KANA.search(text):
        return Language.ZH
    return Language.EN if latin >= ENOUGH_LATIN else default


def name_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of most of `text`; "en" where it is too short to tell."""
    sample = _sampled(text)
    han = _count(_HAN, sample)
    kana, hangul = (_count(p, sample) for p in (_KANA, _HANGUL)) if _NEITHER.search(sample) else (0, 0)
    words = _WORD.findall(sample)
    letters = sum(map(len, words))
    if kana > 0.15 * (han + kana) and kana > 10:
        return "ja"
    if hangul > 0.3 * letters and hangul > 10:
        return "ko"
    if han > _HAN_SHARE * letters:
        return Language.EN if _has_more_english(sample) else Language.ZH
    if letters < _ENOUGH or _english_share(words) > 0.12:
        return Language.EN
    return _classify(sample)


def _count(runs: re.Pattern[str], text: str) -> int:
    """Return how many characters the runs of a kind have."""
    return sum(map(len, runs.findall(text)))


def _has_more_english(sample: str) -> bool:
    """Whether a text in both languages says more in English; names and addresses say nothing."""
    chinese = english = 0
    for line in sample.split("\n"):
        han = 0 if line.isascii() else _count(_HAN, line)
        chinese += han * _LETTERS_TO_A_HAN
        # A line of Chinese is hardly ever parted by spaces.
        words = _WORD.findall(line) if line.isascii() or " " in line else []
        if len(words) >= _PROSE and sum(map(_ENGLISH_WORDS.__contains__, map(str.lower, words))) >= _PROSE:
            english += sum(map(len, words)) - han
    return english > chinese


def _sampled(text: str) -> str:
    """Return the beginning, the middle and the end of a long text."""
    if len(text) <= _SAMPLE:
        return text
    third = _SAMPLE // 3
    middle = len(text) // 2
    return text[:third] + text[middle : middle + third] + text[-third:]


def _english_share(words: list[str]) -> float:
    return sum(map(_ENGLISH_WORDS.__contains__, map(str.lower, words))) / max(len(words), 1)


def _classify(sample: str) -> str:
    import py3langid

    code, _ = py3langid.classify(sample[:20_000])
    return _SAME.get(str(code), str(code))

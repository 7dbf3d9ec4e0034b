"""How often a policy says that it collects: every 30 seconds, 每隔5分钟."""

from __future__ import annotations

import re

_SECONDS = {
    "秒": 1, "秒钟": 1, "分": 60, "分钟": 60, "小时": 3600, "天": 86_400, "日": 86_400,
    "second": 1, "minute": 60, "hour": 3600, "day": 86_400,
}  # fmt: skip
_WORDS = {"一": 1, "两": 2, "二": 2, "三": 3, "五": 5, "十": 10, "三十": 30, "半": 0.5, "": 1}
_ZH = re.compile(r"每隔?\s?(\d{1,5}(?:\.\d)?|三十|[一两二三五十半])?\s?个?(秒钟?|分钟|分|小时|天|日)")
_EN = re.compile(r"\bevery\s(?:(\d{1,5}(?:\.\d)?)\s|other\s)?(second|minute|hour|day)s?\b", re.IGNORECASE)
_TIMES = re.compile(r"\bonce (?:a|an|per|every) (second|minute|hour|day)\b", re.IGNORECASE)


def stated_interval(sentence: str) -> float | None:
    """Return the shortest interval that a sentence states, in seconds; None where it states none."""
    found = [*_found(_ZH, sentence), *_found(_EN, sentence)]
    found += [float(_SECONDS[m.group(1).lower()]) for m in _TIMES.finditer(sentence)]
    return min(found, default=None)


def _found(pattern: re.Pattern[str], sentence: str) -> list[float]:
    return [_number(m.group(1) or "") * _SECONDS[m.group(2).lower()] for m in pattern.finditer(sentence)]


def _number(written: str) -> float:
    return float(_WORDS[written]) if written in _WORDS else float(written)

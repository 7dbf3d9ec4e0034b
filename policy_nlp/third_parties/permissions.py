"""Permissions of the system in the cell of a row: which ones it asks for; and cells that say "none"."""

from __future__ import annotations

import re

_MARKS = re.compile(
    r"[、，,;；|\n]|\s(?=android\.permission\.|[\u4e00-\u9fff])|(?:^|\s)[•·*-]\s|(?:^|(?<=\s))\d{1,2}[.、)]\s?"
)
_MOST, _LONGEST, _LONGEST_CELL = 60, 80, 6000
_BRACKETS = re.compile(r"[（(][^（）()]{0,300}[）)]")
_NOTHING = re.compile(
    r"(?:(?:该|此)?(?:SDK|插件|组件|第三方)?)?(?:无|没有|不(?:会|直接|主动)?(?:涉及|收集|采集|获取|共享|提供)|未(?:涉及|收集|采集|获取|共享))"
    r"(?:任何|其他)?(?:用户|您的?)?(?:的)?(?:个人|隐私|敏感)?(?:敏感)?(?:信息|数据|资料)?(?:的)?(?:收集|采集|共享|获取)?"
    r"|none|nothing|no (?:personal |user )?(?:data|information)"
    r"(?: (?:is |are )?(?:collected|shared|sent|transferred|processed))?"
    r"|(?:(?:it )?does not|doesn't) (?:collect|receive|process)(?: any)?(?: personal)?(?: data| information)?",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?<=\S)\s?[（(][^（）()]{0,60}[）)][。.]?$")
_DENIED = re.compile(
    r"(?:不会?|未|并?不)(?:收集|采集|获取|共享|上传)(?:您|用户)?的?(?:任何)?(?:个人)?(?:敏感)?(?:信息|数据)"
    r"|\b(?:does not|doesn't|do not) (?:collect|receive|process|store)(?: or \w+)?"
    r"(?: any)?(?: personal)? (?:data|information)",
    re.IGNORECASE,
)
# What is left out of a row without a word about what it collects.
_BLANK = frozenset(
    {
        "",
        "/",
        "\\",
        "-",
        "--",
        "—",
        "——",
        "–",
        "n/a",
        "na",
        "n.a.",
        "暂无",
        "空",
        "不适用",
        "not applicable",
        "null",
    }
)


def is_blank(text: str) -> bool:
    """Whether a cell says nothing, or that there is nothing to say."""
    return text.strip().lower() in _BLANK or says_nothing(text)


def says_nothing(text: str) -> bool:
    """Whether a cell says in words that nothing is collected ("不收集个人信息", "None")."""
    bare = _ASIDE.sub("", text).strip(" 。.;；,，")
    return len(bare) <= 60 and bool(_NOTHING.fullmatch(bare))


def denies(text: str) -> bool:
    """Whether a sentence says that no personal information is collected, whatever else it says."""
    return bool(_DENIED.search(text))


def permissions_in(text: str) -> tuple[str, ...]:
    """Return the permissions that a cell lists, as written, without repetition."""
    text = text[:_LONGEST_CELL]
    hidden = _BRACKETS.sub(lambda m: "\0" * len(m[0]), text)
    parts, start = [], 0
    for mark in _MARKS.finditer(hidden):
        parts.append(text[start : mark.start()])
        start = mark.end()
    names = (part.strip(" 。.：:·•*-\n") for part in [*parts, text[start:]])
    kept = dict.fromkeys(n for n in names if n and len(n) <= _LONGEST and not is_blank(n))
    return tuple(kept)[:_MOST]

"""When a policy takes effect, and when it was last updated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from policy_nlp.document import Block, Document
from policy_nlp.metadata.calendar import FoundDate, find_dates, ranges

# What the words beside a date make of it.
_EFFECT = (
    r"生效|施行|实施|实行|启用|\beffective|take(?:s|n)? effect|\bin (?:force|effect)|into (?:force|effect)"
    r"|applies (?:from|beginning|as of|since)|\b(?:current|valid|applicable) (?:as of|from|since)|\bas (?:of|from)\b"
)
_UPDATE = (
    r"更新|修订|修改|变更|修正|版本日期|(?:updated|revised|modified|amended|changed)"
    r"(?! (?:\w+ )?(?:polic|version|terms|notice|statement))"
    r"|last (?:change|edit|review|amendment|modification)|\brevision|\bupdate\b"
)
_RELEASE = (
    r"发布|公布|公示|颁布|制定|版本|日期|published|posted|\bversion|\breleased?\b|\bissued\b|\bcreated\b|\badopted\b"
    r"|\bdate\b"
)
_WORD = re.compile(rf"(?P<effect>{_EFFECT})|(?P<update>{_UPDATE})|(?P<release>{_RELEASE})", re.IGNORECASE)
_AFTER_EFFECT = re.compile(
    r"[\s）)】]{0,3}(?:\d{1,2}[:：]\d{2}(?::\d{2})?|[零〇0]\s?[时点])?(?:开始|起|正式|将|之日|即|\s)*(?:生效|施行|实施|实行)(?!日|时间|[:：])"
)
_AFTER_UPDATE = re.compile(
    r"\s?[（(【]?\s?(?:更新|修订|修改|最后更新|(?:last )?(?:updated|revised|modified))(?!日|时间|[:：])",
    re.IGNORECASE,
)
_AFTER_RELEASE = re.compile(r"\s?[（(【]?\s?(?:发布|公布|版本?)(?!权|日|时间|号|[:：])")
# Dates of laws, of people, and of what was before.
_LAW = re.compile(
    r"(?<![政协声指规][策议明引则])》|法律|条例|规定|办法|标准|\bact\b|\blaws?\b|regulation|directive|framework|shield|\bccpa\b|\bgdpr\b|\bcpra\b|legislation|\bbill\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"历史版本|旧版|原\s?$|上一版|过往版本|previous|prior|earlier|former|archiv|superseded|replaces|replaced|older|before|之前|以前|注册|成立|established|founded|born",
    re.IGNORECASE,
)
_PAST_HEADING = re.compile(
    r"历史版本|旧版本|过往版本|previous|prior|earlier|archiv|change ?log|history", re.IGNORECASE
)
_CLAUSE = re.compile(r"[。；;]|(?<=[a-z\d)])\.\s")
_PART = re.compile(r"[，,]\s?")
_JOINED = re.compile(r"[\s/／&、与和及或]|and|was|is|last|日期|时间|date|both", re.IGNORECASE)
_SAME = re.compile(
    r"effective (?:as of|on|from) (?:that|the same|this) (?:date|day)|同日生效"
    r"|自?(?:发布|公布|更新)之日起?(?:即|正式)?(?:生效|施行)"
)
_NEAR, _SHORT_LINE, _TOP, _BOTTOM, _BARE = 48, 80, 40, 15, 6
_LONGEST, _REMEMBERED = 3000, 256


class Dates(NamedTuple):
    """The dates of a policy, ISO 8601."""

    effective: str | None
    """Of effect; where none is named, of the last update, else of publication."""
    updated: str | None
    """Of the last update; where none is named, of publication."""


class _Said(NamedTuple):
    """What one date is said to be."""

    kind: str
    surety: int
    """2: a short line at the top; 1: anywhere else at the top or the bottom; 0: a line of its own without words."""
    iso: str


def dates_of(document: Document) -> Dates:
    """Return the date of effect and the date of the last update."""
    said = [s for block in document.blocks for s in _said(block, document)]
    effect, update, release, bare = (_best(said, k) for k in ("effect", "update", "release", "bare"))
    effect = _of_this(effect, update, said)
    updated = update or release or (bare if effect is None else None)
    return Dates(effect or updated, updated)


def _of_this(effect: str | None, update: str | None, said: list[_Said]) -> str | None:
    """Return the date of effect unless it is of another part: told less surely, and before the update."""
    if effect is None or update is None or effect >= update:
        return effect
    sure = {kind: max(s.surety for s in said if s.kind == kind) for kind in ("effect", "update")}
    return effect if sure["effect"] >= sure["update"] else None


def _best(said: list[_Said], kind: str) -> str | None:
    """Return the surest date of a kind, of those the latest: older versions are told of too."""
    of_kind = [(s.surety, s.iso) for s in said if s.kind == kind]
    return max(of_kind)[1] if of_kind else None


def _said(block: Block, document: Document) -> Iterator[_Said]:
    text = block.text[:_LONGEST]
    edge = block.index < _TOP or block.index >= len(document.blocks) - _BOTTOM
    short = len(text) <= _SHORT_LINE
    if not (edge or short) or _is_past(block.headings[1:]):
        return
    dates = find_dates(text)
    skipped = set(ranges(text, dates))
    for number, found in enumerate(dates):
        if found in skipped:
            continue
        begins = dates[number - 1].end if number else 0
        before = text[max(begins, found.start - _NEAR) : found.start]
        after = text[found.end : found.end + _NEAR]
        kinds = _kinds(before, after)
        if not kinds and _alone(text, found):
            kinds = _kinds_of_line(block, document)
        if _foreign(before, after):
            continue
        surety = 2 if short and block.index < _TOP else 1
        yield from (_Said(kind, surety, found.iso) for kind in kinds)
        if not kinds and short and block.index < _BARE and not _PAST.search(text):
            yield _Said("bare", 0, found.iso)


@lru_cache(maxsize=_REMEMBERED)
def _is_past(headings: tuple[str, ...]) -> bool:
    """Whether what stands below `headings` is what was before."""
    return any(map(_PAST_HEADING.search, headings))


def _kinds(before: str, after: str) -> tuple[str, ...]:
    """Return what the words around a date make of it."""
    if _AFTER_EFFECT.match(after):
        return ("effect",)
    same = ("effect",) if _SAME.search(after) else ()
    if _AFTER_UPDATE.match(after):
        return ("update", *same)
    named = _named(_PART.split(_CLAUSE.split(before)[-1])[-1]) or _named(_CLAUSE.split(before)[-1])
    if not named and _AFTER_RELEASE.match(after):
        return ("release", *same)
    return (*named, *same)


def _named(words: str) -> tuple[str, ...]:
    """Return what the last word says, and the word that it is joined with ("更新与生效日期")."""
    found = list(_WORD.finditer(words))
    kinds = [str(found[-1].lastgroup)] if found else []
    for earlier, later in zip(found[-2::-1], found[:0:-1], strict=False):
        between = _JOINED.sub("", words[earlier.end() : later.start()])
        if between:
            break
        kinds.append(str(earlier.lastgroup))
    stronger = [k for k in kinds if k != "release"]
    return tuple(dict.fromkeys(stronger or kinds))


def _kinds_of_line(block: Block, document: Document) -> tuple[str, ...]:
    """Return what the line above makes of a line that is a date and nothing else."""
    above = document.blocks[block.index - 1].text if block.index else ""
    return _named(above) if len(above) <= 30 else ()


def _alone(text: str, found: FoundDate) -> bool:
    return len(text.strip(" 。.*:：")) <= found.end - found.start + 1


def _foreign(before: str, after: str) -> bool:
    """Whether the date is of a law, or of what was before."""
    clause = _CLAUSE.split(before)[-1]
    law_after = re.search(r"^.{0,12}(?:的|施行的)?《", after)
    return bool(_LAW.search(clause) or _PAST.search(clause) or law_after)

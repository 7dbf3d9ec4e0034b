"""Words that name data only as items of an enumeration of data ("姓名、电话、城市").

An enumeration is a run of phrases of data and such words with nothing between them but separators and whose they
are. One phrase of data proves the run, unless it lists functions, permissions or what is kept safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_OR = r"(?:以及|及其|及|和|与|或者|或)"
_MARKS = "[、,，/；;|]"
_WHOSE = r"(?:您的?|你的?|用户的|个人|本人|其)?"
_BETWEEN = re.compile(
    r"(?:信息|数据|记录|情况|号码|号)?等?"
    r"(?:\s*[(（\[【][^()（）\[\]【】]{0,80}[)）\]】])?"
    rf"\s*(?:{_MARKS}\s*{_OR}?|{_OR})\s*{_WHOSE}\s*"
)
"""What stands between two items."""
_LISTED = re.compile(f"{_MARKS}|(?:信息|数据|记录|情况|日志|历史|行为|资料)$")
"""What two items with no more than "and" between them must have: a mark, or a noun that holds for both."""
_NOUN = re.compile("等?(?:信息|数据|记录|情况|日志|历史|行为|资料)")
_OPENS = re.compile(rf"(?:^|{_MARKS}|[：:(（\[【“\"。的\s]|{_OR}|包括|包含|例如|比如|诸如|如){_WHOSE}\s*$")
_GOES_ON = re.compile(rf"\s*(?:等|信息|数据|资料|{_MARKS}|[(（\[【]|{_OR})")
_CLOSES = re.compile(
    rf"\s*(?:$|{_MARKS}|[。.)）\]】”\"\s(（\[【]|等|中|(?:信息|数据|资料|记录|情况|行为)|训练|用于|用来|会|将|不会)"
)
_USERS = re.compile("(?:您的|你的|用户的?)$")
"""Whose the two are that "and" joins ("您的照片和语音")."""
_FUNCTIONS = re.compile(
    r"[^，。；、]{0,12}(?:功能|服务|权限|按钮|页面|操作|选项|入口|模块|登录|登陆|安全|风险|时(?![间长区]))"
)
_DONE = re.compile(
    r"(?:进行|参与|发起|支持|点击|申请|开启|开通|保障|保护|维护)(?:您的?|你的?|用户的?)?$|使用$"
)
_PERMISSIONS = re.compile("麦克风|相机|摄像头|摄像机|日历|悬浮窗|存储")
_NEAR = 16
"""How many characters around an enumeration say what it lists."""


class Span(NamedTuple):
    """A phrase in a text."""

    start: int
    end: int
    number: int
    """Which phrase it is."""
    proves: bool
    """Whether it names data by itself."""


def items_in(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield those of `spans`, given in order, that name data only as items, and are items of an enumeration of data."""
    for run in _runs(text, spans):
        proven = any(s.proves for s in run) and not all(s.proves for s in run)
        if proven and _lists_data(text, run[0].start, run[-1].end):
            yield from (s for s in run if not s.proves and _is_item(text, s, last=s == run[-1]))


def _runs(text: str, spans: Sequence[Span]) -> Iterator[list[Span]]:
    run: list[Span] = []
    for span in spans:
        if run and not _BETWEEN.fullmatch(text, run[-1].end, span.start):
            yield run
            run = []
        run.append(span)
    if run:
        yield run


def _lists_data(text: str, start: int, end: int) -> bool:
    said, before, after = text[start:end], text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    if _FUNCTIONS.match(after) or _DONE.search(before) or _PERMISSIONS.search(said):
        return False
    return bool(_LISTED.search(said) or _NOUN.match(after) or _USERS.search(before))


def _is_item(text: str, span: Span, *, last: bool) -> bool:
    after = _CLOSES if last else _GOES_ON
    return bool(after.match(text, span.end) and _OPENS.search(text, max(0, span.start - _NEAR), span.start))

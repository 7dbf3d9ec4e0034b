"""Planted values that an app masked before it sent them: 138****8123, m***@example.com.

A masked value is no longer the value, but it stays personal data of whom it can still be linked to (PIPL art. 73
calls that de-identified, not anonymous). So it is reported, under a form of its own and with less certainty, and
where what is left of it is short, in a field of its own name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from traffic.detectors.traces import Spelling

MASKED = "masked"
_MARKS = "*x•#"
_MAIL = re.compile(r"([^@\s]{2,64})@([^@\s]+\.[^@\s]+)")
_KEEPS = {
    11: ((3, 4), (3, 2), (3, 3)),
    15: ((6, 4), (4, 4), (2, 4)),
    16: ((6, 4), (4, 4)),
    18: ((6, 4), (3, 4), (4, 4), (6, 2), (4, 2), (6, 3)),
    19: ((6, 4), (4, 4)),
}
"""Length of a number -> how many characters stay at its beginning and its end."""
_WEAK_KEEPS = ((1, 1), (3, 1), (0, 4), (1, 2))
_NUMBERED = ("contact.phone", "document.", "finance.", "account.user_id")


def masked(data_type: str, value: str) -> Iterator[Spelling]:
    """Yield the masked forms of a telephone number, a number of a document or card, a mail address, a name."""
    bare = re.sub(r"[ -]", "", value).removeprefix("+86")
    if data_type.startswith(_NUMBERED) and re.fullmatch(r"\d{10,18}[\dXx]", bare):
        yield from _numbers(bare)
    elif match := _MAIL.fullmatch(value):
        yield from _mails(match[1], match[2])
    elif data_type == "identity.name" and re.fullmatch(r"[\u3400-\u9fff]{2,4}", value):
        yield from _names(value)


def _numbers(digits: str) -> Iterator[Spelling]:
    for keeps, common in ((_KEEPS.get(len(digits), ()), False), (_WEAK_KEEPS, True)):
        for start, end in keeps:
            for mark in _MARKS:
                middle = mark * (len(digits) - start - end)
                yield _spelling(digits[:start] + middle + digits[len(digits) - end :], common=common)
    if len(digits) in (16, 19):
        groups = f"{digits[:4]} **** **** {digits[-4:]}"
        yield from (_spelling(groups, common=False), _spelling(f"**** **** **** {digits[-4:]}", common=True))


def _mails(local: str, host: str) -> Iterator[Spelling]:
    for start, end in ((1, 0), (2, 0), (3, 0), (1, 1), (2, 1), (2, 2), (3, 2)):
        if len(local) <= start + end:
            continue
        last = local[len(local) - end :] if end else ""
        for count in dict.fromkeys((3, 4, 5, len(local) - start - end)):
            yield _spelling(f"{local[:start]}{'*' * count}{last}@{host}", common=start + end < 4)


def _names(name: str) -> Iterator[Spelling]:
    for mark in _MARKS[:2]:
        rest = len(name) - 1
        yield from (_spelling(name[0] + mark * n, common=True) for n in {rest, 1, 2})
        yield _spelling(mark + name[1:], common=True)
        if rest > 1:
            yield _spelling(name[0] + mark * (rest - 1) + name[-1], common=True)


def _spelling(text: str, *, common: bool) -> Spelling:
    return Spelling(text, MASKED, MASKED, common=common, hashed=False)

"""Shapes of lists of people, messages, calls and applications, told by the columns of their rows."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from traffic.detectors.shapes.base import Shape
from traffic.detectors.shapes.people import is_phone
from traffic.detectors.wordlists import word_list

Columns = Mapping[str, Sequence[str]]
"""Folded name of a column -> its values."""

_NAME = re.compile(r"name|displayname|fullname|firstname|lastname|nick|contactname|姓名|联系人")
_NUMBER = re.compile(
    r"(?:phone|tel|mobile|number|num|msisdn|cell)(?:number|numbers|no|num|s)?|phonenumbers?|电话|号码"
)
_SENDER = re.compile(r"addr|address|sender|from|number|phone|num|tel")
_BODY = re.compile(r"body|content|text|msg|message|smsbody|内容")
_TIME = re.compile(r"date|time|ts|timestamp|calltime|datetime|时间")
_DURATION = re.compile(r"dur|duration|callduration|length|时长")
_PACKAGE_NAME = re.compile(
    r"p|pkg|pk|pn|package|packagename|pkgname|apppackage|apppkg|bundleid|packageid|appid"
)
_PACKAGE = re.compile(r"[a-z][a-z0-9_]{0,40}(?:\.[A-Za-z_][A-Za-z0-9_]{0,60}){1,7}")
_DOTTED = re.compile(r"[a-z0-9_]\.[A-Za-z_]")
"""Each of three packages has such a dot."""
_LONGEST_PACKAGE = 200
_FEWEST_PACKAGES = 2
_COLUMNS = (_NAME, _NUMBER, _SENDER, _BODY, _TIME, _DURATION, _PACKAGE_NAME)
_TABLES = ({_PACKAGE_NAME}, {_NUMBER, _NAME}, {_SENDER, _BODY, _TIME}, {_SENDER, _TIME, _DURATION})
"""The columns that each of the lists has: applications, people, messages, calls."""
_MAX_TEXT = 400_000


def is_package(text: str) -> bool:
    """Tell whether `text` is the name of an application package (reversed domain)."""
    return len(text) <= _LONGEST_PACKAGE and _is_package(text)


@lru_cache(maxsize=10_000)
def _is_package(text: str) -> bool:
    return _PACKAGE.fullmatch(text) is not None and text.split(".", 1)[0] in word_list("package_roots")


def is_package_list(values: Iterable[str]) -> bool:
    """Tell whether `values` hold three or more different packages and little else (no class names)."""
    seen = set(values)
    packages = {v for v in seen if is_package(v)}
    classes = sum(map(_is_class, packages))
    return len(packages) >= 3 and 2 * len(packages) > len(seen) and 3 * classes <= len(packages)


def are_packages(values: Iterable[str]) -> bool:
    """Tell whether `values` are two or more different packages and nothing else."""
    seen = set(values)
    if len(seen) < _FEWEST_PACKAGES or not all(map(is_package, seen)):
        return False
    shouted = any(v.rsplit(".", 1)[1].isupper() for v in seen)
    return not shouted and 2 * sum(map(_is_class, seen)) <= len(seen)


def _is_class(package: str) -> bool:
    """Tell whether the last word of a package begins with a capital, as the names of classes in it do."""
    return package.rpartition(".")[2][:1].isupper()


@lru_cache(maxsize=10_000)
def _is_no_class(text: str) -> bool:
    return _is_package(text) and not _is_class(text)


def is_app_list(columns: Columns) -> bool:
    """Tell whether the columns are those of applications: three or more different packages, and nothing else there."""
    values = {v for name in columns if _PACKAGE_NAME.fullmatch(name) for v in columns[name] if v}
    return len(values) >= 3 and all(map(is_package, values))


def is_contact_list(columns: Columns) -> bool:
    """Tell whether the columns are those of an address book: names, and numbers of two or more people."""
    numbers = {v for v in _under(columns, _NUMBER) if is_phone(v)}
    return len(numbers) >= 2 and len(set(_under(columns, _NAME))) >= 2


def is_sms_list(columns: Columns) -> bool:
    """Tell whether the columns are those of text messages: who, what, when."""
    senders = [
        v for v in _under(columns, _SENDER) if is_phone(v) or re.fullmatch(r"\+?\d{4,20}", v, re.ASCII)
    ]
    return bool(senders) and bool(_under(columns, _BODY)) and bool(_under(columns, _TIME))


def is_call_list(columns: Columns) -> bool:
    """Tell whether the columns are those of calls: number, time, duration."""
    numbers = [v for v in _under(columns, _SENDER) if re.fullmatch(r"\+?[\d-]{5,20}", v, re.ASCII)]
    return bool(numbers) and bool(_under(columns, _TIME)) and bool(_under(columns, _DURATION))


def may_be_table(columns: Iterable[str]) -> bool:
    """Tell whether columns with these names are one of the lists above, for some values in them."""
    named = {pattern for name in columns for pattern in _columns_called(name)}
    return any(table <= named for table in _TABLES)


@lru_cache(maxsize=20_000)
def _columns_called(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern for pattern in _COLUMNS if pattern.fullmatch(name))


def _under(columns: Columns, names: re.Pattern[str]) -> list[str]:
    return [v for name, values in columns.items() if names.fullmatch(name) for v in values if v]


_CONTACT_LINE = re.compile(r"[^\d,;|\t]{1,30}[,;|\t]\s*(\+?[\d -]{7,20})")
_CALL_LINE = re.compile(
    r"\+?\d{5,15},(?:[^,]{0,10},)?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?,(?:[^,]{0,10},)?\d{1,6}"
)
_SMS_LINE = re.compile(r"\+?\d{5,20},(?:[^,]{0,10},)?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?,[^\n]{2,2000}")


def is_contact_line(text: str) -> bool:
    """Tell whether `text` is a name and a phone number."""
    match = _CONTACT_LINE.fullmatch(text.strip())
    return match is not None and is_phone(match[1].strip())


_MARK = "\0"
_MAY_BE_PACKAGE = re.compile(rf"{_MARK}([a-z]\w{{0,40}}\.[A-Za-z_][\w.]*)(?={_MARK})", re.ASCII)
_DIVIDERS = (",", ";", "|", "\t")
_MAY_BE_LINE = re.compile(r"[,;|\t]\s*\+?[\d -]{7}")


def rows_among(texts: Sequence[str]) -> set[str]:
    """Return the texts that are lines of an address book, and packages (no classes) where there are several.

    No list is one of packages, or of lines, that has none of these.
    """
    joined = f"{_MARK}{_MARK.join(texts)}{_MARK}"
    dotted = {text for text in _MAY_BE_PACKAGE.findall(joined) if len(text) <= _LONGEST_PACKAGE}
    found = set(filter(_is_no_class, dotted)) if len(dotted) >= _FEWEST_PACKAGES else set()
    if found and sum(map(_is_package, dotted)) < _FEWEST_PACKAGES:
        found.clear()
    if _may_have_line(joined):
        found.update(contact_lines(texts))
    return found


def contact_lines(texts: Sequence[str]) -> list[str]:
    """Return those of the texts that are lines of an address book."""
    if not _may_have_line(_MARK.join(texts)):
        return []
    return [text for text in texts if _MAY_BE_LINE.search(text) and is_contact_line(text)]


def _may_have_line(text: str) -> bool:
    return any(map(text.__contains__, _DIVIDERS)) and _MAY_BE_LINE.search(text) is not None


def is_call_line(text: str) -> bool:
    """Tell whether `text` is a number, a time and a duration."""
    return _CALL_LINE.fullmatch(text.strip()) is not None


def is_sms_line(text: str) -> bool:
    """Tell whether `text` is a number, a time and words."""
    return _SMS_LINE.fullmatch(text.strip()) is not None and not is_call_line(text)


def _lines(text: str) -> list[str]:
    text = text[:_MAX_TEXT]
    lines = re.split(r"[\n\r]+", text) if "\n" in text or "\r" in text else [text]
    return [x for x in lines if x.strip()]


def _columns(text: str) -> dict[str, list[str]]:
    """Return the columns of a JSON list of objects; empty for anything else."""
    if not text.lstrip().startswith("[") or len(text) > _MAX_TEXT:
        return {}
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    columns: dict[str, list[str]] = {}
    for row in rows if isinstance(rows, list) else ():
        for key, value in row.items() if isinstance(row, dict) else ():
            columns.setdefault(re.sub(r"[\W_]", "", str(key)).lower(), []).append(str(value))
    return columns


def _by_rows(
    table: Callable[[Columns], bool], line: Callable[[str], bool], least: int
) -> Callable[[str], bool]:
    def is_one(text: str) -> bool:
        several = text.count("\n") + text.count("\r") + 1 >= least
        return (several and sum(map(line, _lines(text))) >= least) or table(_columns(text))

    return is_one


def _is_package_text(text: str) -> bool:
    if len(text) > _MAX_TEXT or len(_DOTTED.findall(text)) < 3:
        return False
    return is_package_list(x for x in re.split(r"[\s,;|\"'\[\]]+", text) if x)


SHAPES = (
    Shape(
        "package_name", is_package, ("com.sample.app", "org.sample"), ("sample", "java.lang.String", "1.2.3")
    ),
    Shape(
        "package_list",
        _is_package_text,
        (
            "com.sample.one,com.sample.two,org.sample.three",
            '["com.sample.one","com.sample.two","cn.sample.x"]',
        ),
        ("com.sample.one", "java.lang.String,java.util.List,java.io.File", ""),
    ),
    Shape(
        "contact_list",
        _by_rows(is_contact_list, is_contact_line, 2),
        (
            "林,13800138123\n王,13900139456",
            '[{"name":"Ann","tel":"+46701234567"},{"name":"Bo","tel":"+46707654321"}]',
        ),
        ("林,13800138123", '[{"name":"Ann"}]', "[[["),
    ),
    Shape(
        "sms_list",
        _by_rows(is_sms_list, is_sms_line, 1),
        (
            '[{"addr":"13800138123","body":"see you","date":1712345678901}]',
            "13800138123,2024-01-31 10:00:00,see you",
        ),
        ('[{"addr":"13800138123"}]', "hello"),
    ),
    Shape(
        "call_list",
        _by_rows(is_call_list, is_call_line, 1),
        (
            '[{"number":"13800138123","date":"2024-01-31","duration":"60"}]',
            "13800138123,1,2024-01-31 10:00:00,60",
        ),
        ('[{"number":"13800138123"}]', "13800138123"),
    ),
)

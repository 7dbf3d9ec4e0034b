"""How the values of a person are written: addresses of mail, telephone numbers, dates of birth, names, homes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import permutations

from traffic.detectors.traces import Spelling
from traffic.detectors.wordlists import word_list

_MAIL = re.compile(r"([^@\s]{1,64})@([^@\s]+\.[^@\s]+)")
_NO_DOTS = ("gmail.com", "googlemail.com")
"""Hosts of mail that take no notice of dots before the @."""
_CN_MOBILE = re.compile(r"1[3-9]\d{9}")
_PHONE, _WITHOUT_GROUPS = re.compile(r"\+?\d{8,15}"), str.maketrans("", "", " ().-")
_TWO_DIGIT_CODES = frozenset(
    re.findall(
        r"\d\d",
        "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66"
        " 81 82 84 86 90 91 92 93 94 95 98",
    )
)
"""Country codes of two digits (ITU-T E.164); 1 and 7 have one digit, all others three."""
_DATE = re.compile(r"(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[T ]00:00\S*)?")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HAN = re.compile(r"[\u3400-\u9fff]{2,5}")
_LATIN_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:[ ,]+[^\W\d_][\w.'’-]*){1,4}")
_MOST_NAMES = 6
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
_HOME = re.compile(r"(.*?(?:省|自治区))?(.*?市)?(.*?(?:自治县|[区县旗]))?(.*)", re.DOTALL)


MAIL_LOCAL = "mail_local"
"""Name of the way in which an address of mail is written in two fields beside each other."""
_LOCAL = (
    "account", "emaillocal", "emailname", "emailprefix", "emailuser", "local", "localpart", "mailbox", "mailname",
    "mailuser", "prefix", "user", "username",
)  # fmt: skip
"""Folded names of fields with what stands before the @."""


def mails(value: str) -> Iterator[Spelling]:
    """Yield an address of mail as advertisers normalise it before they hash it."""
    match = _MAIL.fullmatch(value)
    if match is None:
        return
    local, host = match[1], match[2].lower()
    yield Spelling(local, MAIL_LOCAL, fields=_LOCAL, hashed=False)
    untagged = local.partition("+")[0] or local
    yield Spelling(f"{untagged}@{host}", "mail_base")
    yield Spelling(f"{untagged.replace('.', '')}@{host}", "mail_base", shown=host in _NO_DOTS)
    if host in _NO_DOTS:
        for twin in _NO_DOTS:
            yield Spelling(f"{local}@{twin}", "mail_base")
            yield Spelling(f"{local.replace('.', '')}@{twin}", "mail_base")
            yield Spelling(f"{untagged.replace('.', '')}@{twin}", "mail_base")


def escaped_mails(value: str) -> Iterator[Spelling]:
    """Yield an address as keys and URLs may hold it."""
    if not _MAIL.fullmatch(value):
        return
    yield Spelling(value.replace("+", "%2B").replace("@", "%40"), "mail_escaped")
    for dot, at in ((",", "@"), (",", ","), ("_", "_"), ("-", "-"), ("_", "_at_"), ("_dot_", "_at_")):
        # Keys of Firebase and topics of messages may hold no dot, or no at.
        yield Spelling(value.replace(".", dot).replace("@", at), "mail_escaped", hashed=False)
    for end in "\n ":  # from a command line, or as it was typed, without being trimmed
        yield Spelling(f"{value.lower()}{end}", "mail_untrimmed", shown=False)


def phones(data_type: str, value: str) -> Iterator[Spelling]:
    """Yield a number with and without its country code, as it is written and as it is hashed."""
    plain = value.translate(_WITHOUT_GROUPS)
    if not _PHONE.fullmatch(plain):
        return
    if data_type != "contact.phone" and not (value.startswith("+") or _CN_MOBILE.fullmatch(plain)):
        return
    yield Spelling(plain, "separators")
    for code, national in dict.fromkeys(_read_numbers(plain)):
        yield from _international(code, national)
        yield from _national(code, national)


def _read_numbers(plain: str) -> Iterator[tuple[str, str]]:
    """Yield (country code, national number) for each way to read a number."""
    if plain.startswith(("+", "00")):
        digits = plain.lstrip("+").removeprefix("00") if plain[0] != "+" else plain[1:]
        code = digits[:1] if digits[:1] in "17" else digits[: 2 if digits[:2] in _TWO_DIGIT_CODES else 3]
        yield code, digits[len(code) :].removeprefix("0")
    elif _CN_MOBILE.fullmatch(plain.removeprefix("86")):
        yield "86", plain.removeprefix("86")
    if re.fullmatch(r"1?[2-9]\d{2}[2-9]\d{6}", plain):
        yield "1", plain[-10:]


def _international(code: str, national: str) -> Iterator[Spelling]:
    """Yield what is hashed; in plain, the national number is seen behind its code."""
    for prefix in (
        f"+{code}",
        code,
        f"00{code}",
        f"{code}-",
        f"+{code}-",
        f"+{code} ",
        f"(+{code})",
        f"0{code}",
    ):
        yield Spelling(prefix + national, "country_code", shown=False)


def _national(code: str, national: str) -> Iterator[Spelling]:
    if len(national) < 8:
        return
    yield Spelling(national, "national", lead=(code, f"00{code}", f"0{code}", "0"))
    yield Spelling("0" + national, "national", shown=False)
    first, second, third = national[:3], national[3:-4], national[-4:]
    yield Spelling(f"{first} {second} {third}", "separators", shown=False)
    yield Spelling(f"{first}-{second}-{third}", "separators", shown=False)
    if code == "1":
        yield Spelling(f"({first}) {second}-{third}", "separators", shown=False)


def birth_dates(value: str) -> Iterator[Spelling]:
    """Yield a date in the orders and separators in use, as a time since 1970, and in its parts."""
    match = _DATE.fullmatch(value)
    if match is None:
        return
    year, month, day = (int(x) for x in match.groups())
    y, m, d = match[1], f"{month:02}", f"{day:02}"
    for texts in (
        *((y, m, d, s) for s in ("-", "", "/", ".", "_")),
        *((d, m, y, s) for s in "/.-"),
        (d, m, y, ""),
    ):
        yield Spelling(texts[3].join(texts[:3]), "date_format")
    for order in ((m, d, y), (y, str(month), str(day)), (str(month), str(day), y), (str(day), str(month), y)):
        for separator in ("/", "-", "."):
            yield Spelling(separator.join(order), "date_format")
    yield Spelling(m + d + y, "date_format")
    yield from (
        Spelling(f"{y}年{month}月{day}日", "date_format"),
        Spelling(f"{y}年{m}月{d}日", "date_format"),
    )
    yield Spelling(y[2:] + m + d, "date_format", common=True, hashed=False)
    yield from _in_words(year, month, day)
    yield from _since_1970(year, month, day)


def _in_words(year: int, month: int, day: int) -> Iterator[Spelling]:
    if not 1 <= month <= 12:
        return
    for name in (_MONTHS[month - 1], _MONTHS[month - 1][:3]):
        for text in (f"{name} {day}, {year}", f"{day} {name} {year}", f"{day:02} {name} {year}"):
            yield Spelling(text, "date_format")
    yield from (
        Spelling(str(year), "date_part", fields=tuple(sorted(word_list("years_of_birth")))),
        Spelling(f"{year}-{month:02}", "date_part", common=True, hashed=False),
        Spelling(f"{year}{month:02}", "date_part", common=True, hashed=False),
        Spelling(f"{month:02}-{day:02}", "date_part", common=True, hashed=False),
        Spelling(f"{month:02}{day:02}", "date_part", common=True, hashed=False),
        Spelling(f"{month:02}/{day:02}", "date_part", common=True, hashed=False),
    )


def _since_1970(year: int, month: int, day: int) -> Iterator[Spelling]:
    """Yield the midnights at which the day began in Greenwich and in China, in seconds and thousandths."""
    try:
        begin = datetime(year, month, day, tzinfo=UTC) - _EPOCH
    except ValueError:
        return
    for ahead in (0, 8):
        seconds = int((begin - timedelta(hours=ahead)).total_seconds())
        yield from (Spelling(str(x), "timestamp", hashed=False) for x in (seconds, seconds * 1000))
        midnight = _EPOCH + timedelta(seconds=seconds)
        yield Spelling(f"{midnight:%Y-%m-%dT%H:%M}", "timestamp", hashed=False)
        yield Spelling(f"{midnight:%Y-%m-%d %H:%M}", "timestamp", hashed=False)


def name_parts(value: str) -> Iterator[Spelling]:
    """Yield the words of a name apart and in other orders; family name and given name of a Chinese one."""
    if _HAN.fullmatch(value):
        families = word_list("double_family_names")
        cut = 2 if len(value) >= 3 and value[:2] in families else 1
        yield from (Spelling(part, "name_part", common=True) for part in (value[:cut], value[cut:]))
        yield Spelling(f"{value[:cut]} {value[cut:]}", "name_order")
    elif re.fullmatch(r"[A-Za-z]+['’-][A-Za-z]+", value):
        yield Spelling(re.sub(r"\W", "", value), "name_part", common=True)
    elif _LATIN_NAME.fullmatch(value):
        words = [w for w in re.split(r"[ ,]+", value) if w]
        bare = (re.sub(r"\W", "", word) for word in words)
        yield from (Spelling(word, "name_part", common=True) for word in (*words, *bare) if len(word) > 1)
        yield from joined_names((words[0], words[-1]))
        yield from (Spelling(s.join(words), "name_order", common=not s) for s in ("", " ", "_", "."))


def unaccented(value: str) -> Iterator[Spelling]:
    """Yield Latin letters without their accents, in German also spelled out, and with the accents apart (NFD)."""
    if value.isascii() or re.search(r"[^\u0000-\u024f\u2019]", value):
        return
    apart = unicodedata.normalize("NFD", value)
    bare = "".join(c for c in apart if not unicodedata.combining(c)).replace("ß", "ss")
    spelled = re.sub("[äöüÄÖÜß]", lambda m: _UMLAUTS[m.group().lower()], unicodedata.normalize("NFC", value))
    yield from (Spelling(text, "unaccented") for text in (bare, spelled, apart))


def joined_names(words: Iterable[str]) -> Iterator[Spelling]:
    """Yield names made of two of `words`, which were planted apart or stood apart."""
    some = list(dict.fromkeys(w for w in words if len(w) > 1 and re.fullmatch(r"[^\W\d_][\w.'’-]*", w)))
    for one, other in permutations(some[:_MOST_NAMES], 2):
        separators = (" ", ", ", "_", ".", "-", "") if one.isascii() and other.isascii() else ("",)
        for separator in separators:
            yield Spelling(f"{one}{separator}{other}", "name_order", common=not separator.endswith(" "))


def address_parts(value: str) -> Iterator[Spelling]:
    """Yield what of a home is left without its province and town, and those apart."""
    match = _HOME.fullmatch(value)
    if match and re.search(r"[\u3400-\u9fff]", value):
        *areas, home = (part or "" for part in match.groups())
        yield Spelling(home.strip(), "address_part", common=not re.search(r"\d", home))
        yield from (Spelling(area.strip(), "address_part", common=True, hashed=False) for area in areas)
        return
    for part in re.split(r"[,;\n]", value):
        text = part.strip()
        is_street = re.search(r"\d", text) and re.search(r"[A-Za-z]{3}", text)
        yield Spelling(text, "address_part", common=not is_street or len(text) < 8)

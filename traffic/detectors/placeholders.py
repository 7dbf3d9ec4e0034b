"""Values that stand for "no value": nothing personal was sent with them."""

from __future__ import annotations

import re
from hashlib import new

from traffic.detectors.shapes.registry import has_shape
from traffic.detectors.wordlists import word_list

_WORDS = re.compile(r"[A-Za-z]{1,12}|[A-Za-z]{1,16}(?:[ _-][A-Za-z]{1,16}){1,6}")
_MARKED_OUT = re.compile(r"[*xX#.•]{3,}")
_AD_UNIT = re.compile(r"ca-app-pub-\d+[/~]\d+")
_TEMPLATE = re.compile(
    r"\{\{?[\w.$ |-]{1,60}\}?\}|[$#%]\{[^{}]{1,60}\}|%%[^%]{1,60}%%|%[A-Za-z]|__[A-Za-z0-9_]{1,60}?__|@@\w{1,40}@@"
    r"|\$[A-Z_]{2,40}|\$remote|#[A-Z_]{2,40}#"
    r"|\[[A-Za-z][A-Za-z _-]{1,40}\]|<[A-Za-z][A-Za-z _-]{1,40}>|\([A-Za-z][A-Za-z _-]{1,40}\)"
)
"""What was to be replaced by a value and was not, or was taken out: `{{user_id}}`, `__IMEI__`, `[Filtered]`."""
_TEMPLATE_STARTS = "{[<($#%_@"
_SELF_NAMED = re.compile(
    r"(redacted|removed|example|test|none|null|email|mail|user|noemail)@\1\.[a-z]{2,6}", re.IGNORECASE
)
_SEPARATORS = re.compile(r"[\s:.,_+-]")
_ZEROS = re.compile(r"\w{2,8}:[0-]{8,40}")
"""An identifier of zeros behind the name of its kind: `ifa:00000000-0000-0000-0000-000000000000`."""
_KNOWN = frozenset({"020000000000"})
"""Constants that systems give in place of an identifier: the MAC address of Android 6 and later."""
_LONGEST_KNOWN = max(map(len, _KNOWN))
_LONG = 64
"""Characters of a text of which the beginning tells mostly that it is no filler."""


OF_NOTHING = frozenset(
    new(algorithm, nothing, usedforsecurity=False).hexdigest()
    for algorithm in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
    for nothing in (b"", b"null", b"undefined", b"None")
)
"""Digests of what there was not: SDKs hash an address before they look whether somebody gave one."""
_DIGEST_LENGTHS = frozenset(map(len, OF_NOTHING))


def is_placeholder(value: str) -> bool:
    """Tell whether `value` stands for "no value" whatever the field: empty, null, zeros, templates."""
    text = value.strip()
    if not text or text.lower() in word_list("placeholders") or _MARKED_OUT.fullmatch(text):
        return True
    if text[0] in _TEMPLATE_STARTS and _TEMPLATE.fullmatch(text):
        return True
    if ":" in text and _ZEROS.fullmatch(text):
        return True
    if "@" in text and _SELF_NAMED.fullmatch(text):
        return True
    if len(text) in _DIGEST_LENGTHS and text.lower() in OF_NOTHING:
        return True
    return not _says_something(text) and _is_filler(text)


def _is_filler(text: str) -> bool:
    plain = _bare(text)
    # One character over and over (0000-..., ffff...) is filler, once there is enough of it.
    return plain in _KNOWN or not plain or (len(plain) >= 4 and len(set(plain)) == 1)


def _says_something(text: str) -> bool:
    """Tell by its beginning whether a long text is neither known for filler nor one character over and over."""
    if len(text) <= _LONG or not text.isascii():
        return False
    beginning = _bare(text[:_LONG])
    return len(beginning) > _LONGEST_KNOWN and len(set(beginning)) > 1


def _bare(text: str) -> str:
    """Return `text` in lower case without what stands between the digits of an identifier."""
    return text.lower() if text.isalnum() else _SEPARATORS.sub("", text).lower()


def is_only_words(value: str) -> bool:
    """Tell whether `value` is a word or several and so says why there is no identifier: `Not Supported`."""
    return _WORDS.fullmatch(value.strip()) is not None


def names_an_application(value: str) -> bool:
    """Tell whether `value` is a package or an ad unit: an `android_id` of an app in a list, no phone's."""
    text = value.strip()
    return has_shape("package_name", text) or _AD_UNIT.fullmatch(text) is not None


def is_zero(value: str) -> bool:
    """Tell whether `value` is a way to write zero."""
    return re.fullmatch(r"[-+]?0+(\.0*)?", value.strip()) is not None


def is_yes_or_no(value: str) -> bool:
    """Tell whether `value` answers a question instead of holding data."""
    return value.strip().lower() in word_list("answers")


def wants_more_than_yes_or_no(data_type: str, lineage: tuple[str, ...]) -> bool:
    """Tell whether yes, no, 0 or 1 cannot be a value of `data_type` (`lineage`: with its ancestors)."""
    return bool({data_type, *lineage} & word_list("yes_no_is_no_value"))

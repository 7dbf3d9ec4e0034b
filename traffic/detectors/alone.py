"""Values that show by themselves what they are; only the few forms that hardly anything else has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpora.messages import say
from corpora.ontology import load_ontology
from traffic.detectors.detection import Context, Detection
from traffic.detectors.names import stripped
from traffic.detectors.placeholders import is_placeholder
from traffic.detectors.shapes.registry import has_shape
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf
from traffic.transmissions import EvidenceKind

_STRONG = (
    ("national_id", "document.national_id", 0.8),
    ("personal_email", "contact.email", 0.75),
    ("cn_mobile", "contact.phone", 0.55),
    ("separated_mac", "device.mac", 0.5),
    ("fine_coordinates", "location.precise", 0.5),
    ("common_imei", "device.imei", 0.45),
    ("cn_imsi", "device.imsi", 0.45),
    ("plate", "transport.vehicle", 0.6),
)
_NUMERIC = ("cn_mobile", "common_imei", "cn_imsi")
"""Forms of digits alone, which numbers counted up have too."""
_LENGTHS = (5, 64)
_NUMBERS = (11, 13, 14, 15, 18)
"""Digits of numbers that may be one of the forms."""
_ELEVEN = re.compile(r"\d(?:[\s-]*\d){10}")
_PAIRS = re.compile(r"[-:][0-9A-Fa-f]{2}[-:]")
_DECIMALS = re.compile(r"\.\d{4}.*\.\d{4}")
_PLATE = re.compile(r"[\u4e00-\u9fff][A-Z]")
_MARK = re.compile(r"@|^.{1,28}$|\.\d")
"""What every one of the forms has: an at sign, few characters, or decimals. Spares looking at hashes and prose."""


SIGNS = (re.compile(r"[@\d]|[-:][0-9A-Fa-f]{2}[-:]|[\u4e00-\u9fff][A-Z]"),)
"""What stands in every text that shows something, for many texts at once."""


def shows_in_words(joined: str) -> bool:
    """Tell whether one of many texts of letters and spaces alone may show something: a plate."""
    return not joined.isascii() and joined != joined.lower() and _PLATE.search(joined) is not None


def shows(text: str) -> bool:
    """Tell whether `text` has what one of the forms has: an at sign, enough digits, pairs of them, decimals."""
    if len(text) < _LENGTHS[0]:
        return False
    if len(text) > _LENGTHS[1] and len(text.strip()) > _LENGTHS[1]:
        return False
    if text.isdigit() and text.isascii():
        return len(text) in _NUMBERS
    return _has_sign(text)


def _has_sign(text: str) -> bool:
    """Tell whether a text has what every one of the forms has that is no mere number."""
    if "@" in text or _ELEVEN.search(text):
        return True
    if text.count("-") + text.count(":") > 1 and _PAIRS.search(text):
        return True
    if text.count(".") > 1 and _DECIMALS.search(text):
        return True
    return not text.isascii() and _PLATE.search(text) is not None


def detect(leaf: Leaf, context: Context) -> Iterator[Detection]:  # noqa: ARG001 - every detector has this form
    """Yield what the value alone says; weak, and left out where anything better is known."""
    if not isinstance(leaf.value, str) or leaf.kind == "boolean":
        return
    text = leaf.value.strip()
    if not _LENGTHS[0] <= len(text) <= _LENGTHS[1] or _is_named_otherwise(leaf):
        return
    if not _MARK.search(text):
        return
    for shape, data_type, confidence in _STRONG:
        if has_shape(shape, text) and not is_placeholder(text) and not _is_a_number_of(shape, leaf):
            label = load_ontology().data_types[data_type].labels
            reason = say("detection.shape", label=label)
            yield Detection(data_type, EvidenceKind.SHAPE, reason, confidence)
            return


def _is_a_number_of(shape: str, leaf: Leaf) -> bool:
    """Tell whether a number of eleven digits or more is the identifier of a thing: `item_id`, `id`."""
    words = stripped(leaf.keys[-1])[0] if leaf.keys else ()
    of_thing = words[-1:] == ("id",) and not set(words) & {*word_list("people"), "login", "account"}
    return shape in _NUMERIC and of_thing


def _is_named_otherwise(leaf: Leaf) -> bool:
    names = leaf.keys
    return bool(names) and bool(set(stripped(names[-1])[0]) & word_list("other_numbers"))

"""Names of fields: case and separators folded away, words told apart."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from traffic.leaves import Leaf

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\dA-Za-z_]+")
_PART = re.compile(r"md5|sha\d+|" + _WORD.pattern)
_MARK = re.compile(r"(?i)(md5|sha-?_?1|sha-?_?256|sha-?_?512)")
_UNNAMED = re.compile(r"[\W_]")
_NOISE = frozenset(
    {"x", "http", "str", "s", "m", "my", "val", "value", "string", "raw", "plain", "enc", "encrypted"}
)
"""Words at the ends of names that say nothing of what the field holds."""
_UNITS = frozenset({"mb", "kb", "gb", "byte", "bytes", "pct", "percent", "percentage", "px", "mhz", "mah"})
"""Words at the end of a name that say in what the field counts."""
_HASHES = {
    **{name: name for name in ("md5", "sha1", "sha256", "sha512")},
    **dict.fromkeys(("sha", "hash", "hashed"), "hash"),
}
_PLURAL = re.compile(r"(?<=[^s])s$")
_MAX_NAME = 200


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """Return `name` in lower case without separators: `X-Device_Id` is `xdeviceid`."""
    return _UNNAMED.sub("", name[:_MAX_NAME]).lower()


@lru_cache(maxsize=20_000)
def stripped(name: str) -> tuple[tuple[str, ...], str | None]:
    """Return the words of `name`, less numbers at the end, noise and marks of hashing; and that hash."""
    marked = _MARK.sub(lambda m: f"_{fold(m[1])}_", name[:_MAX_NAME])
    parts = [p.lower() for p in _PART.findall(marked)]
    kind = next((_HASHES[p] for p in parts if p in _HASHES), None)
    kept = [p for p in parts if p not in _HASHES]
    if len(kept) > 2 and kept[-1].isdigit() and kept[-2] == "v":
        del kept[-2:]  # `caid_v20230330`
    while len(kept) > 1 and (kept[-1].isdigit() or kept[-1] in _NOISE or kept[-1] in _UNITS):
        kept.pop()
    while len(kept) > 1 and kept[0] in _NOISE:
        kept.pop(0)
    return tuple(kept), kind


def singular(name: str) -> str:
    """Return an English name without the s of the plural."""
    return _PLURAL.sub("", name)


def folded_names(leaf: Leaf) -> tuple[str, ...]:
    """Return the names of the fields that lead to `leaf`, folded."""
    return tuple(fold(n) for n in leaf.keys)


def segments(target: str) -> tuple[str, ...]:
    """Return the segments of the path of `target`, percent-encoding undone; empty ones count."""
    path = re.split(r"[?#]", target, maxsplit=1)[0]
    return tuple(unquote(x) for x in path.split("/")[1:])


def url_segment(leaf: Leaf) -> int | None:
    """Return the number of the segment of the URL's path that `leaf` is, or None."""
    if not leaf.path.startswith("url."):
        return None
    match = re.fullmatch(r"url\.(\d{1,4})", leaf.path)
    return int(match[1]) if match and leaf.keys[:1] != ("url",) else None

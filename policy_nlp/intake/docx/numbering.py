"""Numbers and bullets that Word keeps apart from the text: what stands before each paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from policy_nlp.intake.docx.numerals import numeral
from policy_nlp.intake.docx.package import W, number, switch, value
from policy_nlp.intake.docx.styles import Look

_PLACEHOLDER = re.compile(r"%([1-9])")
_LEVELS = 9
# Behind these no space parts the number from the text.
_CLOSED = "、）】．。：章条节编篇"


@dataclass(frozen=True)
class Label:
    """What stands before a paragraph."""

    text: str = ""
    """A number as shown; empty for a bullet."""
    bullet: bool = False
    level: int = 0
    """From 0."""


@dataclass(frozen=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    plain: bool = False
    """Whether all its numbers are in digits (legal numbering)."""


class Numbering:
    """The lists of one document, and how far each has been counted."""

    def __init__(self, root: etree._Element | None) -> None:
        self._definitions: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, _Level], dict[int, int]]] = {}
        self._counted: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        linked: dict[str, str] = {}
        styled: dict[str, str] = {}
        for node in root.findall(f"{W}abstractNum"):
            key = node.get(f"{W}abstractNumId", "")
            self._definitions[key] = dict(map(_level_of, node.findall(f"{W}lvl")))
            styled[value(node, "styleLink") or ""] = key
            linked[key] = value(node, "numStyleLink") or ""
        for node in root.findall(f"{W}num"):
            key = value(node, "abstractNumId") or ""
            # A list that only refers to a style of lists has its levels there.
            key = styled.get(linked.get(key, ""), key) if linked.get(key) else key
            starts: dict[int, int] = {}
            levels = dict(self._definitions.get(key, {}))
            for change in node.findall(f"{W}lvlOverride"):
                at = number(change.get(f"{W}ilvl")) or 0
                start = number(value(change, "startOverride"))
                starts |= {at: start} if start is not None else {}
                levels |= dict(map(_level_of, change.findall(f"{W}lvl")))
            self._lists[node.get(f"{W}numId", "")] = (key, levels, starts)

    def label(self, look: Look) -> Label | None:
        """Count one paragraph of this look and return what stands before it; None where it is in no list."""
        if not look.list_id or look.list_id not in self._lists:
            return None
        key, levels, starts = self._lists[look.list_id]
        at = min(max(look.list_level or 0, 0), _LEVELS - 1)
        level = levels.get(at, _Level())
        depth = max(at, look.nested or 0)
        if level.form == "bullet":
            return Label(bullet=True, level=depth)
        counted = self._counted.setdefault(key, {})
        if at in starts and (look.list_id, at) not in self._begun:
            counted[at] = starts[at]
        else:
            counted[at] = counted[at] + 1 if at in counted else level.start
        self._begun.add((look.list_id, at))
        for deeper in [n for n in counted if n > at]:
            del counted[deeper]
        return Label(_shown(level, levels, counted), level=depth)


def _level_of(node: etree._Element) -> tuple[int, _Level]:
    form = value(node, "numFmt") or "decimal"
    start = number(value(node, "start"))
    level = _Level(
        form, value(node, "lvlText") or "", 1 if start is None else start, bool(switch(node, "isLgl"))
    )
    return number(node.get(f"{W}ilvl")) or 0, level


def _shown(level: _Level, levels: dict[int, _Level], counted: dict[int, int]) -> str:
    def figure(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        other = levels.get(at, _Level())
        if other.form in ("none", "bullet"):
            return ""
        return numeral(counted.get(at, other.start), "decimal" if level.plain else other.form)

    text = _PLACEHOLDER.sub(figure, level.text[:100]).strip()
    return text if not text or text[-1] in _CLOSED else f"{text} "

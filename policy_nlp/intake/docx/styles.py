"""The styles of a DOCX: which are headings, bold, large, hidden or numbered, by themselves or by descent."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from lxml import etree

from policy_nlp.intake.docx.package import W, number, switch, value

_DEEPEST = 30
_HEADING = re.compile(r"(?:heading|标题|標題|überschrift|titre|título)\s?([1-9])(?!\d)", re.IGNORECASE)
_TITLES = {"title": 1, "标题": 1, "標題": 1, "subtitle": 2, "副标题": 2, "副標題": 2}
_WRAPPED = re.compile(r"(?:html )?(?:preformatted|预设格式|預設格式)|plain text|纯文本|純文字", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录|目錄)\s?\d", re.IGNORECASE)
_NESTED = re.compile(r"list (?:bullet|number) ([2-5])$", re.IGNORECASE)


@dataclass(frozen=True)
class Look:
    """How a paragraph or run looks; None where it leaves that to what stands above it."""

    heading: int | None = None
    """Level from 1; 0 for plain text."""
    bold: bool | None = None
    size: int | None = None
    """In half points."""
    hidden: bool | None = None
    list_id: str | None = None
    """Id of its numbering; "0" for none."""
    list_level: int | None = None
    nested: int | None = None
    """Depth from 0 that the name of a built-in style tells ("List Bullet 2"): each is a list of its own."""
    contents: bool = False
    """Whether it is a line of a table of contents."""
    wrapped: bool = False
    """Whether it is a line of text that came in lines of fixed width."""

    def over(self, base: Look) -> Look:
        """Return this look with its gaps filled from `base`."""
        return _filled(self, base)


@lru_cache(maxsize=4096)  # a document has few looks and many runs
def _filled(look: Look, base: Look) -> Look:
    own = {name: said for name, said in vars(look).items() if said is not None and said is not False}
    own |= {name: False for name in ("bold", "hidden") if getattr(look, name) is False}
    return replace(base, **own)


_NOTHING = Look()


def look_of(paragraph: etree._Element | None, run: etree._Element | None) -> Look:
    """Return the look that properties of a paragraph (pPr) and of a run (rPr) give directly."""
    if paragraph is None and run is None:
        return _NOTHING
    outline = number(value(paragraph, "outlineLvl"))
    return Look(
        heading=None if outline is None else outline + 1 if 0 <= outline < 9 else 0,
        bold=switch(run, "b"),
        size=number(value(run, "sz")),
        hidden=switch(run, "vanish"),
        list_id=value(paragraph, "numPr/numId"),
        list_level=number(value(paragraph, "numPr/ilvl")),
    )


class Styles:
    """The styles of one document by id."""

    def __init__(self, root: etree._Element | None) -> None:
        nodes = root.findall(f"{W}style") if root is not None else []
        self._nodes = {node.get(f"{W}styleId", ""): node for node in nodes}
        self._looks: dict[str, Look] = {}
        default = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        self._base = look_of(None, default)
        self._normal = next((k for k, n in self._nodes.items() if _is_default(n)), "")

    def paragraph(self, style: str | None) -> Look:
        """Return the look of a paragraph in `style`, of the default one where it names none."""
        known = style if style in self._nodes else self._normal
        return self.look(known).over(self._base)

    def look(self, style: str | None) -> Look:
        """Return the look of a style, all that it descends from included."""
        if style is None or style not in self._nodes:
            return Look()
        if style not in self._looks:
            found = Look()
            for ancestor in reversed(self._descent(style)):
                found = _own_look(self._nodes[ancestor]).over(found)
            self._looks[style] = found
        return self._looks[style]

    def _descent(self, style: str) -> list[str]:
        chain: list[str] = []
        while style in self._nodes and style not in chain and len(chain) < _DEEPEST:
            chain.append(style)
            style = value(self._nodes[style], "basedOn") or ""
        return chain


def _is_default(node: etree._Element) -> bool:
    return node.get(f"{W}type") == "paragraph" and node.get(f"{W}default") in ("1", "true", "on")


def _own_look(node: etree._Element) -> Look:
    look = look_of(node.find(f"{W}pPr"), node.find(f"{W}rPr"))
    name = (value(node, "name") or "").strip()
    heading = _HEADING.match(name)
    level = int(heading.group(1)) if heading else _TITLES.get(name.lower())
    if level is not None and look.heading is None:
        look = replace(look, heading=level)
    nested = _NESTED.match(name)
    look = replace(look, nested=int(nested.group(1)) - 1) if nested else look
    return replace(look, contents=bool(_CONTENTS.match(name)), wrapped=bool(_WRAPPED.match(name)))

"""What a page's styles say about its text: emphasis, large letters, kept line breaks, tables made of `div`s."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from policy_nlp.intake.pages.nodes import Node, Tree

_SHEET_SIZE = 500_000
_CLASS = re.compile(r"(?:[a-z]+[1-6]?)?\.([\w-]{1,100})")
_WEIGHT = re.compile(r"font-weight\s*:\s*(\w+)")
_SIZE = re.compile(
    r"font(?:-size)?\s*:[^;:]*?(?<![\w.])(\d{1,3}(?:\.\d{1,4})?)(px|pt|em|rem|%)|font-size\s*:\s*(x+-large|larger)"
)
_WHITE = re.compile(r"white-space\s*:\s*([\w-]+)")
_DISPLAY = re.compile(r"(?<![\w-])display\s*:\s*([\w-]+)")
_BOLD = frozenset({"bold", "bolder", "600", "700", "800", "900"})
_KEPT = frozenset({"pre", "pre-wrap", "pre-line", "break-spaces"})
# From this size on letters are larger than a text's.
_LARGE = {"px": 20.0, "pt": 15.0, "em": 1.2, "rem": 1.25, "%": 120.0}
_LARGE_FONT = re.compile(r"\+?[1-7]")


@dataclass(frozen=True)
class Look:
    """What is known of the look of a tag; None where it is as around it."""

    bold: bool | None = None
    """Emphasised, by weight or by size."""
    pre: bool | None = None
    """Whether its line breaks are shown."""
    display: str = ""


PLAIN = Look()
_BY_TAG = {
    **dict.fromkeys(["b", "strong"], Look(bold=True)),
    **dict.fromkeys(["pre", "listing", "plaintext", "xmp"], Look(pre=True)),
}


class Styles:
    """The styles of one page: its sheet and what its tags say themselves."""

    def __init__(self, tree: Tree) -> None:
        self._classes = _sheet(tree)
        self._known: dict[tuple[str, str, str], Look] = {}

    def look(self, node: Node) -> Look:
        """Return the look of a tag."""
        attributes = node.attributes
        if not attributes:
            return _BY_TAG.get(node.name, PLAIN)
        key = (node.name, attributes.get("style", ""), attributes.get("class", "") if self._classes else "")
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._told(*key)
        return _font(node, found) if node.name == "font" else found

    def _told(self, name: str, style: str, classes: str) -> Look:
        look = _BY_TAG.get(name, PLAIN)
        for one in classes.split():
            look = _over(look, self._classes.get(one, PLAIN))
        return _over(look, _declared(style)) if style else look


def _over(under: Look, own: Look) -> Look:
    if own is PLAIN:
        return under
    return Look(
        under.bold if own.bold is None else own.bold,
        under.pre if own.pre is None else own.pre,
        own.display or under.display,
    )


def _declared(style: str) -> Look:
    """Return what a list of declarations says."""
    lowered = style.lower()
    weight, white, display = (p.search(lowered) for p in (_WEIGHT, _WHITE, _DISPLAY))
    bold = None if weight is None or weight[1] == "inherit" else weight[1] in _BOLD
    size = _SIZE.search(lowered) if "font" in lowered else None
    if size is not None and (size[3] or float(size[1]) >= _LARGE[size[2]]):
        bold = True
    look = Look(bold, white[1] in _KEPT if white else None, display[1] if display else "")
    return PLAIN if look == PLAIN else look


def _font(node: Node, look: Look) -> Look:
    """Return the look of an old `font` tag."""
    size = node.get("size").strip()
    large = bool(_LARGE_FONT.fullmatch(size)) and (size[0] == "+" or int(size) >= 5)
    return replace(look, bold=True) if large else look


def _sheet(tree: Tree) -> dict[str, Look]:
    """Return what the style sheets of the page say of classes, as far as it concerns the text."""
    css = "".join(c for node in tree.named("style") for c in node.children if isinstance(c, str))
    found: dict[str, Look] = {}
    for rule in css[:_SHEET_SIZE].split("}"):
        head, _, declarations = rule.rpartition("{")
        look = _declared(declarations) if "." in head else PLAIN
        if look is not PLAIN:
            for selector in head.rpartition("{")[2].split(","):
                named = _CLASS.fullmatch(selector.strip())
                if named is not None:
                    found[named[1]] = _over(found.get(named[1], PLAIN), look)
    return found

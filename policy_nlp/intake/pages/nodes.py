"""The tree of a page: light nodes that the parser's events build, for any nesting and any breakage."""

from __future__ import annotations

import html
import re
from typing import Any

from lxml import etree

from policy_nlp.intake.limits import MAX_DEPTH

INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "o:p", "picture", "q", "rp", "rt", "ruby",
    "s", "samp", "small", "source", "span", "st1", "strike", "strong", "sub", "sup", "text", "time", "tt",
    "u", "var", "wbr",
})  # fmt: skip
"""Tags that do not begin a line of their own."""
_DESCRIBED = frozenset({"dt", "dd"})
_LINE_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]{0,2000}>")
# What a parser of HTML reads to the end of the page, where XML closes it at once.
_SELF_CLOSED = re.compile(
    r"<(script|iframe|title|textarea|style|noscript)(\s[^<>]{0,2000})?/>", re.IGNORECASE
)


class Node:
    """One tag with what stands in it."""

    __slots__ = ("attributes", "children", "holds", "name", "parent", "skip")

    def __init__(self, name: str, attributes: dict[str, str], parent: Node | None) -> None:
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.children: list[Node | str] = []
        self.skip = False
        """Whether it is left out with all in it."""
        self.holds = False
        """Whether headings or tables stand below it."""

    def get(self, name: str) -> str:
        """Return an attribute; empty where it is absent."""
        return self.attributes.get(name, "")

    def tags(self, *names: str) -> list[Node]:
        """Return the tags directly below, those of `names`."""
        return [c for c in self.children if isinstance(c, Node) and c.name in names]


class Tree:
    """A parsed page."""

    def __init__(self) -> None:
        self.root = Node("", {}, None)
        self.nodes: list[Node] = []
        """Every node in document order."""

    def named(self, *names: str) -> list[Node]:
        """Return all tags of these names."""
        return [node for node in self.nodes if node.name in names]


class _TooDeepError(Exception):
    """Tags are nested deeper than pages are."""


class _Builder:
    """Receives the events of the parser."""

    def __init__(self) -> None:
        self.tree = Tree()
        self._open = [self.tree.root]
        self._text: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Open a tag."""
        self._flush()
        above = self._open[-1]
        if name in _DESCRIBED and above.name in _DESCRIBED and above.parent is not None:
            # The parser does not know that a term or description ends where the next begins.
            above = above.parent
        node = Node(name, dict(attributes) if attributes else {}, above)
        above.children.append(node)
        self.tree.nodes.append(node)
        self._open.append(node)
        if len(self._open) > MAX_DEPTH:
            raise _TooDeepError

    def end(self, _name: str) -> None:
        """Close the tag that is open."""
        self._flush()
        if len(self._open) > 1:
            self._open.pop()

    def data(self, text: str) -> None:
        """Receive text."""
        self._text.append(text)

    def comment(self, text: str) -> None:
        """Pass over a comment."""

    def close(self) -> Tree:
        """Return the tree."""
        self._flush()
        return self.tree

    def _flush(self) -> None:
        if self._text:
            self._open[-1].children.append("".join(self._text))
            self._text = []


def parse_html(text: str) -> Tree:
    """Parse a page or a fragment, however broken; what is nested too deep is read as lines without tags."""
    if text.lstrip().startswith("<?xml"):
        text = _SELF_CLOSED.sub(r"<\1\2></\1>", text)
    if "<![CDATA[" in text:
        text = text.replace("<![CDATA[", "").replace("]]>", "")
    clean = text.replace("\x00", "").replace("</br>", "<br>")
    if not clean.strip():
        return Tree()
    try:
        target: Any = _Builder()
        parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)
        tree: Any = etree.fromstring(clean.encode("utf-8", "replace"), parser)
    except _TooDeepError:
        return _flat(clean)
    return tree if isinstance(tree, Tree) else Tree()


def _flat(text: str) -> Tree:
    """Return a page as mere paragraphs."""
    tree = Tree()
    for name in ("script", "style"):
        text = _without(text, name)
    shown = _LINE_TAG.sub(lambda m: "" if m.group(2).lower() in INLINE else "\n", text)
    for line in html.unescape(shown).split("\n"):
        if line.strip():
            node = Node("p", {}, tree.root)
            node.children.append(line)
            tree.root.children.append(node)
            tree.nodes.append(node)
    return tree


def _without(text: str, name: str) -> str:
    """Return `text` without the tags of a name and what is in them; an unclosed one stays."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return text
    kept: list[str] = []
    at = 0
    while (start := lowered.find(f"<{name}", at)) >= 0 and (end := lowered.find(f"</{name}", start)) >= 0:
        kept.append(text[at:start])
        at = end
    return "".join([*kept, text[at:]])

"""Texts of a page that stand in its attributes and scripts: frames written out, and states that a script shows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from policy_nlp.intake.limits import MAX_INLINED
from policy_nlp.intake.pages.nodes import Node, Tree, parse_html

# "key": "text with \" and \\n", 'text' or `text`; the key decides whether a short text is one.
# An unclosed one ends with its line, so that no quote is looked at twice.
_STRING = re.compile(
    r"(?:[\"']?(\w{1,40})[\"']?\s{0,4}:\s{0,4})?"
    r"(\"(?:[^\"\\\n]++|\\.)*+\"?|'(?:[^'\\\n]++|\\.)*+'?|`(?:[^`\\]++|\\[\s\S])*+`?)"
)
_SHOWN = frozenset(
    {"text", "value", "title", "heading", "content", "html", "body", "subtitle", "description", "desc"}
)
_TAG = re.compile(r"<(?:p|div|br|h[1-6]|li|table|span|section)\b")
_PROSE = re.compile(r"[一-鿿]{4}|[a-z]{2} [a-z]{2}")
_CODE = re.compile(r"[{};=]\s{0,20}$|=>|function\b|https?://\S{1,300}$|\brgba?\(|\b(?:width|height|flex)\b")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])")
_PLAIN = {"n": "\n", "t": "\t", "r": "\n", "b": "", "f": "", "v": "\n", "0": ""}
_LONG = 40
_ENOUGH = 200


def add_frames(tree: Tree) -> None:
    """Put the pages that frames hold in their `srcdoc`, and marked-up text without scripts, in their places."""
    left = MAX_INLINED
    for node in tree.named("iframe", "noscript"):
        source = node.get("srcdoc") if node.name == "iframe" else _raw(node)
        left -= len(source)
        if source and left >= 0:
            node.name = "div" if node.name == "iframe" else node.name
            node.children = []
            _adopt(tree, node, parse_html(source))


def _raw(node: Node) -> str:
    """Return the text of a tag whose tags were not parsed."""
    text = "".join(c for c in node.children if isinstance(c, str)) if len(node.children) == 1 else ""
    return text if text.lstrip().startswith("<") else ""


def states_of(tree: Tree, shown: int) -> Tree:
    """Return the texts in the scripts of a page of which `shown` characters are visible, where that is next to none."""
    texts: list[str] = []
    if shown < _ENOUGH:
        code = "\n".join(c for node in tree.named("script") for c in node.children if isinstance(c, str))
        texts = list(dict.fromkeys(_texts(code[:MAX_INLINED])))
    states = Tree()
    if sum(map(len, texts)) < max(_ENOUGH, 2 * shown):
        return states
    for text in texts:
        part = Node("div", {}, states.root)
        states.root.children.append(part)
        states.nodes.append(part)
        if _TAG.search(text):
            _adopt(states, part, parse_html(text))
        else:
            part.name = "pre"
            part.children.append(text)
    return states


def _texts(code: str) -> Iterator[str]:
    for match in _STRING.finditer(code):
        text = _unescaped(match[2][1:-1])
        known = (match[1] or "").lower() in _SHOWN
        long = len(text) >= (4 if known else _LONG)
        if long and _PROSE.search(text) and (_TAG.search(text) or not _CODE.search(text)):
            yield text


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return _ESCAPE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    what = match[1]
    return chr(int(what[1:], 16)) if len(what) > 1 else _PLAIN.get(what, what)


def _adopt(tree: Tree, place: Node, inner: Tree) -> None:
    """Put the content of another tree into a tag."""
    for child in inner.root.children:
        if isinstance(child, Node):
            child.parent = place
        place.children.append(child)
    tree.nodes += inner.nodes

"""Literals of JSON, TypeScript, JavaScript and YAML as one tree of strings; nothing is evaluated.

The text is cut into tokens once; brackets open and close nodes, whatever stands between them. So code around the
literals, trailing commas, comments and truncated files need no rules of their own, and the time is linear.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml

from policy_nlp.errors import PolicyError
from policy_nlp.intake.limits import MAX_DATA_DEPTH, MAX_DATA_VALUES


@dataclass
class Node:
    """An array, an object, or what stands between the brackets of code."""

    bracket: str = "("
    items: list[tuple[str | None, str | Node]] = field(default_factory=list)
    """Each value with its key, in order; numbers, truth values and references are left out."""

    @property
    def nodes(self) -> list[Node]:
        """Return the values that are nodes."""
        return [value for _, value in self.items if isinstance(value, Node)]


# A string ends at its line, a template and a comment at the end of the text, where they are not closed.
_TOKEN = re.compile(
    r"(?P<comment>//[^\n]*|/\*(?:[^*]+|\*(?!/))*(?:\*/)?)"
    r"|(?P<string>\"(?:[^\"\\\n]+|\\[\s\S])*\"?|'(?:[^'\\\n]+|\\[\s\S])*'?)"
    r"|(?P<template>`(?:[^`\\]+|\\[\s\S])*`?)"
    r"|(?P<tag></[A-Za-z])"
    r"|(?P<empty>\[\s*\])"
    r"|(?P<word>[\w$.-]+)"
    r"|(?P<mark>[\[\]{}():,;=+])"
)
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r?\n)|([\s\S]))")
_HOLE = re.compile(r"\$\{[^{}`]{0,200}\}")
_SIMPLE = {"n": "\n", "t": "\t", "r": "\n", "b": "", "f": "\n", "v": "\n", "0": ""}
_SURROGATE = re.compile("[\ud800-\udfff]")
_CLOSING = {")": "(", "]": "[", "}": "{"}
_LONGEST_KEY = 120


def parse_literals(text: str, file: str) -> tuple[Node, int]:
    """Return the tree of the literals in `text`, and how many closing tags stand outside of strings.

    Raises PolicyError where it holds more values than a policy could.
    """
    builder = _Builder(file)
    tags = 0
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind == "tag":
            tags += 1
        elif kind in ("string", "template"):
            builder.string(_content(token[0], template=kind == "template"))
        elif kind == "word":
            builder.word(token[0])
        elif kind == "mark":
            builder.mark(token[0])
    return builder.root, tags


def _content(token: str, *, template: bool) -> str:
    """Return what a quoted string means."""
    inner = token[1:-1] if len(token) > 1 and token[-1] == token[0] else token[1:]
    if template:
        inner = _HOLE.sub("", inner)
    if "\\" not in inner:
        return inner
    plain = _ESCAPE.sub(_unescaped, inner)
    if _SURROGATE.search(plain):
        plain = plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return plain


def _unescaped(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code is not None:
        number = int(code, 16)
        return chr(number) if number <= 0x10FFFF else ""
    return "" if match[4] else _SIMPLE.get(match[5], match[5])


class _Builder:
    """The nodes that are open, and the key that waits for its value in each."""

    def __init__(self, file: str) -> None:
        self.root = Node()
        self._file = file
        self._open: list[Node] = [self.root]
        self._keys: list[str | None] = [None]
        self._too_deep = self._count = 0
        self._last = ""
        """The last token: a word, a mark, or "" after a string."""
        self._joins = False

    def string(self, text: str) -> None:
        """Add a string, or join it to the one before a plus sign."""
        items = self._open[-1].items
        if self._joins and items and isinstance(items[-1][1], str):
            items[-1] = (items[-1][0], items[-1][1] + text)
        elif not self._too_deep:
            self._add(text)
        self._last, self._joins = "", False

    def word(self, word: str) -> None:
        """Note a name, which may be a key."""
        self._last, self._joins = word, False

    def mark(self, mark: str) -> None:
        """Open or close a node, or take what stands before a colon for a key."""
        if mark in "([{":
            self._enter(mark)
        elif mark in _CLOSING:
            self._leave(_CLOSING[mark])
        elif mark in ",;":
            self._keys[-1] = None
        elif mark == ":" or (mark == "=" and self._keys[-1] is None):
            self._take_key(colon=mark == ":")
        self._joins = mark == "+" and not self._last
        self._last = mark

    def _take_key(self, *, colon: bool) -> None:
        node = self._open[-1]
        if node.bracket == "[" or self._too_deep:
            return
        if not self._last and colon:
            key, value = node.items[-1] if node.items else (None, None)
            if key is None and isinstance(value, str):
                node.items.pop()
                self._keys[-1] = value[:_LONGEST_KEY]
        elif self._last not in "([{}]):,;=+":
            self._keys[-1] = self._last[:_LONGEST_KEY]

    def _enter(self, mark: str) -> None:
        if self._too_deep or len(self._open) > MAX_DATA_DEPTH:
            self._too_deep += 1
            return
        node = Node(mark)
        self._add(node)
        self._open.append(node)
        self._keys.append(None)

    def _leave(self, bracket: str) -> None:
        if self._too_deep:
            self._too_deep -= 1
            return
        while len(self._open) > 1:
            self._keys.pop()
            if self._open.pop().bracket == bracket:
                return

    def _add(self, value: str | Node) -> None:
        self._count += 1
        if self._count > MAX_DATA_VALUES:
            raise PolicyError("policy.too_many_blocks", file=self._file, limit=MAX_DATA_VALUES)
        self._open[-1].items.append((self._keys[-1], value))
        self._keys[-1] = None


def parse_yaml(text: str, file: str) -> Node | None:
    """Return the tree of a YAML text, aliases left out; None where it is not YAML.

    Raises PolicyError where it holds more values than a policy could.
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    root = Node()
    stack: list[tuple[Node, str | None]] = [(root, None)]
    try:
        for number, event in enumerate(yaml.parse(text, Loader=loader)):
            if number > MAX_DATA_VALUES:
                raise PolicyError("policy.too_many_blocks", file=file, limit=MAX_DATA_VALUES)
            if len(stack) > MAX_DATA_DEPTH:
                return None
            _follow(event, stack)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return root


def _follow(event: yaml.Event, stack: list[tuple[Node, str | None]]) -> None:
    """Open, close or fill the node on top of the stack; a mapping's scalar waits as the key of the next value."""
    if isinstance(event, yaml.CollectionStartEvent):
        node = Node("{" if isinstance(event, yaml.MappingStartEvent) else "[")
        _put(node, stack)
        stack.append((node, None))
    elif isinstance(event, yaml.CollectionEndEvent):
        stack.pop()
    elif isinstance(event, yaml.ScalarEvent):
        node, key = stack[-1]
        if node.bracket == "{" and key is None:
            stack[-1] = (node, event.value[:_LONGEST_KEY])
        else:
            _put(event.value, stack)
    elif isinstance(event, yaml.AliasEvent):
        stack[-1] = (stack[-1][0], None)


def _put(value: str | Node, stack: list[tuple[Node, str | None]]) -> None:
    node, key = stack[-1]
    node.items.append((key, value))
    stack[-1] = (node, None)

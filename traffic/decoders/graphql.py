"""GraphQL documents (spec October 2021): the values that stand in the arguments themselves."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from traffic.decoders.decoder import ELEMENT, Decoded, Decoder, Example, Part, Source

_START = re.compile(
    r"\s{0,200}(?:#[^\n]{0,500}\n\s{0,200}){0,5}"
    r"(?:(?:query|mutation|subscription|fragment)\b[\w\s]{0,200}[({@]|\{\s{0,200}[A-Za-z_]\w{0,100}\s{0,20}[({:\s])"
)
_TOKEN = re.compile(
    r'(?P<block>"""(?:[^"\\]|\\.|"(?!""))*""")|(?P<string>"(?:[^"\\\n]|\\.)*")'
    r"|(?P<number>-?\d[\w.+-]*)|(?P<name>\$?[A-Za-z_]\w*)|(?P<mark>[(){}\[\]:=!|&@,]|\.\.\.)|(?P<skip>\s+|#[^\n]*)",
    re.DOTALL,
)
_OPENING = {"(": ")", "{": "}", "[": "]"}
_LONGEST = 200_000
_NESTING = 200


class _Reading:
    """What has been opened so far, and the names that the values stand under."""

    def __init__(self) -> None:
        self.open: list[tuple[str, tuple[str, ...]]] = []
        """What closes each bracket, and the place inside an argument; empty in a selection of fields."""
        self.name = ""
        self.key = ""
        self.parts: list[Part] = []

    def mark(self, mark: str) -> bool:
        """Take a punctuator in; tell whether the document can go on."""
        if mark in _OPENING:
            self.open.append((_OPENING[mark], self._inner(mark)))
            self.key = ""
            return len(self.open) <= _NESTING
        if mark in ")}]":
            self.key = ""
            return bool(self.open) and self.open.pop()[0] == mark
        if mark == ":" and self._place:
            self.key = self.name
        return True

    @property
    def _place(self) -> tuple[str, ...]:
        return self.open[-1][1] if self.open else ()

    def _inner(self, mark: str) -> tuple[str, ...]:
        if mark == "(":
            return (self.name.lstrip("$") or "query",)
        if not self._place:
            return ()
        return (*self._place, *([self.key] if self.key else []), *([ELEMENT] if mark == "[" else []))

    def value(self, text: str, kind: str) -> None:
        """Take a literal in that stands in an argument."""
        if self._place and text and (self.key or self._place[-1] == ELEMENT):
            self.parts.append(Part(text, (*self._place, *([self.key.lstrip("$")] if self.key else [])), kind))
        self.key = ""

    def word(self, name: str) -> None:
        """Take a name in: of a field, an argument or a type; a value where it follows an argument's name."""
        if self.key and not self.key.startswith("$"):
            if name in {"true", "false"}:
                self.value(name, "boolean")
            elif name != "null" and not name.startswith("$"):
                self.value(name, "text")
            self.key = ""
        self.name = name


def decode(source: Source) -> Decoded | None:
    """Give the literals of a document that has some; one that has only variables is left alone."""
    text = source.text or ""
    if len(text) > _LONGEST or not _START.match(text):
        return None
    reading, at = _Reading(), 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None or not _take(reading, token):
            return None
        at = token.end()
    return Decoded("graphql", reading.parts) if reading.parts and not reading.open else None


def _take(reading: _Reading, token: re.Match[str]) -> bool:
    text, kind = token.group(), token.lastgroup
    if kind == "mark":
        return reading.mark(text)
    if kind == "name":
        reading.word(text)
    elif kind == "number":
        reading.value(text, "number")
    elif kind in {"string", "block"}:
        reading.value(_unescaped(text), "text")
    return True


def _unescaped(literal: str) -> str:
    if literal.startswith('"""'):
        return literal[3:-3].strip().replace('\\"""', '"""')
    try:
        return str(json.loads(literal, strict=False))
    except ValueError:
        return literal[1:-1]


def _examples() -> Iterator[Example]:
    yield Example(
        Source('query Q($n: Int = 5) { user(email: "a@b\\u002ec", n: $n) { name } }'),
        (("Q.n", "5"), ("user.email", "a@b.c")),
    )
    yield Example(
        Source('mutation { join(input: {tel: "138", tags: ["x", "y"], sex: FEMALE, ok: true}) { id } }'),
        (
            ("join.input.tel", "138"),
            ("join.input.tags[]", "x"),
            ("join.input.tags[]", "y"),
            ("join.input.sex", "FEMALE"),
            ("join.input.ok", "true"),
        ),
    )
    yield Example(Source("{ user(id: 7) { name } }"), (("user.id", "7"),))
    yield Example(Source("query Q($id: ID!) { user(id: $id) { name } }"), None)
    yield Example(Source("query the list (again: 7"), None)
    yield Example(Source("{not: a, document}"), None)


DECODER = Decoder(
    "graphql",
    rank=39,
    decode=decode,
    starts="qmsf{#",
    needs="(",
    examples=tuple(_examples()),
)

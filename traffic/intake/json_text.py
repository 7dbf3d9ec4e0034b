"""JSON too large for memory: a window on its text slides forward, value by value.

Each value is read by the standard library; only what lies around the values that are wanted is stepped through here.
"""

from __future__ import annotations

import codecs
import json
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any

LARGEST = 64 << 20
"""Bytes of memory that the text of one value may take. Of a larger one the texts beyond are read as empty."""
_SMALL = 4 << 20
"""Characters that a value may have beside its texts; values of no more are not looked at more closely."""
_DIGITS = 4000
"""Digits beyond which Python reads no number; one of them must not spoil the file."""
_NEAR = 16
"""Characters before the end of the window in which an error may come of the end alone."""
_SPACE = re.compile(r"[ \t\n\r]*+")
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_IN_STRING = re.compile(r'[^"\\]*+(?:\\.[^"\\]*+)*+', re.DOTALL)
_FLAT = r'[^"\[\]{}]++|"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_NESTED = r"[\[{]%s[\]}]"


def _between(depth: int) -> str:
    """Return a pattern of all that may stand within a value, with whole values up to some depth."""
    inner = f"{_FLAT}|{_NESTED % _between(depth - 1)}" if depth else _FLAT
    # Not possessive: before 3.11.5 Python loses what stands after a repeat of which one turn fails in the midst.
    return f"(?:{inner}){{0,2000}}"


_BETWEEN = re.compile(_between(2), re.DOTALL)
_SCALAR = re.compile(r'[^\s",:\[\]{}]*+')


class BrokenJsonError(Exception):
    """Text that is no JSON, or that ends where JSON goes on."""

    def __init__(self, problem: str, line: int, column: int) -> None:
        super().__init__(problem)
        self.problem, self.line, self.column = problem, line, column


class TooLargeError(Exception):
    """A value that takes too much memory, though no text in it alone does."""


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= _DIGITS else float(digits)


# Control characters within strings are taken as they are: some recorders escape none.
_DECODER = json.JSONDecoder(strict=False)
_PATIENT = json.JSONDecoder(strict=False, parse_int=_integer)


class JsonText:
    """A window on JSON text, with a place in it."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self.cut = 0
        """Texts that were read as empty since they were too large."""
        self._pieces = iter(pieces)
        self._window = ""
        self._at = 0
        self._ended = False
        self._lines, self._column = 1, 1

    def peek(self) -> str:
        """Return the next character that is no space, without passing it; empty at the end."""
        while True:
            space = _SPACE.match(self._window, self._at)
            self._at = space.end() if space else self._at
            if self._at < len(self._window):
                return self._window[self._at]
            if not self._grow():
                return ""

    def members(self) -> Iterator[str]:
        """Give the keys of the object that begins here. Each value is to be read or skipped before the next key."""
        self._expect("{")
        more = self.peek() != "}"
        while more:
            key = self.value()
            self._expect(":")
            yield key if isinstance(key, str) else ""
            more = self._goes_on("}")
        self._expect("}")

    def items(self) -> Iterator[int]:
        """Count the items of the array that begins here, from 0. Each is to be read or skipped before the next."""
        self._expect("[")
        more = self.peek() != "]"
        number = 0
        while more:
            yield number
            number += 1
            more = self._goes_on("]")
        self._expect("]")

    def value(self) -> Any:
        """Read the next value. Where that fails the place stays before it.

        Raises BrokenJsonError, TooLargeError, and RecursionError where it is nested too deeply.
        """
        self.peek()
        decoder = _DECODER
        while True:
            self._check_structure()
            try:
                found, end = decoder.raw_decode(self._window, self._at)
            except json.JSONDecodeError as error:
                if not self._goes_beyond(error):
                    raise self._broken(error.msg, error.pos) from None
            except ValueError:
                if decoder is _PATIENT:
                    raise self._broken("number", self._at) from None
                decoder = _PATIENT
            else:
                # A number at the end of the window may go on.
                near = isinstance(found, int | float) and end >= len(self._window) - _NEAR
                if not near or not self._grow(_NEAR):
                    self._at = end
                    return found

    def skip(self) -> None:
        """Pass over the next value, however large or deep. Raises BrokenJsonError where there is none."""
        depth = 0
        while True:
            char = self.peek()
            if char in ("", ",", ":") or (char in "]}" and not depth):
                raise self._broken("Expecting value", self._at)
            if char == '"':
                self._at += 1
                self._pass_string()
            elif char in "[{]}":
                depth += 1 if char in "[{" else -1
                self._at += 1
            else:
                self._pass_all(_SCALAR)
            if not depth:
                return
            self._pass_between()

    def _pass_between(self) -> None:
        """Pass over all flat values up to the next bracket that is not closed soon."""
        while self._pass_all(_BETWEEN):
            pass

    def _goes_on(self, end: str) -> bool:
        """Tell whether another item follows; a comma before the end is forgiven."""
        if self.peek() == ",":
            self._at += 1
            return self.peek() != end
        return False

    def _expect(self, char: str) -> None:
        if self.peek() != char:
            raise self._broken(f"Expecting '{char}'", self._at)
        self._at += 1

    def _check_structure(self) -> None:
        """Raise TooLargeError where the window holds so many small values that they would fill the memory.

        Three characters make a list, which takes seventy bytes; a text takes about what it takes here.
        """
        if len(self._window) - self._at > _SMALL:
            texts = sum(text.end() - text.start() for text in _STRING.finditer(self._window, self._at))
            if len(self._window) - self._at - texts > _SMALL:
                raise TooLargeError

    def _goes_beyond(self, error: json.JSONDecodeError) -> bool:
        """Tell whether an error came of the end of the window; then it is made larger, at least twofold."""
        in_string = error.msg.startswith("Unterminated string")
        if self._ended or not (in_string or error.pos >= len(self._window) - _NEAR):
            return False
        if sys.getsizeof(self._window) > LARGEST and self._at < _NEAR:
            if not in_string:
                raise TooLargeError
            self._cut_string(error.pos)
            return True
        return self._grow(len(self._window) - self._at)

    def _cut_string(self, start: int) -> None:
        """Make the string that begins at `start` and goes beyond the window empty."""
        before = self._window[: start + 1]
        self._at, at = start + 1, self._at
        self._pass_string()
        self._window = f'{before}"{self._window[self._at :]}'
        self._at = at
        self.cut += 1

    def _pass_string(self) -> None:
        """Go beyond the end of the string in which the place is."""
        while True:
            self._pass_all(_IN_STRING)
            if self._window[self._at : self._at + 1] == '"':
                self._at += 1
                return
            # A backslash stands last in the window.
            if not self._grow():
                raise self._broken("Unterminated string", self._at)

    def _pass_all(self, pattern: re.Pattern[str]) -> bool:
        """Pass over what `pattern` takes, also beyond the end of the window. Tell whether it took anything."""
        any_taken = False
        while True:
            found = pattern.match(self._window, self._at)
            if found and found.end() > self._at:
                self._at, any_taken = found.end(), True
            if self._at < len(self._window) or not self._grow():
                return any_taken

    def _grow(self, size: int = 1) -> bool:
        """Slide the window forward to the place, and on by `size` characters or more. False at the end."""
        taken: list[str] = []
        while size > 0 and not self._ended:
            piece = next(self._pieces, None)
            self._ended = piece is None
            taken.append(piece or "")
            size -= len(taken[-1])
        if not any(taken):
            return False
        self._lines, self._column = self._position(self._at)
        self._window = "".join((self._window[self._at :], *taken))
        self._at = 0
        return True

    def _position(self, at: int) -> tuple[int, int]:
        """Return line and column of a place in the window, from 1."""
        breaks = self._window.count("\n", 0, at)
        if breaks:
            return self._lines + breaks, at - self._window.rfind("\n", 0, at)
        return self._lines, self._column + at

    def _broken(self, problem: str, at: int) -> BrokenJsonError:
        return BrokenJsonError(problem, *self._position(at))


def decoded(pieces: Iterator[bytes]) -> Iterator[str]:
    """Decode JSON by its own rules (RFC 4627, section 3); stray bytes spoil a value, not the file."""
    head = next(pieces, b"")
    encoding = json.detect_encoding(head)
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    yield decoder.decode(head)
    for piece in pieces:
        yield decoder.decode(piece)
    yield decoder.decode(b"", final=True)

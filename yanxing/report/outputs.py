"""`-o FILE`: tells the format from the suffix, renders and writes."""

from __future__ import annotations

import pkgutil
import sys
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from types import ModuleType

from corpora.errors import InputError
from corpora.messages import say
from corpora.record import Record
from corpora.text import Language
from yanxing.report import formats


class OutputError(InputError):
    """A report that cannot be written as asked."""


@dataclass(frozen=True)
class Output:
    """One wish for a report."""

    format: str
    """Name of a module of `yanxing/report/formats`."""
    target: str
    """Path, or "-" for standard output."""

    @property
    def to_stdout(self) -> bool:
        """Whether it goes to standard output."""
        return self.target == "-"


class Kind(StrEnum):
    """What is written: not every format can hold everything."""

    REPORT = "report"
    POLICY = "policy"
    TRAFFIC = "traffic"
    KNOWLEDGE = "knowledge"


def known_formats(kind: Kind) -> tuple[str, ...]:
    """Return the names of the formats that can hold `kind`, sorted."""
    names = sorted(m.name for m in pkgutil.iter_modules(formats.__path__))
    return tuple(n for n in names if kind in _module(n).HOLDS)


def _module(name: str) -> ModuleType:
    return import_module(f"{formats.__name__}.{name}")


def parse_outputs(wishes: tuple[str, ...], kind: Kind = Kind.REPORT) -> tuple[Output, ...]:
    """Read the values of `-o`: "report.html", "json:report.txt", "json:-" or "json". Raises OutputError.

    `kind`: what is to be written.
    """
    return tuple(_parse(wish, known_formats(kind)) for wish in wishes)


def _parse(wish: str, known: tuple[str, ...]) -> Output:
    name, colon, target = wish.partition(":")
    if colon and name in known and target:
        return Output(name, target)
    if wish in known:
        return Output(wish, "-")
    suffix = Path(wish).suffix.lower().lstrip(".").replace("htm", "html").replace("htmll", "html")
    if suffix not in known:
        raise OutputError("cli.unknown_format", output=wish, known=", ".join(f".{x}" for x in known))
    return Output(suffix, wish)


def write_outputs(result: Record, outputs: tuple[Output, ...], language: Language) -> None:
    """Render `result` (a report, a policy or a traffic reading) as asked and write it. Raises OutputError."""
    for output in outputs:
        text = _module(output.format).render(result, language)
        if output.to_stdout:
            sys.stdout.write(text)
            continue
        _write(Path(output.target), text)
        sys.stderr.write(say("cli.written", file=output.target).to(language) + "\n")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf8", newline="")
    except OSError as error:
        raise OutputError("cli.cannot_write", file=path) from error

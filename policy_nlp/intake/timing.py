"""How long it takes to load documents: `python -m policy_nlp.intake.timing [FILE...]`.

Loads each file several times and prints the shortest time. Without files it loads pages made of the shipped samples,
in three forms and four sizes; the last column compares the time for a kilobyte with that of the smallest size: where
the time is linear in the length, it stays near 1.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpora.messages import say
from corpora.samples import load_samples
from corpora.text import Language
from policy_nlp.errors import PolicyError
from policy_nlp.intake.loading import load_document

SIZES = (15, 60, 250, 1000)
"""Kilobytes of the pages that are made of the samples."""
_BODY = re.compile(r"<body[^>]{0,2000}>(.*)</body>", re.DOTALL | re.IGNORECASE)


@dataclass(frozen=True)
class Time:
    """What it took to load one document."""

    name: str
    kilobytes: float
    blocks: int
    milliseconds: float

    @property
    def rate(self) -> float:
        """Return the milliseconds for a kilobyte."""
        return self.milliseconds / max(self.kilobytes, 0.001)


def measure(name: str, source: Path | bytes, rounds: int = 5) -> Time:
    """Load a document `rounds` times and return the shortest time of the processor.

    Raises PolicyError as loading does.
    """
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        document = load_document(source)
        taken.append(time.process_time() - start)
    size = source.stat().st_size if isinstance(source, Path) else len(source)
    return Time(name, size / 1024, len(document.blocks), min(taken) * 1000)


def pages(sizes: Sequence[int] = SIZES) -> Iterator[tuple[str, bytes]]:
    """Yield the name of a form and a page of each size, made of the samples again and again."""
    texts = {sample.policy.suffix: sample.policy.read_text("utf8") for sample in load_samples()}
    body = _BODY.search(texts[".html"])
    plain = "\n\n".join(block.text for block in load_document(texts[".md"]).blocks)
    forms = {
        "html": ("<!doctype html><html><body>", body.group(1) if body else texts[".html"]),
        "markdown": ("# Privacy\n\n", texts[".md"] + "\n\n"),
        "plain": ("", plain + "\n\n"),
    }
    for name, (head, text) in forms.items():
        for size in sizes:
            times = -(-size * 1024 // len(text.encode()))
            yield name, (head + text * times).encode()[: size * 1024]


def report(files: Sequence[Path], language: str = Language.EN, *, rounds: int = 5) -> str:
    """Return the times as a table in the reader's language."""
    given: list[tuple[str, Path | bytes]] = [(file.name, file) for file in files]
    times = [measure(name, source, rounds) for name, source in given or list(pages())]
    first = {t.name: t.rate for t in reversed(times)}
    head = say("reading.timing_head").to(language)
    return "\n".join([head, *(_line(t, t.rate / first[t.name]) for t in times)])


def _line(one: Time, ratio: float) -> str:
    return (
        f"{one.name[:40]:40s} {one.kilobytes:8.0f} KB {one.blocks:7d} "
        f"{one.milliseconds:9.1f} ms {one.rate:7.3f} ms/KB {ratio:6.2f}"
    )


def main(arguments: Sequence[str]) -> int:
    """Print the times of the files that are named, or of pages made of the samples."""
    try:
        print(report([Path(a) for a in arguments]))  # noqa: T201 - it is for people
    except PolicyError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A line on standard error that tells what is going on, on a terminal alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from corpora.messages import say
from corpora.text import Language


@contextmanager
def working(key: str, language: Language, **values: object) -> Iterator[None]:
    """Show message `key` with a spinner while the body runs; silent where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.text import Text

    # As a Text: brackets in an address or a file name are no markup.
    with Console(stderr=True).status(Text(say(key, **values).to(language))):
        yield

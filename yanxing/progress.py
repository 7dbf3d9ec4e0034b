"""A line on standard error that tells what is going on, on a terminal alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from corpora.messages import say
from corpora.text import Language


@contextmanager
def working(key: str, language: Language, **values: object) -> Iterator[None]:
    """Show message `key` with a spinner while the body runs; silent where standard error is no terminal."""
    with told_as_it_goes(key, language, **values):
        yield


@contextmanager
def told_as_it_goes(key: str, language: Language, **values: object) -> Iterator[Callable[..., None]]:
    """Show message `key` as `working` does; what is yielded puts another message in its place."""
    if not sys.stderr.isatty():
        yield lambda _key, **_values: None
        return
    from rich.console import Console
    from rich.text import Text

    def told(key: str, **values: object) -> Text:
        # As a Text: brackets in an address or a file name are no markup.
        return Text(say(key, **values).to(language))

    with Console(stderr=True).status(told(key, **values)) as status:
        yield lambda key, **values: status.update(told(key, **values))

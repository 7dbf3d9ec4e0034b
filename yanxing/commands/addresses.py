"""A web address on the command line: fetched, saved with its hash, and told on standard error."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpora.messages import say
from corpora.text import Language
from yanxing.progress import working

if TYPE_CHECKING:
    from policy_nlp.fetching.page import Redirect
    from policy_nlp.intake.given import Given


@dataclass(frozen=True)
class Fetcher:
    """How pages are fetched in one run."""

    language: Language
    """In which the user is spoken to."""
    asked_for: Language
    """The language that servers are asked for."""
    folder: Path | None = None
    """Where pages are saved; None for the folder among the user's data."""
    allow_private: bool = False

    def get(self, address: str) -> Given:
        """Fetch and save the page at `address`. Raises FetchError."""
        from policy_nlp.fetching import fetch, save_page
        from policy_nlp.fetching.addresses import shorten
        from policy_nlp.fetching.errors import FetchError
        from policy_nlp.fetching.saving import default_folder
        from policy_nlp.intake.given import Given

        try:
            with working("cli.fetching", self.language, address=shorten(address)):
                page = fetch(address, language=self.asked_for, allow_private=self.allow_private)
        except FetchError as error:
            self._tell_redirects(error.redirects)
            raise
        self._tell_redirects(page.record.redirects)
        file = save_page(page, self.folder or default_folder())
        self._tell("fetching.saved", file=file, sha256=page.record.sha256)
        return Given(page.record.asked, page.data, page.suffix, page.charset, base=page.record.final)

    def _tell_redirects(self, redirects: tuple[Redirect, ...]) -> None:
        for step in redirects:
            values = {"status": step.status, "address": step.address, "target": step.target}
            self._tell("fetching.redirected", **values)

    def _tell(self, key: str, **values: object) -> None:
        said = say(key, **values).to(self.language)
        sys.stderr.write("".join(c if c.isprintable() else "?" for c in said) + "\n")

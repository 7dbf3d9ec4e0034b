"""Fetching a policy from its web address, with limits. Public: `fetch`, `save_page`, `is_address`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from corpora.text import Language

if TYPE_CHECKING:
    from policy_nlp.fetching.page import Page


def is_address(source: str) -> bool:
    """Whether `source` is written as an address ("https://...") and not as a path."""
    scheme, mark, rest = source.partition("://")
    return bool(mark and rest) and scheme.isascii() and scheme.isalpha()


def fetch(address: str, *, language: Language = Language.EN, allow_private: bool = False) -> Page:
    """Fetch the document at an http or https address; `language` is the one to ask the server for.

    Every address on the way is resolved once, refused where it is not public (unless `allow_private`), and
    connected to as resolved. Proxies of the environment are not used, cookies not kept. Raises FetchError.
    """
    from policy_nlp.fetching.following import fetch as run

    return run(address, language=language, allow_private=allow_private)


def save_page(page: Page, folder: Path) -> Path:
    """Write the bytes of `page` and a record of how they were got to `folder`; return the file of the bytes.

    Raises FetchError where that is not possible.
    """
    from policy_nlp.fetching.saving import save_page as save

    return save(page, folder)


__all__ = ["fetch", "is_address", "save_page"]

"""Reading a document in any common form into blocks. Public: `load_document`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from policy_nlp.document import Document
    from policy_nlp.intake.given import Given


def load_document(source: Path | str | bytes | Given, language: str | None = None) -> Document:
    """Load a document: HTML, Markdown or plain text, told by content and suffix.

    A `Path` is a file, a `str` is always the text itself, bytes are decoded. `language`: "zh" or "en";
    detected where None. Raises PolicyError for what cannot be read, EmptyPolicyError where it has no text.
    """
    from policy_nlp.intake.loading import load_document as load

    return load(source, language)


__all__ = ["load_document"]

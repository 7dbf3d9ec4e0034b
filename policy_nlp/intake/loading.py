"""The way of a document from a file, a text or bytes to blocks."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from corpora.text import Language
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.errors import EmptyPolicyError, PolicyError
from policy_nlp.intake import readers
from policy_nlp.intake.bases import base_of
from policy_nlp.intake.broken_words import join_broken
from policy_nlp.intake.decoding import decode
from policy_nlp.intake.forms import Form, binary_form, form_of
from policy_nlp.intake.given import Given
from policy_nlp.intake.headings import classify, without_marks
from policy_nlp.intake.limits import MAX_BLOCKS, MAX_BYTES
from policy_nlp.intake.normal import unify_breaks
from policy_nlp.intake.pieces import Piece
from policy_nlp.intake.structure import build_blocks, text_of
from policy_nlp.intake.typed_tables import find_typed_tables
from policy_nlp.intake.wrapping import join_lone_markers, join_wrapped
from policy_nlp.language import detect_language

TEXT_SOURCE = "text"
"""Name of a document that was given as text."""


def load_document(source: Path | str | bytes | Given, language: str | None = None) -> Document:
    """Load a document; see `policy_nlp.intake.load_document`."""
    content = _content(source)
    known = _known_language(language)
    form, title, pieces = _read(content)
    if len(pieces) > MAX_BLOCKS:
        raise PolicyError("policy.too_many_blocks", file=content.name, limit=MAX_BLOCKS)
    blocks, links = build_blocks(structured(pieces))
    # A text without words ("======") declares nothing; a page or file without words was not read.
    if not blocks and (content.text is None or form is Form.HTML):
        raise EmptyPolicyError("policy.no_text", file=content.name)
    body = text_of(blocks)
    return Document(
        source=content.name,
        sha256=hashlib.sha256(content.data).hexdigest(),
        form=form,
        language=known or detect_language(body, file=content.name),
        text=body,
        blocks=blocks,
        title=title or _first_heading(blocks),
        links=links,
        base=base_of(form, content.data, content.base),
    )


def structured(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with typed tables, wrapped lines, headings and list items found."""
    clean = [p for p in map(without_marks, pieces) if p is not None]
    return classify(join_broken(join_wrapped(join_lone_markers(find_typed_tables(clean)))))


def _content(source: Path | str | bytes | Given) -> Given:
    if isinstance(source, Given):
        _check_size(len(source.data), source.name)
        return source
    if isinstance(source, str):
        data = source.encode("utf-8", "surrogatepass")
        _check_size(len(data), TEXT_SOURCE)
        return Given(TEXT_SOURCE, data, text=source)
    name = source.name if isinstance(source, Path) else TEXT_SOURCE
    data = _bytes_of(source) if isinstance(source, Path) else source
    _check_size(len(data), name)
    return Given(name, data, source.suffix.lower() if isinstance(source, Path) else "")


def _read(content: Given) -> tuple[Form, str | None, list[Piece]]:
    """Return the form of a document, its title and its pieces."""
    form = None if content.text is not None else binary_form(content.data, content.suffix, content.name)
    if form is not None:
        return form, *_reader(form)(content.data, content.name)
    decoded = decode(content.data, content.name, content.charset) if content.text is None else content.text
    text = unify_breaks(decoded)
    if content.text is None and not text.strip("\ufeff \t\n\u3000"):
        raise PolicyError("policy.empty", file=content.name)
    form = form_of(text, content.suffix)
    return form, *_reader(form)(text, content.name)


def _reader(form: Form) -> Callable[[str | bytes, str], tuple[str | None, list[Piece]]]:
    """Return the reader of a form, imported only where it is needed."""
    module = import_module(f"{readers.__name__}.{form}")
    read: Callable[[str | bytes, str], tuple[str | None, list[Piece]]] = module.read
    return read


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise PolicyError("policy.directory", file=path)
        _check_size(path.stat().st_size, path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise PolicyError("policy.missing", file=path) from error
    except (OSError, ValueError) as error:
        problem = error.strerror if isinstance(error, OSError) else error
        raise PolicyError("policy.unreadable", file=path, problem=problem) from error


def _check_size(size: int, name: str) -> None:
    if size > MAX_BYTES:
        mega = 1024 * 1024
        raise PolicyError("policy.too_large", file=name, size=-(-size // mega), limit=MAX_BYTES // mega)


def _known_language(language: str | None) -> Language | None:
    if language is None:
        return None
    try:
        return Language(language)
    except ValueError as error:
        raise PolicyError("policy.unknown_language", language=language) from error


def _first_heading(blocks: Sequence[Block]) -> str | None:
    return next((b.text for b in blocks[:20] if b.kind is BlockKind.HEADING), None)

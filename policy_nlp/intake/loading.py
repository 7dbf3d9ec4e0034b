"""The way of a document from a file, a text or bytes to blocks."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from corpora.text import Language
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.errors import EmptyPolicyError, PolicyError
from policy_nlp.intake.decoding import decode
from policy_nlp.intake.forms import Form, form_of, refuse_binary
from policy_nlp.intake.headings import classify, without_marks
from policy_nlp.intake.limits import MAX_BLOCKS, MAX_BYTES
from policy_nlp.intake.normal import unify_breaks
from policy_nlp.intake.pieces import Piece
from policy_nlp.intake.plain import read_plain
from policy_nlp.intake.structure import build_blocks, text_of
from policy_nlp.intake.typed_tables import find_typed_tables
from policy_nlp.intake.wrapping import join_lone_markers, join_wrapped
from policy_nlp.language import detect_language

TEXT_SOURCE = "text"
"""Name of a document that was given as text."""


def load_document(source: Path | str | bytes, language: str | None = None) -> Document:
    """Load a document; see `policy_nlp.intake.load_document`."""
    name, data, text = _content(source)
    known = _known_language(language)
    text = unify_breaks(text)
    given_as_text = isinstance(source, str)
    if not text.strip("\ufeff \t\n\u3000") and not given_as_text:
        raise PolicyError("policy.empty", file=name)
    suffix = source.suffix if isinstance(source, Path) else ""
    form = form_of(text, suffix)
    title, pieces = _pieces(text, form)
    if len(pieces) > MAX_BLOCKS:
        raise PolicyError("policy.too_many_blocks", file=name, limit=MAX_BLOCKS)
    blocks, links = build_blocks(structured(pieces))
    # A text without words ("======") declares nothing; a page or file without words was not read.
    if not blocks and not (given_as_text and form is not Form.HTML):
        raise EmptyPolicyError("policy.no_text", file=name)
    body = text_of(blocks)
    return Document(
        source=name,
        sha256=hashlib.sha256(data).hexdigest(),
        language=known or detect_language(body, file=name),
        text=body,
        blocks=blocks,
        title=title or _first_heading(blocks),
        links=links,
    )


def structured(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with typed tables, wrapped lines, headings and list items found."""
    clean = [p for p in map(without_marks, pieces) if p is not None]
    return classify(join_wrapped(join_lone_markers(find_typed_tables(clean))))


def _content(source: Path | str | bytes) -> tuple[str, bytes, str]:
    """Return the name, the bytes and the text of a source."""
    if isinstance(source, str):
        data = source.encode("utf-8", "surrogatepass")
        _check_size(len(data), TEXT_SOURCE)
        return TEXT_SOURCE, data, source
    name = source.name if isinstance(source, Path) else TEXT_SOURCE
    data = _bytes_of(source) if isinstance(source, Path) else source
    _check_size(len(data), name)
    refuse_binary(data, name)
    return name, data, decode(data, name)


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


def _pieces(text: str, form: Form) -> tuple[str | None, list[Piece]]:
    if form is Form.PLAIN:
        return read_plain(text)
    if form is Form.HTML:
        from policy_nlp.intake.html import read_html

        return read_html(text)
    from policy_nlp.intake.markdown import read_markdown

    return read_markdown(text)


def _first_heading(blocks: Sequence[Block]) -> str | None:
    return next((b.text for b in blocks[:20] if b.kind is BlockKind.HEADING), None)

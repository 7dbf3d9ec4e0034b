"""Which form a document has, by its first bytes, its suffix and its text; or that it has one that is not read."""

from __future__ import annotations

import re
from enum import StrEnum

from policy_nlp.errors import PolicyError


class Form(StrEnum):
    """A form of document that is read."""

    HTML = "html"
    MARKDOWN = "markdown"
    PLAIN = "plain"
    PDF = "pdf"
    DATA = "data"


BINARY: frozenset[Form] = frozenset({Form.PDF})
"""Forms that their readers decode themselves."""


_SUFFIXES = {
    **dict.fromkeys([".html", ".htm", ".xhtml", ".shtml", ".wxml", ".vue"], Form.HTML),
    **dict.fromkeys([".md", ".mdx", ".markdown"], Form.MARKDOWN),
    **dict.fromkeys([".json", ".json5", ".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs"], Form.DATA),
    **dict.fromkeys([".yaml", ".yml", ".csv", ".tsv"], Form.DATA),
}
# First bytes -> what people call it.
_MAGIC = (
    (b"PK\x03\x04", "ZIP / DOCX / APK"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"SQLite format 3", "SQLite"),
    (b"\x7fELF", "ELF"),
)
_BLOCK_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|p|table|tr|td|ul|ol|li|h[1-6]|section|article|view|dl)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z][\w:-]{0,20}(?:\s[^<>]{0,2000})?/?>")
_MARKDOWN_LINE = re.compile(
    r"^(?:#{1,6} \S|\|? ?:?-{3,}:? ?\||(?:[-*+] |\d{1,3}\. ).{0,200}\*\*)|\]\(https?://", re.MULTILINE
)
_DATA = re.compile(
    r"\ufeff?\s*(?:\[\s*\{\s*[\"'\w$]|\{\s*(?:\"[^\"\n]{1,120}\"\s*:|[\w$]{1,60}\s*:\s*[\[{\"'`])"
    r"|export\s+(?:default|const)\b|module\.exports\s*=)"
)
_SAMPLE = 200_000
# Viewers take it where up to a kilobyte of other bytes stands before it; blank ones do.
_PDF = re.compile(rb"[\s\x00\xef\xbb\xbf]{0,1024}%PDF-")


def binary_form(data: bytes, suffix: str, file: str) -> Form | None:  # noqa: ARG001
    """Return the form of `data` where its reader takes bytes; None for text.

    Raises PolicyError where the first bytes are those of a form that is not read.
    """
    if _PDF.match(data):
        return Form.PDF
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise PolicyError("policy.unread_form", file=file, form=name)
    return None


def form_of(text: str, suffix: str = "") -> Form:
    """Tell the form of `text`; `suffix` of its file (".md") decides unless the content contradicts it."""
    sample = text[:_SAMPLE]
    named = _SUFFIXES.get(suffix.lower())
    if named is Form.DATA or (named is None and _DATA.match(sample)):
        return Form.HTML if _whole_page(sample) else Form.DATA
    if named is Form.MARKDOWN:
        return Form.HTML if _whole_page(sample) else Form.MARKDOWN
    tags = sum(1 for _ in _BLOCK_TAG.finditer(sample))
    if named is Form.HTML:
        return Form.HTML if tags or _TAG.search(sample) else form_of(text)
    marks = sum(1 for _ in _MARKDOWN_LINE.finditer(sample))
    begun = tags > 0 and bool(_TAG.match(sample.lstrip()))
    if _whole_page(sample) or (tags >= marks and (begun or tags >= 3)):
        return Form.HTML
    return Form.MARKDOWN if marks >= 2 else Form.PLAIN


def _whole_page(sample: str) -> bool:
    start = sample[:2000].lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html", "<?xml"))

"""Which form a document has, by its first bytes, its suffix and its text; or that it has one that is not read."""

from __future__ import annotations

import re
from enum import StrEnum

from policy_nlp.errors import PolicyError
from policy_nlp.intake.archives import Archive
from policy_nlp.intake.mhtml import is_mhtml


class Form(StrEnum):
    """A form of document that is read."""

    HTML = "html"
    MARKDOWN = "markdown"
    PLAIN = "plain"
    PDF = "pdf"
    DOCX = "docx"
    MHTML = "mhtml"
    DATA = "data"


BINARY: frozenset[Form] = frozenset({Form.PDF, Form.DOCX, Form.MHTML})
"""Forms that their readers decode themselves."""


_SUFFIXES = {
    **dict.fromkeys([".html", ".htm", ".xhtml", ".shtml", ".wxml", ".vue"], Form.HTML),
    **dict.fromkeys([".md", ".mdx", ".markdown"], Form.MARKDOWN),
    **dict.fromkeys([".json", ".json5", ".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs"], Form.DATA),
    **dict.fromkeys([".yaml", ".yml", ".csv", ".tsv"], Form.DATA),
}
# First bytes -> what people call it. Documents can be saved anew, files of other kinds hold no policy.
_DOCUMENTS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC / WPS"),
    (b"{\\rtf", "RTF"),
)
_MAGIC = (
    (b"\x1f\x8b", "GZIP"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"SQLite format 3", "SQLite"),
    (b"\x7fELF", "ELF"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
# A file of Word's that a password locks is wrapped in the older form.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_DOCX_BODY = "word/document.xml"
_DOCX_OTHER_BODY = re.compile(r"word/document\d{0,3}\.xml", re.IGNORECASE)
_PACKAGES = (
    ("xl/", "XLSX"),
    ("ppt/", "PPTX"),
    ("META-INF/container.xml", "EPUB"),
    ("Index/Document.iwa", "Pages"),
    ("Index.zip", "Pages"),
    ("META-INF/manifest.xml", "ODT"),
)
_PROGRAMS = (("AndroidManifest.xml", "APK"), ("module.json", "HAP"), ("META-INF/MANIFEST.MF", "JAR"))
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
    if data.startswith(_ZIP):
        return _archived_form(data, file)
    for magic, name in _DOCUMENTS:
        if data.startswith(magic):
            locked = _LOCKED in data[:_SAMPLE] or _LOCKED in data[-_SAMPLE:]
            raise PolicyError("policy.locked" if locked else "policy.unread_document", file=file, form=name)
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise PolicyError("policy.unread_form", file=file, form=name)
    return Form.MHTML if is_mhtml(data) else None


def _archived_form(data: bytes, file: str) -> Form:
    """Return DOCX; raises PolicyError that says what another archive is."""
    names = Archive(data, file).names
    if _DOCX_BODY in names or any(_DOCX_OTHER_BODY.fullmatch(name) for name in names):
        return Form.DOCX
    for part, form in _PACKAGES:
        if any(name.startswith(part) for name in names):
            raise PolicyError("policy.unread_document", file=file, form=form)
    program = next((form for part, form in _PROGRAMS if part in names), None)
    if program is not None:
        raise PolicyError("policy.program", file=file, form=program)
    raise PolicyError("policy.archive", file=file)


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

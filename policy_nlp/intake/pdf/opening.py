"""From the bytes of a PDF to its pages, within limits.

pdfium is not safe for threads: a lock lets one document at a time through it.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as api

from policy_nlp.errors import EmptyPolicyError, PolicyError
from policy_nlp.intake.limits import MAX_PDF_GLYPHS, MAX_PDF_PAGE_GLYPHS, MAX_PDF_PAGES
from policy_nlp.intake.normal import fold
from policy_nlp.intake.pdf.bombs import check_streams
from policy_nlp.intake.pdf.clock import Clock
from policy_nlp.intake.pdf.glyphs import read_text
from policy_nlp.intake.pdf.marks import Page, link_runs
from policy_nlp.intake.pdf.nesting import check_nesting
from policy_nlp.intake.pdf.shapes import read_links, read_shapes

_LOCK = threading.Lock()
# More than this part of the letters without a character: the text is nonsense.
_UNREADABLE = 0.2
_LONGEST_TITLE = 300


@dataclass(frozen=True)
class Pages:
    """What a PDF holds."""

    title: str
    """As its metadata say; often the name of a file."""
    pages: list[Page]


def read_pages(data: bytes, file: str, clock: Clock | None = None) -> Pages:
    """Return the pages of a PDF.

    Raises PolicyError where it is locked, broken, too large, or its text has no characters; EmptyPolicyError where
    it has pictures alone.
    """
    check_streams(data, file)
    check_nesting(data, file)
    with _LOCK:
        document = _opened(data, file)
        try:
            title = fold(document.get_metadata_value("Title")[:_LONGEST_TITLE])
            pages = _pages(document, file, clock or Clock(file))
        except (pdfium.PdfiumError, ValueError, OverflowError, UnicodeError) as error:
            raise PolicyError("policy.pdf_broken", file=file) from error
        finally:
            document.close()
    _check_text(pages, file)
    return Pages(title, pages)


def _opened(data: bytes, file: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = error.err_code in (api.FPDF_ERR_PASSWORD, api.FPDF_ERR_SECURITY)
        raise PolicyError("policy.pdf_locked" if locked else "policy.pdf_broken", file=file) from error


def _pages(document: pdfium.PdfDocument, file: str, clock: Clock) -> list[Page]:
    count = len(document)
    if count > MAX_PDF_PAGES:
        raise PolicyError("policy.pdf_too_many_pages", file=file, pages=count, limit=MAX_PDF_PAGES)
    found: list[Page] = []
    left = MAX_PDF_GLYPHS
    broken = 0
    for number in range(count):
        try:
            page, used = _page(document, number, min(left, MAX_PDF_PAGE_GLYPHS))
        except pdfium.PdfiumError:
            broken += 1
            continue
        left -= used
        if left <= 0 or used > MAX_PDF_PAGE_GLYPHS:
            raise PolicyError("policy.pdf_too_much", file=file)
        clock.check()
        found.append(page)
    if broken and not any(page.letters for page in found):
        raise PolicyError("policy.pdf_broken", file=file)
    return found


def _page(document: pdfium.PdfDocument, number: int, limit: int) -> tuple[Page, int]:
    """Return a page, and how many glyphs it has; where these are more than the limit, none is read."""
    source = document.get_page(number)
    try:
        text = read_text(source, limit)
        width, height = text.frame.size
        page = Page(number, width, height, text.runs, letters=text.letters, unreadable=text.unreadable)
        read_shapes(source, text.frame, page)
        page.links = read_links(document, source, text.frame)
    finally:
        source.close()
    page.runs = link_runs(page.runs, page.links)
    return page, text.glyphs


def _check_text(pages: list[Page], file: str) -> None:
    letters = sum(page.letters for page in pages)
    if not letters:
        pictures = any(page.pictures for page in pages)
        raise EmptyPolicyError("policy.pdf_pictures" if pictures else "policy.pdf_no_text", file=file)
    if sum(page.unreadable for page in pages) > _UNREADABLE * letters:
        raise PolicyError("policy.pdf_unmapped", file=file)

"""Ruled lines, filled rectangles and bullets among the paths of a page, and its links."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as api

from policy_nlp.intake.limits import MAX_PDF_LINKS, MAX_PDF_SHAPES
from policy_nlp.intake.pdf.geometry import UNIT, Frame, Matrix, applied, combined
from policy_nlp.intake.pdf.marks import Box, Page

# Points: a line is no thicker than this, a bullet no larger and no smaller than these, a rule no shorter.
_THIN, _LARGEST_DOT, _SMALLEST_DOT, _SHORTEST = 2.5, 9.0, 1.2, 6.0
# Drawings within drawings.
_DEPTH = 4
_MOVE, _BEZIER = api.FPDF_SEGMENT_MOVETO, api.FPDF_SEGMENT_BEZIERTO
_LONGEST_ADDRESS = 2000


@dataclass
class _Outline:
    """One closed or open line of a path."""

    points: list[tuple[float, float]]
    curved: bool = False


def read_shapes(source: pdfium.PdfPage, frame: Frame, page: Page) -> None:
    """Add the shapes of a page to `page`; no more objects and segments of it are looked at than the limit."""
    budget = MAX_PDF_SHAPES
    for target, matrix in _objects(source):
        budget -= 1
        kind = api.FPDFPageObj_GetType(target)
        if kind == api.FPDF_PAGEOBJ_IMAGE:
            page.pictures += 1
        elif kind == api.FPDF_PAGEOBJ_PATH:
            budget -= max(api.FPDFPath_CountSegments(target), 0)
            if budget > 0:
                _read_path(target, matrix, frame, page)
        if budget <= 0:
            return


def _objects(source: pdfium.PdfPage) -> Iterator[tuple[object, Matrix]]:
    """Yield the objects of a page and of the drawings in it, each with the matrix of its drawing."""
    stack: list[tuple[Iterator[object], Matrix]] = [
        ((api.FPDFPage_GetObject(source, n) for n in range(api.FPDFPage_CountObjects(source))), UNIT)
    ]
    while stack:
        objects, matrix = stack[-1]
        target = next(objects, None)
        if target is None:
            stack.pop()
            continue
        yield target, matrix
        if api.FPDFPageObj_GetType(target) == api.FPDF_PAGEOBJ_FORM and len(stack) < _DEPTH:
            stack.append((_inner(target), combined(_matrix(target), matrix)))


def _inner(drawing: object) -> Iterator[object]:
    return (api.FPDFFormObj_GetObject(drawing, n) for n in range(api.FPDFFormObj_CountObjects(drawing)))


def _matrix(target: object) -> Matrix:
    m = api.FS_MATRIX()
    return (m.a, m.b, m.c, m.d, m.e, m.f) if api.FPDFPageObj_GetMatrix(target, m) else UNIT


def _read_path(target: object, matrix: Matrix, frame: Frame, page: Page) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not api.FPDFPath_GetDrawMode(target, fill, stroke) or not (fill.value or stroke.value):
        return
    for outline in _outlines(target, combined(_matrix(target), matrix)):
        xs, ys = [p[0] for p in outline.points], [p[1] for p in outline.points]
        box = frame.box(min(xs), min(ys), max(xs), max(ys))
        if box is None:
            continue
        if _is_dot(box):
            page.dots.append(box)
        elif outline.curved:
            continue
        elif fill.value or _is_line(box):
            _add_filled(box, page)
        else:
            _add_edges(outline, frame, page)


def _outlines(target: object, matrix: Matrix) -> list[_Outline]:
    found: list[_Outline] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(api.FPDFPath_CountSegments(target)):
        segment = api.FPDFPath_GetPathSegment(target, number)
        kind = api.FPDFPathSegment_GetType(segment)
        if not api.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        if kind == _MOVE or not found:
            found.append(_Outline([]))
        found[-1].points.append(applied(matrix, x.value, y.value))
        found[-1].curved |= kind == _BEZIER
        if api.FPDFPathSegment_GetClose(segment):
            found[-1].points.append(found[-1].points[0])
    return found


def _is_dot(box: Box) -> bool:
    small, large = sorted((box.width, box.height))
    return small >= _SMALLEST_DOT and large <= _LARGEST_DOT and large <= 1.4 * small


def _is_line(box: Box) -> bool:
    return min(box.width, box.height) <= _THIN and max(box.width, box.height) >= _SHORTEST


def _add_filled(box: Box, page: Page) -> None:
    if _is_line(box):
        page.rules.append(box)
    elif min(box.width, box.height) > _THIN:
        page.boxes.append(box)


def _add_edges(outline: _Outline, frame: Frame, page: Page) -> None:
    """Add the straight edges of an outline that is drawn, not filled."""
    for (x0, y0), (x1, y1) in zip(outline.points, outline.points[1:], strict=False):
        edge = frame.box(x0, y0, x1, y1)
        if edge is not None and _is_line(edge):
            page.rules.append(edge)


def read_links(document: pdfium.PdfDocument, source: pdfium.PdfPage, frame: Frame) -> list[tuple[Box, str]]:
    """Return the places and targets of the links that lead out of the document."""
    found: list[tuple[Box, str]] = []
    position, link, rect = ctypes.c_int(0), api.FPDF_LINK(), api.FS_RECTF()
    for _ in range(MAX_PDF_LINKS):
        if not api.FPDFLink_Enumerate(source, position, link):
            break
        target = _target(document, link)
        if target and api.FPDFLink_GetAnnotRect(link, rect):
            box = frame.box(rect.left, rect.bottom, rect.right, rect.top)
            if box is not None:
                found.append((box, target))
    return found


def _target(document: pdfium.PdfDocument, link: object) -> str:
    action = api.FPDFLink_GetAction(link)
    if not action or api.FPDFAction_GetType(action) != api.PDFACTION_URI:
        return ""
    length = api.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < length <= _LONGEST_ADDRESS:
        return ""
    buffer = ctypes.create_string_buffer(length)
    api.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", "replace").strip()

"""The text of a DOCX as the HTML of the page that Word shows: one pass without recursion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from lxml import etree

from policy_nlp.intake.decoding import decode
from policy_nlp.intake.docx.fields import Fields, link_of
from policy_nlp.intake.docx.numbering import Numbering
from policy_nlp.intake.docx.package import MC, Package, R, W, value
from policy_nlp.intake.docx.paragraphs import BREAK, Paragraph, Run, render
from policy_nlp.intake.docx.styles import Look, Styles, look_of
from policy_nlp.intake.docx.tables import Span, gap_before, is_deleted, is_header, spans_of
from policy_nlp.intake.mhtml import is_mhtml, page_of

# Text that was taken out, properties, and the pronunciation above a character.
_SKIPPED = frozenset(
    W + name for name in ("del", "moveFrom", "pPr", "rPr", "sectPr", "rt", "sdtPr", "tblPr", "tcPr", "trPr")
)
_CHARACTERS = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": BREAK, W + "cr": BREAK, W + "noBreakHyphen": "-",
}  # fmt: skip
# Ticks, crosses and bullets of the symbol fonts.
_SYMBOLS = {
    "FC": "✓",
    "FE": "☑",
    "FB": "✗",
    "FD": "☒",
    "A8": "□",
    "6F": "□",
    "B7": "•",
    "6C": "•",
    "D8": "•",
    "50": "✓",
}

_USUAL_SIZE = 20
"""Of text for which a document says none, in half points."""


def html_of(package: Package) -> str:
    """Return the text of `package` as HTML, empty where it has none."""
    root = package.part(package.main)
    if root is None:
        return ""
    notes = {}
    for kind, name in (("footnotes", "footnote"), ("endnotes", "endnote")):
        part = package.related(kind)
        for note in part.findall(W + name) if part is not None else ():
            notes[name, note.get(f"{W}id", "")] = note
    body = _Body(package, notes)
    body.read(root)
    return render(body.nodes, body.usual_size())


class _Body:
    """One pass over the text: what stands open, and what has been gathered."""

    def __init__(self, package: Package, notes: dict[tuple[str, str], etree._Element]) -> None:
        self.nodes: list[Paragraph | str] = []
        self._package = package
        self._styles = Styles(package.related("styles"))
        self._numbering = Numbering(package.related("numbering"))
        self._notes = notes
        self._fields = Fields()
        self._targets: list[Paragraph | None] = []
        self._open: list[Paragraph] = []
        self._links: list[str] = []
        self._run = Look()
        self._carried: list[Run] = []
        self._in_note = False
        self._spans: dict[etree._Element, Span] = {}
        self._sizes: Counter[int] = Counter()
        self._starts: dict[str, Callable[[etree._Element], bool | None]] = {
            W + "p": self._paragraph, W + "r": self._begin_run, W + "t": self._text, W + "sym": self._symbol,
            W + "hyperlink": self._hyperlink, W + "fldSimple": self._simple_field, W + "fldChar": self._field_mark,
            W + "instrText": self._field_code, W + "tbl": self._table, W + "tr": self._row, W + "tc": self._cell,
            W + "txbxContent": self._box, W + "footnoteReference": self._note, W + "endnoteReference": self._note,
            MC + "Fallback": self._fallback, W + "altChunk": self._chunk,
        }  # fmt: skip
        self._ends: dict[str, Callable[[etree._Element], None]] = {
            W + "p": self._end_paragraph, W + "hyperlink": self._end_link, W + "fldSimple": self._end_link,
            W + "tbl": lambda _: self._add("</table>\n"), W + "tr": lambda _: self._add("</tr>"),
            W + "tc": self._end_cell, W + "txbxContent": lambda _: self._end_box(),
        }  # fmt: skip

    def usual_size(self) -> int:
        """Return the size of most of the text in half points; 0 where it is not known."""
        return max(self._sizes, key=lambda size: (self._sizes[size], -size), default=0)

    def read(self, root: etree._Element) -> None:
        """Read everything below `root`."""
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        for event, node in walk:
            if event == "end":
                end = self._ends.get(node.tag)
                if end is not None and node is not skipped:
                    end(node)
                skipped = None
            elif node.tag in _SKIPPED or self._start(node):
                walk.skip_subtree()
                skipped = node

    def _start(self, node: etree._Element) -> bool:
        """Read the start of `node`; whether all in it is to be left out."""
        character = _CHARACTERS.get(node.tag)
        if character is not None:
            self._write(character)
            return False
        start = self._starts.get(node.tag)
        return bool(start(node)) if start is not None else False

    def _add(self, node: Paragraph | str) -> None:
        target = self._targets[-1] if self._targets else None
        (self.nodes if target is None else target.after).append(node)

    def _paragraph(self, node: etree._Element) -> None:
        properties = node.find(f"{W}pPr")
        mark = properties.find(f"{W}rPr") if properties is not None else None
        base = self._styles.paragraph(value(properties, "pStyle"))
        look = look_of(properties, None).over(base)
        paragraph = Paragraph(look, self._carried)
        self._carried = []
        if mark is None or mark.find(f"{W}del") is None:
            paragraph.label = self._numbering.label(look)
        self._open.append(paragraph)

    def _end_paragraph(self, node: etree._Element) -> None:
        paragraph = self._open.pop()
        if node.find(f"{W}pPr/{W}rPr/{W}del") is not None:
            # Its end was deleted: what follows continues it.
            self._carried = paragraph.runs
            paragraph.runs = []
        self._add(paragraph)

    def _begin_run(self, node: etree._Element) -> None:
        properties = node.find(f"{W}rPr")
        base = self._open[-1].look if self._open else Look()
        style = self._styles.look(value(properties, "rStyle"))
        self._run = look_of(None, properties).over(style).over(base)

    def _text(self, node: etree._Element) -> None:
        self._write(node.text or "")

    def _symbol(self, node: etree._Element) -> None:
        self._write(_SYMBOLS.get((node.get(f"{W}char") or "")[-2:].upper(), ""))

    def _write(self, text: str) -> None:
        if self._fields.in_code or self._run.hidden or not self._open or not text:
            return
        size = self._run.size or _USUAL_SIZE
        self._sizes[size] += len(text)
        link = next((link for link in reversed(self._links) if link), "") or self._fields.link
        self._open[-1].runs.append(Run(text, bool(self._run.bold), size, link))

    def _hyperlink(self, node: etree._Element) -> None:
        relation = self._package.relations.get(node.get(f"{R}id", ""))
        self._links.append(relation.target if relation is not None and relation.kind == "hyperlink" else "")

    def _simple_field(self, node: etree._Element) -> None:
        self._links.append(link_of(node.get(f"{W}instr", "")))

    def _end_link(self, _: etree._Element) -> None:
        if self._links:
            self._links.pop()

    def _field_mark(self, node: etree._Element) -> None:
        self._fields.mark(node.get(f"{W}fldCharType", ""))

    def _field_code(self, node: etree._Element) -> None:
        self._fields.read(node.text or "")

    def _table(self, node: etree._Element) -> None:
        self._spans |= spans_of(node)
        self._add("<table>")

    def _row(self, node: etree._Element) -> bool:
        if is_deleted(node):
            return True
        gap = gap_before(node)
        self._add("<tr>" + (f'<td colspan="{gap}"></td>' if gap else ""))
        return False

    def _cell(self, node: etree._Element) -> bool:
        span = self._spans.pop(node, Span())
        if span.continued:
            return True
        row = next(node.iterancestors(f"{W}tr"), None)
        name = "th" if row is not None and is_header(row) else "td"
        self._add(f'<{name} colspan="{span.across}" rowspan="{span.down}">')
        return False

    def _end_cell(self, _: etree._Element) -> None:
        self._fields.end_of_text()

    def _box(self, _: etree._Element) -> None:
        self._targets.append(self._open[-1] if self._open else None)

    def _end_box(self) -> None:
        if self._targets:
            self._targets.pop()

    def _note(self, node: etree._Element) -> None:
        kind = etree.QName(node).localname.removesuffix("Reference")
        if self._in_note or not self._open:
            return
        # Each is read where it is first referred to.
        note = self._notes.pop((kind, node.get(f"{W}id", "")), None)
        if note is None:
            return
        fields, run, self._fields, self._in_note = self._fields, self._run, Fields(), True
        self._targets.append(self._open[-1])
        self.read(note)
        self._targets.pop()
        self._fields, self._run, self._in_note = fields, run, False

    def _fallback(self, node: etree._Element) -> bool:
        """Pass over the second form of what a choice before it holds."""
        parent = node.getparent()
        return parent is not None and parent.find(f"{MC}Choice") is not None

    def _chunk(self, node: etree._Element) -> None:
        """Read a page that the document encloses as it came; some converters of web pages make nothing else."""
        relation = self._package.relations.get(node.get(f"{R}id", ""))
        data = self._package.raw(relation.target) if relation is not None else None
        if data is not None and not data.startswith(b"PK"):
            self._add(f"<div>{self._page(data)}</div>\n")

    def _page(self, data: bytes) -> str:
        return page_of(data, self._package.file) if is_mhtml(data) else decode(data, self._package.file)

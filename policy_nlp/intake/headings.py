"""Which lines are headings and which are list items, where no tag says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policy_nlp.document import BlockKind
from policy_nlp.intake.contents import contents_lines
from policy_nlp.intake.lone_lines import LoneLines, is_prose
from policy_nlp.intake.markers import CHAPTERS, Marker, is_short, marker_of
from policy_nlp.intake.pieces import Piece
from policy_nlp.intake.titled_items import open_titled_items

_RULE = re.compile(r"[=\-_*~#·.—…\s]{3,}$")
_ATX = re.compile(r"(#{1,6})\s{0,4}(?=[^#\s])")
_STARS = re.compile(r"\*\*(.{1,5000}?)\*\*")
_INNER_LINK = re.compile(r"(?<!!)\[([^\[\]\n]{1,300})\]\((https?://[^()\s]{1,500}|mailto:[^()\s]{1,200})\)")
_COLON = re.compile(r"[:：]\s*$")
# "Device data: the model and …", "设备信息：型号…": an item of what was announced, with its name before a colon.
_LABEL = re.compile(r"[A-Z][\w ,/&()'’-]{2,60}: \S|[^：:，。；]{2,18}：\S.{3}")
_LISTED_END = re.compile(r"[；;、]\s?(?:and|or|和|及|以及|或|或者)?\s*$")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_LONG_HEADING = 300
_NEAR = 40


def without_marks(piece: Piece) -> Piece | None:
    """Read the marks of a typed line: rules vanish, `#` makes a heading, `**` emphasis, `[]()` a link."""
    text = piece.text
    if piece.kind is BlockKind.TABLE_ROW:
        return piece
    if _RULE.match(text):
        return None
    links = piece.links
    if "](" in text:
        links += tuple((m.group(1), m.group(2)) for m in _INNER_LINK.finditer(text))
        text = _INNER_LINK.sub(r"\1", text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    atx = _ATX.match(text)
    bold = piece.bold
    if "**" in text:
        whole = text[atx.end() if atx else 0 :].strip()
        bold = bold or (whole.startswith("**") and whole.endswith("**") and whole.count("**") == 2)
        text = _STARS.sub(r"\1", text).strip("*").strip()
    if atx and piece.kind is BlockKind.PARAGRAPH:
        text = text[atx.end() :].strip(" #")
        if text:
            return piece.but(
                kind=BlockKind.HEADING, level=len(atx.group(1)), text=text, links=links, bold=bold
            )
    return piece.but(text=text, links=links, bold=bold) if text else None


def classify(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with headings and list items told by their look."""
    marked = open_titled_items([_demoted(p) for p in pieces])
    markers = [marker_of(p.text) if p.kind is BlockKind.PARAGRAPH else None for p in marked]
    contents = contents_lines(marked, markers)
    lone = LoneLines(marked, markers, contents)
    found: list[Piece] = []
    for index, (piece, marker) in enumerate(zip(marked, markers, strict=True)):
        if _is_alone(marked, index):
            found.append(piece.but(kind=BlockKind.HEADING, level=0, style="solo"))
        elif piece.kind is not BlockKind.PARAGRAPH or piece.introduces or piece.table is not None:
            found.append(piece)
        elif index in contents:
            found.append(_item(piece, marker, keep=True) if marker is not None else piece)
        elif marker is not None:
            found.append(_marked(marked, markers, index, marker))
        else:
            style = lone.style(index, found)
            found.append(piece.but(kind=BlockKind.HEADING, level=0, style=style) if style else piece)
    return _listed_lines(found)


def _demoted(piece: Piece) -> Piece:
    """Make a long heading a paragraph: its tag is an author's way to enlarge text."""
    if piece.kind is BlockKind.HEADING and (len(piece.text) > _LONG_HEADING or piece.text.count("。") > 1):
        return piece.but(kind=BlockKind.PARAGRAPH, level=0)
    return piece


def _is_alone(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a list of one short item before a paragraph is in fact a numbered heading."""
    piece = pieces[index]
    if piece.kind is not BlockKind.LIST_ITEM or index + 1 >= len(pieces) or not is_short(piece.text):
        return False
    before = pieces[index - 1] if index else None
    if before is not None and (before.kind is BlockKind.LIST_ITEM or _COLON.search(before.text)):
        return False
    after = pieces[index + 1]
    return after.kind is BlockKind.PARAGRAPH and (len(after.text) > 40 or _numbered_below(after.text))


def _numbered_below(text: str) -> bool:
    marker = marker_of(text)
    return marker is not None and marker.number == 1


def _marked(pieces: Sequence[Piece], markers: Sequence[Marker | None], index: int, marker: Marker) -> Piece:
    piece = pieces[index]
    text = piece.text
    if marker.is_bullet:
        return _item(piece, marker)
    if (
        is_short(text)
        and _opens_text(pieces, markers, index)
        and (piece.bold or not (_in_run(markers, index) or _is_announced(pieces, markers, index)))
    ):
        return piece.but(kind=BlockKind.HEADING, level=0, style=marker.style)
    return piece if marker.style in CHAPTERS else _item(piece, marker)


def _item(piece: Piece, marker: Marker, *, keep: bool = False) -> Piece:
    """Make a list item; its typed marker goes, as the one of a tagged list is not in the text either."""
    text = piece.text if keep else piece.text[marker.end :].strip()
    # Another bullet or another indentation is another depth.
    style = f"{marker.style}{piece.text[0]}{piece.indent // 2}" if marker.is_bullet else marker.style
    number = "" if marker.is_bullet else f":{marker.number}"
    return piece.but(kind=BlockKind.LIST_ITEM, level=0, text=text, style=f"{style}{number}")


def _opens_text(pieces: Sequence[Piece], markers: Sequence[Marker | None], index: int) -> bool:
    """Whether text follows that the line can be the heading of."""
    if index + 1 >= len(pieces):
        return False
    after, other = pieces[index + 1], markers[index + 1]
    mine = markers[index]
    if after.kind is BlockKind.TABLE_ROW:
        return True
    if mine is not None and mine.style == "number":
        return is_prose(after.text, pieces[index].text) or (other is not None and other.style == "decimal2")
    return not (other is not None and mine is not None and other.style == mine.style)


def _is_announced(pieces: Sequence[Piece], markers: Sequence[Marker | None], index: int) -> bool:
    """Whether a colon stands before a number that lists rather than headings have, and no prose below it.

    Where the next number of its kind follows further down, both have text below them: they are headings.
    """
    marker = markers[index]
    if marker is None or not index or marker.style in CHAPTERS or not _COLON.search(pieces[index - 1].text):
        return False
    after = pieces[index + 1]
    if after.kind is not BlockKind.PARAGRAPH or is_prose(after.text, pieces[index].text):
        return False
    near = range(index + 1, min(index + _NEAR, len(pieces)))
    other = next((m for n in near if (m := markers[n]) is not None and m.style == marker.style), None)
    return other is None or marker.number is None or other.number != marker.number + 1


def _in_run(markers: Sequence[Marker | None], index: int) -> bool:
    """Whether the line before is a short one of the same style: then both are items of a list."""
    mine = markers[index]
    before = markers[index - 1] if index else None
    return (
        mine is not None
        and before is not None
        and before.style == mine.style
        and before.number is not None
        and mine.number == before.number + 1
    )


def _listed_lines(pieces: Sequence[Piece]) -> list[Piece]:
    """Make items of the lines that a colon opens: ended by semicolons, or numbered in one style."""
    found: list[Piece] = []
    style = ""
    for piece in pieces:
        if piece.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW):
            style = ""
        if piece.kind is not BlockKind.PARAGRAPH:
            found.append(piece)
            continue
        opened = bool(found) and bool(_COLON.search(found[-1].text))
        marker = marker_of(piece.text)
        if marker is None:
            item, style = _line_of_list(piece, style, opened)
        elif style == marker.style or (opened and marker.number == 1):
            item, style = _item(piece, marker), marker.style
        else:
            item, style = piece, ""
        found.append(item)
    return found


def _line_of_list(piece: Piece, style: str, opened: bool) -> tuple[Piece, str]:
    """Return an unmarked line, as an item where it continues or closes a list, and the list's style."""
    if (opened or style == "label") and _LABEL.match(piece.text):
        return piece.but(kind=BlockKind.LIST_ITEM, level=0, style="label"), "label"
    ends = bool(_LISTED_END.search(piece.text))
    if _COLON.search(piece.text) or not (style == "line" or (opened and ends)):
        return piece, "" if style in ("line", "label") else style
    return piece.but(kind=BlockKind.LIST_ITEM, level=0, style="line"), "line" if ends else ""

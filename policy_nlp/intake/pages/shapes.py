"""Lists, tables, headings and sections that a page makes of other tags, given their own names."""

from __future__ import annotations

import re

from policy_nlp.intake.pages.nodes import Node, Tree
from policy_nlp.intake.pages.styles import Styles
from policy_nlp.intake.walking import text_of

HEADINGS = {f"h{n}": n for n in range(1, 7)}
"""Tags of headings with their levels."""
LEVEL = "data-level"
"""Attribute that the depth of a list or list item is put in where its tags do not show it."""
_ROLES = {
    **dict.fromkeys(["table", "grid", "treegrid"], "table"),
    "rowgroup": "tbody",
    "row": "tr",
    **dict.fromkeys(["cell", "gridcell"], "td"),
    **dict.fromkeys(["columnheader", "rowheader"], "th"),
    "list": "ul",
    "listitem": "li",
}
_DISPLAYS = {
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
    "table-row-group": "tbody",
    "table-header-group": "thead",
}
_NEUTRAL = frozenset({"div", "span", "section", "p", "a", "dl", "dt", "dd", "view", "figure", "article"})
_OUTLINE = re.compile(r"mso-outline-level\s*:\s*([1-6])\b")
_WORD_LIST = re.compile(r"mso-list\s*:\s*l\d+\s+level([1-9])")
_WORD_CLASS = re.compile(r"(?i)^Mso(?:Heading([1-6])|(Title)|(Toc)\d*(?:Heading)?)$")
_GOOGLE_LIST = re.compile(r"\blst-kix_\w+-(\d)\b")
_NUMBER = re.compile(r"[0-9a-zA-Z一-鿿]{1,4}[.、)．）]|[（(].{1,4}[)）]|\d{1,2}(?:\.\d{1,2})+")
_ROW = re.compile(r"(?i)(?:^|[\s_-])(?:row|tr|line|record)s?(?:$|[\s_-])")
_NAMED_TABLE = re.compile(r"(?i)(?:^|[\s_-])(?:table|tbl|grid|sheet)s?(?:$|[\s_-])")
_HEADER_WIDTH = 24
_GOES_ON = re.compile(r"\s*[：:，,。.；;、)）」』”]")


def give_names(tree: Tree, styles: Styles) -> None:
    """Rename the tags of `tree` to what they are used as, and note which hold headings or tables."""
    for node in tree.nodes:
        if node.attributes:
            _rename(node, styles)
        if node.name == "view":
            _part_texts(node)
    for node in tree.nodes:
        if node.name in HEADINGS or node.name == "table":
            above = node.parent
            while above is not None and not above.holds:
                above.holds = True
                above = above.parent


def _part_texts(view: Node) -> None:
    """Part the texts of a mini program's view, but for those that go on with punctuation."""
    children: list[Node | str] = []
    begun = False
    for child in view.children:
        if isinstance(child, Node) and child.name == "text":
            if begun and not _GOES_ON.match(text_of(child, 40)):
                children.append(Node("br", {}, view))
            begun = True
        children.append(child)
    view.children = children


def _rename(node: Node, styles: Styles) -> None:
    role = node.attributes.get("role")
    if role and node.name not in HEADINGS:
        if role == "heading":
            level = node.get("aria-level")
            node.name = f"h{level}" if f"h{level}" in HEADINGS else "h2"
        elif role in _ROLES and (node.name in _NEUTRAL or node.name in _ROLES.values()):
            node.name = _ROLES[role]
    style = node.attributes.get("style", "")
    classes = node.attributes.get("class", "")
    if "mso-" in style or classes.startswith("Mso"):
        _word(node, style, classes)
    elif node.name in ("ul", "ol"):
        _list_depth(node, classes)
    elif node.name in _NEUTRAL:
        display = styles.look(node).display
        if display:
            node.name = _displayed(node.name, display)
        elif classes and _NAMED_TABLE.search(classes):
            _class_table(node)
        elif classes and node.parent is not None and _ROW.search(classes) and _is_first(node, node.parent):
            _class_table(node.parent)


def _displayed(name: str, display: str) -> str:
    if name == "span":
        return "div" if display in ("block", "flex", "grid", "list-item") else _DISPLAYS.get(display, name)
    if display == "inline" and name == "div":
        return "span"
    return _DISPLAYS.get(display, name)


def _list_depth(node: Node, classes: str) -> None:
    """Note the depth of a list that stands beside, not in, the one above it."""
    google = _GOOGLE_LIST.search(classes)
    indent = google[1] if google else node.get("data-lake-indent")
    if indent.isascii() and indent.isdigit() and len(indent) < 3:
        node.attributes[LEVEL] = str(int(indent) + 1)


def _word(node: Node, style: str, classes: str) -> None:
    """Name a paragraph as Word made it: headings, list items, lines of a table of contents."""
    known = _WORD_CLASS.match(classes)
    outline = _OUTLINE.search(style)
    level = _WORD_LIST.search(style)
    if known is not None and known[3]:
        node.skip = True
    elif node.name == "p" and (outline is not None or known is not None):
        number = (outline and outline[1]) or (known and (known[1] or "1")) or "1"
        node.name = f"h{number}"
    elif node.name == "p" and level is not None:
        marker = _word_marker(node)
        if marker is not None and not _NUMBER.fullmatch(text_of(marker).strip()):
            marker.skip = True
            node.name = "li"
            node.attributes[LEVEL] = level[1]


def _word_marker(paragraph: Node) -> Node | None:
    """Return the bullet or number that Word typed at the beginning of a list item."""
    found: Node | None = paragraph
    while found is not None:
        found = next((c for c in found.children if isinstance(c, Node)), None)
        if found is not None and "mso-list" in found.get("style"):
            return found
    return None


def _is_first(node: Node, above: Node) -> bool:
    return next(c for c in above.children if isinstance(c, Node)) is node


def _class_table(node: Node) -> None:
    """Make a table of `div`s that are rows by the names of their classes and have a header."""
    rows = [c for c in node.children if isinstance(c, Node)]
    if len(rows) < 2 or node.name not in _NEUTRAL:
        return
    cells = [[c for c in row.children if isinstance(c, Node)] for row in rows]
    if not (3 <= len(cells[0]) <= 12) or len({len(row) for row in cells}) != 1:
        return
    named = _NAMED_TABLE.search(node.get("class")) or all(_ROW.search(row.get("class")) for row in rows)
    if not named or any(c.name not in _NEUTRAL for row in cells for c in row):
        return
    heads = [text_of(cell, 4 * _HEADER_WIDTH).strip() for cell in cells[0]]
    if all(0 < len(head) <= _HEADER_WIDTH and head[-1] not in "。.；;!？?" for head in heads):
        node.name = "table"
        for row in rows:
            row.name = "tr"
        for cell in (c for row in cells for c in row):
            cell.name = "td"

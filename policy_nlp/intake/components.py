"""Components and data of MDX as tables of HTML: what their properties say would be lost with their tags."""

from __future__ import annotations

import re
from html import escape

from policy_nlp.intake.literals import Node, parse_literals
from policy_nlp.intake.records import cell_text, is_record, records_of

_PROPERTY = r"(?:[^<>\"'{}]|\"[^\"]{0,3000}\"|'[^'\n]{0,3000}'|\{[^{}]{0,3000}\})"
_COMPONENT = re.compile(rf"<([A-Z][\w.]{{0,60}})\s({_PROPERTY}{{1,2000}}?)(?:/>|>\s{{0,20}}</\1\s?>)")
_EXPORT = re.compile(
    r"^export\s{1,4}(?:const|let|var)\s{1,4}[\w$]{1,60}[^=\n]{0,80}=\s{0,20}(?=[\[{])", re.MULTILINE
)
_END = re.compile(r"^[\]}][)\s\w]{0,20};?[ \t]*$", re.MULTILINE)
_GAP = re.compile(r"\s*")


def tables_of_components(text: str, file: str) -> str:
    """Return MDX with lists of components ("<Sdk name=… data=… />") and exported lists as tables of HTML."""
    if "<" in text:
        text = _with_components(text, file)
    return _with_exports(text, file) if "export" in text else text


def _with_components(text: str, file: str) -> str:
    parts: list[str] = []
    done = 0
    group: list[re.Match[str]] = []
    for match in [*_COMPONENT.finditer(text), None]:
        before = group[-1] if group else None
        follows = match is not None and before is not None and match[1] == before[1]
        if group and not (match and follows and _GAP.fullmatch(text, group[-1].end(), match.start())):
            table = _table([_properties(m[2], file) for m in group])
            parts += [text[done : group[0].start()], table or text[group[0].start() : group[-1].end()]]
            done = group[-1].end()
            group = []
        if match is not None:
            group.append(match)
    return "".join([*parts, text[done:]])


def _properties(text: str, file: str) -> Node:
    return Node("{", parse_literals(text, file)[0].items)


def _with_exports(text: str, file: str) -> str:
    parts: list[str] = []
    done = read = 0
    for start in _EXPORT.finditer(text):
        if start.start() < read:
            continue
        end = _END.search(text, start.end())
        if end is None:
            break
        read = end.end()
        nodes = parse_literals(text[start.end() : end.end()], file)[0].nodes
        table = _table(records_of(nodes[0])) if nodes else ""
        if table:
            parts += [text[done : start.start()], table]
            done = end.end()
    return "".join([*parts, text[done:]])


def _table(records: list[Node]) -> str:
    """Return a table of HTML; empty where the records are none of a list."""
    if not is_record(records):
        return ""
    keys = list(dict.fromkeys(k for record in records for k, _ in record.items if k))
    lines = ["<tr>" + "".join(f"<th>{escape(k)}</th>" for k in keys) + "</tr>"]
    for record in records:
        values = {k: v for k, v in reversed(record.items) if k}
        cells = (escape(cell_text(values.get(k, ""))) for k in keys)
        lines.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>")
    return "\n\n<table>\n" + "\n".join(lines) + "\n</table>\n\n"

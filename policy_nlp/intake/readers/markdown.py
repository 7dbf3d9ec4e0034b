"""Markdown (and MDX) into pieces: rendered to HTML, so that embedded HTML needs no second reader."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt

from policy_nlp.intake.components import tables_of_components
from policy_nlp.intake.limits import MAX_BRACKETS
from policy_nlp.intake.pieces import Piece
from policy_nlp.intake.ragged import mend_tables
from policy_nlp.intake.readers import html

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n(.{0,20000}?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.{1,300}?)[\"']?[ \t]*$", re.MULTILINE)
_MODULE_LINE = re.compile(
    r"^(?:import|export)\s[^\n]{0,300}(?:from\s+['\"][^\n]{0,200}|;|\{)\s*$", re.MULTILINE
)
# "=====" under a paragraph of several lines makes all of it a heading; some files use it as a rule.
_RULE_OF_EQUALS = re.compile(r"^={3,}[ \t]*$", re.MULTILINE)
# A numbered line with a rule below it is a heading to its author, a list and a rule to CommonMark.
_NUMBERED_RULED = re.compile(r"^(\d{1,2})([.)])([ \t][^\n]{1,100}\n[-=]{3,}[ \t]*)$", re.MULTILINE)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": 100}).enable(["table", "strikethrough"])
    # Four spaces before a line are an author's indentation, not code.
    parser.disable(["code"])
    parser.add_render_rule("softbreak", lambda *_: '<br data-break="soft">')
    return parser


def read(text: str, file: str = "") -> tuple[str | None, list[Piece]]:
    """Return the title of the front matter and the pieces of a Markdown text."""
    title = None
    front = _FRONT_MATTER.match(text)
    if front:
        named = _TITLE.search(front.group(1))
        title = named.group(1) if named else None
        text = text[front.end() :]
    if text.count("[") > MAX_BRACKETS:
        text = text.replace("[", "\\[")
    text = tables_of_components(_without_comments(text), file)
    text = _NUMBERED_RULED.sub(r"\1\\\2\3", _MODULE_LINE.sub("", text))
    body = mend_tables(_RULE_OF_EQUALS.sub(_rule, text))
    _, pieces = html.read(_parser().render(body), file)
    return title, pieces


def _without_comments(text: str) -> str:
    """Return MDX without what it says to those who write it; a comment without end is text."""
    first, *others = text.split("{/*")
    parts = [first]
    for other in others:
        _, end, after = other.partition("*/}")
        parts.append(after if end else "{/*" + other)
    return "".join(parts)


def _rule(match: re.Match[str]) -> str:
    """Keep an underline of one short line as heading mark; make any other a rule."""
    before = match.string[max(0, match.start() - 400) : match.start()].rstrip("\n").split("\n")
    alone = len(before) < 2 or not before[-2].strip() or before[-2].startswith("#")
    return match.group() if alone and before[-1].strip() and len(before[-1]) <= 120 else "\n---\n"

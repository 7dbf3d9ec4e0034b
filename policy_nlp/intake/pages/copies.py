"""Parts of a page that stand in it twice, for small and for large screens: each is read once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from policy_nlp.intake.pages.nodes import Node
from policy_nlp.intake.pages.tallies import Tally

_SHORTEST = 120
# A part that is this much of the page does not say the same of two countries or two systems.
_PART = 0.3
_SCREEN = re.compile(
    r"(?i)(?:^|[\s_-])(?:mobile|desktop|phone|tablet|wap|h5|pc|web|hidden|visible|show|hide|d-none|d-\w+|sr-only)"
    r"(?:$|[\s_-])|(?:sm|md|lg|xl):(?:hidden|block)|display\s*:\s*none"
)


def find_copies(parts: Sequence[tuple[Node, Tally]], squeezed: Sequence[str]) -> None:
    """Mark the second of two equal parts, where one is for another screen or both are most of the page."""
    by_size: dict[int, list[tuple[Node, Tally]]] = defaultdict(list)
    for node, tally in parts:
        if tally.text >= _SHORTEST and not node.skip:
            by_size[tally.end - tally.start].append((node, tally))
    twice = [group for group in by_size.values() if len({tally.start for _, tally in group}) > 1]
    if not twice:
        return
    text = "".join(squeezed)
    for group in twice:
        _mark(group, text)


def _mark(group: Sequence[tuple[Node, Tally]], text: str) -> None:
    first: dict[str, tuple[int, bool]] = {}
    for node, tally in sorted(group, key=lambda part: part[1].start):
        if _is_left_out(node):
            continue
        shown = text[tally.start : tally.end]
        for_screen = _is_for_screen(node)
        start, other = first.setdefault(shown, (tally.start, for_screen))
        if start == tally.start:
            first[shown] = (start, other or for_screen)
        elif len(shown) >= _PART * len(text) or for_screen or other:
            node.skip = True


def _is_for_screen(node: Node) -> bool:
    said = f"{node.get('class')} {node.get('id')} {node.get('style')}"
    if node.name in ("noscript", "template"):
        return True
    return "hidden" in node.attributes or "aria-hidden" in node.attributes or bool(_SCREEN.search(said))


def _is_left_out(node: Node) -> bool:
    above: Node | None = node
    while above is not None and not above.skip:
        above = above.parent
    return above is not None

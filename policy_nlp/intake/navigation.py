"""What of a web page is clearly no text of the policy.

Careful on purpose: navigation that is kept costs little, a clause that is dropped costs a wrong verdict. What may
hold a clause is told by what it holds, not by its name alone.
"""

from __future__ import annotations

import re

from policy_nlp.intake.pages.consent import is_consent
from policy_nlp.intake.pages.copies import find_copies
from policy_nlp.intake.pages.nodes import INLINE, Node, Tree
from policy_nlp.intake.pages.tallies import Tally
from policy_nlp.intake.walking import text_of, walk

_DROPPED = frozenset({
    "script", "style", "title", "svg", "math", "canvas", "iframe", "object", "embed", "input", "select", "option",
    "textarea", "datalist", "audio", "video", "map", "wxs", "rt", "rp", "xml", "meta", "link", "base",
})  # fmt: skip
# What a reader does not see at once, but may be the text itself.
_BEHIND = frozenset({"noscript", "template"})
_ROLES = frozenset({"navigation", "menu", "menubar", "search", "toolbar"})
# A button that opens a part of the text is its heading.
_OPENS = ("aria-expanded", "aria-controls", "data-toggle", "data-bs-toggle", "data-target", "data-bs-target")
_OPENING = re.compile(r"(?i)accordion|collaps|toggle|expand|question|\btab\b|panel|summary")
_ICONS = re.compile(r"(?i)\b(?:material-(?:icons|symbols)|iconfont|headerlink|hash-link|anchor-link)\b")
_SKIPS = re.compile(
    r"(?i)\s*(?:(?:skip|jump) (?:to|navigation)|(?:back|return|go) to (?:the )?top"
    r"|跳[到至转过]|(?:返回|回到)(?:顶部|目录|首页))"
)
# Names such as `id="sharing"` stand on a heading or an item as well.
_TEXTS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th", "tr", "dt", "dd", "pre"})
_WHOLE = frozenset({"html", "body", "main", "article"})
_SHARES = re.compile(
    r"(?i)facebook\.com/(?:sharer|dialog)|(?:twitter|x)\.com/(?:intent|share)|linkedin\.com/share|t\.me/share"
    r"|pinterest\.\w+/pin/create|service\.weibo\.com/share|api\.whatsapp\.com/send|reddit\.com/submit"
)
_NOISE = re.compile(
    r"(?i)(?:^|[\s_-])(?:bread-?crumbs?|crumbs?|share|sharing|social|related|recommend(?:ed|ations?)?|pagination|pager"
    r"|lang(?:uages?)?|locales?|search(?:form|box|bar)?|comments?|commentlist|comment-list|respond|disqus|subscribe"
    r"|newsletter|menu|navbar|nav|side-?bar|footer|copyright|toc|sitemap|site-?nav)(?:$|[\s_-])"
)
_COMMENTS = re.compile(r"(?i)^(?:comments?|respond|disqus_thread|comments-area|comment-?list)$")
_PROSE = 200
_PROSE_OF_LINK = 100
_NOISE_TEXT = 600
_PART = 0.4
_CONTENTS = 4


def is_dropped(node: Node) -> bool:
    """Whether a tag and all in it is left out, whatever else the page holds."""
    name = node.name
    if name in _DROPPED:
        return True
    if name == "button":
        return not opens(node) and not _in_heading(node)
    if name == "a":
        return _is_jump(node)
    if name in ("i", "span") and "class" in node.attributes:
        return bool(_ICONS.search(node.attributes["class"])) and name == "i"
    return False


def opens(node: Node) -> bool:
    """Whether a tag is what opens a part of the text: the head of an accordion or a tab."""
    attributes = node.attributes
    if not attributes:
        return node.name == "summary"
    if (
        node.name == "summary"
        or attributes.get("role") == "tab"
        or (attributes.get("role") == "button" and "aria-expanded" in attributes)
    ):
        return True
    if node.name == "button":
        return any(a in attributes for a in _OPENS) or bool(_OPENING.search(node.get("class")))
    return node.name == "a" and ("aria-expanded" in attributes or "collapse" in node.get("data-toggle"))


def _in_heading(node: Node) -> bool:
    above = node.parent
    while above is not None and above.name in INLINE:
        above = above.parent
    return above is not None and above.name[:1] == "h" and above.name[1:].isdigit()


def _is_jump(node: Node) -> bool:
    """Whether a link only moves about the page or shares it."""
    target = node.get("href")
    if _ICONS.search(node.get("class")) or _SHARES.search(target):
        return True
    if target.startswith(("#", "javascript:")) and len(node.children) < 4:
        text = text_of(node, 40)
        return text.strip() in ("#", "¶", "§", "🔗") or bool(_SKIPS.match(text))
    return False


def mark_navigation(tree: Tree) -> None:
    """Mark all tags of a page that are left out."""
    page = _Page()
    whole = page.read(tree.root)
    for node, tally in page.candidates:
        node.skip = node.skip or _is_noise(node, tally, whole)
    find_copies(page.closed, page.squeezed)


def unmark(tree: Tree) -> bool:
    """Unmark all but what is never text, and tell whether anything was."""
    marked = [node for node in tree.nodes if node.skip and node.name not in _DROPPED]
    for node in marked:
        node.skip = False
    return bool(marked)


def _is_noise(node: Node, tally: Tally, whole: Tally) -> bool:
    """Whether a part of the page, read to its end, is no text of the policy."""
    if node.name in _BEHIND:
        return tally.prose < _PROSE and whole.text > tally.text and "shadowrootmode" not in node.attributes
    role = node.get("role")
    if role == "tablist":
        return tally.prose == 0
    if node.name == "nav" or role in _ROLES:
        return tally.prose < max(_PROSE, _PROSE_OF_LINK * tally.links)
    named = f"{node.get('class')} {node.get('id')}".strip()
    return (
        is_consent(node, tally, whole)
        or (any(_COMMENTS.match(word) for word in named.split()) and tally.text < _PART * whole.text)
        or (
            tally.prose < _PROSE
            and tally.text <= _NOISE_TEXT + tally.linked
            and _is_link_bar(node, tally, named)
        )
    )


def _is_link_bar(node: Node, tally: Tally, named: str) -> bool:
    """Whether a part without prose is a menu, a small form, or named as what leads elsewhere."""
    if node.name == "form":
        return tally.controls > 0 and tally.prose < _PROSE / 2
    if tally.is_menu():
        return True
    return node.name not in _TEXTS and tally.is_linked() and bool(named) and bool(_NOISE.search(named))


def _mark_contents(node: Node) -> None:
    """Mark runs of links into the page that stand beside each other: a table of contents."""
    run: list[Node] = []
    for child in [*node.children, None]:
        if isinstance(child, Node) and child.name == "a" and child.get("href").startswith("#"):
            run.append(child)
        elif child is None or (child.strip() if isinstance(child, str) else child.name != "br"):
            for link in run if len(run) >= _CONTENTS else ():
                link.skip = True
            run = []


class _Page:
    """One reading of a page, bottom up."""

    def __init__(self) -> None:
        self.candidates: list[tuple[Node, Tally]] = []
        self.closed: list[tuple[Node, Tally]] = []
        self.squeezed: list[str] = []
        self._open: list[tuple[Node, Tally]] = []
        self._size = 0
        self._in_link = 0

    def read(self, root: Node) -> Tally:
        """Read the page and return the tally of all of it."""
        whole = Tally()
        self._open = [(root, whole)]
        for kind, what in walk(root):
            if isinstance(what, str):
                self._text(what)
            elif kind == "start":
                self._start(what)
            else:
                self._end(what)
        return whole

    def _text(self, text: str) -> None:
        bare = text.strip()
        if bare:
            self._open[-1][1].read(bare, linked=self._in_link > 0)
            self.squeezed.append(bare)
            self._size += len(bare)

    def _start(self, node: Node) -> None:
        name = node.name
        tally = self._open[-1][1]
        if name in ("button", "input", "select", "textarea"):
            tally.control(node, text_of(node, 40) if name == "button" else node.get("value"))
        if is_dropped(node):
            node.skip = True
        elif name == "a":
            tally.link(node, text_of(node, 60))
            self._in_link += 1
        elif name not in INLINE and name != "br":
            self._open.append((node, Tally(self._size)))

    def _end(self, node: Node) -> None:
        if node.name == "a":
            self._in_link -= 1
        elif self._open[-1][0] is node:
            _, tally = self._open.pop()
            tally.end = self._size
            self._open[-1][1].add(tally)
            if tally.jumps >= _CONTENTS:
                _mark_contents(node)
            if self._in_link or node.name in _WHOLE:
                return
            self.closed.append((node, tally))
            if tally.links or tally.controls or node.name in _BEHIND or node.name == "nav" or node.attributes:
                self.candidates.append((node, tally))

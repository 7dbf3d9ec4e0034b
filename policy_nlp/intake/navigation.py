"""What of a web page is clearly no text of the policy.

Careful on purpose: navigation that is kept costs little, a clause that is dropped costs a wrong verdict.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from policy_nlp.intake.walking import walk

_DROPPED = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "nav",
    "input", "select", "option", "textarea", "datalist", "audio", "video", "map", "head", "wxs",
})  # fmt: skip
_ROLES = frozenset({"navigation", "menu", "menubar", "search", "tablist", "toolbar"})
# A button that opens a part of the text is its heading.
_OPENS = ("aria-expanded", "aria-controls")
_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_SHORT_LINK = 40
_LINK_SHARE = 0.85


def is_dropped(tag: Tag, menus: frozenset[int]) -> bool:
    """Whether `tag` and all in it is left out; `menus` as `find_menus` gives them."""
    name = tag.name.lower()
    if name in _DROPPED:
        return True
    if name == "button":
        return not any(tag.has_attr(a) for a in _OPENS) and tag.find_parent(_HEADINGS) is None
    if name in ("ul", "ol"):
        return id(tag) in menus
    return tag.get("role") in _ROLES


class _Tally:
    """Text and links of one list, its inner lists included."""

    def __init__(self) -> None:
        self.text = self.linked = self.links = self.items = 0
        self.near = 0
        self.hosts: set[str] = set()

    def add(self, inner: _Tally) -> None:
        self.text += inner.text
        self.linked += inner.linked
        self.links += inner.links
        self.items += inner.items
        self.near += inner.near
        self.hosts |= inner.hosts

    def read(self, text: str, *, linked: bool) -> None:
        """Count a text of the list."""
        size = len(text.strip())
        self.text += size
        self.linked += size if linked else 0

    def is_menu(self) -> bool:
        """Whether nearly all text is short links within one site; links to many sites may be partners."""
        if self.links < 3 or self.linked < _LINK_SHARE * self.text or self.linked > _SHORT_LINK * self.links:
            return False
        return self.near >= _LINK_SHARE * self.links or (len(self.hosts) <= 1 and self.links > 3)


def find_menus(soup: BeautifulSoup) -> frozenset[int]:
    """Return the `id()` of every list that is a menu or a table of contents, in one pass."""
    found: set[int] = set()
    lists: list[tuple[Tag, _Tally]] = []
    in_link = 0
    for kind, what in walk(soup):
        if isinstance(what, str):
            if lists:
                lists[-1][1].read(what, linked=in_link > 0)
        elif kind == "start":
            _open(what, lists)
            in_link += what.name == "a"
        else:
            in_link -= what.name == "a"
            if lists and lists[-1][0] is what:
                _close(lists, found)
    return frozenset(found)


def _open(tag: Tag, lists: list[tuple[Tag, _Tally]]) -> None:
    if tag.name in ("ul", "ol"):
        lists.append((tag, _Tally()))
    elif lists and tag.name == "li":
        lists[-1][1].items += 1
    elif lists and tag.name == "a":
        tally = lists[-1][1]
        tally.links += 1
        host = host_of(str(tag.get("href") or ""))
        if host:
            tally.hosts.add(host)
        else:
            tally.near += 1


def _close(lists: list[tuple[Tag, _Tally]], found: set[int]) -> None:
    tag, tally = lists.pop()
    if tally.is_menu():
        found.add(id(tag))
    if lists:
        lists[-1][1].add(tally)


def host_of(target: str) -> str:
    """Return the host of an absolute web address; empty for any other."""
    try:
        return (urlsplit(target.strip()).hostname or "").lower()
    except ValueError:
        return ""

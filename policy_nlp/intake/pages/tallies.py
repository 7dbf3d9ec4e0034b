"""What a part of a page holds: text, links, prose, buttons."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from corpora.script import simplified
from policy_nlp.intake.pages.nodes import Node

_SHORT_LINK = 40
_LINK_SHARE = 0.85
_LISTS = frozenset({"ul", "ol"})
_SENTENCE = 40
_MARKS = re.compile(r"[。，；]")
_PARTNERS = re.compile(
    r"(?i)(?:第三方|sdk|共享).{0,12}(?:清单|目录|列表|名单)|儿童.{0,12}(?:规则|政策|指引|声明)|sub-?processors?"
    r"|third[- ]part(?:y|ies).{0,24}\blist|\blist of .{0,24}(?:part(?:ies|ners)|vendors|providers)"
)
_CHOICE = re.compile(
    r"(?i)\s*(?:accept|allow|agree|i agree|reject|decline|deny|refuse|got it|ok(?:ay)?\b|consent|opt out"
    r"|(?:cookie|manage|privacy|customi[sz]e|more)\b.{0,16}(?:settings|preferences|options|choices|cookies)"
    r"|接受|同意|拒绝|允许|知道了|我知道|全部|仅)"
)


class Tally:
    """Text and links of one part of a page, its inner parts included."""

    __slots__ = (
        "choices", "controls", "end", "hosts", "jumps", "linked", "links", "names_list", "near", "prose", "start",
        "text",
    )  # fmt: skip

    def __init__(self, start: int = 0) -> None:
        self.text = self.linked = self.links = self.near = self.prose = self.controls = self.choices = 0
        self.jumps = 0
        """Links into the page that stand in it directly, not in an inner part."""
        self.start = self.end = start
        """Where it stands in the text of the page without spaces at its joints."""
        self.names_list = False
        """Whether a link leads to a list of third parties or to rules for children."""
        self.hosts: set[str] | None = None

    def add(self, inner: Tally) -> None:
        """Count an inner part."""
        self.text += inner.text
        self.prose += inner.prose
        self.controls += inner.controls
        self.choices += inner.choices
        if inner.links:
            self.linked += inner.linked
            self.links += inner.links
            self.near += inner.near
            self.names_list |= inner.names_list
            if inner.hosts:
                self.hosts = (self.hosts or set()) | inner.hosts if len(self.hosts or ()) < 3 else self.hosts

    def read(self, text: str, *, linked: bool) -> None:
        """Count a text."""
        size = len(text)
        self.text += size
        if linked:
            self.linked += size
        elif size >= _SENTENCE or (size > 9 and _MARKS.search(text)):
            self.prose += size

    def link(self, node: Node, text: str) -> None:
        """Count a link."""
        target = node.get("href")
        self.links += 1
        self.jumps += target.startswith("#")
        self.choices += bool(_CHOICE.match(simplified(text)))
        host = host_of(target)
        if host:
            self.hosts = (self.hosts or set()) | {host} if len(self.hosts or ()) < 3 else self.hosts
        else:
            self.near += 1
        self.names_list |= "#" not in target and bool(_PARTNERS.search(simplified(text)))

    def control(self, node: Node, text: str) -> None:
        """Count a button or a field."""
        self.controls += node.get("type") != "hidden"
        self.choices += bool(_CHOICE.match(simplified(text)))

    def is_menu(self) -> bool:
        """Whether nearly all text is short links within one site; links to many sites may be partners."""
        if self.links < 3 or self.linked < _LINK_SHARE * self.text or self.linked > _SHORT_LINK * self.links:
            return False
        return not self.names_list and (
            self.near >= _LINK_SHARE * self.links or (len(self.hosts or ()) <= 1 and self.links > 3)
        )

    def is_linked(self) -> bool:
        """Whether most of it is links, or it holds hardly a word beside a link or a button."""
        few = self.text < _SENTENCE and self.links + self.controls > 0
        return few or (self.linked >= self.text / 2 and self.links > 0 and not self.names_list)


def host_of(target: str) -> str:
    """Return the host of an absolute web address; empty for any other."""
    if ":" not in target and not target.startswith("//"):
        return ""
    try:
        return (urlsplit(target.strip()).hostname or "").lower()
    except ValueError:
        return ""

"""Titles of tabs, put where their panels are: a row of titles above the panels tells nobody what belongs to what."""

from __future__ import annotations

from itertools import pairwise

from policy_nlp.intake.pages.nodes import Node, Tree
from policy_nlp.intake.walking import text_of

_TITLED = frozenset({
    "accordion", "accordionitem", "tab", "tabitem", "expandable", "toggle", "collapse", "panel", "el-collapse-item",
    "el-tab-pane", "a-collapse-panel", "a-tab-pane", "van-collapse-item", "van-tab", "van-cell", "card", "step",
    "uni-collapse-item", "u-collapse-item",
})  # fmt: skip
_TITLES = ("title", "label", "header", "tab", "name")
_LONGEST = 120


def move_titles(tree: Tree) -> None:
    """Give panels the titles of their tabs, and components those that stand in their attributes."""
    for node in [n for n in tree.nodes if n.name in _TITLED]:
        _name_component(tree, node)
    tabs = [node for node in tree.nodes if _is_tab(node)]
    if not tabs:
        return
    panels = {node.get("id"): node for node in tree.nodes if "id" in node.attributes}
    by_tab = {node.get("aria-labelledby"): node for node in tree.nodes if node.get("role") == "tabpanel"}
    followers = _followers(tree)
    titled: set[int] = set()
    for tab in tabs:
        panel = panels.get(_target(tab)) or by_tab.get(tab.get("id") or " ")
        title = text_of(tab, _LONGEST).strip()
        if panel is None or panel is tab or id(panel) in titled or not title:
            continue
        if not _adjoins(tab, panel, followers):
            titled.add(id(panel))
            _put_title(tree, panel, title)
            tab.skip = True


def _is_tab(node: Node) -> bool:
    if not node.attributes:
        return False
    toggled = node.get("data-toggle") or node.get("data-bs-toggle")
    return node.get("role") == "tab" or toggled in ("tab", "pill")


def _target(tab: Node) -> str:
    attributes = ("aria-controls", "data-bs-target", "data-target", "href")
    return next((tab.get(a) for a in attributes if tab.get(a)), " ").removeprefix("#")


def _followers(tree: Tree) -> dict[int, Node]:
    """Return the tag that follows each one beside it, by `id()`."""
    found: dict[int, Node] = {}
    for above in [tree.root, *tree.nodes]:
        if len(above.children) > 1:
            found.update((id(a), b) for a, b in pairwise(c for c in above.children if isinstance(c, Node)))
    return found


def _adjoins(tab: Node, panel: Node, followers: dict[int, Node]) -> bool:
    """Whether a panel directly follows its tab, as in an accordion; the tab may be wrapped in a heading."""
    head: Node | None = tab
    for _ in range(3):
        if head is None or head.name in ("ul", "ol") or head.get("role") == "tablist":
            return False
        if followers.get(id(head)) is panel:
            return True
        head = head.parent
    return False


def _put_title(tree: Tree, panel: Node, title: str) -> None:
    line = Node("p", {}, panel)
    strong = Node("strong", {}, line)
    strong.children.append(title)
    line.children.append(strong)
    panel.children.insert(0, line)
    tree.nodes += [line, strong]


def _name_component(tree: Tree, node: Node) -> None:
    title = next((node.get(a) for a in _TITLES if node.get(a)), "")
    if 0 < len(title) <= _LONGEST and "{" not in title:
        _put_title(tree, node, title)

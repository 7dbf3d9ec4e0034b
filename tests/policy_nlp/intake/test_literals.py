from __future__ import annotations

from contextlib import suppress

import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake.limits import MAX_DATA_DEPTH, MAX_DATA_VALUES
from policy_nlp.intake.literals import Node, parse_literals, parse_yaml


def plain(value: str | Node) -> object:
    if isinstance(value, str):
        return value
    if value.bracket == "{":
        return {k: plain(v) for k, v in value.items}
    return [plain(v) for _, v in value.items]


def only(text: str) -> object:
    root, _ = parse_literals(text, "f")
    return plain(root.nodes[-1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[{"a": "x", "n": 3, "b": ["y", "z"]}]', [{"a": "x", "b": ["y", "z"]}]),
        ("export const list: Item[] = [{ a: 'x', /* no */ b: `y`, }, // end\n];", [{"a": "x", "b": "y"}]),
        ("const o = { 'a b': \"x\" + 'y', c: t ? null : undefined }", {"a b": "xy"}),
        ('{"a": "\\u4e2d\\n\\x41\\ud83d\\ude00\\""}', {"a": '中\nA😀"'}),
        ("export default { data() { return { list: ['x'] } } }", {None: [], "": {}}),
        ("const s = { a: `one ${name} two` }", {"a": "one  two"}),
    ],
)
def test_literals_of_json_and_scripts(text: str, expected: object) -> None:
    found = only(text)
    if "return" in text:
        assert "x" in str(found)
    else:
        assert found == expected


@pytest.mark.parametrize("text", ['{"a": "x', '[{"a": "x", "b": ["y"', "{a: 'x'}}}]])", "x = {a: `x"])
def test_broken_text_gives_what_it_holds(text: str) -> None:
    root, _ = parse_literals(text, "f")
    assert "'x" in str(plain(root))


def test_tags_outside_of_strings_are_counted() -> None:
    assert parse_literals("return (<div><p>one</p></div>)", "f")[1] == 2
    assert parse_literals('x = "<p>one</p>"', "f")[1] == 0


def test_yaml() -> None:
    root = parse_yaml("- name: a\n  data: [x, y]\n  text: |\n    one\n    two\n- &k {name: b}\n- *k\n", "f")
    assert root is not None
    assert plain(root.nodes[0]) == [{"name": "a", "data": ["x", "y"], "text": "one\ntwo\n"}, {"name": "b"}]
    assert parse_yaml("a: [x\nb: }", "f") is None


@pytest.mark.parametrize("opening", ["[", "{a:", "("])
def test_deep_nesting_is_cut(opening: str) -> None:
    root, _ = parse_literals(opening * 100_000 + "'x'", "f")
    depth = 0
    node: Node | None = root
    while node is not None:
        node = node.nodes[0] if node.nodes else None
        depth += 1
    assert depth == MAX_DATA_DEPTH + 1


def test_deep_yaml_is_refused() -> None:
    assert parse_yaml("[" * 500 + "]" * 500, "f") is None


def test_too_many_values() -> None:
    with pytest.raises(PolicyError, match=str(MAX_DATA_VALUES)):
        parse_literals('"",' * (MAX_DATA_VALUES + 1), "f")


@pytest.mark.parametrize("part", ['"', "`", '\\"', "/*", "'\n//", "a:", '"\\', "</a", "+", "['", "${"])
def test_hostile_text_is_data_or_refused(part: str) -> None:
    with suppress(PolicyError):
        assert parse_literals(part * (400_000 // len(part)), "f") is not None

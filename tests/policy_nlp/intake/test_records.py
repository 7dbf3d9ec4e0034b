from __future__ import annotations

from policy_nlp.document import BlockKind
from policy_nlp.intake.literals import Node, parse_literals
from policy_nlp.intake.pieces import Piece
from policy_nlp.intake.records import cell_text, is_record, pieces_of


def read(text: str) -> list[Piece]:
    return pieces_of(parse_literals(text, "f")[0])


def shown(text: str) -> list[tuple[str, str]]:
    return [(p.kind.value, p.text) for p in read(text)]


def test_list_of_parties_is_a_table_with_its_keys_as_headers() -> None:
    head, row = read(
        '[{"sdkName": "青禾SDK", "collectInfo": ["IMEI", "位置信息"], "link": "https://a.example"}]'
    )
    assert row.headers == ("sdkName", "collectInfo", "link")
    assert row.text == "青禾SDK | IMEI、位置信息 | https://a.example"
    assert head.text == "sdkName | collectInfo | link"


def test_object_keyed_by_name() -> None:
    _, row = read('{"Fernleaf": {"purpose": "maps", "data": "location"}}')
    assert row.text == "Fernleaf | maps | location"


def test_platforms_and_categories_are_headings() -> None:
    text = '{"ios": [{"name": "甲", "data": "IDFA"}], "android": [{"name": "甲", "data": "IMEI"}]}'
    assert [p.text for p in read(text) if p.kind is BlockKind.HEADING] == ["ios", "android"]
    text = '[{"category": "推送类", "items": [{"name": "甲", "data": "IDFA"}]}]'
    assert shown(text)[0] == ("heading", "推送类")


def test_policy_of_sections_is_text() -> None:
    text = """{sections: [
        {title: '一、收集', content: ['我们收集您的手机号码。', '<p>我们收集<b>位置信息</b>。</p>']},
        {title: 'Two', content: 'We share your e-mail address.\\n\\nWe do not sell it.'},
    ], updatedAt: "2024-05-01", version: 3}"""
    assert shown(text) == [
        ("heading", "一、收集"),
        ("paragraph", "我们收集您的手机号码。"),
        ("paragraph", "我们收集位置信息。"),
        ("heading", "Two"),
        ("paragraph", "We share your e-mail address."),
        ("paragraph", "We do not sell it."),
        ("paragraph", "updated at: 2024-05-01"),
    ]


def test_tables_inside_of_strings_keep_numbers_of_their_own() -> None:
    table = "<table><tr><th>甲</th><th>乙</th></tr><tr><td>一</td><td>二</td></tr></table>"
    numbers = [
        p.table for p in read(f'{{a: "<p>第一段</p>{table}{table}", b: "<p>第二段</p>{table}"}}') if p.table
    ]
    assert numbers == sorted(numbers)
    assert len(set(numbers)) == 3


def test_code_is_no_text() -> None:
    assert read("import { ref } from 'vue'\nconst url = 'https://a.example'; export const id = 'a-b'") == []


def test_cells() -> None:
    root, _ = parse_literals('{a: {ios: ["IDFA"], android: ["IMEI", "OAID"], other: "x"}}', "f")
    assert cell_text(root.nodes[0].nodes[0]) == "ios：IDFA；android：IMEI, OAID；x"
    assert cell_text('<a href="https://a.example/p">查看</a>') == "查看 https://a.example/p"
    assert cell_text("a &lt; b<br>c") == "a < b c"


def test_records_by_their_keys() -> None:
    assert is_record([Node("{", [("name", "a"), ("data", "b")])])
    assert not is_record([Node("{", [("title", "a"), ("content", "b")])])
    assert not is_record([Node("{", [("id", "a"), ("color", "b")])])
    assert not is_record([])

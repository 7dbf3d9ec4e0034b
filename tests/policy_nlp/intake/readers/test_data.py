from __future__ import annotations

from pathlib import Path

import pytest

from policy_nlp.intake import load_document
from policy_nlp.intake.readers.data import read
from policy_nlp.third_parties import third_parties_of

JSON = """{"code": 0, "data": {"list": [
  {"sdkName": "青禾推送SDK", "companyName": "杭州青禾软件有限公司",
   "collectInfo": "IMEI、MAC地址", "purpose": "消息推送"},
  {"sdkName": "松塔地图SDK", "companyName": "北京松塔科技有限公司",
   "collectInfo": ["位置信息"], "purpose": "定位"}]}}"""
SCRIPT = """import type { Sdk } from './types';
// 清单
export const sdkList: Sdk[] = [
  { name: '青禾推送SDK', company: "杭州青禾软件有限公司", info: `IMEI、
      MAC地址`, usage: '消息推送', show: true, },
  { name: '松塔地图SDK', company: '北京松塔科技有限公司', info: '位置信息', usage: '定位', },
] as const;"""
YAML = """第三方SDK:
  - 名称: 青禾推送SDK
    运营方: 杭州青禾软件有限公司
    收集的个人信息: [IMEI, MAC地址]
    使用目的: 消息推送
  - 名称: 松塔地图SDK
    运营方: 北京松塔科技有限公司
    收集的个人信息: 位置信息
    使用目的: 定位
"""
CSV = """第三方SDK目录,,,
SDK名称,公司,收集信息,使用目的
推送类,,,
青禾推送SDK,杭州青禾软件有限公司,"IMEI、
MAC地址",消息推送
地图类,,,
松塔地图SDK,北京松塔科技有限公司,位置信息,定位
"""


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("list.json", JSON.encode()),
        ("list.ts", SCRIPT.encode()),
        ("list.js", SCRIPT.encode("utf-16")),
        ("list.yml", YAML.encode()),
        ("list.csv", CSV.encode("gb18030")),
        ("list.tsv", CSV.replace("IMEI、\n", "IMEI、").replace(",", "\t").encode()),
    ],
)
def test_list_in_every_form(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    document = load_document(tmp_path / name)
    push, maps = third_parties_of(document)
    assert document.form == "data"
    assert (push.name, push.company) == ("青禾推送SDK", "杭州青禾软件有限公司")
    assert set(push.data_types) == {"device.imei", "device.mac"}
    assert push.purposes == ("service.communication",)
    assert (maps.name, maps.data_types) == ("松塔地图SDK", ("location",))
    assert document.text[push.place.start : push.place.end] == push.quote


def test_text_that_is_json_is_known_without_a_name() -> None:
    assert load_document(JSON).form == "data"
    assert load_document("[链接](https://a.example) 我们收集您的位置信息。").form != "data"


def test_component_is_read_by_its_tags() -> None:
    text = "export default () => (<main><h1>隐私政策</h1><p>我们收集您的位置信息。</p></main>)"
    assert [p.text for p in read(text, "page.tsx")[1]] == ["隐私政策", "我们收集您的位置信息。"]


@pytest.mark.parametrize("name", ["a.json", "a.yaml", "a.csv"])
def test_files_that_only_say_so_are_read_as_text(name: str) -> None:
    assert [p.text for p in read("我们收集您的位置信息", name)[1]] == ["我们收集您的位置信息"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", '甲,乙\n"' + "x," * 200_000),
        ("a.csv", "," * 300_000),
        ("a.yaml", "a: " * 50_000),
        ("a.yaml", "- &a [*a]\n" * 2000),
        ("a.json", '{"a":' * 100_000),
        ("a.json", '[{"name":"甲","data":"IMEI"},' * 5_000),
    ],
)
def test_hostile_files_are_read(name: str, text: str) -> None:
    assert len(read(text, name)) == 2

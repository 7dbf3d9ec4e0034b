import re
from collections.abc import Iterator

import pytest

from policy_nlp import read_policy
from policy_nlp.intake import load_document
from policy_nlp.reading import read_annotated
from policy_nlp.statements import DataMention, Place, Policy, Recipient, Statement
from policy_nlp.traditional import as_read, as_written

POLICY = """# 悠步隱私權政策

本政策由悠步數位股份有限公司（下稱「我們」）訂定，生效日期：2025年3月1日。

## 蒐集之資料

我們會蒐集以下資料：

- 行動電話號碼與電子郵件信箱
- 裝置型號

我們不會讀取您的通訊錄。

## 分享

我們會將您的訂單資料提供給順豐速運，用於配送。

| SDK名稱 | 公司 | 蒐集資料 | 用途 |
|---|---|---|---|
| 甲推播 | 甲訊網路有限公司 | 裝置識別碼 | 推播訊息 |

您可以隨時查詢您的個人資料。
"""


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)


def test_every_text_of_the_policy_is_as_written() -> None:
    annotated = read_annotated(POLICY)
    policy, text = annotated.policy, annotated.document.text
    assert policy.statements
    assert policy.notices
    for statement in policy.statements:
        assert text[statement.place.start : statement.place.end] == statement.quote
        assert all(text[m.start : m.end] == m.text for m in statement.data_mentions)
    told = [s for s in strings(policy.model_dump(exclude={"remarks"})) if re.search("[\u4e00-\u9fff]", s)]
    assert [s for s in told if s not in text and " | " not in s] == []
    assert annotated.document.text == load_document(POLICY).text


def test_names_headings_and_metadata() -> None:
    policy = read_policy(POLICY)
    shared = next(s for s in policy.statements if "順豐速運" in s.quote)
    assert "順豐速運" in {r.name for r in shared.recipients}
    assert shared.place.headings == ("悠步隱私權政策", "分享")
    row = policy.third_parties[0]
    assert (row.name, row.company, row.data_types) == ("甲推播", "甲訊網路有限公司", ("device.identifier",))
    assert (policy.title, policy.controller) == ("悠步隱私權政策", "悠步數位股份有限公司")
    assert policy.effective_date == "2025-03-01"


def test_two_writings_of_one_word_each_in_its_place() -> None:
    policy = read_policy("我們會蒐集您的銀行帳號。\n\n我們會蒐集您的銀行賬號。")
    assert [s.quote for s in policy.statements] == ["我們會蒐集您的銀行帳號。", "我們會蒐集您的銀行賬號。"]


def statement(quote: str, place: Place, name: str) -> Statement:
    mention = DataMention(text="设备", data_type="device", start=3, end=5)
    return Statement(
        action="share", quote=quote, place=place, recipients=(Recipient(name=name),), data_mentions=(mention,)
    )


@pytest.mark.parametrize(
    ("name", "written"),
    [("甲讯", "甲訊"), ("讯甲", "訊甲"), ("ABC", "ABC"), ("甲丙", "甲丙")],
)
def test_a_name_that_stands_nowhere_is_put_back_by_its_characters(name: str, written: str) -> None:
    document = load_document("我們的裝置提供給甲訊。", "zh")
    given = statement("我们的设备提供给甲讯。", Place(end=11), name)
    policy = Policy(source="设备.txt", sha256="", language="zh", statements=(given,))
    restored = as_written(policy, [(as_read(document), document)])
    assert restored.statements[0].recipients[0].name == written
    assert restored.statements[0].data_mentions[0].text == "裝置"
    assert restored.source == "设备.txt"


def test_texts_of_a_separate_list_come_from_the_list() -> None:
    policy_text, listed = load_document("我们的政策。", "zh"), load_document("我們的裝置提供給甲訊。", "zh")
    place = Place(end=11, document="text")
    policy = Policy(
        source="a",
        sha256="",
        language="zh",
        statements=(statement("我们的设备提供给甲讯。", place, "甲讯"),),
    )
    pairs = [(policy_text, policy_text), (as_read(listed), listed)]
    restored = as_written(policy, pairs)
    assert restored.statements[0].quote == "我們的裝置提供給甲訊。"
    assert as_written(policy, pairs[:1]) is policy

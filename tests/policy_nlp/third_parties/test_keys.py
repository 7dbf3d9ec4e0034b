import pytest

from policy_nlp.third_parties.columns import Column
from policy_nlp.third_parties.keys import (
    chinese_key,
    english_key,
    field_of,
    inline_fields,
    tells_of_a_receiver,
)


@pytest.mark.parametrize(
    ("key", "column"),
    [
        ("Partner", Column.NAME),
        ("Name of the SDK", Column.NAME),
        ("Legal entity", Column.COMPANY),
        ("Operated by", Column.COMPANY),
        ("Reason", Column.PURPOSE),
        ("Why we use it", Column.PURPOSE),
        ("What it does", Column.PURPOSE),
        ("Gets", Column.DATA),
        ("What it receives", Column.DATA),
        ("Information collected", Column.DATA),
        ("Categories of personal data", Column.DATA),
        ("Privacy policy", Column.LINK),
        ("Read more", Column.LINK),
        ("Based in", Column.OTHER),
        ("Email", None),
        ("Please note", None),
        ("Our app gets", None),
    ],
)
def test_meaning_of_english_keys(key: str, column: Column | None) -> None:
    assert english_key(key) is column


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Gets: name, city", (Column.DATA, "Gets", "name, city")),
        ("- **Gets:** name", (Column.DATA, "Gets", "name")),
        ("Why — to draw the map", (Column.PURPOSE, "Why", "to draw the map")),
        ("2) Partner 2: Fernleaf", (Column.NAME, "Partner", "Fernleaf")),
        ("使用目的：推送", (Column.PURPOSE, "使用目的", "推送")),
        ("We share it - as the law has it", None),
        ("请注意：本政策", None),
    ],
)
def test_lines_of_key_and_value(line: str, field: tuple[Column, str, str] | None) -> None:
    assert field_of(line) == field


def test_several_keys_in_one_line() -> None:
    found = inline_fields("Fernleaf — Company: Fernleaf Inc.; Purpose: maps; Data: location")
    assert [(column, value) for column, _, value in found] == [
        (Column.NAME, "Fernleaf"),
        (Column.COMPANY, "Fernleaf Inc."),
        (Column.PURPOSE, "maps"),
        (Column.DATA, "location"),
    ]
    assert inline_fields("Data: name and city") == []


def test_keys_of_receivers() -> None:
    assert tells_of_a_receiver("Gets")
    assert tells_of_a_receiver("Data shared")
    assert not tells_of_a_receiver("Data")


def test_chinese_keys_in_one_line() -> None:
    fields = inline_fields(
        "青禾推送；公司名称：杭州青禾软件有限公司；用途：推送；收集信息：IMEI、OAID；包名：com.q"
    )
    assert [(f.column, f.value) for f in fields] == [
        (Column.NAME, "青禾推送"),
        (Column.COMPANY, "杭州青禾软件有限公司"),
        (Column.PURPOSE, "推送"),
        (Column.DATA, "IMEI、OAID"),
        (Column.OTHER, "com.q"),
    ]
    assert inline_fields("我们的地址：杭州；邮箱：a@b.cn") == []


def test_keys_that_no_row_needs_do_not_end_it() -> None:
    assert chinese_key("是否可关闭") is Column.OTHER
    assert chinese_key("我们的邮箱") is None


def test_keys_in_frames() -> None:
    assert field_of("【SDK用途】推送") == (Column.PURPOSE, "SDK用途", "推送")
    assert field_of("【重要提示】请您阅读") is None
    assert field_of("【隐私政策】https://a.example/p") == (Column.LINK, "隐私政策", "https://a.example/p")
    framed = inline_fields("【名称】青禾推送【公司】杭州青禾软件有限公司【用途】推送")
    assert [f.value for f in framed] == ["青禾推送", "杭州青禾软件有限公司", "推送"]

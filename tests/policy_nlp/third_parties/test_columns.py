import pytest

from policy_nlp.third_parties.columns import (
    Column,
    column_of,
    is_aside,
    is_mere_header,
    names_a_party,
    words_of,
)


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("SDK名称", Column.NAME),
        ("第三方名称", Column.NAME),
        ("第三方SDK运营方名称", Column.COMPANY),
        ("开发商", Column.COMPANY),
        ("涉及的个人信息", Column.DATA),
        ("第三方收集的个人信息", Column.DATA),
        ("第三方提供的功能", Column.PURPOSE),
        ("使用场景", Column.PURPOSE),
        ("处理方式", Column.METHOD),
        ("第三方隐私政策链接", Column.LINK),
        ("申请的系统权限", Column.PERMISSION),
        ("是否去标识化传输", Column.OTHER),
        ("Third Party", Column.NAME),
        ("Data shared", Column.DATA),
        ("Purpose of processing", Column.PURPOSE),
        ("Provider", Column.COMPANY),
        ("Privacy Policy", Column.LINK),
        ("", Column.OTHER),
    ],
)
def test_meaning_of_headers(header: str, column: Column) -> None:
    assert column_of(header) is column


def test_headers_are_made_of_header_words() -> None:
    assert is_mere_header("第三方SDK运营方名称")
    assert not is_mere_header("百度地图SDK")
    assert not is_mere_header("您寄出的包裹由谁派送，其目的")
    assert is_mere_header("")


def test_a_bare_name_column_may_name_anything() -> None:
    assert names_a_party("第三方名称")
    assert not names_a_party("名称")


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("sdkName", Column.NAME),
        ("company_name", Column.COMPANY),
        ("collectInfo", Column.DATA),
        ("privacyUrl", Column.LINK),
        ("usage", Column.PURPOSE),
        ("合作伙伴网站", Column.LINK),
        ("获取的权限/信息", Column.DATA),
        ("申请的系统权限", Column.PERMISSION),
        ("Categories of recipients", Column.OTHER),
        ("Name of party (contact information)", Column.NAME),
    ],
)
def test_keys_and_rarer_headers(header: str, column: Column) -> None:
    assert column_of(header) is column


def test_words_of_keys() -> None:
    assert [words_of(k) for k in ("sdkName", "privacy_url", "URLText", "收集信息", "Data shared")] == [
        "sdk name", "privacy url", "url text", "收集信息", "Data shared",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("用来做什么", Column.PURPOSE),
        ("Activity", Column.PURPOSE),
        ("所需信息", Column.DATA),
        ("Activity log", Column.OTHER),
    ],
)
def test_headers_that_ask(header: str, column: Column) -> None:
    assert column_of(header) is column


def test_asides() -> None:
    assert is_aside("是否可关闭")
    assert not is_aside("使用目的")
    assert not is_aside("版本更新后我们会另行通知您并征得您的同意")


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("What and why › Data", Column.DATA),
        ("What and why › Purpose", Column.PURPOSE),
        ("收集的个人信息 › 必要", Column.DATA),
        ("第三方 › 公司名称", Column.COMPANY),
        ("序号 › 序号", Column.OTHER),
    ],
)
def test_the_lowest_header_that_has_a_meaning_decides(header: str, column: Column) -> None:
    assert column_of(header) is column

import pytest

from policy_nlp.third_parties.naming import (
    company_in,
    is_category,
    is_company,
    is_generic,
    names_in,
    split_clause,
    split_name,
    tells_of_more,
    tidy,
    without_address,
)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("青禾（杭州青禾软件有限公司）", ("青禾", "杭州青禾软件有限公司")),
        ("松塔（松塔（中国）网络技术有限公司）", ("松塔", "松塔（中国）网络技术有限公司")),
        ("推送通知消息（青禾推送SDK）", ("青禾推送SDK", None)),
        ("Fernleaf (Fernleaf Software Inc.)", ("Fernleaf", "Fernleaf Software Inc.")),
        ("青禾推送SDK", ("青禾推送SDK", None)),
        ("青禾软件（杭州）有限公司", ("青禾软件（杭州）有限公司", None)),
    ],
)
def test_name_and_company_of_a_cell(cell: str, expected: tuple[str, str | None]) -> None:
    assert split_name(cell) == expected


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("杭州青禾软件有限公司的青禾推送SDK", ("青禾推送SDK", "杭州青禾软件有限公司")),
        ("可能涉及松塔SDK", ("松塔SDK", None)),
        ("这些公司的SDK", ("", None)),
    ],
)
def test_name_at_the_end_of_a_clause(clause: str, expected: tuple[str, str | None]) -> None:
    assert split_clause(clause) == expected


def test_companies() -> None:
    assert is_company("杭州青禾软件有限公司")
    assert is_company("Fernleaf Software, Inc.")
    assert not is_company("青禾推送SDK")
    assert not is_company("KBV")
    assert is_company("Fernleaf B.V.")
    assert is_company(f"{'Harbour ' * 9}Holding Corporation.)")
    assert not is_company(f"{'Harbour ' * 9}HoldingCorporation")
    assert company_in("该SDK由杭州青禾软件有限公司提供") == "杭州青禾软件有限公司"
    assert company_in("该SDK用于推送") is None


@pytest.mark.parametrize(
    ("name", "generic"), [("第三方SDK", True), ("我们的合作伙伴的SDK", True), ("青禾SDK", False)]
)
def test_generic_names(name: str, generic: bool) -> None:
    assert is_generic(name) is generic


def test_marks_around_a_name_go() -> None:
    assert tidy("“青禾推送”：") == "青禾推送"
    assert tidy("1 青禾云") == "青禾云"


def test_categories_are_no_names() -> None:
    assert is_category("analytics providers", "en")
    assert not is_category("Fernleaf Inc.", "en")


def test_an_address_is_no_part_of_a_company() -> None:
    assert without_address("Fernleaf, Inc., 8 Mill Lane, Bristol") == "Fernleaf, Inc."
    assert without_address("Fernleaf Software Co., Ltd.") == "Fernleaf Software Co., Ltd."


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("微信SDK、QQ SDK", ("微信SDK", "QQ SDK")),
        ("青禾SDK和松塔SDK", ("青禾SDK", "松塔SDK")),
        ("Fernleaf Maps / Fernleaf Push", ("Fernleaf Maps", "Fernleaf Push")),
        ("Fernleaf Software, Inc.", ("Fernleaf Software, Inc.",)),
        ("青禾推送（华为、小米通道）", ("青禾推送（华为、小米通道）",)),
        ("青禾和风天气", ("青禾和风天气",)),
    ],
)
def test_names_of_a_cell(cell: str, expected: tuple[str, ...]) -> None:
    assert names_in(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Fernleaf Inc. (Fernleaf SDK)", ("Fernleaf SDK", "Fernleaf Inc.")),
        ("Fernleaf Inc. (Ireland)", ("Fernleaf Inc. (Ireland)", "Fernleaf Inc.")),
        ("Fernleaf Software, Inc. d/b/a Ferny", ("Ferny", "Fernleaf Software, Inc.")),
        ("Firebase (Google)", ("Firebase", "Google")),
        ("友盟推送SDK（魅族厂商通道）", ("友盟推送SDK（魅族厂商通道）", None)),
    ],
)
def test_company_before_the_brackets(cell: str, expected: tuple[str, str | None]) -> None:
    assert split_name(cell) == expected


def test_clauses_are_told_from_names() -> None:
    assert tells_of_more("我们会对第三方SDK")
    assert tells_of_more("当您登录青禾小程序时")
    assert not tells_of_more("青禾推送SDK")


def test_a_company_right_before_its_sdk_is_no_part_of_the_name() -> None:
    assert split_clause("青禾公司（Qinghe Inc.）推送SDK")[0] == "推送SDK"
    assert split_clause("杭州青禾软件有限公司青禾地图SDK") == ("青禾地图SDK", "杭州青禾软件有限公司")
    assert split_clause("公司地图SDK")[0] == "公司地图SDK"
    assert is_generic("其他主体提供")
    assert not is_generic("青禾主体SDK")

"""Tables of data: the columns' headers say what a cell holds."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


@pytest.mark.parametrize(
    ("language", "text", "types"),
    [
        ("zh", "表格\n\n| 信息类型 | 使用目的 |\n|---|---|\n| 手机号码 | 注册 |\n",
         ("contact.phone",)),
        ("en", "Table\n\n| Data we collect | Purpose |\n|---|---|\n| phone number | to register |\n",
         ("contact.phone",)),
    ],
)  # fmt: skip
def test_data_column(language: str, text: str, types: tuple[str, ...]) -> None:
    (statement,) = read_policy(text, language=language).statements
    assert (statement.action, statement.data_types, statement.source) == ("collect", types, "table_row")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "联系方式\n\n| 部门 | 电话 |\n|---|---|\n| 客服 | 手机号码 |\n"),
        ("en", "Contact\n\n| Office | Hours |\n|---|---|\n| phone number | nine to five |\n"),
    ],
)
def test_other_tables_declare_nothing(language: str, text: str) -> None:
    assert read_policy(text, language=language).statements == ()


def test_items_of_a_cell_are_quoted_one_by_one() -> None:
    text = "| Data | Purpose |\n|---|---|\n| * phone number * e-mail address | to register |\n"
    quotes = [s.quote for s in read_policy(text, language="en").statements]
    assert quotes == ["* phone number", "* e-mail address"]


def test_a_row_of_what_is_collected_and_disclosed_is_both() -> None:
    table = (
        "| Categories collected | Purposes | Third parties to whom disclosed |\n| --- | --- | --- |\n"
        "| Email address | To detect fraud | Service providers |\n"
    )
    said = {(s.action, s.purposes) for s in read_policy(table, language="en").statements}
    assert said == {("collect", ("security",)), ("share", ("security",))}


def test_a_row_of_what_a_party_collects_is_shared_alone() -> None:
    table = "| SDK | Data collected |\n| --- | --- |\n| Umeng | IMEI |\n"
    assert {s.action for s in read_policy(table, language="en").statements} == {"share"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "# 我们收集的信息\n\n| 信息 | 用途 | 提供给谁 |\n|---|---|---|\n| 手机号码 | 注册 | 其他用户 |\n"),
        ("en", "# What we collect\n\n| Data | Why | Shared with |\n|---|---|---|\n| IMEI | ads | other users |\n"),
    ],
)  # fmt: skip
def test_below_a_heading_on_collecting_what_is_shared_is_collected_too(language: str, text: str) -> None:
    assert {s.action for s in read_policy(text, language=language).statements} == {"collect", "share"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "# 我们收集的信息\n\n| 信息 | 提供给谁 |\n|---|---|\n| 手机号码 | 不对外提供 |\n"),
        ("en", "# What we collect\n\n| Data | Shared with |\n|---|---|\n| phone number | not shared |\n"),
    ],
)
def test_what_nobody_is_given_is_collected_all_the_same(language: str, text: str) -> None:
    said = {(s.action, s.polarity) for s in read_policy(text, language=language).statements}
    assert said == {("collect", "affirmed"), ("share", "denied")}


def test_below_a_heading_on_sharing_nothing_is_collected() -> None:
    text = "# How we share data\n\n| Recipient | Data |\n|---|---|\n| couriers | phone number |\n"
    assert {s.action for s in read_policy(text, language="en").statements} == {"share"}


@pytest.mark.parametrize(
    ("lead_in", "types"),
    [
        ("We use your personal data for the following purposes:", ("any",)),
        ("We use your phone number for the following purposes:", ("contact.phone",)),
        ("Our offices are open as follows:", None),
    ],
)
def test_rows_that_name_only_purposes(lead_in: str, types: tuple[str, ...] | None) -> None:
    policy = read_policy(
        f"# Privacy policy\n\n{lead_in}\n\n| Purpose | Lawful basis |\n| --- | --- |\n"
        "| To prevent fraud | Compliance with legal obligations |\n| To improve our services | Consent |\n",
        language="en",
    )
    rows = [(s.data_types, s.purposes) for s in policy.statements if s.source == "table_row"]
    assert rows == ([] if types is None else [(types, ("security",)), (types, ("improvement",))])


def test_categories_of_a_statute_are_no_data_beside_those_of_the_policy() -> None:
    table = "| {} | CCPA categories | Sharing |\n|---|---|---|\n| {} | Inferences | with our partners |\n"
    both = read_policy(table.format("What we collect", "phone number"), language="en").statements
    assert {s.data_types for s in both} == {("contact.phone",)}
    assert {s.action.value for s in both} == {"collect", "share"}
    alone = read_policy(table.format("No", "1"), language="en").statements
    assert {s.data_types for s in alone} == {("profile",)}

import pytest

from policy_nlp.intake import load_document
from policy_nlp.metadata.domains import domains_of, is_of_another, lists_others, registrable


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("www.fernleaf.co.uk", "fernleaf.co.uk"),
        ("api.qinghe.com.cn", "qinghe.com.cn"),
        ("10.0.0.1", None),
        ("com", None),
    ],
)
def test_registrable_domain(host: str, expected: str | None) -> None:
    assert registrable(host) == expected


def test_only_own_domains() -> None:
    text = """Visit our website at https://www.fernleaf-notes.com/help or write to legal@mail.fernleaf-notes.com.
The supervisory authority is reachable at office@ico.org.uk. Our advertising uses https://admob.google.com.
友盟的官网：https://www.umeng.com/"""
    assert domains_of(load_document(text), None) == ("fernleaf-notes.com",)


def test_an_address_of_another_known_organisation() -> None:
    assert is_of_another("a@google.com", "深圳市腾讯计算机系统有限公司")
    assert not is_of_another("a@gmail.com", "深圳市腾讯计算机系统有限公司")
    assert not is_of_another("a@google.com", "Fernleaf Ltd")
    assert not is_of_another("a@google.com", None)


def test_tables_of_many_columns_list_others() -> None:
    blocks = load_document("| a | b | c |\n|---|---|---|\n| d | e | f |\n\nText.\n").blocks
    assert [lists_others(b) for b in blocks] == [True, True, False]


def test_many_sites_behind_one_label_are_those_of_others() -> None:
    ours = "官网地址：https://www.qinghe-notes.com/\n\n"
    theirs = "".join(f"服务{n}\n\n官网链接：https://www.{n}-service.com/\n\n" for n in ("abc", "def", "ghi"))
    assert domains_of(load_document(ours + theirs), None) == ("qinghe-notes.com",)
    two = "官网地址：https://www.qinghe-notes.com/\n\n官网地址：https://www.qinghe-app.com/\n"
    assert domains_of(load_document(two), None) == ("qinghe-app.com", "qinghe-notes.com")

"""A host explained, step by step."""

import pytest

from corpora.profiles import AppProfile
from corpora.text import Language
from yanxing.knowledge.hosts import explain_host, host_sheet


def test_the_steps_lead_from_the_name_to_the_group() -> None:
    known = explain_host("ALOGS.umeng.com:443")
    assert (known.normal, known.registrable) == ("alogs.umeng.com", "umeng.com")
    assert known.groups == ("umeng", "alibaba")
    assert "analytics" in known.categories
    assert known.checked is not None
    assert known.checked.when is not None
    facts = dict(host_sheet(known, Language.EN).facts)
    assert facts["Organisation"] == "Umeng (umeng) < Alibaba (alibaba)"
    assert facts["To the app"] == "third party"


def test_a_tenant_of_a_cloud_is_named() -> None:
    known = explain_host("sample.oss-cn-beijing.aliyuncs.com")
    assert known.tenant == "sample"
    assert "客户的主机" in dict(host_sheet(known, Language.ZH).facts)["命中的已知域名"]


def test_the_app_makes_the_difference() -> None:
    app = AppProfile(name="Sample", developer="Umeng")
    assert explain_host("alogs.umeng.com", app).party.relation == "first"


@pytest.mark.parametrize(
    "host", ["10.0.0.1", "[::1]", "printer.local", "", "a b", "x" * 300, "umeng.com.evil.example"]
)
@pytest.mark.parametrize("language", list(Language))
def test_what_is_unknown_is_said_to_be(host: str, language: Language) -> None:
    known = explain_host(host)
    assert known.party.relation == "unresolved"
    assert known.groups == ()
    assert dict(host_sheet(known, language).facts)[{"zh": "理由", "en": "Because"}[language]]

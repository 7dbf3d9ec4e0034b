"""The organisation behind a host, and what it is to the app."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpora.messages import load_area
from corpora.profiles import AppProfile
from traffic import resolve_party
from traffic.transmissions import Relation

APP = AppProfile(
    name="湖畔散步",
    package="com.lakeside.walks",
    developer="杭州芷汀科技有限公司",
    first_party_domains=("lakeside.app", "zhiting-data.oss-cn-hangzhou.aliyuncs.com"),
    affiliates=("meituan",),
)


@pytest.mark.parametrize(
    ("host", "name", "relation"),
    [
        ("api.lakeside.app", "杭州芷汀科技有限公司", "first"),
        ("API.Lakeside.app.:443", "杭州芷汀科技有限公司", "first"),
        ("zhiting-data.oss-cn-hangzhou.aliyuncs.com", "杭州芷汀科技有限公司", "first"),
        ("lakeside.io", "杭州芷汀科技有限公司", "first"),
        ("lakeside-img.oss-cn-beijing.aliyuncs.com", "Alibaba", "processor"),
        ("www.lakeside.app.edgesuite.net", "Akamai", "processor"),
        ("other.oss-cn-beijing.aliyuncs.com", "other.oss-cn-beijing.aliyuncs.com", "unresolved"),
        ("d111111abcdef8.cloudfront.net", "d111111abcdef8.cloudfront.net", "unresolved"),
        ("s3.amazonaws.com", "s3.amazonaws.com", "unresolved"),
        ("www.meituan.com", "Meituan", "affiliate"),
        ("ulogs.umeng.com", "Umeng", "third"),
        ("cdn.umeng.com.edgesuite.net", "Umeng", "third"),
        ("ib.adnxs.com", "Xandr", "third"),
        ("a.b.unheard-of.co.uk", "unheard-of.co.uk", "unresolved"),
        ("192.168.1.20", "192.168.1.20", "unresolved"),
        ("127.0.0.1:8080", "127.0.0.1", "unresolved"),
        ("[2606:4700::1111]:443", "2606:4700::1111", "unresolved"),
        ("printer.local", "printer.local", "unresolved"),
        ("", "", "unresolved"),
    ],
)
def test_a_host_is_resolved(host: str, name: str, relation: str) -> None:
    party = resolve_party(host, APP)
    assert (party.name, party.relation) == (name, relation)
    assert party.because.zh != party.because.en


def test_a_third_party_carries_what_its_file_says() -> None:
    party = resolve_party("mi.gdt.qq.com")
    assert (party.id, party.product, party.role, party.country) == (
        "tencent",
        "Tencent Ads",
        ("advertising",),
        "CN",
    )
    assert "Tencent Ads" in party.because.en
    assert "腾讯" in party.because.zh
    assert resolve_party("ib.adnxs.com").parent == "microsoft"


def test_the_developers_own_organisation_is_the_first_party_and_its_group_an_affiliate() -> None:
    app = AppProfile(developer="高德软件有限公司", package="com.autonavi.minimap")
    assert resolve_party("restapi.amap.com", app).relation is Relation.FIRST
    assert resolve_party("log.mmstat.com", app).relation is Relation.AFFILIATE
    assert resolve_party("log.umeng.com", app).relation is Relation.AFFILIATE
    assert resolve_party("hm.baidu.com", app).relation is Relation.THIRD


def test_a_clouds_own_app_on_its_cloud_is_the_first_party() -> None:
    app = AppProfile(developer="阿里云计算有限公司")
    assert resolve_party("anything.oss-cn-hangzhou.aliyuncs.com", app).relation is Relation.FIRST


def test_without_an_app_nothing_is_first() -> None:
    assert resolve_party("lakeside.app").relation is Relation.UNRESOLVED
    assert resolve_party("umeng.com").relation is Relation.THIRD


@given(st.text(max_size=300))
def test_no_host_raises(host: str) -> None:
    assert resolve_party(host, APP).because.en


def test_every_message_of_the_area_is_filled_in_both_languages() -> None:
    for message in load_area("parties").values():
        assert message.zh
        assert message.en

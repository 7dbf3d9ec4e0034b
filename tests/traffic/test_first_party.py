"""What tells the app's own hosts."""

import pytest

from corpora.profiles import AppProfile
from traffic.first_party import FirstParty

APP = AppProfile(
    name="Lakeside Walks",
    package="com.lakeside.walks",
    developer="Fernhollow Studio Ltd.",
    first_party_domains=("https://Lakeside.app/", "*.lakeside-tiles.net"),
)


def test_own_domains_hold_all_below_them() -> None:
    first = FirstParty.of(APP)
    assert first.domain_above("api.lakeside.app") == "lakeside.app"
    assert first.domain_above("a.b.lakeside-tiles.net") == "lakeside-tiles.net"
    assert first.domain_above("otherlakeside.app") is None


def test_names_of_the_app_are_tokens_and_ordinary_words_are_not() -> None:
    assert set(FirstParty.of(APP).tokens) == {
        "lakeside",
        "lakesidetiles",
        "lakesidewalks",
        "fernhollow",
        "fernhollowstudio",
    }
    weather = AppProfile(name="Weather", package="com.android.weather", developer="Mobile Games Inc")
    assert FirstParty.of(weather).tokens == ("mobilegames",)


@pytest.mark.parametrize(
    ("tenant", "own"),
    [
        ("lakeside-prod", True),
        ("prodlakeside2", True),
        ("fernhollow", True),
        ("walks", False),
        ("lake", False),
    ],
)
def test_tenants_are_compared_with_the_names(tenant: str, own: bool) -> None:
    assert FirstParty.of(APP).is_called(tenant) is own


def test_short_names_must_begin_a_word() -> None:
    first = FirstParty.of(AppProfile(package="com.bane.reader"))
    assert first.is_called("img-bane-2")
    assert not first.is_called("urbane-prod")


def test_a_domain_called_as_the_package_looks_like_the_apps_own() -> None:
    first = FirstParty.of(APP)
    assert first.token_like("fernhollow.dev") == "fernhollow"
    assert first.token_like("lakesideapp.com") == "lakeside"
    assert first.token_like("lakesidebank.com") is None


def test_a_known_developer_is_an_organisation() -> None:
    app = AppProfile(developer="深圳市腾讯计算机系统有限公司")
    assert FirstParty.of(app).organisation == "tencent"
    assert FirstParty.of(APP).organisation is None


def test_without_an_app_nothing_is_the_first_partys() -> None:
    first = FirstParty.of(None)
    assert first.domain_above("example.com") is None
    assert not first.is_called("example")
    assert first.token_like("example.com") is None


@pytest.mark.parametrize(
    ("app", "organisation"),
    [
        ({"developer": "智者四海（北京）技术有限公司"}, "zhihu"),
        ({"developer": "Zhihu Inc."}, "zhihu"),
        ({"package": "com.zhihu.android"}, "zhihu"),
        ({"package": "com.zhihu.android", "name": "知乎"}, "zhihu"),
        ({"package": "com.zhihu.android", "developer": "Zhihu Overseas Holdings"}, "zhihu"),
        ({"package": "com.zhihu.android", "developer": "Fernhollow Studio", "name": "Reader"}, None),
        ({"package": "com.zhihu.android", "developer": "腾讯", "name": "知乎"}, "tencent"),
        ({"package": "com.fernhollow.signal", "developer": "Fernhollow", "name": "Signal"}, None),
        ({"developer": "Branch Ltd", "name": "Branch"}, None),
    ],
)
def test_a_known_developer_is_told_by_name_or_by_package_and_name(
    app: dict[str, str], organisation: str | None
) -> None:
    assert FirstParty.of(AppProfile(**app)).organisation == organisation

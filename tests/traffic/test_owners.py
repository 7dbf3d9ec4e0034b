"""Whose host it is."""

import pytest

from traffic.owners import owner_of


@pytest.mark.parametrize(
    ("host", "organisation", "product"),
    [
        ("ulogs.umeng.com", "umeng", "U-App"),
        ("umeng.com", "umeng", None),
        ("mi.gdt.qq.com", "tencent", "Tencent Ads"),
        ("q.qq.com", "tencent", None),
        ("app-measurement.com", "google", "Google Analytics"),
        ("firebaseinstallations.googleapis.com", "google", "Firebase"),
        ("c.dun.163.com", "yidun", None),
        ("y.163.com", "netease", None),
        ("ib.adnxs.com", "xandr", None),
    ],
)
def test_the_longest_domain_wins(host: str, organisation: str, product: str | None) -> None:
    owner = owner_of(host)
    assert owner is not None
    assert owner.organisation.id == organisation
    assert (owner.product.name if owner.product else None) == product


@pytest.mark.parametrize("host", ["example.com", "com", "", "notumeng.com"])
def test_unknown_hosts_have_no_owner(host: str) -> None:
    assert owner_of(host) is None


@pytest.mark.parametrize(
    ("host", "tenant"),
    [
        ("lake-prod.oss-cn-hangzhou.aliyuncs.com", "lake-prod"),
        ("oss-cn-hangzhou.aliyuncs.com", None),
        ("lake-1250000000.cos.ap-guangzhou.myqcloud.com", "lake"),
        ("lake.bj.bcebos.com", "lake"),
        ("lake.s3.eu-west-1.amazonaws.com", "lake"),
        ("s3.amazonaws.com", None),
        ("d1a2b3.cloudfront.net", "d1a2b3"),
        ("lake-default-rtdb.firebaseio.com", "lake"),
        ("us-central1-lake.cloudfunctions.net", "lake"),
        ("lake.azurewebsites.net", "lake"),
        ("lake.blob.core.windows.net", "lake"),
        ("lake.obs.cn-north-4.myhuaweicloud.com", "lake"),
    ],
)
def test_hosting_tells_the_tenant(host: str, tenant: str | None) -> None:
    owner = owner_of(host)
    assert owner is not None
    assert owner.hosting
    assert owner.tenant_of(host) == tenant
    assert set(owner.roles) <= {"cloud", "cdn"}


def test_roles_are_the_products_before_the_organisations() -> None:
    product, organisation = owner_of("bugly.qq.com"), owner_of("qq.com")
    assert product is not None
    assert product.roles == ("crash",)
    assert organisation is not None
    assert "social" in organisation.roles


def test_an_owner_is_told_once() -> None:
    assert owner_of("bugly.qq.com") is owner_of("bugly.qq.com")

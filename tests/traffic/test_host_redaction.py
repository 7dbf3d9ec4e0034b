"""Hosts as records show them."""

from __future__ import annotations

from base64 import b64encode
from hashlib import md5, sha256

import pytest

from traffic.detectors.planted import NOTHING_PLANTED, compile_planted
from traffic.host_redaction import redact_host

PHONE, MAIL, NICK, NAME = "13800138123", "mei.lin@mail.example.org", "SunnyOtter", "张伟国"
PLANTED = compile_planted(
    [
        ("contact.phone", PHONE),
        ("contact.email", MAIL),
        ("identity.nickname", NICK),
        ("identity.name", NAME),
        ("location.coarse", "shanghai"),
        ("device.os", "android"),
    ]
)


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        (f"{PHONE}.push.umeng.com", "{id}.push.umeng.com"),
        (f"u-{PHONE}.push.umeng.com", "{id}.push.umeng.com"),
        ("138.0013.8123.umeng.com", "{id}.umeng.com"),
        (f"{md5(PHONE.encode(), usedforsecurity=False).hexdigest()}.a.umeng.com", "{id}.a.umeng.com"),
        (f"{sha256(MAIL.encode()).hexdigest()[:60]}.umeng.com", "{id}.umeng.com"),
        (f"{PHONE.encode().hex()}.thing.example", "{id}.thing.example"),
        (f"{b64encode(MAIL.encode()).decode().rstrip('=').lower()}.thing.example", "{id}.thing.example"),
        ("mei.lin.mail.example.org.thing.example", "{id}.thing.example"),
        ("mei.lin%40mail.example.org.thing.example", "{id}.thing.example"),
        (f"u-{NICK.lower()}.thing.example", "{id}.thing.example"),
        (f"{NAME}.thing.example", "{id}.thing.example"),
        (f"{NAME.encode('idna').decode()}.thing.example", "{id}.thing.example"),
        (f"{PHONE}.example", "{id}.example"),
        (f"u{PHONE}", "{id}"),
        (f"{NICK.lower()}.local", "{id}.local"),
    ],
)
def test_planted_values_are_hidden(host: str, shown: str) -> None:
    assert redact_host(host, PLANTED) == shown


@pytest.mark.parametrize("label", ["13912345678", "490154203237518", "11010519491231002X".lower()])
def test_numbers_of_persons_are_hidden_unplanted(label: str) -> None:
    assert redact_host(f"{label}.push.umeng.com", NOTHING_PLANTED) == "{id}.push.umeng.com"


def test_a_mail_address_takes_all_labels_before_the_domain() -> None:
    assert redact_host("a%40b.cn.push.umeng.com", NOTHING_PLANTED) == "{id}.umeng.com"


@pytest.mark.parametrize(
    "host",
    [
        "api.umeng.com",
        "umeng.com",
        "oss-cn-shanghai.aliyuncs.com",
        "shanghai.log.aliyuncs.com",
        "android.clients.google.com",
        "d0763edaa9d9bd2a9516280e9044d885.cos.ap-shanghai.myqcloud.com",
        "1234567890123456.cn-hangzhou.fc.aliyuncs.com",
        "d1a2b3c4d5e6f7.cloudfront.net",
        "192.168.1.10",
        "2001:db8::1",
        "12306.cn",
        "mail.example.org",
        "localhost",
        "a..b",
        "",
    ],
)
def test_ordinary_hosts_stay(host: str) -> None:
    assert redact_host(host, PLANTED) == host
    assert redact_host(host, NOTHING_PLANTED) == host


def test_a_planted_address_is_hidden() -> None:
    assert redact_host("203.0.113.77", compile_planted([("network.ip", "203.0.113.77")])) == "{id}"

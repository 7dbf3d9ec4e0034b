"""Shapes of words, numbers, settings and tokens: weak by themselves, useful beside the name of a field."""

from __future__ import annotations

import re

from traffic.detectors.shapes.base import Shape, number_of, pattern

_YES_NO = frozenset({"true", "false", "yes", "no", "on", "off"})
_REGIONS = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc"
_PERIODS = frozenset(
    {
        "monthly",
        "month",
        "yearly",
        "year",
        "annual",
        "annually",
        "weekly",
        "week",
        "quarterly",
        "quarter",
        "lifetime",
        "premium",
        "vip",
    }
)
_BROWSERS = "Mozilla|Dalvik|okhttp|CFNetwork|Opera|UCBrowser|AppleCoreMedia|Darwin|Java|Go-http-client|python"


def _is_word(text: str) -> bool:
    if not 1 <= len(text) <= 40 or text.lower() in _YES_NO:
        return False
    return re.fullmatch(r"[^\W\d_][^\d_<>{}\[\]/\\|=&@#$%*:;!?]*", text) is not None


def _is_text(text: str) -> bool:
    return len(text) >= 2 and text.lower() not in _YES_NO and any(c.isalpha() for c in text)


def _is_token(text: str) -> bool:
    mixed = any(c.isdigit() for c in text) or len(text) >= 20
    return mixed and re.fullmatch(r"(?:Bearer |Basic )?[\w.+/=:~|-]{8,8192}", text, re.ASCII) is not None


def _is_subscription(text: str) -> bool:
    if not re.fullmatch(r"[A-Za-z][\w.:-]{3,80}", text, re.ASCII):
        return False
    return bool(set(re.findall(r"[a-z]+", text.lower())) & _PERIODS)


def _is_number(text: str) -> bool:
    return number_of(text) is not None


def _is_user_agent(text: str) -> bool:
    return re.match(rf"(?:{_BROWSERS})[/\d ]|[\w.-]{{2,40}}/\d[\w.]{{0,20}} ?[(;]", text) is not None


_is_timezone = pattern(
    rf"(?:{_REGIONS})/[A-Za-z_+\-0-9/]{{2,40}}|(?:UTC|GMT)?[+-]\d{{1,2}}(?::?\d{{2}})?|UTC|GMT|CST|Z"
)
_is_network_type = pattern(
    r"wi-?fi|[2-6]\.?g|lte|nr|edge|gprs|hspa\+?|umts|cdma|evdo|wcdma|gsm|cellular|mobile|ethernet|vpn|wwan|wlan|none|[0-9]",
    re.IGNORECASE,
)

SHAPES = (
    Shape("word", _is_word, ("Meilin", "林美", "Anna-Lena Berg"), ("u_7f3k2", "true", "2024", "{a}", "")),
    Shape("text", _is_text, ("see you at noon", "下午见"), ("12", "true", "")),
    Shape("token", _is_token, ("eyJhbGciOiJIUzI1NiJ9.e30.x1", "a91f3c2e77b0"), ("short", "two words 12", "")),
    Shape(
        "subscription",
        _is_subscription,
        ("family_monthly", "org.sample.vip.year", "premium-lifetime"),
        ("month 1", "walleye", "2024_year", "plan-b"),
    ),
    Shape("number", _is_number, ("63.5", "-7", "148"), ("12kg", "", "1.2.3")),
    Shape(
        "user_agent",
        _is_user_agent,
        ("Mozilla/5.0 (Linux; Android 13)", "okhttp/4.9.3", "Sample/3.1 (iPhone; iOS 17.2)"),
        ("hello", "application/json", "en-GB"),
    ),
    Shape(
        "locale",
        pattern(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}"),
        ("en", "zh-Hans-CN", "en_GB"),
        ("EN1", "12"),
    ),
    Shape("timezone", _is_timezone, ("Asia/Shanghai", "UTC", "+08:00", "GMT+8"), ("Shanghai", "8", "12:30")),
    Shape(
        "network_type", _is_network_type, ("WIFI", "4g", "nr", "cellular", "2"), ("sdk", "radio", "12", "")
    ),
    Shape("screen_size", pattern(r"\d{3,4}\s?[x*×,]\s?\d{3,4}"), ("1080x2340", "1080*2400"), ("1080", "3x4")),
)

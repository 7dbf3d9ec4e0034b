"""Shapes of words, numbers, settings and tokens: weak by themselves, useful beside the name of a field."""

from __future__ import annotations

import re

from traffic.detectors.shapes.base import Shape, number_of, pattern

_YES_NO = frozenset({"true", "false", "yes", "no", "on", "off"})
_REGIONS = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc"
_LANGUAGES = "EN|ZH|JA|KO|FR|DE|ES|IT|PT|RU|AR|TH|VI|TR|NL|PL|HI"
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
_SHORTEST_TRACE = 12
_MOST_TRACE = 20_000
_LETTER = re.compile("[A-Za-z]")
_FEWEST_CHINESE = 6
_FEWEST_WORDS = 3
_BROWSERS = "Mozilla|Dalvik|okhttp|CFNetwork|Opera|UCBrowser|AppleCoreMedia|Darwin|Java|Go-http-client|python"


def _is_word(text: str) -> bool:
    if not 1 <= len(text) <= 40 or text.lower() in _YES_NO:
        return False
    return re.fullmatch(r"[^\W\d_][^\d_<>{}\[\]/\\|=&@#$%*:;!?]*", text) is not None


def _is_text(text: str) -> bool:
    if len(text) < 2 or text.lower() in _YES_NO:
        return False
    return _LETTER.search(text) is not None if text.isascii() else any(map(str.isalpha, text))


def _is_typed_text(text: str) -> bool:
    """Tell whether `text` may have been typed by somebody: no name of a class, a file or a component."""
    return _is_text(text) and re.search(r"[/\\_{}<>=|]|\w\.\w", text[:2000], re.ASCII) is None


def _is_token(text: str) -> bool:
    mixed = (any(c.isdigit() for c in text) and not text.isdigit()) or len(text) >= 20
    return mixed and re.fullmatch(r"(?:Bearer |Basic )?[\w.+/=:~|-]{8,8192}", text, re.ASCII) is not None


def _is_subscription(text: str) -> bool:
    if not re.fullmatch(r"[A-Za-z][\w.:-]{3,80}", text, re.ASCII):
        return False
    return bool(set(re.findall(r"[a-z]+", text.lower())) & _PERIODS)


def _is_number(text: str) -> bool:
    return number_of(text) is not None


def _is_user_agent(text: str) -> bool:
    return (
        re.match(rf"(?:{_BROWSERS})[/\d ]|[\w.-]{{2,40}}/[\w.-]{{0,12}}\d[\w.]{{0,20}} ?[(;]", text)
        is not None
    )


_is_timezone = pattern(
    rf"(?:{_REGIONS})/[A-Za-z_+\-0-9/]{{2,40}}|(?:UTC|GMT)?[+-]\d{{1,2}}(?::?\d{{2}})?|UTC|GMT|CST|Z"
)
_is_network_type = pattern(
    r"wi-?fi|[2-6]\.?g|lte|nr|edge|gprs|hspa\+?|umts|cdma|evdo|wcdma|gsm|cellular|mobile|ethernet|vpn|wwan|wlan|none|[0-9]",
    re.IGNORECASE,
)

_TRACE = re.compile(
    r"\n\s*at |^\s*at \S+[.(]|\w\.\w+\(|:\d+\)?$|\.(?:java|kt|swift|js|m|dart|py)\b.{0,3}:?\d|0x[0-9a-f]{6}"
)


def _is_stack_trace(text: str) -> bool:
    return len(text) >= _SHORTEST_TRACE and _TRACE.search(text[:_MOST_TRACE]) is not None


def _is_han(text: str) -> bool:
    return 1 <= len(text) <= 30 and re.fullmatch(r"[\u3400-\u9fff·（）()\s、]+", text) is not None


def _is_prose(text: str) -> bool:
    if not 6 <= len(text) <= 20_000 or text.lstrip()[:1] in "{[<":
        return False
    chinese = sum("\u4e00" <= char <= "\u9fff" for char in text[:200])
    return (
        chinese >= _FEWEST_CHINESE
        or len(re.findall(r"(?:^|[\s(\"'])[^\W\d_]{2,}", text[:2000])) >= _FEWEST_WORDS
    )


SHAPES = (
    Shape("word", _is_word, ("Meilin", "林美", "Anna-Lena Berg"), ("u_7f3k2", "true", "2024", "{a}", "")),
    Shape("text", _is_text, ("see you at noon", "下午见"), ("12", "true", "")),
    Shape(
        "typed_text",
        _is_typed_text,
        ("see you at noon.", "下午见", "wobushufu"),
        ("com.sample.input/.ImeService", "a_b", "12", "x.y", "true"),
    ),
    Shape("token", _is_token, ("eyJhbGciOiJIUzI1NiJ9.e30.x1", "a91f3c2e77b0"), ("short", "two words 12", "")),
    Shape(
        "subscription",
        _is_subscription,
        ("family_monthly", "org.sample.vip.year", "premium-lifetime"),
        ("month 1", "walleye", "2024_year", "plan-b"),
    ),
    Shape("code", pattern(r"\d{4,8}", re.ASCII), ("482913", "0042"), ("320", "1712345678", "4829a")),
    Shape("number", _is_number, ("63.5", "-7", "148"), ("12kg", "", "1.2.3")),
    Shape(
        "user_agent",
        _is_user_agent,
        ("Mozilla/5.0 (Linux; Android 13)", "okhttp/4.9.3", "Sample/3.1 (iPhone; iOS 17.2)"),
        ("hello", "application/json", "en-GB"),
    ),
    Shape(
        "locale",
        pattern(rf"[a-z]{{2,3}}(?:[-_][A-Za-z]{{2,4}}){{0,2}}|(?:{_LANGUAGES})(?:[-_][A-Z]{{2,4}})?"),
        ("en", "zh-Hans-CN", "en_GB", "EN", "ZH_CN"),
        ("EN1", "12", "XQ"),
    ),
    Shape(
        "region_locale",
        pattern(r"[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?[-_][A-Z]{2}"),
        ("en_US", "zh-Hans-CN"),
        ("en", "a_B", "x86_64"),
    ),
    Shape(
        "zone_name",
        pattern(rf"(?:{_REGIONS})/[A-Za-z_+\-0-9/]{{2,40}}|(?:UTC|GMT)[+-]\d{{1,2}}(?::?\d{{2}})?"),
        ("Europe/Berlin", "GMT+01:00"),
        ("+8", "CST", "Europe"),
    ),
    Shape("timezone", _is_timezone, ("Asia/Shanghai", "UTC", "+08:00", "GMT+8"), ("Shanghai", "8", "12:30")),
    Shape(
        "network_type", _is_network_type, ("WIFI", "4g", "nr", "cellular", "2"), ("sdk", "radio", "12", "")
    ),
    Shape(
        "screen_size",
        pattern(r"\d{3,4}\s?[x*×,]\s?\d{3,4}(?:\s?[x*×,@]\s?\d{1,3})?"),
        ("1080x2340", "1080*2400", "1080*2400*480"),
        ("1080", "3x4"),
    ),
    Shape(
        "capacity",
        pattern(r"\d{1,5}(?:\.\d{1,6})? ?[KMGT]i?B", re.IGNORECASE),
        ("128GB", "7.5 GiB"),
        ("128", "GB", "5G"),
    ),
    Shape(
        "stack_trace",
        _is_stack_trace,
        ("at com.demo.Main.onCreate(Main.java:21)", "TypeError: x\n    at f (app.js:1:2)"),
        ("react", "full", "tech stack v2"),
    ),
    Shape("han", _is_han, ("本科", "汉族", "中国工商银行"), ("Han", "本科 a", "")),
    Shape(
        "prose",
        _is_prose,
        ("Amateur cellist from Leeds", "慢慢来，比较快乐"),
        ("enabled", "two words", '{"a": 1}', "com.sample.input/.ImeService"),
    ),
    Shape(
        "handle",
        pattern(r"@?(?=[\w.-]*[\d_])[A-Za-z][\w.-]{4,30}", re.ASCII),
        ("lantern_1988", "@mei.lin7"),
        ("enabled", "qq", "12345", "a_b"),
    ),
    Shape(
        "web_page",
        pattern(r"https?://[^\s/]{3,120}/\S{1,2000}"),
        ("https://news.example.org/a/7423109",),
        ("https://example.org/", "home", "android-app://com.sample/"),
    ),
)

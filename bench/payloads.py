"""What SDKs and apps put into their requests: devices, events, lists; made by chance from a seed."""

from __future__ import annotations

import json
import math
import random
import uuid
from typing import Any

from bench.persona import PERSONA

Fields = dict[str, Any]

MEDIAN = 1_700
"""Characters of the median payload before it is compressed; about a kilobyte of body as sent."""
SPREAD = 1.55
"""Standard deviation of the logarithm of the size: one payload in a hundred has forty times the median."""
LONGEST = 120_000
_PAGES = ("home", "item", "cart", "search", "profile", "video", "feed", "banner")
_NAMES = [f"{verb}_{page}" for verb in ("view", "tap", "open", "close", "load") for page in _PAGES]
_WORDS = (
    "the",
    "and",
    "新品",
    "推荐",
    "autumn",
    "sale",
    "shoes",
    "running",
    "详情",
    "限时",
    "cotton",
    "会员",
    "coupon",
)


def size_of(chance: random.Random) -> int:
    """Return a log-normal number of characters."""
    return min(LONGEST, max(60, int(chance.lognormvariate(math.log(MEDIAN), SPREAD))))


def device(chance: random.Random, now: int) -> Fields:
    """Return what an SDK says of the device: mostly the same in every request, a few fields always new."""
    return {
        "imei": PERSONA["device.imei"][0],
        "oaid": PERSONA["device.oaid"][0],
        "android_id": PERSONA["device.android_id"][0],
        "model": "M2102J2SC",
        "brand": "Xiaomi",
        "manufacturer": "Xiaomi",
        "os": "Android",
        "os_version": "13",
        "screen_width": 1080,
        "screen_height": 2340,
        "density": 2.75,
        "network": chance.choice(("WIFI", "4G", "5G")),
        "carrier": "46000",
        "lang": "zh_CN",
        "tz": "Asia/Shanghai",
        "app_version": "3.2.1",
        "app_build": 30201,
        "sdk_version": "6.1.0",
        "package": "com.sample.reader",
        "rooted": False,
        "battery": chance.randrange(1, 100),
        "free_memory": chance.randrange(10**9),
        "time": now,
    }


def event(chance: random.Random, now: int) -> Fields:
    """Return one event with fresh ids and times."""
    name = chance.choice(_NAMES)
    properties: Fields = {
        "$lib": "Android",
        "$screen_name": f"com.sample.reader.{name.title()}Activity",
        "title": sentence(chance, 4),
        "duration": round(chance.expovariate(0.2), 3),
        "position": chance.randrange(40),
        "item_id": chance.randrange(10**7, 10**8),
        "ref": chance.choice(_NAMES),
        "is_first": chance.random() < 0.1,
        "trace": f"{chance.getrandbits(128):032x}",
    }
    if chance.random() < 0.03:
        properties["url"] = f"https://m.sample.example/p/{chance.randrange(10**6)}?from=feed&pos=3"
    if chance.random() < 0.01:
        properties["latitude"], properties["longitude"] = 31.230416, 121.473701
    return {
        "event": name,
        "time": now - chance.randrange(60_000),
        "event_id": str(uuid.UUID(int=chance.getrandbits(128), version=4)),
        "session": f"{now // 1_800_000:x}",
        "properties": properties,
    }


def sentence(chance: random.Random, words: int) -> str:
    """Return some words."""
    return " ".join(chance.choices(_WORDS, k=words))


def batch(chance: random.Random, now: int, size: int, *, common: str = "common") -> Fields:
    """Return a device with as many events as make about `size` characters, one at least."""
    events = [event(chance, now) for _ in range(max(1, (size - 600) // 430))]
    return {common: device(chance, now), "events": events, "seq": now % 9973}


def short(chance: random.Random, now: int) -> Fields:
    """Return what a small call to an app's own service says."""
    found: Fields = {
        "page": chance.randrange(1, 20),
        "size": 20,
        "ts": now,
        "channel": "huawei",
        "tab": "hot",
    }
    if chance.random() < 0.2:
        found["user"] = {"uid": PERSONA["account.user_id"][0], "mobile": PERSONA["contact.phone"][0]}
    if chance.random() < 0.05:
        found["profile"] = {"realName": PERSONA["identity.name"][0], "email": PERSONA["contact.email"][0]}
    return found


def padded(fields: Fields, chance: random.Random, size: int) -> Fields:
    """Return `fields` with a list of things on show beside them, about `size` characters in all."""
    rows = [
        {"id": chance.randrange(10**6), "title": sentence(chance, 5), "price": chance.randrange(9900) / 100}
        for _ in range(max(0, size - 120) // 75)
    ]
    return {**fields, "items": rows} if rows else fields


def dumps(fields: object) -> bytes:
    """Return `fields` as JSON as SDKs write it."""
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()

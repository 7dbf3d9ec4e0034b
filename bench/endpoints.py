"""The services that the requests of the benchmark go to, each with its encoding."""

from __future__ import annotations

import base64
import gzip
import hashlib
import random
import struct
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

import msgpack  # type: ignore[import-untyped]

from bench import payloads
from bench.payloads import dumps, size_of
from bench.persona import PERSONA

Headers = tuple[tuple[str, str], ...]
Made = tuple[str, str, bytes, Headers]
"""Method, target, body, headers beside the usual ones."""
_JSON = ("content-type", "application/json; charset=utf-8")
_FORM = ("content-type", "application/x-www-form-urlencoded")


@dataclass(frozen=True)
class Endpoint:
    """One service."""

    name: str
    host: str
    weight: int
    """Share of all requests, in percent."""
    make: Callable[[random.Random, int], Made]


def _events(chance: random.Random, now: int) -> Made:
    body = dumps(payloads.batch(chance, now, size_of(chance)))
    return "POST", f"/v1/track?ts={now}", body, (_JSON,)


def _gzip_events(chance: random.Random, now: int) -> Made:
    body = dumps(payloads.batch(chance, now, 2 * size_of(chance), common="header"))
    return "POST", "/unify_logs", gzip.compress(body, 6, mtime=0), (_JSON, ("content-encoding", "gzip"))


def _form_events(chance: random.Random, now: int) -> Made:
    events = payloads.batch(chance, now, 2 * size_of(chance))
    packed = base64.b64encode(gzip.compress(dumps(events), 6, mtime=0)).decode()
    body = f"crc={chance.randrange(10**9)}&gzip=1&data_list={quote(packed, safe='')}"
    return "POST", "/sa?project=production", body.encode(), (_FORM,)


def _known(chance: random.Random, now: int) -> Made:
    events = [
        {
            "event_type": e["event"], "time": e["time"], "insert_id": e["event_id"], "platform": "Android",
            "device_id": PERSONA["device.oaid"][0], "os_name": "android", "os_version": "13",
            "device_model": "M2102J2SC", "language": "zh", "adid": PERSONA["device.gaid"][0],
            "event_properties": e["properties"],
        }
        for e in payloads.batch(chance, now, size_of(chance))["events"]
    ]  # fmt: skip
    return "POST", "/2/httpapi", dumps({"api_key": "5f0c" * 8, "events": events}), (_JSON,)


def _lines(chance: random.Random, now: int) -> Made:
    head = {"event_id": f"{chance.getrandbits(128):032x}", "sdk": {"name": "sdk.java", "version": "7.3.0"}}
    events = payloads.batch(chance, now, size_of(chance))["events"]
    lines = (dumps(line) for line in (head, {"type": "transaction"}, *events))
    return (
        "POST",
        "/api/1423/envelope/",
        b"\n".join(lines),
        (("content-type", "application/x-sentry-envelope"),),
    )


def _protobuf(chance: random.Random, now: int) -> Made:
    made = payloads.batch(chance, now, size_of(chance))
    named = (str(made["common"][name]).encode() for name in ("imei", "model", "os", "lang"))
    head = b"".join(_field(number, value) for number, value in enumerate(named, 1))
    body = _field(1, head) + b"".join(_field(2, _message(e)) for e in made["events"])
    return "POST", "/collect/pb", body, (("content-type", "application/x-protobuf"),)


def _message(event: payloads.Fields) -> bytes:
    texts = (event["event"], event["event_id"], event["properties"]["title"], event["properties"]["trace"])
    named = b"".join(_field(number, text.encode()) for number, text in enumerate(texts, 1))
    return (
        named
        + b"\x28"
        + _varint(event["time"])
        + b"\x31"
        + struct.pack("<d", event["properties"]["duration"])
    )


def _field(number: int, value: bytes) -> bytes:
    return bytes((number << 3 | 2,)) + _varint(len(value)) + value


def _varint(number: int) -> bytes:
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes((*found, number))


def _msgpack(chance: random.Random, now: int) -> Made:
    body = msgpack.packb(payloads.batch(chance, now, size_of(chance)))
    return "POST", "/report/mp", body, (("content-type", "application/msgpack"),)


def _bid(chance: random.Random, now: int) -> Made:
    device = payloads.device(chance, now)
    banner = {"w": 640, "h": 100, "mimes": ["image/png", "image/jpeg"]}
    body = {
        "id": str(uuid.UUID(int=chance.getrandbits(128), version=4)), "tmax": 300, "at": 1,
        "imp": [{"id": "1", "tagid": "90021", "bidfloor": 0.3, "banner": banner}],
        "app": {"bundle": "com.sample.reader", "name": "Reader", "ver": "3.2.1", "cat": ["IAB1"]},
        "device": {
            "ifa": PERSONA["device.gaid"][0], "oaid": device["oaid"], "make": "Xiaomi", "model": device["model"],
            "os": "Android", "osv": "13", "w": 1080, "h": 2340, "connectiontype": 2, "carrier": "46000",
            "didmd5": hashlib.md5(PERSONA["device.imei"][0].encode(), usedforsecurity=False).hexdigest(),
            "geo": {"lat": 31.2304, "lon": 121.4737}, "ua": "Mozilla/5.0 (Linux; Android 13; M2102J2SC)",
        },
        "ext": {"ts": now, "trace": f"{chance.getrandbits(64):016x}"},
    }  # fmt: skip
    return "POST", "/bid/v2", dumps(body), (_JSON,)


def _api(chance: random.Random, now: int) -> Made:
    body = dumps(payloads.padded(payloads.short(chance, now), chance, size_of(chance)))
    item = f"/api/v2/item/{chance.randrange(10**6)}/view"
    route = chance.choice(("/api/v2/feed/list", "/api/v2/cart/sync", item))
    return "POST", route, body, (_JSON, ("authorization", "Bearer " + "Zk3xQ9" * 8))


def _query(chance: random.Random, now: int) -> Made:
    device = payloads.device(chance, now)
    kept = {k: device[k] for k in ("oaid", "model", "os_version", "network", "lang", "app_version", "time")}
    query = urlencode({**kept, "page": chance.randrange(50), "sign": f"{chance.getrandbits(128):032x}"})
    cookie = f"sid={'c8f1e2' * 6}; uid={PERSONA['account.user_id'][0]}; _ga=GA1.2.1234567890.1699530297"
    return "GET", f"/api/v2/config?{query}", b"", (("cookie", cookie),)


def _form(chance: random.Random, now: int) -> Made:
    device = payloads.device(chance, now)
    names = ("imei", "android_id", "brand", "model", "os_version", "package", "time", "network", "carrier")
    more = {f"p{n}": payloads.sentence(chance, 3) for n in range(size_of(chance) // 60)}
    fields = {**{k: device[k] for k in names}, "regid": f"{chance.getrandbits(96):024x}", **more}
    return "POST", "/push/register", urlencode(fields).encode(), (_FORM,)


def _upload(chance: random.Random, now: int) -> Made:
    picture = b"\xff\xd8\xff\xe0\0\x10JFIF" + chance.randbytes(4 * size_of(chance))
    boundary = f"----Bench{now}"
    named = f'--{boundary}\r\nContent-Disposition: form-data; name="'
    head = (
        f'{named}uid"\r\n\r\n{PERSONA["account.user_id"][0]}\r\n'
        f'{named}file"; filename="IMG_{now}.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
    ).encode()
    body = head + picture + f"\r\n--{boundary}--\r\n".encode()
    return "POST", "/upload/image", body, (("content-type", f"multipart/form-data; boundary={boundary}"),)


def _sealed(chance: random.Random, _: int) -> Made:
    return "POST", "/d/v5", chance.randbytes(size_of(chance)), (("content-type", "application/octet-stream"),)


ENDPOINTS = (
    Endpoint("json", "log.metrics-sdk.example", 24, _events),
    Endpoint("gzip json", "ulogs.analytics-sdk.example", 12, _gzip_events),
    Endpoint("form base64 gzip json", "data.sensor-sdk.example", 9, _form_events),
    Endpoint("json, known endpoint", "api2.amplitude.com", 8, _known),
    Endpoint("lines of json", "o1423.crash-sdk.example", 5, _lines),
    Endpoint("protobuf", "pb.telemetry-sdk.example", 7, _protobuf),
    Endpoint("msgpack", "mp.apm-sdk.example", 3, _msgpack),
    Endpoint("bid request", "bid.exchange-ads.example", 6, _bid),
    Endpoint("own service", "api.sample.example", 10, _api),
    Endpoint("query and cookies", "api.sample.example", 6, _query),
    Endpoint("form", "push.vendor.example", 5, _form),
    Endpoint("upload", "img.sample.example", 1, _upload),
    Endpoint("encrypted", "d.risk-sdk.example", 4, _sealed),
)
"""A mix as a lively app with its SDKs makes it."""

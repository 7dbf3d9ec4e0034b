"""The parts of a request."""

from __future__ import annotations

from collections.abc import Sequence

from traffic.capture import Exchange, Message
from traffic.decoders.reading import Spots, read_message, read_response
from traffic.leaves import Leaf, Unread


def exchange(target: str = "/", *headers: tuple[str, str], body: bytes = b"", **more: object) -> Exchange:
    return Exchange(0, "POST", "https", "a.example", 443, target, Message(headers, body), **more)  # type: ignore[arg-type]


def found(one: Exchange) -> Sequence[tuple[str, str | bytes]]:
    return [(leaf.path, leaf.value) for leaf in read_message(one) if isinstance(leaf, Leaf)]


def test_path_segments_are_numbered_from_zero() -> None:
    assert found(exchange("/v3/users/%E6%9D%8E/?x")) == [
        ("url.0", "v3"),
        ("url.1", "users"),
        ("url.2", "李"),
        ("query", "x"),
    ]


def test_query_headers_and_cookies() -> None:
    one = exchange(
        "/?imei=86&q=a+b",
        ("User-Agent", "App/1"),
        ("X-Device-Id", "d1"),
        ("Accept-Language", "zh"),
        ("Content-Length", "0"),
        ("Cookie", 'uid=7; token="t%20k"; empty='),
    )
    assert found(one) == [
        ("query.imei", "86"),
        ("query.q", "a b"),
        ("header.user-agent", "App/1"),
        ("header.x-device-id", "d1"),
        ("cookie.uid", "7"),
        ("cookie.token", "t k"),
    ]


def test_keys_are_names_alone() -> None:
    keys = [
        leaf.keys
        for leaf in read_message(exchange("/v1?user[mail]=x", ("X-A", "1")))
        if isinstance(leaf, Leaf)
    ]
    assert keys == [(), ("user", "mail"), ("x-a",)]


def test_content_encoding_is_undone_as_declared() -> None:
    raw_deflate = bytes.fromhex("cb48cdc9c95728cf2fca490100")
    assert found(exchange("", ("content-encoding", "deflate"), body=raw_deflate)) == [("body", "hello world")]


def test_messages_of_a_socket_are_read() -> None:
    one = exchange("", messages=(Message(body=b'{"uid": 7}', encoded=False),))
    assert found(one) == [("uid", "7")]


def test_a_body_that_was_left_out_is_unread() -> None:
    message = Message((("Content-Length", "42"),), b"", truncated=True)
    one = Exchange(0, "POST", "https", "a.example", 443, "/", message)
    assert list(read_message(one)) == [Unread("missing_body", 42, "body")]


def test_responses_are_read_apart() -> None:
    one = exchange("", response=Message(body=b'{"name": "x"}', encoded=False))
    assert found(one) == []
    assert [leaf.path for leaf in read_response(one)] == ["name"]
    assert list(read_response(exchange())) == []


def test_headers_that_come_again_are_the_same_leaves() -> None:
    spots = Spots()
    headers = (
        ("Host", "a.example"),
        ("Cookie", "uid=7; s=eyJpbWVpIjoiODYifQ"),
        ("X-Token", "Basic dTpw" + "eDE5" * 9),
    )
    first, second = (read_message(exchange("/", *headers), spots) for _ in range(2))
    assert len(first) > 4
    assert all(one is other for one, other in zip(first, second, strict=True))
    assert second == read_message(exchange("/", *headers))


def test_paths_that_come_again_are_the_same_leaves_as_long_as_they_are_few() -> None:
    spots = Spots()
    first, again = (read_message(exchange("/v1/track?a=1"), spots) for _ in range(2))
    assert [a is b for a, b in zip(first, again, strict=True)] == [True, True, True]
    for number in range(300):
        read_message(exchange(f"/item/{number}"), spots)
    assert not spots.has_room_for_path()
    assert [leaf.value for leaf in read_message(exchange("/item/999"), spots) if isinstance(leaf, Leaf)] == [
        "item",
        "999",
    ]
    header = exchange("/", ("x-device", "d1"))
    assert read_message(header, spots)[-1] is read_message(header, spots)[-1]

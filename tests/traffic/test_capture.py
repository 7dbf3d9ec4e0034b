"""Messages, exchanges and captures in memory."""

from __future__ import annotations

from traffic.capture import Capture, Exchange, Message


def test_headers_are_found_without_regard_to_case() -> None:
    message = Message((("X-Tag", "a"), ("x-tag", "b")))
    assert message.header("X-TAG") == "a"
    assert message.header("Cookie") is None


def test_a_capture_holds_its_exchanges_in_order() -> None:
    made = tuple(Exchange(i, "GET", "https", "h.example", 443, "/", Message()) for i in range(3))
    capture = Capture("x.har", "00", "har", made)
    assert [e.index for e in capture] == [0, 1, 2]
    assert len(capture) == 3


def test_the_path_of_a_request_is_its_target_without_the_query() -> None:
    asked = [
        Exchange(0, "GET", "https", "h", 443, target, Message()).url_path
        for target in ("/a/b?c=d?e", "/a", "")
    ]
    assert asked == ["/a/b", "/a", ""]

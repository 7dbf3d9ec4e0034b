"""WebSocket messages in HAR files."""

from __future__ import annotations

from typing import Any

import pytest

from traffic.intake.har_sockets import read_messages


def bodies(*messages: Any) -> tuple[list[bytes], list[bytes]]:
    sent, received = read_messages({"_webSocketMessages": list(messages)})
    return [message.body for message in sent], [message.body for message in received]


def test_both_directions_are_kept_apart() -> None:
    sent = {"type": "send", "opcode": 1, "data": '{"名":"李"}'}
    assert bodies(sent, {"type": "receive", "opcode": 1, "data": "no"}) == (['{"名":"李"}'.encode()], [b"no"])


def test_binary_messages() -> None:
    assert bodies({"type": "send", "opcode": 2, "data": "AAE="})[0] == [b"\x00\x01"]
    assert bodies({"type": "send", "opcode": 2, "data": "no base64!"})[0] == [b"no base64!"]


@pytest.mark.parametrize("opcode", [8, 9, 10])
def test_frames_of_control_are_none(opcode: int) -> None:
    assert bodies({"type": "send", "opcode": opcode, "data": "x"}) == ([], [])


@pytest.mark.parametrize("message", ["x", None, {}, {"type": 3, "data": "x"}, {"type": "send", "data": 3}])
def test_nonsense_is_left_out(message: Any) -> None:
    assert bodies(message) == ([], [])
    assert read_messages({"_webSocketMessages": message}) == ((), ())

"""WebSocket messages in HAR files, sent and received kept apart."""

from __future__ import annotations

from typing import Any

from traffic.capture import Message
from traffic.intake.har_text import text_bytes, unpack_base64

_SENT = frozenset({"send", "sent", "outgoing", "request", "client"})
_RECEIVED = frozenset({"receive", "received", "incoming", "response", "server"})
_BINARY = 2
_CONTROL = frozenset({8, 9, 10})
"""Opcodes of close, ping and pong (RFC 6455, section 5.2)."""


def read_messages(entry: dict[str, Any]) -> tuple[tuple[Message, ...], tuple[Message, ...]]:
    """Return the messages that were sent and those that were received on the connection of an entry.

    Chrome, Safari, mitmproxy, Proxyman, HTTP Toolkit and PCAPdroid write `_webSocketMessages`, binary ones in base64.
    """
    written = entry.get("_webSocketMessages")
    sent: list[Message] = []
    received: list[Message] = []
    for message in written if isinstance(written, list) else []:
        if not isinstance(message, dict):
            continue
        direction = str(message.get("type") or message.get("direction")).lower()
        kept = sent if direction in _SENT else received if direction in _RECEIVED else None
        data = message.get("data", message.get("text"))
        if kept is not None and isinstance(data, str) and data:
            kept.extend(_read(data, message.get("opcode")))
    return tuple(sent), tuple(received)


def _read(data: str, opcode: Any) -> list[Message]:
    if opcode in _CONTROL:
        return []
    binary = unpack_base64(data) if opcode == _BINARY else None
    return [Message(body=text_bytes(data) if binary is None else binary, encoded=False)]

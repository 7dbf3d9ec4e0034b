"""A server and a client on loopback that ask little of the machine, so that the proxy between them is the limit."""

from __future__ import annotations

import asyncio
import re
import socket
import sys
import time
from typing import cast

ANSWER = b'{"code":0,"message":"ok","data":"' + b"x" * 265 + b'"}'
RESPONSE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(ANSWER) + ANSWER
)
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class Server(asyncio.Protocol):
    """Answers every request in the same way once it is whole."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait for the head of a request."""
        self.transport = cast("asyncio.Transport", transport)
        self.head = b""
        self.missing = 0

    def data_received(self, data: bytes) -> None:
        """Count the body that is missing; no request comes before the one before it is answered."""
        if not self.missing:
            self.head += data
            end = self.head.find(b"\r\n\r\n")
            if end < 0:
                return
            length = _LENGTH.search(self.head, 0, end)
            self.missing = int(length[1]) if length else 0
            data, self.head = self.head[end + 4 :], b""
        self.missing -= len(data)
        if self.missing == 0:
            self.transport.write(RESPONSE)


class Client(asyncio.Protocol):
    """Sends one request after the other over one connection, and notes how long each took."""

    def __init__(self, request: bytes, times: list[float], left: list[int]) -> None:
        self.request = request
        self.times = times
        self.left = left
        self.received = 0
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send the first request."""
        self.transport = cast("asyncio.Transport", transport)
        self._send()

    def _send(self) -> None:
        if self.left[0] == 0:
            self.transport.close()
            return
        self.left[0] -= 1
        self.began = time.perf_counter()
        self.transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        """Send the next request as soon as the answer is whole, whose end tells that it is."""
        self.received += len(data)
        if self.received >= len(RESPONSE) and data.endswith(ANSWER[-9:]):
            self.times.append(time.perf_counter() - self.began)
            self.received = 0
            self._send()

    def connection_lost(self, _problem: Exception | None) -> None:
        """Tell that this connection is through."""
        if not self.ended.done():
            self.ended.set_result(None)


async def load(port: int, size: int, requests: int, connections: int) -> list[float]:
    """Send `requests` with a body of `size` bytes, and return the seconds that each took."""
    head = f"POST /v1/track?n=1 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUser-Agent: okhttp/4.9.3\r\nAccept: */*\r\n"
    head += f"Content-Type: application/json\r\nX-Device: 0123456789abcdef\r\nContent-Length: {size}\r\n\r\n"
    body = (b'{"data":"' + b"y" * size)[: size - 2] + b'"}'
    times: list[float] = []
    left = [requests]
    loop = asyncio.get_running_loop()
    made = [
        await loop.create_connection(lambda: Client(head.encode() + body, times, left), "127.0.0.1", port)
        for _ in range(connections)
    ]
    await asyncio.gather(*(client.ended for _, client in made))
    return times


def free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


async def serve(port: int) -> None:
    """Serve for ever."""
    server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", port)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))

"""Routes: messages of one method to one path of one host have much in common, and it is worked out once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from traffic.adapters.matching import Sealing, adapters_for, sealing_of
from traffic.capture import Exchange
from traffic.decoders.reading import Spots
from traffic.detectors.layouts import Layouts

_NUMBER = re.compile(
    r"(?<=/)(?:\d{4,40}|[0-9a-fA-F]{16,64}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?=/|$)"
)
_ROUTES = 2_000
"""Routes that are remembered."""
_SIZE = 150_000
"""Spots and leaves that all of them remember together; then everything is forgotten and begun again."""

Key = tuple[str, str, int, str, str]


class Route:
    """What messages to one route have in common."""

    def __init__(self, exchange: Exchange, url_path: str) -> None:
        self.url_path = url_path
        """With 0 for numbers and identifiers, where no known endpoint has them in its path."""
        self.spots = Spots()
        self.answers: dict[Callable[..., Any], Any] = {}
        """What follows from the route alone; see `Context.ask_of_route`."""
        self.layouts = Layouts()
        """What follows from the names of the fields; see `Context.ask`."""
        self.sealing: Sealing | None = sealing_of(exchange.host, url_path)

    def size(self) -> int:
        """Return about how much is remembered."""
        return self.spots.size() + self.layouts.size()


class Routes:
    """The routes of one capture. What is remembered changes no result: it may be forgotten at any time."""

    def __init__(self, most: int = _ROUTES, size: int = _SIZE) -> None:
        self._most = most
        self._size = size
        self._routes: dict[Key, Route] = {}
        self._paths: dict[tuple[str, str], str] = {}

    def of(self, exchange: Exchange) -> Route:
        """Return the route of a request."""
        path = exchange.url_path
        url_path = self._masked(exchange.host, path) if _NUMBER.search(path) else path
        key = (exchange.method, exchange.scheme, exchange.port, exchange.host, url_path)
        found = self._routes.get(key)
        if found is None:
            found = self._routes[key] = Route(exchange, url_path)
            if len(self._routes) > self._most:
                self.forget()
                self._routes[key] = found
        return found

    def forget(self) -> None:
        """Forget everything."""
        self._routes.clear()

    def tidy(self) -> None:
        """Forget everything where it has become too much."""
        if sum(route.size() for route in self._routes.values()) > self._size:
            self.forget()

    def _masked(self, host: str, path: str) -> str:
        masked = _NUMBER.sub("0", path)
        same = adapters_for(host, masked), adapters_for(host, path)
        known = len(same[0]) == len(same[1]) and all(a is b for a, b in zip(*same, strict=True))
        return masked if known else path

"""A capture in memory: what was sent and received, before anything is read into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from corpora.profiles.marks import Marks
from corpora.text import Text

Headers = tuple[tuple[str, str], ...]
"""Names (as on the wire) and values, in order; names may repeat."""


@dataclass(frozen=True, slots=True)
class Message:
    """One HTTP request or response, or one WebSocket message."""

    headers: Headers = ()
    body: bytes = b""
    """As recorded: transfer-encoding undone; content-encoding undone or not, told by `encoded`."""
    encoded: bool = True
    """Whether `body` still has the content-encoding that the headers name (HAR files hold it undone)."""
    truncated: bool = False
    """Whether the recorder left (part of) the body out."""

    def header(self, name: str) -> str | None:
        """Return the first header called `name`, without regard to case."""
        wanted, size = name.lower(), len(name)
        for other, value in self.headers:
            if len(other) == size and other.lower() == wanted:
                return value
        return None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request with its response, where one came."""

    index: int
    """Number in the capture, from 0."""
    method: str
    scheme: str
    host: str
    port: int
    target: str
    """Path and query as sent, percent-encoding kept."""
    request: Message
    time: datetime | None = None
    """When the request began, aware."""
    response: Message | None = None
    status: int | None = None
    messages: tuple[Message, ...] = ()
    """Further messages that the app sent on the same connection (WebSocket)."""
    received: tuple[Message, ...] = ()
    """Messages that the app received on it. Like the response they are no transmissions by the app."""

    @property
    def url_path(self) -> str:
        """The target without its query."""
        return self.target.partition("?")[0]


@dataclass(frozen=True, slots=True)
class Failure:
    """A connection on which no request could be read."""

    host: str
    port: int
    cause: str
    """A value of `OpaqueCause`."""
    time: datetime | None = None
    size: int = 0
    """Bytes that the app sent through it, where they are known."""


@dataclass(frozen=True)
class Capture:
    """All exchanges of one recording, in order."""

    source: str
    sha256: str
    format: str
    exchanges: Sequence[Exchange] = ()
    """In order; of a large file they are read from it whenever they are gone through, so that none stays in memory."""
    failures: tuple[Failure, ...] = ()
    remarks: tuple[str | Text, ...] = field(default=())
    """What was left out in loading: keys of messages, or the sentence itself where it names something."""
    marks: Marks = field(default_factory=Marks)
    """Marks in time that the recorder itself was given."""

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self.exchanges)

    def __len__(self) -> int:
        return len(self.exchanges)

"""What one pass over a capture file tells beside its exchanges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpora.messages import say
from corpora.profiles.marks import Marks
from corpora.text import Text
from traffic.capture import Failure

MOST_FAILURES = 100_000
"""Failed connections that are kept; of those beyond their number is told."""


@dataclass
class Notes:
    """Failures, remarks and the size of what was read, in the making."""

    size: int = 0
    """Bytes read, unpacked."""
    failures: list[Failure] = field(default_factory=list)
    tunnels: list[Failure] = field(default_factory=list)
    """Tunnels of a proxy; one through which a request to the same host was seen is no failure."""
    hosts: set[str] = field(default_factory=set)
    """Hosts to which there is a request."""
    remarks: dict[str | Text, None] = field(default_factory=dict)
    marks: Marks = field(default_factory=Marks)
    """Marks in time that the recorder was given."""
    counts: Counter[str] = field(default_factory=Counter)
    """How often something was left out, by the key of the sentence that tells it."""

    def remark(self, remark: str | Text) -> None:
        """Remark on the capture; the same remark is made once."""
        self.remarks[remark] = None

    def fail(self, failure: Failure, *, tunnel: bool = False) -> None:
        """Keep a failed connection, or a tunnel that may turn out to be one."""
        kept = self.tunnels if tunnel else self.failures
        if len(kept) < MOST_FAILURES:
            kept.append(failure)
        else:
            self.counts["traffic.more_failures"] += 1

    def all_failures(self) -> tuple[Failure, ...]:
        """Return the failures, now that all requests are known."""
        return (*self.failures, *(tunnel for tunnel in self.tunnels if tunnel.host not in self.hosts))

    def all_remarks(self) -> Iterator[str | Text]:
        """Give the remarks, those with a number last."""
        yield from self.remarks
        for key, count in self.counts.items():
            yield say(key, count=count)

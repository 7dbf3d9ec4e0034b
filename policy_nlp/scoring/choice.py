"""Which documents, or parts, of a corpus are read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpora.errors import CorpusError

_SHOWN = 12


@dataclass(frozen=True)
class Choice:
    """What the user asks for; nothing named means what is usual for the corpus."""

    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def of(self, known: Sequence[str], usual: Sequence[str]) -> tuple[str, ...]:
        """Return the names to read, of the `known` ones in their order.

        Raises CorpusError for a name that is not known and where nothing is left.
        """
        for name in (*self.only, *self.without):
            if name not in known:
                raise CorpusError("corpora.no_document", name=name, known=_listed(known))
        wanted = self.only or usual
        left = tuple(name for name in known if name in wanted and name not in self.without)
        if not left:
            raise CorpusError("corpora.nothing_left", known=_listed(known))
        return left


def _listed(known: Sequence[str]) -> str:
    more = " ..." if len(known) > _SHOWN else ""
    return ", ".join(known[:_SHOWN]) + more

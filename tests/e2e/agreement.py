"""How far two readings of the same policy agree: statements, notices, third parties."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from policy_nlp.intake.markers import marker_of
from policy_nlp.statements import Policy


def squeeze(text: str | None) -> str:
    """Return letters and digits alone, case folded: what layout changes does not count."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text or "")).casefold()


def _unnumbered(quote: str) -> str:
    marker = marker_of(quote)
    return quote[marker.end :] if marker is not None else quote


def statements_of(policy: Policy) -> Counter[object]:
    """Return the statements of a policy without their places."""
    return Counter(
        (
            s.action.value,
            s.polarity.value,
            s.manner and s.manner.value,
            squeeze(s.actor),
            s.data_types,
            tuple(sorted({(squeeze(r.name), r.category or "", r.party or "") for r in s.recipients})),
            s.purposes,
            squeeze(_unnumbered(s.quote)),
        )
        for s in policy.statements
    )


def third_parties_of(policy: Policy) -> Counter[object]:
    """Return the third parties of a policy without their places."""
    return Counter(
        (squeeze(t.name), squeeze(t.company), t.data_types, t.purposes) for t in policy.third_parties
    )


@dataclass
class Agreement:
    """Sums over policies: how many records two readings have in common, and how many they have."""

    common: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)

    def add(self, one: Policy, other: Policy) -> None:
        """Count two readings of one policy."""
        views = {"statements": statements_of, "third parties": third_parties_of, "notices": _notices}
        for name, view in views.items():
            a, b = view(one), view(other)
            self.common[name] += 2 * (a & b).total()
            self.all[name] += a.total() + b.total()

    def share(self, name: str) -> float:
        """Return the share of equal records among all."""
        return self.common[name] / self.all[name] if self.all[name] else 1.0


def _notices(policy: Policy) -> Counter[object]:
    return Counter(list(policy.notices))

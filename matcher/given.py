"""What is laid before a check: the words, the deeds, and what is known beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from corpora.profiles import AppProfile, Labels
from matcher.regulations.rules import Need
from policy_nlp.statements import Policy
from traffic.transmissions import CaptureSummary, Contact, Opaque, Transmission


@dataclass(frozen=True)
class Given:
    """All that goes into one check; see `matcher.check` for what each is."""

    policy: Policy
    sent: tuple[Transmission, ...] = ()
    app: AppProfile = field(default_factory=AppProfile)
    opaque: tuple[Opaque, ...] = ()
    contacts: tuple[Contact, ...] = ()
    capture: CaptureSummary | None = None
    received: tuple[Transmission, ...] | None = None
    """None: the responses were not looked at."""
    unread_responses: int = 0
    """How many were left out there."""
    packs: Sequence[str] = ()
    party_policies: Mapping[str, Policy] = field(default_factory=dict)
    labels: Labels | None = None

    @property
    def has_traffic(self) -> bool:
        """Whether anything is known of what the app sent."""
        return bool(self.capture or self.sent or self.opaque or self.contacts or self.received)

    @property
    def beside(self) -> frozenset[Need]:
        """What is known beside policy and requests."""
        asked = {Need.RESPONSES: self.received, Need.LABELS: self.labels}
        known = frozenset(need for need, what in asked.items() if what is not None)
        # Where there are no responses, that alone is told.
        some_left_out = self.unread_responses and self.received is not None
        return known if some_left_out else known | {Need.ALL_RESPONSES}

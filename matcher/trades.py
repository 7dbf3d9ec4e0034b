"""What the trades of recipients say of the purpose of what they get."""

from __future__ import annotations

PURPOSE_OF_ROLE = {
    "advertising": "advertising",
    "attribution": "advertising.measurement",
    "analytics": "analytics",
    "crash": "improvement",
    "risk_control": "security",
    "payment": "service.transaction",
    "maps": "service.location",
    "login": "service.account",
    "push": "service.communication",
    "logistics": "service.transaction",
    "speech": "service",
}
"""What data is for that goes to an organisation with this trade."""
MEASURING = frozenset({"advertising", "attribution", "analytics"})
"""Trades that are for one purpose and no other: whatever a user did, told to them, is told for that."""
MARKETING = frozenset({"advertising", "attribution"})
"""Trades that go together: who shows ads measures them."""

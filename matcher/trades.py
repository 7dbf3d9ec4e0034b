"""What the trades of recipients say of the purpose of what they get."""

from __future__ import annotations

PURPOSE_OF_ROLE = {
    "advertising": "advertising",
    "attribution": "advertising.measurement",
    "analytics": "analytics",
    "crash": "improvement",
    "risk_control": "security",
    "payment": "service",
    "maps": "service",
    "login": "service",
    "push": "service",
    "logistics": "service",
    "speech": "service",
}
"""What data is for that goes to an organisation with this trade."""
MARKETING = frozenset({"advertising", "attribution"})
"""Trades that go together: who shows ads measures them."""

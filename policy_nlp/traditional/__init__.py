"""Traditional Chinese: read as Simplified, shown as written. Public: `as_read`, `as_written`."""

from __future__ import annotations

from policy_nlp.traditional.mapping import as_read
from policy_nlp.traditional.restoring import as_written

__all__ = ["as_read", "as_written"]

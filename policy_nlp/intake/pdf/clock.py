"""How long one PDF may take: looked at between pages, where one can stop."""

from __future__ import annotations

import time

from policy_nlp.errors import PolicyError
from policy_nlp.intake.limits import MAX_PDF_SECONDS


class Clock:
    """The time that is left for a document, from now on."""

    def __init__(self, file: str = "", seconds: float = MAX_PDF_SECONDS) -> None:
        self._file = file
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise PolicyError where the time is over."""
        if time.monotonic() > self._end:
            raise PolicyError("policy.pdf_too_much", file=self._file)

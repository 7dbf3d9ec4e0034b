"""The console of the reports."""

from __future__ import annotations

import os
import sys

from rich.console import Console as RichConsole


class Console(RichConsole):
    """A console that goes on in silence when its reader has left (`yanxing policy FILE | head`)."""

    def on_broken_pipe(self) -> None:
        """Send the rest nowhere; the exit status stays that of the check."""
        self.quiet = True
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""`yanxing addon-path`: where the addon lies, for a mitmproxy of one's own."""

from __future__ import annotations

from pathlib import Path

import click

import traffic
from yanxing.exit_codes import ExitCode


def addon_path() -> Path:
    """Return the file of the addon; importing it would import mitmproxy."""
    return Path(traffic.__file__).with_name("addon.py")


def show_addon_path() -> int:
    """Print where the addon lies and return the exit status."""
    click.echo(addon_path())
    return ExitCode.OK

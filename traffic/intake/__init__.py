"""From files to captures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from traffic.capture import Capture


def load_capture(path: Path) -> Capture:
    """Load a capture; see `traffic.load_capture`."""
    from traffic.intake.folders import load_capture as load

    return load(path)

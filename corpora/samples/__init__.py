"""Sample apps that the project ships: policy, capture, app and persona files; all written by the project.

A sample is a folder beside this file; being there is being shipped.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path


@dataclass(frozen=True)
class Sample:
    """The files of one sample app."""

    name: str
    policy: Path
    capture: Path
    app: Path
    persona: Path


def load_samples() -> tuple[Sample, ...]:
    """Return the samples, sorted by name."""
    home = Path(str(files(__package__)))
    folders = sorted(app.parent for app in home.glob("*/app.*"))
    return tuple(
        Sample(f.name, *(next(f.glob(f"{kind}.*")) for kind in ("policy", "capture", "app", "persona")))
        for f in folders
    )


__all__ = ["Sample", "load_samples"]

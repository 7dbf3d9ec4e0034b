"""Captures of a few bytes, loaded as files are."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from traffic import load_capture
from traffic.capture import Capture


def load(data: bytes, name: str = "a.har") -> Capture:
    """Load a capture file with the content `data`, small enough to be kept in memory."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        return load_capture(path)


def har(*entries: Any, **members: Any) -> bytes:
    """Return a HAR file with these entries, and further members of the log before them."""
    return json.dumps({"log": {**members, "entries": list(entries)}}).encode()


def said(capture: Capture) -> list[str]:
    """Return the remarks on a capture: keys of messages, and sentences in English."""
    return [remark if isinstance(remark, str) else remark.en for remark in capture.remarks]

"""`yanxing addon-path`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from yanxing.commands.addon_path import show_addon_path


def test_the_addon_lies_where_it_is_said_to(capsys):
    assert show_addon_path() == 0
    assert "addons = [" in Path(capsys.readouterr().out.strip()).read_text("utf8")


def test_mitmproxy_is_not_imported_for_it():
    code = (
        "import sys; from yanxing.__main__ import run; run(['addon-path']); print('mitmproxy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.split()[-1] == "False"

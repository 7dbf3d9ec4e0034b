"""A reader who leaves early does not change the exit status."""

from __future__ import annotations

import subprocess
import sys

from corpora.samples import load_samples


def test_a_closed_pipe_is_no_failure():
    policy = load_samples()[0].policy
    run = f"{sys.executable} -m yanxing policy {policy} | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", run], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip().splitlines()[-1] == "0"
    assert "Traceback" not in done.stderr

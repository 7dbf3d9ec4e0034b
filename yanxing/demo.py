"""`make demo`: checks the shipped sample apps, prints the findings and where the reports lie."""

from __future__ import annotations

import sys
from pathlib import Path

from corpora.samples import load_samples
from yanxing.__main__ import run
from yanxing.exit_codes import ExitCode

FOLDER = Path("demo-reports")
"""Where the reports go."""


def main(folder: Path = FOLDER) -> int:
    """Check every sample in its own language; return 0 where every check ran."""
    statuses = []
    for sample in load_samples():
        out = folder / sample.name
        arguments = ["check", str(sample.policy), str(sample.capture), "--fail-on", "none"]
        arguments += ["--app", str(sample.app), "--persona", str(sample.persona)]
        arguments += ["--lang", sample.name[:2], "-o", f"{out}.html", "-o", f"{out}.json"]
        statuses.append(run(arguments))
    sys.stdout.write(_closing(folder))
    return max(statuses, default=ExitCode.INTERNAL)


def _closing(folder: Path) -> str:
    pages = "".join(f"  {page.resolve()}\n" for page in sorted(folder.glob("*.html")))
    return f"\nHTML 报告 / HTML reports:\n{pages}"


if __name__ == "__main__":
    sys.exit(main())

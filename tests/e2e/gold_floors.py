"""What the shipped policies in gold form are read with; `python -m tests.e2e.gold_floors` writes the floors anew."""

from __future__ import annotations

import json
from pathlib import Path

from corpora.loaders import gold
from policy_nlp.scoring import Choice, score

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "corpora" / "samples" / "gold"
FILE = Path(__file__).with_name("gold_floors.json")


def figures_of(name):
    """Return the figures of one policy by name."""
    return score("gold", FOLDER, Choice(only=(name,))).headlines()


def floors():
    """Return policy -> figure -> what it reached when the floors were written."""
    return json.loads(FILE.read_text("utf8"))


def write():
    """Write the figures of today as floors."""
    told = {name: {k: round(v, 3) for k, v in figures_of(name).items()} for name in gold.names(FOLDER)}
    FILE.write_text(json.dumps(told, indent=1) + "\n", "utf8")


if __name__ == "__main__":
    write()

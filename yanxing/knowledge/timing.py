"""How long it takes to load all that is known: `python -m yanxing.knowledge.timing`.

Loads from the files and from the snapshot in one run, each several times, and prints the shortest times and their
ratio. The time that Python takes to import modules is left out.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable

from corpora.ontology import load_ontology
from corpora.ontology.names import load_party_names
from corpora.sources import forget
from corpora.text import Language
from traffic.adapters.loading import endpoints_by_host
from traffic.detectors.key_index import key_index
from traffic.owners import owner_of
from yanxing.knowledge.sheets import Tongue

STEPS: dict[str, Callable[[], object]] = {
    "timing_terms": load_ontology,
    "timing_owners": lambda: owner_of("sample.example"),
    "timing_names": lambda: load_party_names().find(""),
    "timing_keys": key_index,
    "timing_endpoints": endpoints_by_host,
}
"""What is loaded, in this order; each rests on the first."""


def load_all() -> dict[str, float]:
    """Load everything anew and return the seconds of each step."""
    forget()
    taken = {}
    for name, step in STEPS.items():
        start = time.perf_counter()
        step()
        taken[name] = time.perf_counter() - start
    return taken


def measure(rounds: int = 5) -> tuple[dict[str, float], dict[str, float]]:
    """Return the shortest seconds of each step from the files and from the snapshot."""
    cold, warm = [], []
    own = os.environ.get("XDG_CACHE_HOME")
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["XDG_CACHE_HOME"] = folder
            cold.append(load_all())
            warm.append(load_all())
    os.environ.pop("XDG_CACHE_HOME")
    os.environ |= {"XDG_CACHE_HOME": own} if own else {}
    return _shortest(cold), _shortest(warm)


def _shortest(runs: list[dict[str, float]]) -> dict[str, float]:
    return {name: min(run[name] for run in runs) for name in STEPS}


def report(tongue: Tongue, rounds: int = 5) -> str:
    """Return the figures as lines in the reader's language."""
    cold, warm = measure(rounds)
    lines = [tongue.say("timing_head")]
    lines += [_line(tongue.say(name), cold[name], warm[name]) for name in STEPS]
    lines.append(_line(tongue.say("timing_all"), sum(cold.values()), sum(warm.values())))
    return "\n".join(lines)


def _line(name: str, cold: float, warm: float) -> str:
    return f"{name:40s} {cold * 1000:8.0f} ms {warm * 1000:8.0f} ms {cold / warm:6.1f}"


if __name__ == "__main__":
    print(report(Tongue(Language.EN)))  # noqa: T201 - it is for people

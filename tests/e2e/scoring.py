"""How much of a case's expectation a report meets: flows found, flows that are none, verdicts that are right."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matcher.findings import Report

Flow = tuple[str, str]
"""A data type and a host."""


@dataclass(frozen=True)
class Score:
    """Shares from 0 to 1, of flows of core types alone; and what went wrong, a line each."""

    recall: float
    precision: float
    verdicts: float
    errors: tuple[str, ...]


def score(report: Report, case: Path) -> Score:
    """Hold `report` against `expected.json` of `case`."""
    expected = json.loads((case / "expected.json").read_text("utf8"))
    aside, soft = _left_out(expected)
    want = {(f["data"], f["host"]): f["verdict"] for f in expected["flows"] if f["data"] not in soft}
    got = {k: v for k, v in verdicts_of(report).items() if k not in aside and k[0] not in soft}
    right = [k for k in want if got.get(k) == {want[k]}]
    found = want.keys() & got.keys()
    errors = [f"missed {k}" for k in want.keys() - found]
    errors += [f"false {k}: {sorted(got[k])}" for k in got.keys() - found]
    errors += [f"{k}: want {want[k]}, got {sorted(got[k])}" for k in found if got[k] != {want[k]}]
    shares = (len(x) / max(1, len(of)) for x, of in ((found, want), (found, got), (right, want)))
    return Score(*shares, tuple(sorted(errors)))


def verdicts_of(report: Report) -> dict[Flow, set[str]]:
    """Return the verdicts of every (data type, host); more than one where recipients share a host."""
    out: dict[Flow, set[str]] = {}
    for disclosure in report.disclosures:
        for flow in disclosure.flows:
            out.setdefault((disclosure.data_type, flow.host), set()).add(str(disclosure.verdict.value))
    return out


def _left_out(expected: dict[str, Any]) -> tuple[set[Flow], set[str]]:
    """Return single flows, and whole types, that the case leaves open."""
    soft = {f["data"] for f in expected["flows"] if f["tier"] == "soft"}
    soft |= SOFT | {*expected["unscored_types"], *expected["recall_only_types"]}
    return {(f["data"], f["host"]) for f in expected["unscored_flows"]}, soft


SOFT = {
    "account.session_token", "activity.ads", "activity.interaction", "activity.logs", "device.hardware",
    "device.model", "device.name", "device.os", "device.settings", "network.carrier", "network.type", "profile",
}  # fmt: skip
"""Facts of device and session that nearly every request carries: they would drown the others."""

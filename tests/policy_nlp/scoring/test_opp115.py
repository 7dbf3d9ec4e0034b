"""What two of three people saw is asked."""

from __future__ import annotations

import csv
import json

from policy_nlp.scoring.opp115 import AgreedPurposes
from tests.policy_nlp.scoring.readings import judged, policy, statement

FIRST, THIRD = "First Party Collection/Use", "Third Party Sharing/Collection"


def written(folder, *practices):
    """Write one policy of two segments; practices are (annotator, segment, category, purpose, does)."""
    rows = [
        ["1", "b", who, "9", segment, category,
         json.dumps({"Purpose": {"value": purpose}, "Does/Does Not": {"value": does}}), "t", "u"]
        for who, segment, category, purpose, does in practices
    ]  # fmt: skip
    for name in ("annotations", "sanitized_policies"):
        (folder / name).mkdir()
    (folder / "sanitized_policies" / "x.html").write_text("one|||two")
    with (folder / "annotations" / "x.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    return folder


def test_two_people_must_agree(tmp_path):
    folder = written(
        tmp_path,
        ("1", "0", FIRST, "Advertising", "Does"),
        ("2", "0", THIRD, "Marketing", "Does Not"),
        ("3", "0", FIRST, "Legal requirement", "Does Not"),
        ("3", "0", FIRST, "Legal requirement", "Does"),
        ("1", "1", FIRST, "Service Operation and Security", "Does"),
        ("2", "1", FIRST, "Service operation and security", "Does"),
        ("1", "1", "Other", "Merger/Acquisition", "Does Not"),
        ("2", "1", "Other", "Merger/Acquisition", "Does Not"),
    )
    readings = [
        policy(statement(purposes=("advertising.personalized",))),
        policy(statement(purposes=("legal",), denied=True)),
    ]
    found = judged(AgreedPurposes(), folder, readings)
    assert found["advertising"] == (1, 0, 0)
    assert found["personalization"] == (0, 1, 0)
    assert found["legal"] == (0, 1, 0)
    assert found["security"] == (0, 0, 1)
    assert found["merger"] == (0, 0, 0)
    assert found["opp115_purpose"] == (1, 2, 1)
    assert found["opp115_denied"] == (0, 1, 1)

"""Types that a segment mentions are counted label by label."""

from __future__ import annotations

import json

from policy_nlp.scoring.app350 import MentionedTypes
from tests.policy_nlp.scoring.readings import judged, policy, statement


def test_labels_are_answered_by_types(tmp_path):
    rows = [
        {"text": "a", "label": ["Identifier_IP_Address", "SSO"]},
        {"text": "b", "label": ["Identifier_IP_Address", "Location"]},
        {"text": "c", "label": ["No_Mentioned"]},
    ]
    (tmp_path / "test.json").write_text("\n".join(map(json.dumps, rows)))
    said = statement(types=("network.ip",)), statement("share", types=("location.precise",), denied=True)
    found = judged(MentionedTypes(), tmp_path, [policy(said[0]), policy(said[1]), policy(said[1])])
    assert found["Identifier_IP_Address"] == (1, 0, 1)
    assert found["Location"] == (1, 1, 0)
    assert found["Location_GPS"] == (0, 2, 0)
    assert found["app350_micro"] == (2, 3, 1)
    assert "SSO" not in found
    assert found["app350_macro"].f1 > 0

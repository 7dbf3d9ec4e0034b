"""Sentences with topics and with intents."""

from __future__ import annotations

import json

import pytest

from policy_nlp.scoring.sentences import APPSI139, CAPP130, Intents, told_by
from tests.policy_nlp.scoring.readings import judged, policy, statement


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        (("Data Retention",), None),
        (("Usage", "First Party Collection Information"), (True, False)),
        (("Third Party Sharing/ Disclosure", "Permission Acquisition"), (True, True)),
        (("Contact Information",), (False, False)),
        ((), (False, False)),
    ],
)
def test_what_labels_say(labels, told):
    found = told_by(labels)
    assert (found and (found.collects, found.shares)) == told


def test_topics_of_chinese_policies(tmp_path):
    names = ["First Party Collection Information", "Usage"]
    told = [
        {"id": i, "label_chinese_name": zh, "label_english_name": en}
        for i, (zh, en) in enumerate(zip(["数据收集", "使用"], names, strict=True))
    ]
    (tmp_path / "label_explanation.json").write_text(json.dumps(told))
    (tmp_path / "Annotation").mkdir()
    rows = [
        {"text": "甲", "label": ["数据收集"]},
        {"text": "乙", "label": ["使用"]},
        {"text": "丙", "label": []},
    ]
    (tmp_path / "Annotation" / "rw_1.jsonl").write_text("\n".join(map(json.dumps, rows)))
    found = judged(CAPP130, tmp_path, [policy(), policy(statement("share"))])
    assert found["capp130_declares"] == (0, 1, 1)
    assert found["capp130_collect"] == (0, 0, 1)
    assert found["capp130_share"] == (0, 1, 0)


def test_topics_of_english_policies(tmp_path):
    folder = tmp_path / "topic_identification_dataset_instance"
    folder.mkdir()
    (folder / "test.txt").write_text(f"We,share.\t{[0, 0, 1] + [0] * 8}\n")
    found = judged(APPSI139, tmp_path, [policy(statement("share"))])
    assert found["appsi139_share"] == (1, 0, 0)
    assert found["appsi139_collect"] == (0, 0, 0)


def test_intents_purposes_and_denials(tmp_path):
    sentences = [
        ("We never sell it", "data-sharing-disclosure"),
        ("Hello to you all", "Other"),
        ("We keep it", "data-storage-retention-deletion"),
    ]
    tags = [
        ["O", "B-polarity.negation", "O", "B-purpose-argument.advertising-marketing"],
        ["O"] * 4,
        ["O"] * 3,
    ]
    intents = [json.dumps({"sentence": s, "label": label}) for s, label in sentences]
    (tmp_path / "intent_classification_test.json").write_text("\n".join(intents))
    for layer in ("I", "II"):
        rows = [{"tokens": s.split(), "labels": t} for (s, _), t in zip(sentences, tags, strict=True)]
        (tmp_path / f"type_{layer}_slot_filling_test.json").write_text("\n".join(map(json.dumps, rows)))
    readings = [
        policy(statement("share", denied=True, purposes=("legal",))),
        policy(statement(purposes=("legal",))),
    ]
    found = judged(Intents(), tmp_path, readings)
    assert found["policyie_declares"] == (1, 1, 0)
    assert found["policyie_share"] == (1, 0, 0)
    assert found["policyie_denied"] == (1, 0, 0)
    # Purposes of sentences without an intent are not marked in the corpus, and so are not asked.
    assert found["policyie_purpose"] == (0, 1, 1)

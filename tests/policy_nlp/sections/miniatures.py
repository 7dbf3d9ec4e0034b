"""Corpora in miniature, written by us in the form of the published ones."""

from __future__ import annotations

import json
from pathlib import Path

CAPP130 = [
    ("小鹿隐私政策", []),
    ("欢迎使用小鹿，请先阅读本文。", []),
    ("一、我们收集的信息", []),
    ("注册时我们收集昵称和手机号。", ["数据收集"]),
    ("这些内容由您自行填写。", []),
    ("二、Cookie", []),
    ("它们是小型文本文件。", []),
    ("三、信息的共享", []),
    ("我们不向他人提供您的信息。", ["共享"]),
]
NAMES = [("数据收集", "First Party Collection Information"), ("共享", "Third Party Sharing/ Disclosure")]


def folders(root: Path) -> dict[str, Path]:
    """Write all three corpora below `root` and return their folders by name."""
    found = {name: root / name for name in ("capp130", "appsi139", "policyie")}
    _capp130(found["capp130"])
    _appsi139(found["appsi139"])
    _policyie(found["policyie"])
    return found


def _capp130(folder: Path) -> None:
    (folder / "Annotation").mkdir(parents=True)
    names = [{"id": i, "label_chinese_name": z, "label_english_name": e} for i, (z, e) in enumerate(NAMES)]
    (folder / "label_explanation.json").write_text(json.dumps(names), "utf8")
    rows = [json.dumps({"text": text, "label": label}) for text, label in CAPP130]
    (folder / "Annotation/rw_1.jsonl").write_text("\n".join(rows), "utf8")


def _appsi139(folder: Path) -> None:
    (folder / "topic_identification_dataset_instance").mkdir(parents=True)
    collected, audience = [1] + [0] * 10, [0] * 10 + [1]
    rows = [f"We,collect,your,name.\t{collected}", f"Children,may,not,register.\t{audience}"]
    for part in ("train", "dev", "test"):
        text = "\n".join(rows)
        (folder / f"topic_identification_dataset_instance/{part}.txt").write_text(text, "utf8")


def _policyie(folder: Path) -> None:
    folder.mkdir(parents=True)
    rows = [
        ("Data retention", "Other"),
        ("Ask us for the exact period .", "Other"),
        ("We store logs for a month .", "data-storage-retention-deletion"),
    ]
    text = "\n".join(json.dumps({"sentence": s, "label": label}) for s, label in rows)
    for part in ("train", "valid", "test"):
        (folder / f"intent_classification_{part}.json").write_text(text, "utf8")

"""Other parties' own policies, read beside the app's."""

from __future__ import annotations

import json

import pytest

from corpora.errors import InputError
from corpora.samples import load_samples
from corpora.text import Language
from yanxing.__main__ import run
from yanxing.commands.beside import read_party_policies
from yanxing.commands.inputs import PolicyInput

SAMPLE = next(s for s in load_samples() if s.name == "zh-ledger")
OWN = "# TalkingData 隐私政策\n\n我们会收集您的IMEI和Android ID，用于统计分析。\n"


@pytest.mark.parametrize("name", ["talkingdata", "TalkingData", "tdsdk.talkingdata.net"])
def test_a_party_is_named_by_id_name_or_host(tmp_path, name):
    file = tmp_path / "own.md"
    file.write_text(OWN, "utf8")
    (found,) = read_party_policies([f"{name}={file}"], PolicyInput("x"), Language.EN).items()
    assert found[0] == "talkingdata"
    assert found[1].statements


@pytest.mark.parametrize("given", ["talkingdata", "=x.md", "talkingdata=", "no-such-party=x.md"])
def test_what_names_no_party_or_no_file_is_a_mistake(given):
    with pytest.raises(InputError):
        read_party_policies([given], PolicyInput("x"), Language.EN)


def test_its_words_are_shown_in_the_report(tmp_path, capsys):
    file = tmp_path / "own.md"
    file.write_text(OWN, "utf8")
    arguments = [
        "check",
        str(SAMPLE.policy),
        str(SAMPLE.capture),
        "--app",
        str(SAMPLE.app),
        "--fail-on",
        "none",
    ]
    arguments += ["--party-policy", f"TalkingData={file}", "-o", str(tmp_path / "r.html"), "--lang", "zh"]
    assert run([*arguments, "-o", str(tmp_path / "r.json")]) == 0
    assert "TalkingData（own.md" in capsys.readouterr().out
    report = json.loads((tmp_path / "r.json").read_text("utf8"))
    told = [d for d in report["disclosures"] if d["party_words"]]
    assert {d["data_type"] for d in told} == {"device.imei", "device.android_id"}
    assert {d["verdict"] for d in told} == {"omitted"}
    assert "TalkingData自己的隐私政策" in (tmp_path / "r.html").read_text("utf8")

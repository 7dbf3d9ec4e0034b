"""Bad input: one clear sentence each, exit status 2, in both languages."""

from __future__ import annotations

import json

import pytest

from yanxing import __main__ as program

POLICY = "# Privacy policy\n\nWe collect your e-mail address and your phone number to create your account.\n"
JAPANESE = (
    "# プライバシーポリシー\n\n"
    + "当社は、お客様のメールアドレスと電話番号を収集し、サービスの提供に利用します。\n" * 20
)
REQUEST = {"method": "GET", "url": "https://api.example.com/a?x=1", "headers": [], "httpVersion": "HTTP/1.1"}
ENTRY = {
    "startedDateTime": "2026-01-01T00:00:00Z",
    "request": REQUEST,
    "response": {"status": 200, "headers": []},
}
HAR = json.dumps({"log": {"version": "1.2", "creator": {}, "entries": [ENTRY]}})


@pytest.fixture
def files(tmp_path):
    (tmp_path / "policy.md").write_text(POLICY, "utf8")
    (tmp_path / "capture.har").write_text(HAR, "utf8")
    (tmp_path / "empty").write_bytes(b"")
    (tmp_path / "binary").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "broken.har").write_text('{"log": {"entries": [', "utf8")
    (tmp_path / "third.md").write_text(JAPANESE, "utf8")
    (tmp_path / "persona.yaml").write_text("device.imie: ['860000000000000']\n", "utf8")
    (tmp_path / "app.toml").write_text('nmae = "x"\n', "utf8")
    return tmp_path


CASES = {
    "no policy file": ("missing.md", "capture.har"),
    "no capture file": ("policy.md", "missing.har"),
    "empty policy": ("empty", "capture.har"),
    "empty capture": ("policy.md", "empty"),
    "binary policy": ("binary", "capture.har"),
    "binary capture": ("policy.md", "binary"),
    "HAR that is no JSON": ("policy.md", "broken.har"),
    "policy in a third language": ("third.md", "capture.har"),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("case", CASES)
def test_an_unusable_file_is_one_sentence(files, capsys, case, language):
    policy, capture = (str(files / name) for name in CASES[case])
    status = program.run(["check", policy, capture, "--lang", language])
    said = capsys.readouterr().err
    assert status == 2, said
    assert len(said.strip().splitlines()) == 1
    assert any("\u4e00" <= c <= "\u9fff" for c in said) == (language == "zh")
    assert any(name in said for name in CASES[case])


PROFILES = [("--persona", "persona.yaml", "device.imei"), ("--app", "app.toml", "name")]


@pytest.mark.parametrize(("option", "name", "hint"), PROFILES)
def test_a_wrong_profile_names_the_field_and_a_way_out(files, capsys, option, name, hint):
    status = program.run(
        ["check", str(files / "policy.md"), str(files / "capture.har"), option, str(files / name)]
    )
    said = capsys.readouterr().err
    assert status == 2
    assert hint in said

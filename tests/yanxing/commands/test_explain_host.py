"""`yanxing explain-host`."""

import json
from pathlib import Path

import pytest

from corpora.errors import InputError
from corpora.sources import Sources, use_sources
from corpora.text import Language
from yanxing.__main__ import run
from yanxing.commands.explain_host import show_host


def test_the_host_is_explained_in_the_readers_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert show_host("ulogs.umeng.com", app=None, output=(), language=Language.ZH) == 0
    assert "阿里巴巴" in capsys.readouterr().out


def test_an_app_file_tells_the_first_party(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "app.toml"
    file.write_text('name = "Sample"\nfirst_party_domains = ["sample.example"]\n')
    assert show_host("api.sample.example", app=file, output=("json:-",), language=Language.EN) == 0
    assert json.loads(capsys.readouterr().out)["party"]["relation"] == "first"


def test_a_list_that_is_plugged_in_is_named_as_the_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "mine.json"
    file.write_text(
        json.dumps([{"name": "Sample Ads", "category": "ad", "domains": ["*.sample-ads.example"]}])
    )
    try:
        assert run(["explain-host", "t.sample-ads.example", "--parties", str(file), "--lang", "en"]) == 0
    finally:
        use_sources(Sources())
    shown = " ".join(capsys.readouterr().out.split())
    assert "Sample Ads (listed_sample_ads)" in shown
    assert "According to the list mine.json (third-party-web)" in shown
    assert run(["explain-host", "t.sample-ads.example", "--lang", "en"]) == 0
    assert "belongs to no known organisation" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("word", ["", "not a host", "x" * 300])
def test_what_is_no_host_is_told(word: str) -> None:
    with pytest.raises(InputError, match="is no host"):
        show_host(word, app=None, output=(), language=Language.EN)

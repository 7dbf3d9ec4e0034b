"""The shipped captures are what their recipes say, and large and mixed enough to show the tool."""

from __future__ import annotations

import base64
import json
import zlib

import pytest
import yaml

from corpora.samples import load_samples
from corpora.samples.recipe import build_har, write_captures

SAMPLES = {sample.name: sample for sample in load_samples()}


def test_both_languages_are_shipped():
    assert {name[:2] for name in SAMPLES} == {"zh", "en"}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_capture_is_what_the_recipe_builds(name):
    capture = SAMPLES[name].capture
    recipe = yaml.safe_load(capture.with_name("recipe.yaml").read_text("utf8"))
    assert capture.read_text("utf8") == build_har(recipe), "run `make samples`"


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_are_of_a_real_size(name):
    sample = SAMPLES[name]
    assert sample.policy.stat().st_size >= 8_000
    assert len(json.loads(sample.capture.read_text("utf8"))["log"]["entries"]) >= 25


def test_steps_encode_from_the_innermost():
    body = {"$steps": ["gzip", "json"], "$value": {"a": {"$steps": ["base64", "json"], "$value": [1]}}}
    recipe = {
        "started": "2026-01-01T00:00:00+00:00",
        "user_agent": "x",
        "requests": [
            {"after": 1, "method": "POST", "url": "https://a.example/b?c=d", "type": "t", "body": body}
        ],
    }
    sent = json.loads(build_har(recipe))["log"]["entries"][0]["request"]
    raw = base64.b64decode(sent["postData"]["text"])
    outer = json.loads(zlib.decompress(raw, wbits=31))
    assert json.loads(base64.b64decode(outer["a"])) == [1]
    assert sent["queryString"] == [{"name": "c", "value": "d"}]


def test_captures_are_written_beside_their_recipes(tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x/recipe.yaml").write_text(
        "{started: '2026-01-01T00:00:00+00:00', user_agent: a, requests: []}"
    )
    write_captures(tmp_path)
    assert json.loads((tmp_path / "x/capture.har").read_text())["log"]["entries"] == []

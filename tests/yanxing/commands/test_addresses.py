"""Addresses on the command line, against a server on loopback."""

from __future__ import annotations

import hashlib
import io
import json
import sys

import pytest

from corpora.samples import load_samples
from yanxing.__main__ import run

ZH = """<html><head><title>小禾记账隐私政策</title></head><body><h1>小禾记账隐私政策</h1>
<p>我们会收集您的手机号码，用于注册。</p><p>软件工具包见<a href="sdk.html">《第三方SDK目录》</a>。</p>
<p>儿童见<a href="/kids">《小禾儿童个人信息保护规则》</a>。</p></body></html>"""
LIST = """<table><tr><th>SDK名称</th><th>公司名称</th><th>收集的个人信息</th></tr>
<tr><td>甲推送SDK</td><td>甲科技有限公司</td><td>IMEI、MAC地址</td></tr></table>"""
RULES = "<h1>小禾儿童个人信息保护规则</h1><p>我们会收集儿童的姓名，用于登记。</p>"


@pytest.fixture
def saved(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "pages"


@pytest.fixture
def policy(web):
    web.give("/sdk.html", LIST)
    web.give("/kids", RULES)
    return web.give("/policy", ZH)


def read(capsys, *arguments):
    status = run(["policy", *map(str, arguments), "-o", "json:-", "--lang", "en"])
    out, err = capsys.readouterr()
    return status, json.loads(out) if out else None, err


def test_a_policy_is_read_from_its_address_and_saved(policy, saved, capsys):
    status, words, err = read(capsys, policy, "--allow-private", "--save", saved)
    (page,) = saved.glob("*.html")
    assert status == 0
    assert words["source"] == policy
    assert words["sha256"] == hashlib.sha256(ZH.encode()).hexdigest()
    assert str(page) in err
    (record,) = (json.loads(f.read_text("utf8")) for f in saved.glob("*.json"))
    assert record["sha256"] == words["sha256"]
    assert record["fetched"][:10] not in json.dumps(words)
    status, again, _ = read(capsys, page)
    assert (again["sha256"], again["statements"]) == (words["sha256"], words["statements"])


def test_pages_are_saved_among_the_users_data_by_default(policy, saved, tmp_path, capsys):
    read(capsys, policy, "--allow-private")
    assert len(list((tmp_path / "data").rglob("*.html"))) == 1


def test_loopback_is_refused_by_default(policy, saved, capsys, web):
    status, words, err = read(capsys, policy, "--save", saved)
    assert (status, words, web.asked) == (2, None, [])
    assert len(err.strip().splitlines()) == 1
    assert "--allow-private" in err
    assert not saved.exists()


def test_redirects_are_shown_also_before_an_error(web, saved, capsys):
    web.give("/old", "", status=301, Location="/gone")
    status, _, err = read(capsys, web.address + "/old", "--allow-private", "--save", saved)
    assert status == 2
    first, last = err.strip().splitlines()
    assert f"redirect (301): {web.address}/old -> {web.address}/gone" in first
    assert "404" in last


def test_the_list_and_the_rules_are_followed(policy, saved, capsys, web):
    status, words, err = read(capsys, policy, "--follow", "--allow-private", "--save", saved)
    assert status == 0
    assert [row["name"] for row in words["third_parties"]] == ["甲推送SDK"]
    assert words["third_parties"][0]["place"]["document"] == f"{web.address}/sdk.html"
    assert [s["kind"] for s in words["separate_lists"]] == ["third_party_list", "children_rules"]
    assert {s["subject"] for s in words["statements"] if s["place"]["document"] == f"{web.address}/kids"} == {
        "minor"
    }
    assert words["remarks"] == []
    assert len(list(saved.glob("*.html"))) == 3
    assert err.count("page saved") == 3


def test_without_follow_they_are_remarked(policy, saved, capsys):
    _, words, _ = read(capsys, policy, "--allow-private", "--save", saved)
    assert [("--third-party-list" in r["en"], "--follow" in r["zh"]) for r in words["remarks"]] == [
        (True, True),
        (False, True),
    ]


def test_a_followed_address_is_refused_like_any_other(tmp_path, web, saved, capsys):
    file = tmp_path / "p.html"
    file.write_text(ZH, "utf8")
    status, words, _ = read(capsys, file, "--follow", "--base", f"{web.address}/policy", "--save", saved)
    assert status == 0
    assert not web.asked
    assert all("--allow-private" in r["en"] for r in words["remarks"])
    assert len(words["remarks"]) == 2


def test_a_file_is_followed_from_its_base(tmp_path, policy, saved, capsys):
    file = tmp_path / "p.html"
    file.write_text(ZH, "utf8")
    options = ["--follow", "--allow-private", "--save", saved]
    _, words, _ = read(capsys, file, "--base", policy, *options)
    assert len(words["third_parties"]) == 1
    _, words, _ = read(capsys, file, *options)
    assert not words["third_parties"]
    assert "--base" in words["remarks"][0]["zh"]


def test_a_list_is_given_by_file_or_address(tmp_path, policy, saved, capsys, web):
    file = tmp_path / "list.html"
    file.write_text(LIST, "utf8")
    for given in (file, f"{web.address}/sdk.html"):
        _, words, _ = read(capsys, policy, "--third-party-list", given, "--allow-private", "--save", saved)
        assert [row["company"] for row in words["third_parties"]] == ["甲科技有限公司"]


def test_a_character_set_of_the_header_is_believed(web, saved, capsys):
    page = "<p>我們會收集您的手機號碼，用於註冊帳號。</p><p>我們也會收集您的電子郵件地址。</p>".encode("big5")
    address = web.give("/p", page, kind="text/html; charset=big5")
    status, words, _ = read(capsys, address, "--allow-private", "--save", saved)
    assert status == 0
    assert "手機號碼" in words["statements"][0]["quote"]
    (file,) = saved.glob("*.html")
    assert read(capsys, file)[1]["statements"] == words["statements"]


def test_a_saved_page_is_followed_from_its_address(policy, saved, capsys):
    read(capsys, policy, "--allow-private", "--save", saved)
    (file,) = saved.glob("*.html")
    _, words, _ = read(capsys, file, "--follow", "--allow-private", "--save", saved)
    assert len(words["third_parties"]) == 1


def test_a_page_built_by_scripts_is_told(web, saved, capsys):
    address = web.give("/p", "<html><body><div id=app></div><script>go()</script></body></html>")
    status, _, err = read(capsys, address, "--allow-private", "--save", saved)
    assert status == 3
    assert "scripts" in err
    assert address in err


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_server_is_asked_for_the_language_of_the_reader_or_of_the_policy(
    policy, saved, web, language, capsys
):
    other = "en" if language == "zh" else "zh"
    options = ["--allow-private", "--save", str(saved), "--lang", language]
    run(["policy", policy, *options])
    run(["policy", policy, *options, "--language", other])
    assert [headers["Accept-Language"][:2] for _, headers in web.asked] == [language, other]


def test_the_standard_input_is_read(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ZH.encode("gb18030"))))
    status, words, _ = read(capsys, "-")
    assert (status, words["source"]) == (0, "stdin")
    assert words["statements"]


def test_an_empty_standard_input_is_told(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    status, _, err = read(capsys, "-")
    assert status == 2
    assert "stdin" in err


@pytest.mark.parametrize("base", ["nowhere", "file:///p"])
def test_a_base_that_is_no_address_is_told(tmp_path, capsys, base):
    file = tmp_path / "p.html"
    file.write_text(ZH, "utf8")
    status, _, err = read(capsys, file, "--base", base)
    assert status == 2
    assert base in err


def test_a_capture_is_checked_against_an_address(policy, saved, capsys):
    capture = next(s for s in load_samples() if s.name.startswith("zh")).capture
    options = ["--allow-private", "--follow", "--save", str(saved), "--fail-on", "none", "-o", "json:-"]
    assert run(["check", policy, str(capture), *options]) == 0
    assert json.loads(capsys.readouterr().out)["disclosures"]
    assert len(list(saved.glob("*.html"))) == 3

"""A saved page is the bytes under their hash, and the record beside it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from policy_nlp.fetching import save_page
from policy_nlp.fetching.errors import FetchError
from policy_nlp.fetching.page import FetchRecord, Page
from policy_nlp.fetching.saving import default_folder, record_of


def page(data=b"<p>policy</p>", final="https://e.example/p", fetched="2026-03-01T02:03:04+00:00"):
    record = FetchRecord(
        asked=final, final=final, status=200, ip="8.8.8.8", fetched=fetched, size=len(data), tool="t",
        sha256=hashlib.sha256(data).hexdigest(),
    )  # fmt: skip
    return Page(data, ".html", None, record)


def test_bytes_and_record_are_written(tmp_path):
    given = page()
    file = save_page(given, tmp_path / "new")
    assert file.read_bytes() == given.data
    assert file.name == f"e.example-{given.record.sha256}.html"
    (told,) = file.parent.glob("*.json")
    assert told.name == f"e.example-{given.record.sha256}.20260301T020304Z.json"
    assert json.loads(told.read_text("utf8"))["fetched"] == "2026-03-01T02:03:04+00:00"


def test_a_second_fetch_of_the_same_bytes_keeps_the_first_record(tmp_path):
    save_page(page(), tmp_path)
    save_page(page(fetched="2026-04-01T00:00:00+00:00"), tmp_path)
    assert len(list(tmp_path.glob("*.html"))) == 1
    assert len(list(tmp_path.glob("*.json"))) == 2
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize(
    "host", ["[2606:4700::1]:8443", "..e.example", "a" * 60 + "." + "b" * 60 + ".example"]
)
def test_a_strange_host_gives_a_plain_name(tmp_path, host):
    file = save_page(page(final=f"https://{host}/p"), tmp_path)
    assert file.parent == tmp_path
    assert len(file.name) < 200
    assert set(file.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-_")
    assert not file.name.startswith(".")


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(FetchError, match="--save"):
        save_page(page(), tmp_path / "file" / "pages")


def test_the_folder_lies_among_the_users_data(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folder = default_folder()
    assert folder.name == "pages"
    assert "yanxing" in folder.parts
    assert folder != Path.cwd()


def test_the_newest_record_of_a_saved_page_is_found(tmp_path):
    file = save_page(page(), tmp_path)
    save_page(page(fetched="2026-04-01T00:00:00+00:00"), tmp_path)
    assert record_of(file).fetched == "2026-04-01T00:00:00+00:00"


def test_files_of_other_makes_have_none(tmp_path):
    other = tmp_path / "policy.html"
    other.write_text("x")
    (tmp_path / "policy.2026.json").write_text("{}")
    assert record_of(other) is None


@pytest.mark.parametrize("told", [b"{", b'{"asked": 1}', b"\xff\x00", b"[" * 200_000])
def test_a_broken_record_is_none(tmp_path, told):
    file = save_page(page(), tmp_path)
    (record,) = tmp_path.glob("*.json")
    record.write_bytes(told)
    assert record_of(file) is None


def test_a_record_of_other_bytes_is_none(tmp_path):
    file = save_page(page(), tmp_path)
    (record,) = tmp_path.glob("*.json")
    record.write_text(record.read_text("utf8").replace(page().record.sha256, "0" * 64), "utf8")
    assert record_of(file) is None

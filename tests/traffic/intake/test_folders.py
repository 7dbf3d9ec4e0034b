"""Folders of captures, with what else lies in them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from corpora.text import Text
from traffic import load_capture, read_traffic
from traffic.errors import CaptureError, EmptyCaptureError
from traffic.intake import files, folders


def har(*urls: str) -> bytes:
    return json.dumps({"log": {"entries": [{"request": {"url": url}} for url in urls]}}).encode()


def test_a_folder_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "2.har").write_bytes(har("https://b.example/"))
    (tmp_path / "1.har").write_bytes(har("https://a.example/", "https://c.example/"))
    (tmp_path / ".hidden").write_bytes(b"")
    found = [(exchange.index, exchange.host) for exchange in load_capture(tmp_path)]
    assert found == [(0, "a.example"), (1, "c.example"), (2, "b.example")]


def test_what_is_no_capture_is_left_out_with_a_remark(tmp_path: Path) -> None:
    (tmp_path / "a.har").write_bytes(har("https://a.example/"))
    (tmp_path / "README.md").write_text("What was done.")
    (tmp_path / "z.har").write_bytes(b"")
    capture = load_capture(tmp_path)
    assert [exchange.host for exchange in capture] == ["a.example"]
    remarks = read_traffic(capture).remarks
    assert len(remarks) == 2
    for remark, name in zip(remarks, ("README.md", "z.har"), strict=True):
        for said in (remark.zh, remark.en):
            assert name in said
            assert str(tmp_path) not in said


def test_many_files_left_out_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.har").write_bytes(har("https://a.example/"))
    for number in range(13):
        (tmp_path / f"{number}.txt").write_text("x")
    remarks = load_capture(tmp_path).remarks
    assert len(remarks) == 11
    assert isinstance(remarks[-1], Text)
    assert remarks[-1].en.startswith("3 more files")


@pytest.mark.parametrize(
    ("contents", "key"),
    [
        ((), "traffic.empty_folder"),
        ((b"",), "traffic.empty"),
        ((b"x", b"y"), "traffic.unreadable_folder"),
        ((b"x", har()), "traffic.no_requests"),
    ],
)
def test_a_folder_of_which_nothing_can_be_read(tmp_path: Path, contents: tuple[bytes, ...], key: str) -> None:
    for number, content in enumerate(contents):
        (tmp_path / f"{number}.bin").write_bytes(content)
    with pytest.raises(CaptureError) as caught:
        load_capture(tmp_path)
    assert caught.value.key == key
    assert isinstance(caught.value, EmptyCaptureError) == (
        key in ("traffic.empty_folder", "traffic.no_requests")
    )


def test_all_files_together_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = har("https://a.example/")
    for number in range(3):
        (tmp_path / f"{number}.har").write_bytes(content)
    monkeypatch.setattr(files, "LIMIT", 3 * len(content))
    assert len(load_capture(tmp_path)) == 3
    monkeypatch.setattr(files, "LIMIT", 3 * len(content) - 1)
    with pytest.raises(CaptureError) as caught:
        load_capture(tmp_path)
    assert caught.value.key == "traffic.too_large"


def test_names_of_files_that_are_no_unicode(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xe9.har")
    Path(path).write_bytes(har("https://a.example/"))
    for source in (Path(path), tmp_path):
        assert read_traffic(load_capture(source)).model_dump_json()


def test_exchanges_are_renumbered() -> None:
    assert folders.renumber(()) == ()

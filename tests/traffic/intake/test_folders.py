"""Folders of captures, with what else lies in them."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from corpora.text import Text
from tests.traffic.intake.captures import said
from traffic import load_capture, read_traffic
from traffic.errors import CaptureError, EmptyCaptureError
from traffic.intake import folders
from traffic.phases import Phases


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
        for sentence in (remark.zh, remark.en):
            assert name in sentence
            assert str(tmp_path) not in sentence


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
    monkeypatch.setattr(folders, "LIMIT", 3 * len(content))
    assert len(load_capture(tmp_path)) == 3
    monkeypatch.setattr(folders, "LIMIT", 3 * len(content) - 1)
    with pytest.raises(CaptureError) as caught:
        load_capture(tmp_path)
    assert caught.value.key == "traffic.too_large"


def test_names_of_files_that_are_no_unicode(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xe9.har")
    Path(path).write_bytes(har("https://a.example/"))
    for source in (Path(path), tmp_path):
        assert read_traffic(load_capture(source)).model_dump_json()


def test_folders_within_are_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/2.har", "b/c/1.har", "a.har", "d.har"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(har(f"https://{name.replace('/', '-')}.example/"))
    (tmp_path / "b" / "README").write_text("x")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    capture = load_capture(tmp_path)
    assert [exchange.host.removesuffix(".har.example") for exchange in capture] == ["a", "b-2", "b-c-1", "d"]
    (remark,) = said(capture)
    assert "b/README" in remark
    assert str(tmp_path) not in remark


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "MOST_FILES", 2)
    for number in range(3):
        (tmp_path / f"{number}.har").write_bytes(har("https://a.example/"))
    with pytest.raises(CaptureError) as caught:
        load_capture(tmp_path)
    assert caught.value.key == "traffic.too_many_files"


def test_folders_too_deep_are_passed_over(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*"abcdefghijkl")
    deep.mkdir(parents=True)
    (deep / "a.har").write_bytes(har("https://a.example/"))
    with pytest.raises(EmptyCaptureError):
        load_capture(tmp_path)


def test_many_files_are_kept_in_memory_up_to_a_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = har("https://a.example/")
    for number in range(3):
        (tmp_path / f"{number}.har").write_bytes(content)
    monkeypatch.setattr("traffic.intake.files.IN_MEMORY", 2 * len(content))
    capture = load_capture(tmp_path)
    assert not isinstance(capture.exchanges, tuple)
    assert [exchange.index for exchange in capture] == [0, 1, 2]


def test_a_bomb_among_captures_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("traffic.intake.source.FREE", 1 << 20)
    (tmp_path / "a.har").write_bytes(har("https://a.example/"))
    (tmp_path / "b.har").write_bytes(gzip.compress(b" " * (8 << 20)))
    capture = load_capture(tmp_path)
    assert len(capture) == 1
    assert "unpacks to more than 1 MB" in said(capture)[0]


def compact(record: dict[str, object]) -> str:
    return json.dumps(record, separators=(",", ":")) + "\n"


def session(folder: Path, hour: int, *marks: dict[str, object]) -> None:
    """Write a session of two requests at the beginning and the end of an hour, and marks in the middle of it."""
    folder.mkdir()
    (folder / "session.json").write_text("{}")
    start = {"event": "start", "format": "yanxing-session", "version": 1}
    sent = [
        {
            "event": "request",
            "id": str(n),
            "time": hour * 3600 + n * 3599 + 1e9,
            "scheme": "https",
            "host": "a.example",
        }
        for n in range(2)
    ]
    told = [{"event": "mark", "time": hour * 3600 + 1800 + 1e9, **mark} for mark in marks]
    (folder / "flows").write_text("".join(compact(record) for record in (start, *sent, *told)))


def test_each_session_begins_without_what_is_marked_in_it(tmp_path: Path) -> None:
    session(tmp_path / "1", 0, {"consent": "after", "ads": "off"}, {"visibility": "background"})
    session(tmp_path / "2", 1, {"consent": "refused", "visibility": "foreground"})
    session(tmp_path / "3", 2)
    capture = load_capture(tmp_path)
    phases = Phases(capture)
    found = [(p.consent, p.visibility, p.ads) for p in map(phases.of, capture.exchanges)]
    assert found == [
        ("before", "unknown", "unknown"),
        ("after", "background", "off"),
        ("before", "unknown", "off"),
        ("refused", "foreground", "off"),
        ("refused", "foreground", "off"),
        ("refused", "foreground", "off"),
    ]


def test_marks_alone_begin_a_session(tmp_path: Path) -> None:
    session(tmp_path / "1", 0, {"consent": "after"})
    log = (tmp_path / "1" / "flows").read_text()
    log = "".join(line + "\n" for line in log.splitlines() if '"request"' not in line)
    failure = {"event": "failure", "host": "a.example", "cause": "certificate_refused", "time": 1e9}
    (tmp_path / "1" / "flows").write_text(log + compact(failure))
    assert len(load_capture(tmp_path).marks.marks) == 2

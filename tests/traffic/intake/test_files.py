"""Telling forms by content, and one clear sentence for each thing that can be wrong."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from mitmproxy.io import FlowWriter
from mitmproxy.test import tflow, tutils

from traffic import load_capture, read_traffic
from traffic.errors import CaptureError, EmptyCaptureError
from traffic.intake import files, folders, source


def har(*urls: str) -> bytes:
    return json.dumps({"log": {"entries": [{"request": {"url": url}} for url in urls]}}).encode()


def test_form_is_told_by_content_not_by_suffix(tmp_path: Path) -> None:
    path = tmp_path / "capture.bin"
    path.write_bytes(har("https://a.example/"))
    capture = load_capture(path)
    assert (capture.format, capture.source, len(capture)) == ("har", "capture.bin", 1)
    assert capture.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_compressed_files_are_unpacked(tmp_path: Path, pack: object) -> None:
    path = tmp_path / "capture.zhar"
    path.write_bytes(pack(har("https://a.example/")))  # type: ignore[operator]
    assert [exchange.host for exchange in load_capture(path)] == ["a.example"]


@pytest.mark.parametrize(
    ("content", "name", "key"),
    [
        (b"", "a.har", "traffic.empty"),
        (b" \n", "a.har", "traffic.empty"),
        (b'{"log": {\n  "entries": [,]}}', "a.har", "traffic.not_json"),
        (b"not json", "a.har", "traffic.not_json"),
        (b'{"a": 1}', "a.har", "traffic.not_har"),
        (b"[1]", "a.har", "traffic.not_har"),
        (b'{"log": []}', "a.har", "traffic.not_har"),
        (b"[" * 200_000, "a.har", "traffic.not_har"),
        (b'{"log": {"entries": [' + b"[" * 200_000, "a.har", "traffic.not_json"),
        (b'{"log": {"entries": {}}}', "a.har", "traffic.not_har"),
        (b'{"log": {"entries": [{}, 3]}}', "a.har", "traffic.all_broken"),
        (b"\x7fELF\x00\x01", "a.bin", "traffic.unknown_form"),
        (b"\xd4\xc3\xb2\xa1" + bytes(20), "a.pcap", "traffic.packet_capture"),
        (b"\x1f\x8b\x08 broken", "a.har.gz", "traffic.broken_compression"),
        (b"12:not a flow", "a.mitm", "traffic.broken_dump"),
        (b"\x0a\x0d\x0d\x0a" + bytes(20), "a.pcapng", "traffic.packet_capture"),
        (b"\xa1\xb2\x3c\x4d" + bytes(20), "a.har", "traffic.packet_capture"),
    ],
)
def test_bad_files_are_one_sentence(tmp_path: Path, content: bytes, name: str, key: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CaptureError) as caught:
        load_capture(path)
    assert caught.value.key == key
    assert not caught.value.inconclusive
    for sentence in (caught.value.text.zh, caught.value.text.en):
        assert str(path) in sentence
        assert "\n" not in sentence


def test_the_place_of_broken_json_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.har"
    path.write_bytes(b'{"log": {\n  "entries": [,]}}')
    with pytest.raises(CaptureError, match="line 2, column 15"):
        load_capture(path)


@pytest.mark.parametrize("content", [har(), har("data:,x")])
def test_no_requests_is_inconclusive(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.har"
    path.write_bytes(content)
    with pytest.raises(EmptyCaptureError) as caught:
        load_capture(path)
    assert caught.value.inconclusive


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(CaptureError, match="There is no capture file"):
        load_capture(tmp_path / "none.har")


def test_too_large_packed_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "LIMIT", 1 << 20)
    for content in (bytes(2 << 20), gzip.compress(b" " * (8 << 20))):
        (tmp_path / "a.har").write_bytes(content)
        with pytest.raises(CaptureError, match="larger than the limit of 1 MB"):
            load_capture(tmp_path / "a.har")


def flows(count: int) -> bytes:
    file = io.BytesIO()
    writer = FlowWriter(file)
    for number in range(count):
        writer.add(tflow.tflow(req=tutils.treq(host=f"{number}.example"), resp=True))
    return file.getvalue()


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
@pytest.mark.parametrize("content", [har(*(f"https://{n}.example/" for n in range(20))), flows(20)])
def test_a_large_file_is_read_anew_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, pack: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "capture"
    path.write_bytes(pack(content))
    kept = load_capture(path)
    monkeypatch.setattr(files, "IN_MEMORY", 100)
    monkeypatch.setattr(source, "PIECE", 100)
    streamed = load_capture(path)
    assert isinstance(kept.exchanges, tuple)
    assert not isinstance(streamed.exchanges, tuple)
    assert len(streamed) == 20
    assert tuple(streamed) == tuple(streamed) == kept.exchanges
    assert replace(streamed, exchanges=kept.exchanges) == kept
    assert read_traffic(streamed) == read_traffic(kept)


def test_a_large_file_that_has_changed_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "IN_MEMORY", 0)
    path = tmp_path / "a.har"
    path.write_bytes(har("https://a.example/"))
    capture = load_capture(path)
    path.write_bytes(har("https://b.example"))
    with pytest.raises(CaptureError) as caught:
        list(capture)
    assert caught.value.key == "traffic.changed"

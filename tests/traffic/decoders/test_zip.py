"""Archives of the ZIP format within their limits."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

from traffic.decoders.decoder import Source
from traffic.decoders.zip import decode


def _archive(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def test_members_are_taken_out_with_their_names() -> None:
    decoded = decode(Source(_archive({"log/a.json": b'{"a": 1}', "b.txt": b"two"})))
    assert decoded is not None
    assert [(part.filename, part.value) for part in decoded.parts] == [
        ("log/a.json", b'{"a": 1}'),
        ("b.txt", b"two"),
    ]


def test_a_bomb_is_cut() -> None:
    decoded = decode(Source(_archive({f"{n}": bytes(3_000_000) for n in range(20)})))
    assert decoded is not None
    parts = list(decoded.parts)
    assert parts[-1].kind == "rest"
    assert sum(len(part.value) for part in parts) <= 20_000_000


def test_documents_and_packages_stay_files() -> None:
    assert decode(Source(_archive({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<w/>"}))) is None
    assert decode(Source(_archive({"AndroidManifest.xml": b"x", "classes.dex": b"dex"}))) is None


def test_encrypted_members_leave_the_archive_unread() -> None:
    data = bytearray(_archive({"a.txt": b"secret"}))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    decoded = decode(Source(bytes(data)))
    assert decoded is not None
    assert decoded.partial
    assert not list(decoded.parts)


def test_broken_archives_are_left_alone() -> None:
    whole = _archive({"a.txt": b"text" * 100})
    assert decode(Source(whole[:40])) is None
    assert decode(Source(b"PK\x03\x04" + bytes(100))) is None

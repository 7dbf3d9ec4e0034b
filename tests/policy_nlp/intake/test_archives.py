import io
import struct
import zipfile

import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake import archives
from policy_nlp.intake.archives import Archive


def packed(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def failing(data: bytes, name: str = "a") -> str:
    with pytest.raises(PolicyError) as caught:
        Archive(data, "f").read(name)
    return caught.value.key


def test_parts() -> None:
    archive = Archive(packed(a=b"one", b=b"two"), "f")
    assert archive.names == {"a", "b"}
    assert (archive.read("a"), archive.read("none")) == (b"one", None)


def test_bombs_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert failing(packed(a=bytes(8_000_000))) == "policy.archive_too_large"
    monkeypatch.setattr(archives, "MAX_ARCHIVE_BYTES", 150)
    archive = Archive(packed(a=b"x" * 100, b=b"y" * 100), "f")
    assert archive.read("a")
    with pytest.raises(PolicyError, match="too large"):
        archive.read("b")


def test_too_many_parts_are_refused_before_they_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_ARCHIVE_ENTRIES", 3)
    assert failing(packed(a=b"", b=b"", c=b"", d=b"")) == "policy.archive_too_large"


def test_a_size_that_lies_is_not_believed() -> None:
    data = bytearray(packed(a=b"x" * 5000))
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 10)
    assert failing(bytes(data)) == "policy.broken"


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x05\x06", b"", b"PK\x03\x04" + b"x" * 500])
def test_broken_archives(data: bytes) -> None:
    assert failing(data) == "policy.broken"


def test_a_locked_part_is_broken() -> None:
    data = bytearray(packed(a=b"one"))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert failing(bytes(data)) == "policy.broken"

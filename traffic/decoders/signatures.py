"""Kinds of files, told by their first bytes."""

from __future__ import annotations

_FIRST_BYTES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"OggS", "audio/ogg"),
    (b"#!AMR", "audio/amr"),
    (b"#!SILK_V3", "audio/silk"),
    (b"\x02#!SILK_V3", "audio/silk"),
    (b"ID3", "audio/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"caff\x00", "audio/x-caf"),
    (b"FLV\x01", "video/x-flv"),
    (b"\x1a\x45\xdf\xa3", "video/webm"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"\x7fELF", "application/x-elf"),
    (b"PK\x05\x06", "application/zip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"wOFF", "font/woff"),
    (b"wOF2", "font/woff2"),
    (b"OTTO\x00", "font/otf"),
    (b"\x00\x01\x00\x00\x00", "font/ttf"),
    (b"JAVA PROFILE 1.0", "application/vnd.java.hprof"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"dex\n03", "application/vnd.android.dex"),
)
_ANY = tuple(first for first, _ in _FIRST_BYTES)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BRANDS = {b"hei": "image/heic", b"mif": "image/heif", b"avi": "image/avif", b"M4A": "audio/mp4"}
"""First three letters of the brand of an ISO base media file; all others are video."""
_SYNC_WORDS = {b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"}, {b"\xff\xf1", b"\xff\xf9"}


def tell_file(data: bytes) -> str | None:
    """Return the media type of a file by its first bytes, or None."""
    if data.startswith(_ANY):
        return next(media_type for first, media_type in _FIRST_BYTES if data.startswith(first))
    if data[:4] == b"RIFF":
        return _RIFF.get(data[8:12])
    if data[4:8] == b"ftyp" and len(data) > 16:
        return _BRANDS.get(data[8:11], "video/mp4")
    return _tell_audio_frames(data)


def _tell_audio_frames(data: bytes) -> str | None:
    """Bare frames have only two bytes to know them by: asked of long data alone."""
    mpeg, aac = _SYNC_WORDS
    if len(data) < 256:
        return None
    return "audio/mpeg" if data[:2] in mpeg else "audio/aac" if data[:2] in aac else None

"""What an answer holds, from its headers."""

from __future__ import annotations

import httpx
import pytest

from policy_nlp.fetching.contents import charset_of, kept_headers, media_type, suffix_of
from policy_nlp.fetching.errors import FetchError


def headers(kind):
    return httpx.Headers({"Content-Type": kind})


@pytest.mark.parametrize(
    ("kind", "path", "suffix"),
    [
        ("text/html; charset=gbk", "/p.php", ".html"),
        ("TEXT/HTML", "/list.md", ".html"),
        ("text/plain", "/README.md", ".md"),
        ("text/plain", "/policy", ""),
        ("application/octet-stream", "/%E6%94%BF%E7%AD%96.PDF", ".pdf"),
        ("application/octet-stream", "/download?id=3", ""),
        ("application/pdf", "/x", ".pdf"),
        ("application/json", "/list", ".json"),
        ("", "/policy.docx", ".docx"),
        ("application/octet-stream", "/run.exe", ""),
    ],
)
def test_the_suffix_is_that_of_the_type_then_of_the_path(kind, path, suffix):
    assert suffix_of(httpx.URL(f"https://e.com{path}"), headers(kind)) == suffix


@pytest.mark.parametrize(
    "kind", ["image/png", "video/mp4", "text/css", "application/vnd.android.package-archive"]
)
def test_what_no_policy_is_is_refused(kind):
    with pytest.raises(FetchError, match=kind):
        suffix_of(httpx.URL("https://e.com/p.html"), headers(kind))


@pytest.mark.parametrize(
    ("kind", "charset"),
    [
        ('text/html; charset="GBK"', "gbk"),
        ("text/html;CHARSET=utf-8; x=1", "utf-8"),
        ("text/html", None),
        ("text/html; charset=" + "x" * 200, None),
        ("", None),
    ],
)
def test_the_character_set_of_the_header(kind, charset):
    assert charset_of(headers(kind)) == charset


def test_headers_that_tell_of_the_document_are_kept():
    given = httpx.Headers({"ETag": '"1"', "Set-Cookie": "id=1", "Date": "x" * 9999})
    assert kept_headers(given) == {"etag": '"1"', "date": "x" * 500}
    assert media_type(given) == ""

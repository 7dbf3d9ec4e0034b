"""Where relative links start, told by the page itself."""

from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.intake.bases import base_of
from policy_nlp.intake.forms import Form
from policy_nlp.intake.given import Given

SAVED = "<!-- saved from url=(0028)https://h.example/a/policy -->"
CANONICAL = '<link rel="canonical" href="https://h.example/c?x=1&amp;y=2">'


@pytest.mark.parametrize(
    ("head", "known", "base"),
    [
        ("", None, None),
        ("", "https://h.example/p", "https://h.example/p"),
        (SAVED, None, "https://h.example/a/policy"),
        (SAVED, "https://o.example/p", "https://o.example/p"),
        (CANONICAL, None, "https://h.example/c?x=1&y=2"),
        ('<base target=_top href="https://b.example/d/">', "https://h.example/p", "https://b.example/d/"),
        ("<base href='/d/'>", "https://h.example/a/p", "https://h.example/d/"),
        ("<base href=/d/>", None, None),
        (f"{SAVED}<base href='docs/'>", None, "https://h.example/a/docs/"),
        ('<base href="javascript:x()">', "https://h.example/p", "https://h.example/p"),
        ('<base href="http://[">', "https://h.example/p", "https://h.example/p"),
    ],
)
def test_pages(head, known, base):
    page = f"<html><head>{head}</head><body><p>We collect your phone number.</p></body></html>"
    assert load_document(Given("p.html", page.encode(), ".html", base=known)).base == base


def test_a_saved_archive_tells_its_address():
    archive = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://h.example/p\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: text/html\r\n\r\n<p>We collect your phone number.</p>"
    )
    assert base_of(Form.MHTML, archive, None) == "https://h.example/p"


def test_other_forms_tell_nothing():
    assert base_of(Form.MARKDOWN, SAVED.encode(), None) is None


@pytest.mark.parametrize(
    "run", [b"<base ", b"<link rel=canonical ", b"<!-- saved from url=", b"<base x href="]
)
def test_hostile_runs_name_no_address(run):
    assert not (base_of(Form.HTML, run * 20_000, None) or "").startswith("http")

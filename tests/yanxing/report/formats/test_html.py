"""The HTML page: self-contained, safe, in both languages, the sentence beside the request."""

from __future__ import annotations

import re

import pytest

from yanxing.report.formats.html import render


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["report", "policy", "reading"])
def test_a_page_is_safe_and_self_contained(request, kind, language):
    page = render(request.getfixturevalue(kind), language)
    assert "<script" not in page
    assert "Content-Security-Policy" in page
    assert "default-src 'none'" in page
    assert not re.search(r"(?:src|href)=\"(?!#)", page)
    assert f'lang="{"zh-CN" if language == "zh" else "en"}"' in page
    assert ("标" in page) == (language == "zh")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_both_sides_stand_in_the_report(report, language):
    page = render(report, language)
    for shown in (
        "We never collect your OAID",
        "#7",
        "alog.umeng.com",
        "header.oaid",
        "86edfd29",
        "MIS-1",
        "COL-3",
    ):
        assert shown in page


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["report", "policy", "reading"])
def test_pages_look_as_accepted(request, snapshot, kind, language):
    page = render(request.getfixturevalue(kind), language)
    assert re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL) == snapshot

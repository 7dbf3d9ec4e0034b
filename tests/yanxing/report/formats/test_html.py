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


@pytest.mark.parametrize("language", ["zh", "en"])
def test_findings_of_one_recipient_stand_under_one_heading(report, language):
    first = report.findings[0].model_copy(update={"rule": "SHR-1"})
    second = first.model_copy(update={"data_type": "device.imei", "severity": "low"})
    page = render(report.model_copy(update={"findings": (first, second)}), language)
    assert page.count('<details class="finding') == 1
    assert page.count('<div class="item">') == 2


def test_a_finding_shows_its_own_requests(report):
    guilty = report.findings[0].evidence[0].model_copy(update={"request_index": 8, "url_path": "/guilty"})
    finding = report.findings[0].model_copy(update={"evidence": (guilty,), "request_indexes": (8,)})
    page = render(report.model_copy(update={"findings": (finding,)}), "en")
    told = page[page.index('<details class="finding') : page.index('id="disclosures"')]
    assert "/guilty" in told
    assert "/unify_logs" not in told

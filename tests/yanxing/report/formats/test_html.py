"""The HTML page: self-contained, safe, in both languages, the sentence beside the request."""

from __future__ import annotations

import re

import pytest

from matcher.findings import PartyWords
from tests.yanxing.report.conftest import HOSTILE
from yanxing.report.formats.html import render


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["report", "annotated", "reading"])
def test_a_page_is_safe_and_self_contained(request, kind, language):
    page = render(request.getfixturevalue(kind), language)
    assert "<script" not in page
    assert "Content-Security-Policy" in page
    assert "default-src 'none'" in page
    assert not re.search(r"(?:src|href)=\"(?!#)", page)
    assert f'lang="{"zh-CN" if language == "zh" else "en"}"' in page
    assert ("标" in page) == (language == "zh")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_statement_is_marked_in_place(annotated, language):
    page = render(annotated, language)
    text = page[page.index('id="text"') :]
    assert '<mark class="collect">We collect your </mark><mark class="collect"><u>name</u></mark>' in text
    assert '<mark class="share">We share your e-mail address with Brevo</mark><a class="ref share"' in text
    assert '<mark class="denied">We never sell your OAID &lt;script&gt;' in text
    assert '<mark class="notice">We use cookies [bold].</mark>' in text
    assert '<mark class="definition">“we” means Sample Ltd.</mark>' in text
    assert re.search(r'<td><mark class="listed">Umeng SDK</mark>', text)
    numbers = re.findall(r'class="ref \w+" id="q(\d+)"', text)
    assert sorted(numbers, key=int) == [str(n) for n in range(1, 7)]
    assert all(f'id="n{n}"' in text for n in numbers)


def test_a_merged_cell_stands_once(annotated):
    page = render(annotated, "en")
    assert page.count("for ever") == 1
    assert 'colspan="2">for ever' in page


def test_hostile_addresses_of_the_policy_are_not_shown(annotated):
    page = render(annotated, "en")
    assert "https://example.com/cookies" in page
    assert "javascript:" not in page
    assert "data:text" not in page


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
@pytest.mark.parametrize("kind", ["report", "annotated", "reading"])
def test_pages_look_as_accepted(request, snapshot, kind, language):
    page = render(request.getfixturevalue(kind), language)
    assert re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL) == snapshot


@pytest.mark.parametrize("language", ["zh", "en"])
def test_findings_of_one_recipient_stand_under_one_heading(report, language):
    first = report.findings[0].model_copy(update={"rule": "SHR-1"})
    second = first.model_copy(update={"data_type": "device.imei", "severity": "low"})
    page = render(report.model_copy(update={"findings": (first, second)}), language)
    assert page.count('<details class="finding') == 1
    assert page.count('<details class="item">') == 2


def test_light_findings_are_folded_and_named_at_the_head(report):
    light = report.findings[0].model_copy(update={"rule": "SHR-5", "severity": "low", "recipient": None})
    page = render(report.model_copy(update={"findings": (report.findings[0], light)}), "en")
    head = page[page.index('<table class="glance">') : page.index('<details class="finding')]
    assert all(x in head for x in ("MIS-1", "SHR-5", 'href="#g1"', 'href="#g2"'))
    folded = page[page.index('<details class="light">') : page.index('id="disclosures"')]
    assert 'id="g2"' in folded
    assert 'id="g1"' not in folded
    assert '<details class="light">' not in render(report, "en")


def test_words_of_another_policy_stand_apart(report):
    words = PartyWords(party="umeng", source=HOSTILE, quote=f"We collect OAID {HOSTILE}", exact=True)
    disclosure = report.disclosures[0].model_copy(update={"party_words": (words,)})
    page = render(report.model_copy(update={"disclosures": (disclosure,)}), "en")
    assert '<blockquote class="own">' in page
    assert "<script" not in page


@pytest.mark.parametrize(("verdict", "told"), [("vague", True), ("incorrect", False)])
def test_a_purpose_stands_with_its_reason_and_with_what_is_declared(report, verdict, told):
    changes = {"verdict": verdict, "declared_purposes": ("security",)}
    disclosure = report.disclosures[0].model_copy(update=changes)
    page = render(report.model_copy(update={"disclosures": (disclosure,)}), "en")
    assert "statistics, analysis, research" in page
    assert "no purpose declared" in page
    assert ("security, fraud and risk control" in page) == told


def test_a_finding_shows_its_own_requests(report):
    guilty = report.findings[0].evidence[0].model_copy(update={"request_index": 8, "url_path": "/guilty"})
    finding = report.findings[0].model_copy(update={"evidence": (guilty,), "request_indexes": (8,)})
    page = render(report.model_copy(update={"findings": (finding,)}), "en")
    told = page[page.index('<details class="finding') : page.index('id="disclosures"')]
    assert "/guilty" in told
    assert "/unify_logs" not in told


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_could_not_be_read_stands_before_who_gets_what(reading, language):
    page = render(reading, language)
    assert page.index('class="unread"') < page.index('id="matrix"') < page.index('id="recipients"')
    assert "pin.example.com" in page[page.index('class="unread"') : page.index('id="matrix"')]


def test_every_cell_of_the_matrix_leads_to_its_flow(reading):
    page = render(reading, "en")
    flows = re.findall(r'href="#(f\d+)"', page)
    assert flows == ["f2", "f1"]
    assert all(f'id="{f}"' in page for f in flows)


def test_a_capture_with_nothing_in_it_has_its_page(reading):
    empty = {"transmissions": (), "series": (), "opaque": (), "contacts": (), "remarks": ()}
    page = render(reading.model_copy(update=empty), "en")
    assert "not for the app" in page
    assert 'class="unread"' not in page


def test_styles_of_a_capture_touch_no_other_page(report, annotated):
    assert all(".who" not in render(other, "en") for other in (report, annotated))


def test_paper_is_no_narrow_screen(reading):
    page = render(reading, "en")
    assert page.count("(max-width: 760px)") == page.count("@media screen and (max-width: 760px)") == 2

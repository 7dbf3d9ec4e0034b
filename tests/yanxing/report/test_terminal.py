"""The report on the terminal."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from matcher.findings import PartyWords, Report
from yanxing.report.terminal import print_report


def printed(report: Report, language: str) -> str:
    out = io.StringIO()
    print_report(report, language, Console(file=out, width=120))
    return out.getvalue()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_report_looks_as_accepted(report, snapshot, language):
    assert printed(report, language) == snapshot


def test_unknown_phases_and_no_findings_are_told(report):
    quiet = report.model_copy(update={"findings": (), "disclosures": ()})
    said = printed(quiet, "en")
    assert "No findings" in said
    assert "phase unknown" in said


def several(report: Report, **changes: object) -> Report:
    """Return `report` with a second finding of the first one's rule and recipient."""
    first = report.findings[0].model_copy(update=changes)
    second = first.model_copy(update={"data_type": "device.imei", "severity": "low"})
    return report.model_copy(update={"findings": (first, second)})


@pytest.mark.parametrize(
    ("language", "shown"),
    [("zh", ("• OAID（高）", "• IMEI或MEID（低）")), ("en", ("• OAID (high)", "• IMEI or MEID (low)"))],
)
def test_findings_of_one_recipient_share_a_panel(report, language, shown):
    said = printed(several(report, rule="SHR-1"), language)
    assert said.count("SHR-1") == 1
    assert all(x in said for x in shown)
    assert said.count("header.oaid") == 2


def test_only_the_requests_at_fault_are_shown(report):
    innocent = report.disclosures[0].flows[0].evidence[0].model_copy(update={"request_index": 3})
    flow = report.disclosures[0].flows[0].model_copy(update={"evidence": (innocent,)})
    disclosure = report.disclosures[0].model_copy(update={"flows": (flow,)})
    said = printed(report.model_copy(update={"disclosures": (disclosure,)}), "en")
    assert "#7" in said
    assert "#3" not in said


def test_further_requests_are_numbered(report):
    finding = report.findings[0].model_copy(update={"request_indexes": tuple(range(7, 40))})
    said = printed(report.model_copy(update={"findings": (finding,)}), "zh")
    assert "另有请求 #8 #9" in said
    assert "#19 …" in said


@pytest.mark.parametrize(("language", "shown"), [("zh", "未能读取：#4"), ("en", "Not readable: #4")])
def test_what_a_recipient_got_unread_is_shown(report, language, shown):
    dark = report.opaque[0].model_copy(update={"request_indexes": (4,)})
    finding = report.findings[0].model_copy(
        update={
            "rule": "SHR-6", "data_type": None, "disclosure": None, "evidence": (),
            "hosts": (dark.host,), "request_indexes": (4,),
        }
    )  # fmt: skip
    changed = report.model_copy(update={"findings": (finding,), "opaque": (dark,)})
    assert shown in printed(changed, language)


def test_no_half_width_colon_follows_chinese(report):
    panels = printed(several(report), "zh").split("数据流向")[0]
    assert not re.search(r"[\u4e00-\u9fff]:", panels)


@pytest.mark.parametrize(
    ("language", "shown"), [("zh", "轻微或仅供参考（2）"), ("en", "Light, or for information (2)")]
)
def test_light_findings_take_a_line_for_each_recipient(report, language, shown):
    light = [f.model_copy(update={"severity": "low"}) for f in several(report).findings]
    said = printed(report.model_copy(update={"findings": tuple(light)}), language)
    assert shown in said
    assert said.count("MIS-1") == 1
    assert "header.oaid" not in said


def test_many_findings_of_one_recipient_are_cut_short(report):
    some = [report.findings[0].model_copy(update={"request_indexes": (7, i)}) for i in range(20, 29)]
    said = printed(report.model_copy(update={"findings": tuple(some)}), "en")
    assert "and 3 more" in said
    assert "#25" in said
    assert "#26" not in said


def test_what_the_recipient_says_itself_is_shown(report):
    words = PartyWords(party="umeng", source="own.html", quote="We collect OAID.", exact=True)
    disclosure = report.disclosures[0].model_copy(update={"party_words": (words,)})
    said = printed(report.model_copy(update={"disclosures": (disclosure,)}), "en")
    assert "own policy: “We collect OAID.”" in said


@pytest.mark.parametrize(
    ("language", "shown"),
    [("zh", "用途（推断）：统计分析与研究（未写明任何目的）"), ("en", "Purpose (inferred):")],
)
def test_what_a_flow_at_fault_is_for_stands_with_the_finding(report, language, shown):
    assert shown in printed(report, language)
    disclosure = report.disclosures[0].model_copy(update={"purposes": ()})
    assert shown not in printed(report.model_copy(update={"disclosures": (disclosure,)}), language)

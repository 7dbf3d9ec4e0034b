"""Findings of one rule against one recipient are told together."""

from __future__ import annotations

import pytest

from corpora.text import Text
from traffic.transmissions import Contact
from yanxing.report.groups import glance_at, group_findings, item_label


def found(report, **changes):
    return report.findings[0].model_copy(update=changes)


def grouped(report, *findings, **changes):
    return group_findings(report.model_copy(update={"findings": findings, **changes}))


def test_one_heading_for_one_rule_and_recipient(report):
    shared = {"rule": "SHR-1", "name": Text(zh="未声明即向第三方提供", en="Undeclared sharing")}
    one = found(report, **shared, data_type="device.imei", hosts=("a.example",), request_indexes=(1, 2))
    two = found(
        report,
        **shared,
        data_type="device.model",
        hosts=("b.example",),
        request_indexes=(2, 3),
        severity="low",
    )
    (group,) = grouped(report, one, two)
    assert group.findings == (one, two)
    assert group.severity == "high"
    assert group.mixed
    assert group.title.en == "Undeclared sharing: IMEI or MEID, brand or model"
    assert "a.example, b.example" in group.explanation.en
    assert "requests: 3" in group.explanation.en
    assert "3 个请求" in group.explanation.zh
    assert "IMEI or MEID, brand or model" in group.remedy.en


def test_a_finding_alone_speaks_for_itself(report):
    (group,) = group_findings(report)
    assert group.title == Text(zh="误导性声明：OAID", en="Misleading disclosure: OAID")
    assert (group.explanation, group.remedy) == (group.first.explanation, group.first.remedy)
    assert not group.mixed


@pytest.mark.parametrize("rule", ["MIS-1", "OWN-9"])
def test_findings_that_quote_or_are_unknown_keep_their_explanations(report, rule):
    (group,) = grouped(report, found(report, rule=rule), found(report, rule=rule, data_type="device.imei"))
    assert group.explanation is None


def test_what_one_rule_misses_in_the_policy_stands_together_each_with_its_own_remedy(report):
    alone = {"rule": "LAB-2", "recipient": None, "data_type": None, "hosts": (), "disclosure": None}
    missing = [
        found(
            report,
            **alone,
            title=Text(zh=f"误导性声明：{x}", en=f"Misleading disclosure: {x}"),
            fingerprint=x,
        )
        for x in "ab"
    ]
    (group,) = grouped(report, *missing)
    assert (group.explanation, group.remedy) == (None, None)
    assert [item_label(f).zh for f in group.findings] == ["a", "b"]
    assert [item_label(f).en for f in group.findings] == ["a", "b"]
    assert item_label(found(report)).en == "OAID"


def test_what_went_to_a_recipient_stands_with_it(report):
    dark = report.opaque[0].model_copy(update={"request_indexes": (4,)})
    other = dark.model_copy(update={"host": "elsewhere.example"})
    contacts = tuple(
        Contact(host=h, party=dark.party, requests=3, bytes=9) for h in (dark.host, "elsewhere.example")
    )
    finding = found(report, rule="SHR-6", data_type=None, hosts=(dark.host,), request_indexes=(4, 7))
    (group,) = grouped(report, finding, opaque=(dark, other), contacts=contacts)
    assert group.unread == (dark,)
    assert [c.host for c in group.contacts] == [dark.host]
    (typed,) = grouped(report, found(report), opaque=(dark,), contacts=contacts)
    assert not typed.unread + typed.contacts


def test_a_glance_counts_rule_by_rule_and_numbers_the_groups(report):
    one = found(report, rule="SHR-1", recipient=None, data_type=None, fingerprint="a")
    other = found(report, rule="COL-1", severity="low", fingerprint="b")
    again = found(report, rule="SHR-1", fingerprint="c", severity="low")
    groups = grouped(report, one, other, again)
    rows = glance_at(groups)
    assert [(r.first.first.rule, r.count, r.numbers) for r in rows] == [
        ("SHR-1", 2, (1, 3)),
        ("COL-1", 1, (2,)),
    ]
    assert [g.light for g in groups] == [False, True, True]

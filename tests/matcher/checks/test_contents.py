"""What a policy has to say part by part."""

from __future__ import annotations

import pytest

from corpora.profiles import Audience
from policy_nlp.statements import Contact, LinkedDocument, LinkKind, ReadList

RIGHTS = ("access_copy", "right_copy", "right_correction", "right_deletion", "right_restriction")


def found(world, rule, notices=(), statements=(), app=None, **policy):
    made = world.policy(*statements, notices=dict.fromkeys(notices, "as said"), **policy)
    return world.findings(world.case(made, **(app or {})), rule)


def test_one_finding_for_each_right_that_is_missing(world):
    missing = found(world, "DIS-3", RIGHTS[1:])
    assert {f.notice for f in missing} == {"access_copy", "withdraw_consent"}
    assert len({f.fingerprint for f in missing}) == 2
    assert found(world, "DIS-3", (*RIGHTS, "withdraw_consent")) == []


def test_copy_and_restriction_weigh_less(world):
    assert {
        (f.notice, str(f.severity)) for f in found(world, "DIS-3", ("withdraw_consent", "right_deletion"))
    } == {
        ("access_copy", "medium"),
        ("right_copy", "low"),
        ("right_correction", "medium"),
        ("right_restriction", "low"),
    }


def test_facts_of_the_policy_stand_for_notices(world):
    assert (
        found(world, "DIS-1", controller="Fernleaf Ltd", contact=Contact(emails=("a@fernleaf.example",)))
        == []
    )
    assert [f.notice for f in found(world, "DIS-1", contact=Contact(phones=("1",)))] == [
        "controller_identity"
    ]


def test_a_vague_period_is_not_a_missing_one(world):
    assert [f.notice for f in found(world, "DIS-2", ("retention_end",))] == ["retention_period"]
    (vague,) = found(world, "DIS-2", ("retention_vague", "retention_end"))
    assert vague.severity == "low"
    assert vague.quotes == ("as said",)
    assert found(world, "DIS-2", ("retention_vague", "retention_definite", "retention_end")) == []


def test_a_part_may_be_wrong_by_being_there(world):
    (slow,) = found(world, "DIS-9", ("complaint_channel", "slow_response"))
    assert slow.notice == "slow_response"
    assert slow.quotes == ("as said",)
    assert found(world, "DIS-9", ("response_time",)) == []


def test_missing_parts_are_told_together_where_the_rule_says_so(world):
    (finding,) = found(world, "EXP-2", ("export_stated", "export_purpose"))
    told = finding.title.en.partition(":")[2]
    assert "purpose" not in told
    assert "contact" in told
    assert finding.quotes == ("as said",)
    assert found(world, "EXP-2") == []


@pytest.mark.parametrize(("data", "count"), [("biometric.face", 2), ("contact.phone", 0)])
def test_sensitive_data_must_be_declared(world, data, count):
    assert len(found(world, "SEN-1", statements=[world.collect(data)])) == count
    assert found(world, "SEN-1", statements=[world.collect(data, polarity="denied")]) == []


def test_rules_that_were_not_read_are_not_judged(world):
    linked = (LinkedDocument(kind=LinkKind.CHILDREN_RULES, title="Children's privacy policy"),)
    read = (ReadList(source="c", sha256="0", rows=0, kind=LinkKind.CHILDREN_RULES),)
    app = {"audience": Audience.CHILDREN}
    assert found(world, "EDU-3", app=app, linked=linked) == []
    assert len(found(world, "EDU-3", app=app, linked=linked, separate_lists=read)) == 7


def test_the_audience_raises_the_severity(world):
    assert [f.severity for f in found(world, "EDU-1", ("minors_section",))] == ["low"]
    assert [f.severity for f in found(world, "EDU-1", app={"audience": Audience.CHILDREN})] == ["high"]
    assert found(world, "EDU-1") == []


def test_other_app_types_owe_no_list_of_lenders(world):
    notices = ("lending_partners",)
    assert len(found(world, "FIN-3", notices, app={"app_type": "lending"})) == 1
    assert found(world, "FIN-3", notices, app={"app_type": "shopping"}) == []


def test_a_service_that_is_not_for_children_needs_no_rules_for_them(world):
    speaks = ("minors_section", "children_rules")
    closed = (*speaks, "not_for_children")
    assert len(found(world, "EDU-2", speaks)) == 2
    assert found(world, "EDU-2", closed) == []
    assert len(found(world, "EDU-2", closed, app={"audience": Audience.CHILDREN})) == 2


def test_rights_are_not_asked_of_who_collects_nothing(world):
    nothing = world.collect("any", polarity="denied")
    assert found(world, "DIS-3", statements=[nothing]) == []
    assert found(world, "DIS-2", statements=[nothing]) == []
    sensed = [world.collect("device.sensors"), world.collect("device.sensors", polarity="denied")]
    assert found(world, "DIS-3", statements=[nothing, *sensed]) == []


@pytest.mark.parametrize("data", ["any", "contact.phone"])
def test_what_is_collected_besides_is_asked_for(world, data):
    """A denial of one part ("we collect no data of children") denies no more than that."""
    nothing = world.collect("any", polarity="denied")
    assert found(world, "DIS-3", statements=[nothing, world.collect(data)])
    assert found(world, "DIS-3", statements=[world.share("any", polarity="denied")])

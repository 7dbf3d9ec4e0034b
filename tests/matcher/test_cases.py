"""Findings: words filled in, confidence from its parts, fingerprints that stay."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpora.text import Text
from matcher.cases import fill, fingerprint, party_part, reading_part
from matcher.reasons import same


def test_templates_are_filled_language_by_language():
    filled = fill(Text(zh="发送{data}", en="sends {data}"), {"data": Text(zh="甲{x}", en="a{x}")})
    assert filled == Text(zh="发送甲{x}", en="sends a{x}")


def test_fingerprints_tell_faults_apart(world):
    acme, first, processor = (world.party(p) for p in ("acme", "first", "processor"))
    prints = {
        fingerprint("A-1", "device", acme),
        fingerprint("A-2", "device", acme),
        fingerprint("A-1", "device.imei", acme),
        fingerprint("A-1", "device", first),
        fingerprint("A-1", "device", acme, "consent=before"),
    }
    assert len(prints) == 5
    assert fingerprint("A-1", "device", first) == fingerprint("A-1", "device", processor)


@settings(max_examples=60, deadline=None)
@given(indexes=st.lists(st.integers(0, 50), min_size=1, max_size=4), path=st.text(min_size=1, max_size=8))
def test_a_second_capture_gives_the_same_fingerprints(world, indexes, path):
    policy = world.policy(world.collect("device.imei", polarity="denied"))

    def prints(sent):
        case = world.case(policy, sent)
        return [f.fingerprint for rule in ("MIS-1", "SHR-1", "SHR-6") for f in world.findings(case, rule)]

    first = [world.sent("device.imei"), world.sent("device.mac", "acme")]
    second = [
        world.sent(data, to, request_index=i, path=path)
        for i in indexes
        for data, to in (("device.mac", "acme"), ("device.imei", "first"))
    ]
    assert prints(first) == prints(second) != []


def test_confidence_is_the_product_of_its_parts(world):
    (finding,) = world.findings(world.case(world.policy(), [world.sent("device.imei", "acme")]), "SHR-1")
    assert [p.part for p in finding.parts] == ["evidence", "party", "policy"]
    assert finding.confidence == round(0.9 * 0.95 * 0.9, 2)


def test_evidence_of_a_finding_is_bounded_and_shows_every_host(world):
    sent = [world.sent("device.imei", "acme", path=f"p{i}") for i in range(20)]
    sent.append(world.sent("device.imei", "acme", host="z.example", request_index=9))
    (finding,) = world.findings(world.case(world.policy(), sent), "SHR-1")
    assert len(finding.evidence) == 5
    assert finding.evidence[-1].host == "z.example"


def test_a_limited_reading_is_trusted_less(world):
    remark = Text(zh="清单在别处", en="the list stands elsewhere")
    assert reading_part(world.policy(remarks=(remark,))).value < reading_part(world.policy()).value


def test_who_the_party_is_matters(world):
    values = [party_part(world.party(p)).value for p in ("first", "acme", "stranger", "unresolved")]
    assert values == sorted(values, reverse=True)


def test_scope_and_circumstances_of_a_rule(world):
    case = world.case(world.policy())
    rules = case.regulations.rules
    assert case.circumstances("comms.sms") == ("sensitive",)
    assert case.circumstances("device.model") == ("everyday",)
    assert case.circumstances("device.imei") == ()
    assert not case.in_scope(rules["COL-2"], "device.model")
    assert case.in_scope(rules["SEC-1"], "contact.phone")
    assert not case.in_scope(rules["SEC-1"], "device.install_id")


def test_a_sentence_begins_with_a_capital_and_has_no_holes():
    template = Text(zh="“{data}”外发。{why}完。", en="{data} went out. {why} That is all.")
    values = {"data": same("e-mail address"), "why": same("")}
    assert fill(template, values).en == "E-mail address went out. That is all."


def test_what_is_missing_begins_with_a_capital_and_a_name_as_it_is_written():
    values = {"item": Text(zh="名称", en="name of the handler"), "recipient": Text(zh="x", en="iFlytek")}
    assert fill(Text(zh="没有{item}", en="{item} missing"), values).en == "Name of the handler missing"
    assert fill(Text(zh="{recipient}", en="{recipient} got it"), values).en == "iFlytek got it"

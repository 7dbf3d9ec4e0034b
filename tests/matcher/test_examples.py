"""Small cases: what they say becomes what a policy and a capture would give."""

from __future__ import annotations

from corpora.profiles import Phase
from corpora.text import Language, Text
from matcher.examples import case_of, findings_of
from matcher.regulations.facts import Facts
from matcher.regulations.loading import load_regulations

SAYS = Text(zh="例", en="example")
REGULATIONS = load_regulations()


def case(**facts):
    return case_of(Facts.model_validate({"says": SAYS, **facts}), REGULATIONS, Language.EN)


def test_flows_become_transmissions_to_parties_that_are_known():
    made = case(flows=[{"data": "device.imei", "to": "Umeng", "times": 3, "every": 30, "values": 1}])
    (disclosure,) = made.disclosures
    sent = made.sent(0)
    assert disclosure.recipient.id
    assert [t.request_index for t in sent] == [0, 1, 2]
    assert (sent[2].time - sent[0].time).total_seconds() == 60
    assert len({t.value.tag for t in sent}) == 1


def test_flows_of_one_request_stand_together():
    flows = [{"data": d, "to": "Umeng", "request": 4} for d in ("device.imei", "device.oaid")]
    made = case(flows=flows)
    assert {t.request_index for i in (0, 1) for t in made.sent(i)} == {4}


def test_a_text_is_read_as_a_policy_is():
    text = {
        "zh": "我们会收集您的手机号码，用于注册账号。",
        "en": "We collect your phone number to register you.",
    }
    made = case(text=text)
    assert [s.data_types for s in made.policy.statements] == [("contact.phone",)]


def test_rows_and_recipients_are_tied_to_their_organisations():
    made = case(
        third_parties=[{"name": "Umeng", "data": ["device.oaid"]}],
        statements=[
            {"data": ["contact.phone"], "action": "share", "recipient": "Umeng"},
            {"data": ["contact.phone"], "action": "share", "recipient": "logistics"},
        ],
    )
    named, category = (s.recipients[0] for s in made.policy.statements)
    assert made.policy.third_parties[0].party == named.party
    assert named.party
    assert category.category == "logistics"


def test_a_rule_that_does_not_bind_or_cannot_be_judged_finds_nothing():
    rule = REGULATIONS.rules["COL-2"]
    facts = rule.example
    flows = tuple(f.model_copy(update={"phase": Phase()}) for f in facts.flows)
    unmarked = facts.model_copy(update={"flows": flows})
    assert findings_of(rule, facts, REGULATIONS, Language.ZH)
    assert not findings_of(rule, unmarked, REGULATIONS, Language.ZH)
    elsewhere = rule.model_copy(update={"sectors": ("health",)})
    assert not findings_of(elsewhere, facts, REGULATIONS, Language.ZH)

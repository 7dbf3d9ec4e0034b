"""Names that are nowhere are answered with the rule and those near, never passed over in silence."""

from __future__ import annotations

import pytest

from corpora.text import Text
from matcher.errors import RegulationError
from matcher.regulations.loading import load_regulations
from matcher.regulations.references import check_references, names_of, nearest

REGULATIONS = load_regulations()
NAMES = names_of(REGULATIONS, REGULATIONS.rules.values())


def changed(id_, **fields):
    return REGULATIONS.rules[id_].model_copy(update=fields)


def said(rule, *, named=True):
    with pytest.raises(RegulationError) as caught:
        check_references([rule], NAMES, "ours.toml")
    assert named == ("ours.toml" in caught.value.text.zh)
    return str(caught.value)


def test_what_ships_names_nothing_that_is_nowhere():
    check_references(REGULATIONS.rules.values(), NAMES, "regulations")


def test_a_wrong_name_is_answered_with_those_near_it():
    when = REGULATIONS.rules["SEC-1"].when
    assert "clear_text" in said(changed("SEC-1", check="clear_txt"))
    assert "contact" in said(changed("SEC-1", when=when.model_copy(update={"only": ("contacts",)})))
    item = REGULATIONS.rules["SEC-1"].legal[0].model_copy(update={"instrument": "piple"})
    assert "pipl" in said(changed("SEC-1", legal=(item,)))


def test_data_of_examples_is_known():
    example = REGULATIONS.rules["SEC-1"].example
    flow = example.flows[0].model_copy(update={"data": "contact.fone"})
    assert "contact.phone" in said(changed("SEC-1", example=example.model_copy(update={"flows": (flow,)})))


@pytest.mark.parametrize(
    ("rule", "field"), [("DIS-8", "notices"), ("EDU-1", "given"), ("EDU-1", "unless"), ("SEC-3", "promise")]
)
def test_notices_are_known_wherever_a_condition_names_them(rule, field):
    when = REGULATIONS.rules[rule].when
    wrong = "acount_deletion" if field == "promise" else ("acount_deletion",)
    assert "account_deletion" in said(changed(rule, when=when.model_copy(update={field: wrong})))


def test_notices_of_parts_are_known():
    when = REGULATIONS.rules["EDU-1"].when
    part = when.parts[0].model_copy(update={"notices": ("children_rule",)})
    assert "children_rules" in said(changed("EDU-1", when=when.model_copy(update={"parts": (part,)})))


@pytest.mark.parametrize("text", ["{", "{0} sent", "{} sent", "{a b}"])
def test_braces_are_read_before_a_finding_is_made(text):
    assert "braces" in said(changed("SEC-1", title=Text(zh=text, en=text)))


def test_a_parameter_that_no_rule_knows_is_told():
    assert "{count}" in said(changed("SEC-1", title=Text(zh="{counter}", en="{counter}")), named=False)


def test_a_severity_needs_a_default():
    assert "default" in said(changed("SEC-1", severity={"sensitive": "high"}))


def test_everything_is_offered_where_nothing_is_near():
    assert nearest("zzz", ["alpha", "beta"]).en == "there are: alpha, beta"
    assert nearest("alpa", ["alpha", "beta"]).en == "near it: alpha"

"""Rule files: what ships is whole, every example breaks its rule, every counterexample does not."""

from __future__ import annotations

import string

import pytest

from corpora.ontology import load_ontology
from corpora.text import Language
from matcher.errors import RegulationError
from matcher.examples import findings_of
from matcher.regulations.loading import load_regulations, read_regulations

RULES = load_regulations().rules
PARAMETERS = {"data", "recipient", "hosts", "count", "why", "quote", "interval", "number", "item", "purposes"}
PARAMETERS |= {"add", "kind", "names", "total", "types"}


def test_the_rules_of_the_first_issue_are_there():
    assert {"COL-1", "SHR-1", "SHR-6", "MIS-1", "COL-2", "SEC-1", "DIS-4", "DIS-8"} <= set(RULES)


def languages(facts):
    return Language if facts.text is not None else (Language.ZH,)


JUDGED = [id_ for id_, rule in RULES.items() if rule.check != "interface"]


@pytest.mark.parametrize("id_", JUDGED)
def test_an_example_breaks_its_rule(id_):
    rule = RULES[id_]
    for language in languages(rule.example):
        found = findings_of(rule, rule.example, load_regulations(), language)
        assert len(found) == 1
        assert found[0].legal
        for text in (found[0].title, found[0].explanation, found[0].remedy):
            assert text.zh
            assert text.en
            assert "{" not in text.zh + text.en


@pytest.mark.parametrize("id_", JUDGED)
def test_a_counterexample_does_not(id_):
    rule = RULES[id_]
    for language in languages(rule.counterexample):
        assert findings_of(rule, rule.counterexample, load_regulations(), language) == ()


@pytest.mark.parametrize("id_", RULES)
def test_templates_use_known_parameters_in_both_languages(id_):
    rule = RULES[id_]
    for text in (rule.title, rule.explanation, rule.remedy):
        used = [{name for _, name, _, _ in string.Formatter().parse(t) if name} for t in (text.zh, text.en)]
        assert used[0] == used[1] <= PARAMETERS


@pytest.mark.parametrize("id_", [id_ for id_, rule in RULES.items() if rule.jurisdiction == "cn"])
def test_what_is_known_second_hand_or_from_memory_is_said(id_):
    regulations, rule = load_regulations(), RULES[id_]
    marks = {item.checked or regulations.instruments[item.instrument].checked for item in rule.legal}
    assert ("(X)" in rule.source_checked.zh.replace("（", "(").replace("）", ")")) == ("X" in marks)
    assert ("memory" in rule.source_checked.en) == ("K" in marks)


def test_every_law_has_a_date():
    instruments = load_regulations().instruments
    cited = {
        item.instrument for rule in RULES.values() if rule.jurisdiction != "stores" for item in rule.legal
    }
    assert [id_ for id_ in cited if not instruments[id_].in_force and not instruments[id_].issued] == []


def test_data_types_and_purposes_of_rules_are_known():
    regulations, ontology = load_regulations(), load_ontology()
    known = set(ontology.data_types) | set(regulations.groups)
    for rule in regulations.rules.values():
        assert set(rule.when.also) | set(rule.when.exempt) <= known
        assert set(getattr(rule.when, "purposes", ())) <= set(ontology.purposes)
    for types in regulations.groups.values():
        assert set(types) <= set(ontology.data_types)


RULE = """
[[instruments]]
id = "law"
name = { zh = "法", en = "Law" }
checked = "R"
[[rules]]
id = "TST-1"
check = "undeclared"
inputs = "B"
severity = { default = "low" }
source_checked = { zh = "已阅", en = "read" }
name = { zh = "名", en = "Name" }
title = { zh = "题", en = "Title" }
explanation = { zh = "释", en = "Explanation" }
remedy = { zh = "改", en = "Remedy" }
legal = [{ instrument = "law", article = { zh = "一", en = "1" }, says = { zh = "应", en = "must" } }]
example = { says = { zh = "例", en = "example" } }
counterexample = { says = { zh = "反例", en = "counterexample" } }
"""


def write(tmp_path, text):
    (tmp_path / "rules.toml").write_text(text, "utf8")
    return tmp_path


def test_a_file_registers_by_being_there(tmp_path):
    assert list(read_regulations(write(tmp_path, RULE)).rules) == ["TST-1"]


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("= broken", "not valid TOML"),
        ("a = " + "[" * 5000, "not valid TOML"),
        (RULE.replace("[[rules]]", "[[rule]]"), '"rule"'),
        ("packs = 3", "packs"),
        ('rules = ["x"]', "rules"),
        ('[groups]\nx = "contact"', "groups"),
        (RULE.replace('"low"', '"awful"'), "severity"),
        (RULE.replace('"low"', '"awful"'), "TST-1"),
        (RULE.replace(', en = "Name"', ""), "missing"),
        (RULE + RULE.split("[[rules]]", maxsplit=1)[0], "repeats"),
        (RULE.replace('check = "undeclared"', 'check = "undreamt"'), "undreamt"),
        (RULE.replace('instrument = "law"', 'instrument = "lore"'), "lore"),
    ],
)
def test_a_broken_file_is_named_in_one_sentence(tmp_path, broken, says):
    with pytest.raises(RegulationError) as caught:
        read_regulations(write(tmp_path, broken))
    assert says in str(caught.value)
    assert caught.value.text.zh
    assert "\n" not in str(caught.value)

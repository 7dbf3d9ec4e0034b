"""What a policy declares is never called undeclared or denied: our gold policies, and traffic that keeps to them."""

from __future__ import annotations

from pathlib import Path

import pytest

import corpora.samples
from corpora.loaders import gold
from corpora.ontology import ANY, load_ontology
from matcher.cases import Case
from matcher.checking import find_faults, make_case
from matcher.examples import case_of
from matcher.given import Given
from matcher.regulations.choosing import choose_rules
from matcher.regulations.facts import Facts
from policy_nlp import read_policy

FOLDER = Path(corpora.samples.__file__).parent / "gold"
ACCUSATIONS = ("COL-1", "MIS-1")


def declared(policy: gold.GoldPolicy) -> list[str]:
    """Return the data types that the developer collects of users, as a person read it."""
    said = (s for s in policy.statements if (s.action, s.polarity, s.subject) == ("collect", "yes", "user"))
    types = {data for statement in said for data in statement.data}
    return sorted(types & set(load_ontology().data_types) - {ANY})


def faithful_case(policy: gold.GoldPolicy) -> Case:
    """Return the policy as it is read, with a capture that sends the developer exactly what it declares."""
    regulations = choose_rules(("cn-2026",))
    flows = [{"data": data} for data in declared(policy)]
    facts = Facts.model_validate({"says": {"zh": "如实", "en": "as declared"}, "flows": flows})
    sent = [t for s in case_of(facts, regulations, policy.language).streams for t in s.transmissions]
    return make_case(Given(read_policy(policy.file, language=policy.language), tuple(sent)), regulations)


@pytest.mark.parametrize("name", gold.names(FOLDER))
def test_what_is_declared_is_neither_undeclared_nor_denied(name):
    case = faithful_case(gold.load(FOLDER, name))
    assert case.disclosures
    found = find_faults(case, [case.regulations.rules[rule] for rule in ACCUSATIONS])
    assert [(f.rule, f.data_type) for f in found] == []

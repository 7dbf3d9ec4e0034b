"""Sheets of rules: everything stands there, in both languages."""

from __future__ import annotations

import pytest

from corpora.text import Language, Text
from matcher.regulations.choosing import choose_rules
from matcher.regulations.loading import load_regulations
from yanxing.knowledge.rules import packs_sheet, rule_sheet, rules_pages, rules_sheet, tried_sheet

REGULATIONS = load_regulations()


@pytest.mark.parametrize("language", Language)
def test_the_overview_has_a_row_for_every_rule_of_the_packs(language):
    chosen = choose_rules(("cn-2026-ads",))
    rows = rules_sheet(chosen, language).tables[0].rows
    assert [row[0] for row in rows] == list(chosen.rules)


def test_packs_are_counted():
    rows = {row[0]: row for row in packs_sheet(REGULATIONS, Language.EN).tables[0].rows}
    assert rows["cn-2026"][2] == str(len(choose_rules(("cn-2026",)).rules))
    assert rows["core"][1] == "Words against deeds"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("id_", REGULATIONS.rules)
def test_a_rule_says_what_it_rests_on(id_, language):
    rule = REGULATIONS.rules[id_]
    sheet = rule_sheet(rule, REGULATIONS, language)
    values = [value for _, value in sheet.facts]
    assert sheet.title.startswith(id_)
    assert rule.remedy.to(language) in values
    assert rule.counterexample.says.to(language) in values
    for item in rule.legal:
        assert any(item.says.to(language) in value for value in values)


def test_an_article_says_since_when_it_stands_and_a_notice_when_it_was_issued():
    def law(id_: str) -> list[str]:
        return [value for _, value in rule_sheet(REGULATIONS.rules[id_], REGULATIONS, Language.EN).facts]

    assert any("art. 253-1" in value and "in force since 2015-11-01" in value for value in law("CRI-1"))
    assert any("no. 191" in value and "issued 2019-11-28" in value for value in law("COL-1"))


def test_the_page_holds_every_rule_once():
    titles = [sheet.title.split()[0] for sheet in rules_pages(Language.EN)]
    assert titles[1:] == list(REGULATIONS.rules)


def test_examples_that_fail_are_counted():
    rules = list(REGULATIONS.rules.values())[:2]
    fault = Text(zh="不符", en="wrong")
    sheet = tried_sheet("own.toml", [(rules[0], None), (rules[1], fault)], Language.EN)
    assert "rules tried: 2" in sheet.lead
    assert "say: 1." in sheet.lead
    assert [row[2] for row in sheet.tables[0].rows] == ["as it says", "wrong"]

"""Choosing rules: packs that ship, packs of the user's own, and mistakes in them."""

from __future__ import annotations

import pytest

from matcher.errors import RegulationError
from matcher.regulations.choosing import choose_rules
from matcher.regulations.loading import load_regulations
from matcher.regulations.sectors import Sector
from tests.matcher.regulations.own_rule import OWN_RULE

OWN = (
    """
[[packs]]
id = "ours"
name = { zh = "本公司", en = "Ours" }
says = { zh = "上线前的规则", en = "Rules before a release" }
includes = ["cn-2026-apps"]
rules = ["OWN-1"]
without = ["DIS-8"]
severity = { "COL-1" = { default = "high" } }
"""
    + OWN_RULE
)


@pytest.fixture
def own(tmp_path):
    def write(text: str = OWN) -> str:
        file = tmp_path / "ours.toml"
        file.write_text(text, "utf8")
        return str(file)

    return write


def test_the_usual_pack_follows_the_language():
    assert [p.id for p in choose_rules(language="zh").chosen] == ["cn-2026"]
    assert [p.id for p in choose_rules(language="en").chosen] == ["core"]


def test_the_campaign_holds_every_rule_of_the_jurisdiction():
    of_cn = {r.id for r in load_regulations().rules.values() if r.jurisdiction == "cn"}
    assert set(choose_rules(("cn-2026",)).rules) == of_cn
    assert not choose_rules(("cn-2026",)).forced


def test_a_pack_of_a_sector_binds_whatever_the_profile_says():
    chosen = choose_rules(("cn-2026-ads", "cn-2026-health"))
    assert {Sector.ADS, Sector.HEALTH} == chosen.forced
    assert "ADS-2" in chosen.rules
    assert "COL-1" not in chosen.rules


def test_a_pack_of_the_users_own_adds_takes_away_and_grades(own):
    chosen = choose_rules((own(),))
    assert "OWN-1" in chosen.rules
    assert "DIS-8" not in chosen.rules
    assert chosen.rules["COL-1"].grade() == "high"
    assert chosen.rules["COL-1"].grade("everyday") == "low"
    assert [p.id for p in chosen.chosen] == ["ours"]
    assert "OWN-1" not in load_regulations().rules


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (('"cn-2026-apps"', '"cn-2027"'), "cn-2027"),
        (('"DIS-8"', '"DIS-99"'), "DIS-99"),
        (('"cn-2026-apps"', '"ours"'), "itself"),
        (('"clear_text"', '"undreamt"'), "undreamt"),
        (("OWN-1", "COL-1"), "repeats"),
        (("[[packs]]", "[[instruments]]"), "ours.toml"),
        (('inputs = "T"', 'inputs = "T"\nwhen = { notices = ["x"] }'), "notices"),
    ],
)
def test_a_mistake_is_named_in_one_sentence(own, change, says):
    with pytest.raises(RegulationError) as caught:
        choose_rules((own(OWN.replace(*change)),))
    assert says in str(caught.value)
    assert "\n" not in caught.value.text.zh


def test_an_unknown_pack_is_answered_with_those_there_are():
    with pytest.raises(RegulationError, match="cn-2026-health"):
        choose_rules(("gdpr-2016x",))


def test_a_file_without_packs_or_none_at_all_is_named(own, tmp_path):
    with pytest.raises(RegulationError, match="no \\[\\[packs\\]\\]"):
        choose_rules((own('[groups]\nmine = ["contact"]\n'),))
    with pytest.raises(RegulationError, match="There is no"):
        choose_rules((str(tmp_path / "none.toml"),))

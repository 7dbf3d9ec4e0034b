"""Phrases are found on word boundaries, in any spelling, longest first, and masks hide."""

from __future__ import annotations

import pytest

from corpora.ontology.terms import DataType
from corpora.ontology.vocabulary import Ontology
from policy_nlp import lexicon
from policy_nlp.lexicon import Lexicon, Match, fold, variants

SMALL = Lexicon(
    {
        variant: terms
        for phrase, terms in {
            "age": ("identity.birth_date",),
            "name": ("identity.name",),
            "domain name": (),
            "MAC地址": ("device.mac",),
            "IMEI": ("device.imei",),
            "e-mail address": ("contact.email",),
            "地址": ("contact.address",),
            "city": ("contact.address", "location.coarse"),
        }.items()
        for variant in variants(phrase)
    }
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Your message, your age", ["identity.birth_date"]),
        ("the domain name of the server", []),
        ("your Names", ["identity.name"]),
        ("Email addresses and e-mail address", ["contact.email", "contact.email"]),
        ("your city", ["contact.address", "location.coarse"]),
        ("设备的IMEI号、MAC 地址", ["device.imei", "device.mac"]),
        ("ＩＭＥＩ", ["device.imei"]),
        ("收货地址", ["contact.address"]),
        ("xIMEIx", []),
    ],
)
def test_find(text: str, expected: list[str]) -> None:
    assert [m.term for m in SMALL.find(text)] == expected


def test_offsets_are_of_the_text_as_given() -> None:
    assert SMALL.find("İ: IMEI") == (Match(3, 7, "IMEI", "device.imei"),)


def test_fold_keeps_length() -> None:
    text = "İＡ－ß’ x"
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize("find", [lexicon.find_data_types, lexicon.find_purposes, lexicon.find_recipients])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_vocabulary_loads(find, language: str) -> None:
    assert isinstance(find("We collect your IMEI. 我们收集您的IMEI。", language), tuple)


def test_a_chinese_meaning_hides_the_english_one_of_the_same_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    labels = {"zh": "甲", "en": "a"}
    terms = {
        id_: DataType.model_validate({"id": id_, "labels": labels, "policy": policy})
        for id_, policy in (
            ("x", {"zh": {"phrases": ["AAID"]}}),
            ("y", {"en": {"phrases": ["aaid", "ssid"]}}),
        )
    }
    monkeypatch.setattr(lexicon, "load_ontology", lambda: Ontology(terms, {}, {}, {}))
    found = {language: lexicon._lexicon.__wrapped__("data_types", language) for language in ("zh", "en")}  # type: ignore[attr-defined]
    assert [m.term for m in found["zh"].find("AAID、SSID")] == ["x", "y"]
    assert [m.term for m in found["en"].find("AAID, SSID")] == ["y", "y"]


def test_chinese_words_are_known_in_an_english_policy_too() -> None:
    found = lexicon.find_data_types("IMEI、设备型号 and your device model", "en")
    assert [m.term for m in found] == ["device.imei", "device.model", "device.model"]

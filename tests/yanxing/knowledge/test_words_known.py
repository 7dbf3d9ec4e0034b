"""What a word means."""

from corpora.text import Language
from yanxing.knowledge.words_known import known_words, terms_listing, word_sheet


def test_a_phrase_is_found_without_regard_to_case() -> None:
    assert "contact.phone" in terms_listing("Phone  Number")
    assert "contact.phone" in terms_listing("手机号")


def test_a_field_name_is_found_however_it_is_written() -> None:
    assert "device.identifier" in terms_listing("deviceId")
    assert terms_listing("device_id") == terms_listing("DEVICE-ID")


def test_the_sheet_says_as_what_the_word_is_listed() -> None:
    rows = word_sheet("sjh", Language.EN).tables[0].rows
    assert ("contact.phone", "phone number", "field name, with a fitting value") in rows


def test_a_word_of_nothing_is_listed_nowhere() -> None:
    assert terms_listing("qwertyuiop") == ()
    assert terms_listing("") == ()
    assert terms_listing("***") == ()


def test_labels_of_terms_and_of_stores_are_known() -> None:
    assert "contact.phone" in terms_listing("phone number")
    rows = word_sheet("Crash logs", Language.EN).tables[0].rows
    assert {row[2] for row in rows} == {"label of an app store"}


def test_every_word_that_may_be_asked_for_is_known() -> None:
    assert {"contact.phone", "手机号", "sjh", "Crash logs", "Precise location"} <= set(known_words())

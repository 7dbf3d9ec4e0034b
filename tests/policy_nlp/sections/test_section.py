from corpora.messages import load_area
from policy_nlp.sections import SECTIONS, Section


def test_every_section_has_a_label_for_people_and_no_label_is_left_over() -> None:
    assert set(load_area("sections")) == set(Section)


def test_sections_compare_equal_to_plain_strings_and_keep_their_order() -> None:
    assert SECTIONS[0] == "introduction"
    assert len(SECTIONS) == 15

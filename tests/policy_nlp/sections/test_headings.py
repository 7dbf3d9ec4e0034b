import pytest

from corpora.text import Language
from policy_nlp.sections import Section
from policy_nlp.sections.headings import bare_heading, load_headings, sections_of_heading

CASES = [
    (section, language, text, kind == "examples")
    for section, both in load_headings().items()
    for language in Language
    for kind in ("examples", "counterexamples")
    for text in getattr(getattr(both, language.value), kind)
]


@pytest.mark.parametrize(("section", "language", "text", "named"), CASES)
def test_examples_and_counterexamples_of_the_file(
    section: Section, language: Language, text: str, named: bool
) -> None:
    assert (section in sections_of_heading(text, language)) is named


def test_every_section_is_known_in_both_languages() -> None:
    assert set(load_headings()) == set(Section)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第三章 3.1 存储期限：", "存储期限"),
        ("（四）注销账户", "注销账户"),
        ("## 12. Contact us", "Contact us"),
        ("Cookies", "Cookies"),
    ],
)
def test_numbers_and_marks_are_no_part_of_a_heading(text: str, expected: str) -> None:
    assert bare_heading(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("How we store and protect your data", {Section.STORAGE, Section.SECURITY}),
        ("我们如何收集和使用您的信息", {Section.COLLECTION, Section.USE}),
        ("Roaming with a foldable kayak", set()),
    ],
)
def test_a_heading_may_name_several_sections_or_none(text: str, expected: set[Section]) -> None:
    language = Language.ZH if "我" in text else Language.EN
    assert set(sections_of_heading(text, language)) == expected


def test_a_hostile_heading_is_cut() -> None:
    assert sections_of_heading("x" * 200_000 + " cookies", Language.EN) == ()

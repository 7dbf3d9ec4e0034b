import pytest

from policy_nlp.language import language_of
from policy_nlp.sections import Section
from policy_nlp.sections.wording import load_wording, told_by_words

CASES = [
    (section, text, kind == "examples")
    for section, words in load_wording().items()
    for kind in ("examples", "counterexamples")
    for text in getattr(words, kind)
]


@pytest.mark.parametrize(("section", "text", "told"), CASES)
def test_examples_and_counterexamples_of_the_file(section: Section, text: str, told: bool) -> None:
    assert (section in told_by_words(text, language_of(text))) is told


def test_only_the_beginning_is_looked_at() -> None:
    assert told_by_words("a " * 50_000 + "privacy shield", language_of("abc")) == ()

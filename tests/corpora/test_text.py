"""Text in both languages."""

from corpora.text import Text


def test_a_text_speaks_the_language_asked():
    text = Text(zh="言", en="word")
    assert text.to("zh") == "言"
    assert text.to("en") == "word"
    assert text.to("fr") == "word"

"""Text for people, always in both languages: no record and no error knows only one."""

from __future__ import annotations

from enum import StrEnum

from corpora.record import Record


class Language(StrEnum):
    """A language that the project reads and speaks (ISO 639-1)."""

    ZH = "zh"
    EN = "en"


class Text(Record):
    """One sentence for people in Chinese and in English."""

    zh: str
    """Simplified Chinese."""
    en: str
    """English."""

    def to(self, language: str) -> str:
        """Return the sentence in `language` ("zh" or "en"; anything else is read as English)."""
        return self.zh if language == Language.ZH else self.en

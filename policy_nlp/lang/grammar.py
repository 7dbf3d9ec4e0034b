"""The constants of a language, compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from corpora.text import Language
from policy_nlp import lang

_APART = frozenset({"IRREGULAR", "DOUBLED", "USER_WORDS"})
_NEVER = r"(?!)"
_WIDE = str.maketrans(",;:()?!", "，；：（）？！")
_NARROW = str.maketrans("‘’“”", "''\"\"")


@dataclass(frozen=True)
class Grammar:
    """Compiled patterns of one language, named as the constants of its modules, in lower case."""

    language: str
    patterns: dict[str, re.Pattern[str]]

    def __getattr__(self, name: str) -> re.Pattern[str]:
        try:
            return self.patterns[name]
        except KeyError:
            raise AttributeError(name) from None

    def surface(self, text: str) -> str:
        """Return `text` as the patterns want it, every offset kept: punctuation of one kind."""
        if self.language == Language.ZH:
            return text.translate(_WIDE)
        return text.translate(_NARROW)


@cache
def load_grammar(language: str) -> Grammar:
    """Return the grammar of "zh"; of anything else the English one.

    A constant that only the other language has matches nothing.
    """
    constants = {name: _constants(name) for name in ("zh", "en")}
    own = constants["zh" if language == Language.ZH else "en"]
    names = {n for c in constants.values() for n in c if n not in _APART}
    return Grammar(language, {n.lower(): _compile(own, own.get(n, _NEVER)) for n in sorted(names)})


def _constants(language: str) -> dict[str, Any]:
    """Return what the modules of a language define in capitals: "en", "en_receivers" and the like."""
    names = (n for _, n, _ in iter_modules(lang.__path__) if n == language or n.startswith(f"{language}_"))
    modules = [import_module(f"{lang.__name__}.{name}") for name in sorted(names)]
    return {n: v for m in modules for n, v in vars(m).items() if n.isupper()}


def _compile(own: dict[str, Any], value: str | tuple[str, ...]) -> re.Pattern[str]:
    if isinstance(value, tuple):
        forms = {form for verb in value for form in inflect(verb, own["IRREGULAR"], own["DOUBLED"])}
        value = r"\b(?:" + "|".join(sorted(forms, key=len, reverse=True)) + r")\b"
    if "\n" in value:
        value = "|".join(line.strip().removesuffix("|") for line in value.strip().split("\n"))
    # Capitals in a pattern are meant: names are the only patterns that have them.
    return re.compile(value, 0 if "A-Z" in value else re.IGNORECASE)


def inflect(verb: str, irregular: dict[str, str], doubled: frozenset[str]) -> list[str]:
    """Return the forms of an English verb, as alternatives of a regular expression."""
    extra = irregular[verb].split("|") if verb in irregular else []
    if " " in verb:
        return [verb, *extra]
    stem = verb + verb[-1] if verb in doubled else verb.removesuffix("e")
    third = f"{verb}es" if verb.endswith(("s", "x", "sh", "ch")) else f"{verb}s"
    past = f"{stem}ed"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        past, third = f"{verb[:-1]}ied", f"{verb[:-1]}ies"
    return [verb, third, past, f"{stem}ing", *extra]

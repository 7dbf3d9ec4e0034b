"""The constants of a language, compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, cast

from corpora.text import Language
from policy_nlp import lang
from policy_nlp.lang.narrowing import Narrowing
from policy_nlp.lang.screened import NOTHING, screened
from policy_nlp.lang.worded import Worded

_APART = frozenset({"IRREGULAR", "DOUBLED", "USER_WORDS"})
# Replaced one after the other: translating a text looks up each of its characters.
_WIDE = tuple(zip(",;:()?!", "，；：（）？！", strict=True))
_NARROW = tuple(zip("‘’“”", "''\"\"", strict=True))


@dataclass(frozen=True)
class Grammar:
    """Compiled patterns of one language, named as the constants of its modules, in lower case."""

    language: str
    patterns: dict[str, re.Pattern[str]]

    def __post_init__(self) -> None:
        """Make each pattern an attribute: they are asked for a hundred times a sentence."""
        vars(self).update(self.patterns)

    def __getattr__(self, name: str) -> re.Pattern[str]:
        raise AttributeError(name)

    def of(self, *texts: str) -> Grammar:
        """Return the grammar for `texts` and parts of them alone: what cannot match in any of them matches nothing.

        Its components ask a sentence a hundred questions; one pass over it answers most of them.
        """
        narrowing, empty = self._narrowed
        narrow = object.__new__(empty)
        own = vars(narrow)
        for text in texts:
            own.update(narrowing.candidates(text))
        return narrow

    @cached_property
    def _narrowed(self) -> tuple[Narrowing, type[Grammar]]:
        """What tells which patterns may match a text, and the class of grammars for texts of which it tells none."""
        narrowing = Narrowing(self.patterns)
        # What all have in common belongs to the class: an object for each sentence is made at once.
        common = {**vars(self), **narrowing.unless_told}
        return narrowing, cast("type[Grammar]", type("NarrowGrammar", (Grammar,), common))

    def surface(self, text: str) -> str:
        """Return `text` as the patterns want it, every offset kept: punctuation of one kind."""
        for given, wanted in _WIDE if self.language == Language.ZH else _NARROW:
            text = text.replace(given, wanted)
        return text


@cache
def load_grammar(language: str) -> Grammar:
    """Return the grammar of "zh"; of anything else the English one.

    A constant that only the other language has matches nothing.
    """
    constants = {name: _constants(name) for name in ("zh", "en")}
    own = constants["zh" if language == Language.ZH else "en"]
    names = {n for c in constants.values() for n in c if n not in _APART}
    return Grammar(
        language, {n.lower(): _compile(own, own[n]) if n in own else NOTHING for n in sorted(names)}
    )


def _constants(language: str) -> dict[str, Any]:
    """Return what the modules of a language define in capitals: "en", "en_receivers" and the like."""
    names = (n for _, n, _ in iter_modules(lang.__path__) if n == language or n.startswith(f"{language}_"))
    modules = [import_module(f"{lang.__name__}.{name}") for name in sorted(names)]
    return {n: v for m in modules for n, v in vars(m).items() if n.isupper()}


def _compile(own: dict[str, Any], value: str | tuple[str, ...]) -> re.Pattern[str]:
    if isinstance(value, tuple):
        forms = {form for verb in value for form in inflect(verb, own["IRREGULAR"], own["DOUBLED"])}
        return cast("re.Pattern[str]", Worded(forms))
    if value == NOTHING.pattern:
        return NOTHING
    if "\n" in value:
        value = "|".join(line.strip().removesuffix("|") for line in value.strip().split("\n"))
    # Capitals in a pattern are meant: names are the only patterns that have them.
    compiled = re.compile(value, 0 if "A-Z" in value else re.IGNORECASE)
    # A screened pattern answers as the pattern that it stands for.
    return cast("re.Pattern[str]", screened(compiled))


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

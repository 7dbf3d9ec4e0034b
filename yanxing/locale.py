"""The language that the program speaks: `--lang`, then YANXING_LANG, then the locale."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from corpora.text import Language


def spoken_language(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """Return the language to speak. `arguments` are those of the command line, without the program's name."""
    asked = _asked(arguments) or environment.get("YANXING_LANG")
    if asked in tuple(Language):
        return Language(asked)
    locale = next((environment[k] for k in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(k)), "")
    return Language.ZH if locale.lower().startswith("zh") else Language.EN


def _asked(arguments: Sequence[str]) -> str | None:
    for here, following in zip_longest(arguments, arguments[1:], fillvalue=""):
        if here == "--lang":
            return following
        if here.startswith("--lang="):
            return here.removeprefix("--lang=")
    return None

"""Verbs in a row that each have an object of their own ("collect your name and share your photos")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from policy_nlp.pipeline.analysis import Mention, Sentence, Trigger

# What stands between the object of a verb and the verb that follows it in a row.
_JOINED = re.compile(
    r"\W{0,3}(?:and|or|nor|but)\s(?:(?:we|may|will|can|might|do|does|not|never|also|then|to|neither|either)\s){0,4}",
    re.IGNORECASE,
)
# What stands between a verb and its own object.
_DIRECT = re.compile(
    r"\s(?:(?:your|the|any|all|some|certain|their|users?|user's|users'|customers?|personal|of|such|other|this|these)\s){0,4}",
    re.IGNORECASE,
)


def is_of_another(trigger: Trigger, mention: Mention, own: Sequence[Trigger], sentence: Sentence) -> bool:
    """Tell whether `mention` is the object of another verb of the row, of which each has its own.

    `own`: the verbs of the clause. Only for languages that put objects behind verbs and set no comma between them.
    """
    before = [t for t in own if t.end <= mention.start]
    if trigger not in own or not before or before[-1] is trigger:
        return False
    ruler = before[-1]
    first, second = sorted((trigger, ruler), key=lambda t: t.start)
    between = [m for m in sentence.mentions if first.end <= m.start and m.end <= second.start]
    behind = [m for m in sentence.mentions if m.start >= second.end]
    if not between or not behind:
        return False
    joined = sentence.within(max(m.end for m in between), second.start)
    direct = sentence.within(second.end, min(m.start for m in behind))
    return bool(_JOINED.fullmatch(joined) and _DIRECT.fullmatch(direct))

"""What a policy refers to and nobody read, in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from corpora.messages import say
from corpora.text import Text
from policy_nlp.linked.separate import Separate
from policy_nlp.statements import LinkedDocument, LinkKind

_KEYS = {LinkKind.THIRD_PARTY_LIST: "linked.unread_lists", LinkKind.CHILDREN_RULES: "linked.unread_rules"}
"""The kinds without which a policy is not read whole."""
_SHOWN = 4


def unread(
    linked: Sequence[LinkedDocument], read: Sequence[Separate], tried: Collection[str] = ()
) -> Iterator[Text]:
    """Yield a remark for each kind of document that was referred to and not read.

    `tried`: addresses that were asked in vain and are spoken of elsewhere. A list that the user gave stands for
    one that the policy refers to.
    """
    known = {s.target for s in read} | set(tried)
    for kind, key in _KEYS.items():
        left = [d for d in linked if d.kind is kind and not (d.target and d.target in known)]
        given = sum(1 for s in read if s.kind is kind and s.target is None)
        if len(left) > given:
            shown = [_shown(d) for d in left[:_SHOWN]]
            more = "…" if len(left) > _SHOWN else ""
            yield say(key, names=Text(zh="、".join(shown) + more, en=", ".join(shown) + more))


def _shown(linked: LinkedDocument) -> str:
    if not linked.target or linked.target == linked.title:
        return linked.title
    return f"{linked.title} ({linked.target[:200]})"

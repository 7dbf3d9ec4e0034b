"""`--follow`: the lists and children's rules that a policy links are fetched, one step far and a handful."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from corpora.messages import say
from corpora.script import simplified
from corpora.text import Text
from policy_nlp.document import Document
from policy_nlp.errors import PolicyError
from policy_nlp.fetching import is_address
from policy_nlp.intake.given import Given
from policy_nlp.linked.separate import Separate, load_separate
from policy_nlp.statements import LinkedDocument, LinkKind

MOST = 5
"""Documents that are fetched for one policy."""

_OPENING = 6
_CHILDREN = re.compile(
    r"儿童|未成年|少年|少儿|监护|\b(?:child|kid|minor|teen|young|parent|guardian)", re.IGNORECASE
)
_FOLLOWED = (LinkKind.THIRD_PARTY_LIST, LinkKind.CHILDREN_RULES)


@dataclass(frozen=True)
class Followed:
    """What following came to."""

    separate: tuple[Separate, ...] = ()
    remarks: tuple[Text, ...] = ()
    """Why a document could not be read."""
    tried: frozenset[str] = frozenset()
    """Targets that a remark speaks of."""


def follow(document: Document, linked: Sequence[LinkedDocument], get: Callable[[str], Given]) -> Followed:
    """Get the lists and children's rules among `linked` with `get`, lists first; errors become remarks."""
    separate: list[Separate] = []
    failed: dict[str, Text] = {}
    fetched: set[str] = {document.base or ""}
    for found, address in _addresses(document, linked):
        if not address:
            failed[found.target or ""] = say("linked.no_base", title=found.title, address=found.target)
        elif address in fetched:
            continue
        elif len(fetched) > MOST:
            failed[found.target or ""] = say(
                "linked.too_many", title=found.title, limit=MOST, address=address
            )
        else:
            fetched.add(address)
            try:
                separate.append(_loaded(get(address), found, document))
            except PolicyError as error:
                failed[found.target or ""] = say("linked.not_followed", title=found.title, problem=error.text)
    return Followed(tuple(separate), tuple(failed.values()), frozenset(failed))


def _loaded(given: Given, found: LinkedDocument, document: Document) -> Separate:
    """Return what was linked. Raises PolicyError, also where children's rules turn out to be a policy for all."""
    separate = load_separate(given, found.kind, document.language, found.target)
    if found.kind is LinkKind.CHILDREN_RULES and not _is_about_children(separate.document):
        raise PolicyError("linked.no_rules", source=given.name)
    return separate


def _is_about_children(document: Document) -> bool:
    opening = [document.title or "", *(b.text[:300] for b in document.blocks[:_OPENING])]
    return any(_CHILDREN.search(simplified(text)) for text in opening)


def _addresses(document: Document, linked: Sequence[LinkedDocument]) -> Iterator[tuple[LinkedDocument, str]]:
    """Yield what is to be followed with its absolute address, "" for one that is not known."""
    for kind in _FOLLOWED:
        for found in linked:
            if found.kind is kind and found.target:
                yield found, _absolute(found.target, document.base)


def _absolute(target: str, base: str | None) -> str:
    from policy_nlp.fetching.addresses import join

    if is_address(target):
        return target.partition("#")[0]
    if target.startswith("//"):
        return f"https:{target}"
    try:
        return join(base, target).partition("#")[0] if base else ""
    except PolicyError:
        return ""

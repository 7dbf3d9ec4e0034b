"""What is read beside the policy and the capture: other parties' own policies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from corpora.errors import InputError
from corpora.text import Language
from yanxing.commands.inputs import PolicyInput
from yanxing.commands.output import unknown
from yanxing.commands.parties import find_party
from yanxing.commands.reading import read

if TYPE_CHECKING:
    from policy_nlp.statements import Policy


def read_party_policies(given: Iterable[str], policy: PolicyInput, language: Language) -> dict[str, Policy]:
    """Read policies given as "PARTY=FILE" (id, name, product or host; file or address), by id of the party.

    `policy`: the app's own, which says how pages are fetched. Raises InputError for another form or an unknown party,
    and PolicyError for what cannot be read.
    """
    return dict(_read(one, policy, language) for one in given)


def _read(given: str, policy: PolicyInput, language: Language) -> tuple[str, Policy]:
    name, _, file = (part.strip() for part in given.partition("="))
    if not name or not file:
        raise InputError("cli.party_policy_form", given=given)
    party = find_party(name)
    if party is None:
        from yanxing.knowledge.parties import known_names

        raise unknown("no_party", name, known_names(), language)
    own = PolicyInput(file, save=policy.save, allow_private=policy.allow_private)
    return party.id, read(own, language).policy

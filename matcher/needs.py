"""What is known in a case, and which rules cannot be judged for want of it. What cannot be judged never passes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from corpora.messages import say
from corpora.text import Text
from matcher.findings import NotChecked
from matcher.given import Given
from matcher.linked import is_mere_list
from matcher.markets import knows_market
from matcher.regulations.regulations import Regulations
from matcher.regulations.rules import Need, Rule

_SHORTEST = 200
"""Characters below which a text is no policy, where nothing is declared in it."""
_IN_PART = frozenset({Need.INTERFACE, Need.ALL_RESPONSES})
"""Needs without which faults are looked for all the same."""
_SWITCHES = (Need.CONSENT, Need.VISIBILITY, Need.ADS, Need.ACCOUNT)


def known_needs(given: Given, regulations: Regulations) -> frozenset[Need]:
    """Return what is known of what is laid before a check."""
    return frozenset(_known(given, regulations)) | given.beside


def may_be_judged(rule: Rule, known: frozenset[Need]) -> bool:
    """Whether enough is known to look for faults: all that the rule needs, or all but what is never seen whole.

    A rule on the screens alone is never reported as judged, nor one on responses of which some were not read; what
    the policy itself, or the rest of them, shows is still found.
    """
    return all(need in known or need in _IN_PART for need in rule.required)


def is_judged(rule: Rule, known: frozenset[Need]) -> bool:
    """Whether it is judged, in whole or, where the rest is seen on the screens alone, by the policy's words."""
    missing = {need for need in rule.required if need not in known}
    return not missing or (rule.is_of_words_too and missing == {Need.INTERFACE})


def not_checked(rules: Iterable[Rule], known: frozenset[Need]) -> Iterator[NotChecked]:
    """Yield the rules that need more than is known, with the reason.

    A rule of which the words were judged is among them, too, for what the screens alone show.
    """
    for rule in rules:
        missing = [need for need in rule.required if need not in known]
        if missing:
            yield NotChecked(
                rule=rule.id,
                name=rule.name,
                needs=tuple(str(need) for need in missing),
                why=_all_of([_why(need, rule, known) for need in missing]),
            )


def _why(need: Need, rule: Rule, known: frozenset[Need]) -> Text:
    in_part = need == Need.INTERFACE and is_judged(rule, known)
    return say("matcher.need_interface_besides" if in_part else f"matcher.need_{need}")


def _all_of(whys: Sequence[Text]) -> Text:
    return Text(zh="；".join(w.zh for w in whys), en="; ".join(w.en for w in whys))


def _known(given: Given, regulations: Regulations) -> Iterator[Need]:
    policy, app, sent = given.policy, given.app, given.sent
    # A policy that was put together by hand has no length.
    long = policy.statements or not policy.characters or policy.characters >= _SHORTEST
    if long and not is_mere_list(policy):
        yield Need.POLICY
    if given.has_traffic:
        yield Need.TRAFFIC
    for switch in _SWITCHES:
        if any(getattr(t.phase, switch) != "unknown" for t in sent):
            yield switch
    if any(t.time is not None for t in sent):
        yield Need.TIMES
    if app.app_type in regulations.app_types:
        yield Need.APP_TYPE
    if knows_market(policy, app):
        yield Need.MARKET

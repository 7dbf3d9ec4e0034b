"""What rules name must be there: checks, instruments, data types, notices. A wrong name would pass in silence."""

from __future__ import annotations

import string
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from corpora.messages import load_area, say
from corpora.ontology import ANY, load_ontology
from corpora.text import Text
from matcher.checks import load_checks
from matcher.errors import RegulationError
from matcher.regulations.regulations import Regulations
from matcher.regulations.rules import Rule, When

_NOTICES = ("notices", "notice", "stated", "given", "unless", "promise", "wording")
"""Conditions that name notices; `parts` have them too."""
_NEAR, _MOST = 0.5, 3
"""From which likeness on a known name is offered (`difflib`), and how many."""


@dataclass(frozen=True)
class Names:
    """Everything that a rule may name."""

    checks: Collection[str]
    instruments: Collection[str]
    data: Collection[str]
    """Data types and groups of them."""
    notices: Collection[str]
    parameters: Collection[str]
    """Of templates: all that the rules known before use."""


def names_of(regulations: Regulations, known: Iterable[Rule]) -> Names:
    """Return what rules may name beside `regulations`; `known`: the rules that ship."""
    data = {ANY, *load_ontology().data_types, *regulations.groups}
    notices = {*load_area("notices"), *load_area("facts")}
    parameters = {name for rule in known for text in _texts(rule) for name in _parameters(text)}
    return Names(load_checks(), regulations.instruments, data, notices, parameters)


def check_references(rules: Iterable[Rule], names: Names, file: str) -> None:
    """Raise RegulationError for the first name in `rules` that is nowhere; `file`: where they stand."""
    for rule in rules:
        for kind, name, known in _named(rule, names):
            if name not in known:
                hint = nearest(name, known)
                raise RegulationError(
                    f"matcher.unknown_{kind}", file=file, rule=rule.id, name=name, hint=hint
                )
        if "default" not in rule.severity:
            raise RegulationError("matcher.no_default_severity", file=file, rule=rule.id)
        for text in _texts(rule):
            _check_text(rule, text, names, file)


def nearest(name: str, known: Collection[str]) -> Text:
    """Return the known names that `name` may stand for; all of them where none is near."""
    near = get_close_matches(name, known, n=_MOST, cutoff=_NEAR)
    return say("matcher.nearest" if near else "matcher.all_known", names=", ".join(near or sorted(known)))


def _named(rule: Rule, names: Names) -> Iterator[tuple[str, str, Collection[str]]]:
    """Yield kind, name, and the known names of that kind."""
    yield "check", rule.check, names.checks
    for item in rule.legal:
        yield "instrument", item.instrument, names.instruments
    for data in (*rule.when.only, *rule.when.also, *rule.when.exempt, *_in_examples(rule)):
        yield "data", data, names.data
    for notice in _notices(rule.when):
        yield "notice", notice, names.notices


def _in_examples(rule: Rule) -> Iterator[str]:
    """Yield the data types of its example and counterexample."""
    for facts in (rule.example, rule.counterexample):
        for said in (*(s.data for s in facts.statements), *(row.data for row in facts.third_parties)):
            yield from said
        yield from (flow.data for flow in (*facts.flows, *facts.received))


def _notices(when: When) -> Iterator[str]:
    written = when.model_dump()
    for holder in (written, *written.get("parts", ())):
        for field in _NOTICES:
            named = holder.get(field) or ()
            yield from (named,) if isinstance(named, str) else named


def _check_text(rule: Rule, text: str, names: Names, file: str) -> None:
    for name in _parameters(text):
        if not name.isidentifier():
            raise RegulationError("matcher.broken_template", file=file, rule=rule.id, text=text)
        if name not in names.parameters:
            known = ", ".join(f"{{{one}}}" for one in sorted(names.parameters))
            raise RegulationError("matcher.unknown_parameter", rule=rule.id, name=name, known=known)


def _texts(rule: Rule) -> Iterator[str]:
    for template in (rule.title, rule.explanation, rule.remedy):
        yield from (template.zh, template.en)


def _parameters(text: str) -> list[str]:
    """Return the parameters of a template; an empty one where its braces are wrong."""
    try:
        return [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    except ValueError:
        return [""]

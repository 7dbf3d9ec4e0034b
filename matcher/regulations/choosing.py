"""Which rules a check is made with: packs by name, a user's own file, or what is usual for the language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from corpora.text import Language
from matcher.errors import RegulationError
from matcher.regulations.loading import load_regulations, read_pack_file
from matcher.regulations.packs import Pack
from matcher.regulations.references import nearest
from matcher.regulations.regulations import Regulations
from matcher.regulations.rules import Rule
from matcher.regulations.sectors import Sector

USUAL = {Language.ZH: "cn-2026", Language.EN: "core"}
"""The pack that is taken where none is named, by the language of the policy."""


def choose_rules(packs: Sequence[str] = (), *, language: Language = Language.ZH) -> Regulations:
    """Return the rules of `packs`: ids, or paths of TOML files; without any, those usual for `language`.

    Raises RegulationError for an unknown pack, a file that cannot be used, or a pack that names unknown rules.
    """
    return _chosen(tuple(packs) or (USUAL[language],))


@cache
def _chosen(packs: tuple[str, ...]) -> Regulations:
    known, names = load_regulations(), list[str]()
    for name in packs:
        if name.endswith(".toml"):
            known, own = read_pack_file(Path(name), known)
            names += own
        else:
            names.append(name)
    chosen = list(_with_included(names, known))
    rules: dict[str, Rule] = {}
    for pack in chosen:
        rules |= _rules_of(pack, known)
    for pack in chosen:
        for id_ in (*pack.without, *pack.severity):
            _known_rule(id_, pack, known)
        rules = {id_: rule for id_, rule in rules.items() if id_ not in pack.without}
        rules |= {
            id_: rules[id_].model_copy(update={"severity": {**rules[id_].severity, **grades}})
            for id_, grades in pack.severity.items()
            if id_ in rules
        }
    forced: frozenset[Sector] = frozenset(s for pack in chosen for s in pack.sectors)
    top = tuple(known.packs[name] for name in dict.fromkeys(names))
    return replace(known, rules=dict(sorted(rules.items())), chosen=top, forced=forced)


def _with_included(names: Iterable[str], known: Regulations) -> Iterable[Pack]:
    """Yield the packs and those that they include, each once, included ones first."""
    done: dict[str, Pack] = {}

    def visit(name: str, above: tuple[str, ...]) -> None:
        pack = known.packs.get(name)
        if pack is None:
            raise RegulationError("matcher.unknown_pack", pack=name, known=", ".join(sorted(known.packs)))
        if name in above:
            raise RegulationError("matcher.circle_of_packs", pack=name)
        for inner in pack.includes:
            visit(inner, (*above, name))
        done.setdefault(name, pack)

    for name in names:
        visit(name, ())
    return done.values()


def _rules_of(pack: Pack, known: Regulations) -> dict[str, Rule]:
    """Return the rules that the pack itself names."""
    wanted = set(pack.sectors)
    listed = {id_: _known_rule(id_, pack, known) for id_ in pack.rules}
    return listed | {
        rule.id: rule
        for rule in known.rules.values()
        if rule.jurisdiction == (pack.jurisdiction or "")
        and (pack.every_sector or wanted & set(rule.sectors))
    }


def _known_rule(id_: str, pack: Pack, known: Regulations) -> Rule:
    if id_ not in known.rules:
        hint = nearest(id_, known.rules)
        raise RegulationError("matcher.unknown_rule", pack=pack.id, rule=id_, hint=hint)
    return known.rules[id_]

"""`yanxing rules`: which legal rules there are, what one rests on, and whether rules of one's own do as they say."""

from __future__ import annotations

from collections.abc import Sequence

from corpora.record import Record
from corpora.text import Language, Text
from matcher.errors import RegulationError
from matcher.regulations.choosing import choose_rules
from matcher.regulations.loading import load_regulations
from matcher.regulations.packs import Pack
from matcher.regulations.regulations import Regulations
from matcher.regulations.rules import Rule
from yanxing.commands.output import show, unknown
from yanxing.exit_codes import ExitCode


class RulesShown(Record):
    """The rules that were asked for."""

    schema_version: str = "1"
    packs: tuple[Pack, ...] = ()
    rules: tuple[Rule, ...] = ()


def list_rules(packs: Sequence[str], *, output: tuple[str, ...], language: Language) -> int:
    """Show the rules of `packs`; without any, those of the language, and all packs. Raises RegulationError."""
    from yanxing.knowledge.rules import packs_sheet, rules_sheet

    chosen = choose_rules(packs, language=language)
    sheets = [rules_sheet(chosen, language)]
    if not packs:
        sheets.insert(0, packs_sheet(chosen, language))
    shown = RulesShown(packs=chosen.chosen, rules=tuple(chosen.rules.values()))
    show(shown, sheets, output, language)
    return ExitCode.OK


def explain_rule(word: str, packs: Sequence[str], *, output: tuple[str, ...], language: Language) -> int:
    """Show all that is known of a rule: of those that ship, or of `packs`. Raises InputError for an unknown one."""
    from yanxing.knowledge.rules import rule_sheet

    regulations = choose_rules(packs) if packs else load_regulations()
    rule = regulations.rules.get(word.upper())
    if rule is None:
        raise unknown("no_rule", word, regulations.rules, language)
    show(RulesShown(rules=(rule,)), [rule_sheet(rule, regulations, language)], output, language)
    return ExitCode.OK


def try_rules(file: str, *, output: tuple[str, ...], language: Language) -> int:
    """Run the examples of the rules of a user's pack. Return 1 where one does not do what it says."""
    from yanxing.knowledge.rules import tried_sheet

    if not file.endswith(".toml"):
        raise RegulationError("matcher.no_path", file=file)
    chosen = choose_rules((file,))
    own = [r for r in chosen.rules.values() if not r.jurisdiction and r.inputs != "U"]
    results = [(rule, _fault(rule, chosen)) for rule in own]
    shown = RulesShown(packs=chosen.chosen, rules=tuple(own))
    show(shown, [tried_sheet(file, results, language)], output, language)
    return ExitCode.FINDINGS if any(fault for _, fault in results) else ExitCode.OK


def _fault(rule: Rule, regulations: Regulations) -> Text | None:
    """Return what is wrong with the examples of a rule; None where they do as they say."""
    from corpora.messages import say
    from matcher.examples import findings_of

    for language in Language:
        broken = len(findings_of(rule, rule.example, regulations, language))
        if broken != 1:
            return say("rules.result_example", count=broken)
        kept = len(findings_of(rule, rule.counterexample, regulations, language))
        if kept:
            return say("rules.result_counterexample", count=kept)
    return None

"""Sheets of legal rules: all of a pack, one with all that it rests on, and how their examples fared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpora.messages import say
from corpora.text import Language, Text
from matcher.regulations.loading import load_regulations
from matcher.regulations.packs import Pack
from matcher.regulations.regulations import Regulations
from matcher.regulations.rules import Instrument, LegalItem, Rule
from yanxing.knowledge.sheets import Sheet, Table, Tongue


def rules_sheet(regulations: Regulations, language: Language) -> Sheet:
    """Return the overview of the rules that packs choose."""
    name = Tongue(language).listed(pack.name.to(language) for pack in regulations.chosen)
    lead = say("rules.lead_list", pack=name, count=len(regulations.rules)).to(language)
    return Sheet(
        _say("title_list", language), lead, tables=(_overview(regulations.rules.values(), language),)
    )


def packs_sheet(regulations: Regulations, language: Language) -> Sheet:
    """Return the overview of all packs."""
    heads = _heads(language, "id", "pack", "count", "says")
    rows = tuple(_pack_row(pack, regulations, language) for pack in regulations.packs.values())
    return Sheet(_say("title_packs", language), tables=(Table("", heads, rows, brief=3),))


def rules_pages(language: Language) -> Iterable[Sheet]:
    """Return the page of reference: packs, then every rule."""
    regulations = load_regulations()
    lead = say("rules.lead_page", count=len(regulations.rules)).to(language)
    yield Sheet(_say("title_list", language), lead, tables=packs_sheet(regulations, language).tables)
    for rule in regulations.rules.values():
        yield rule_sheet(rule, regulations, language)


def rule_sheet(rule: Rule, regulations: Regulations, language: Language) -> Sheet:
    """Return everything that is known of one rule."""
    texts = {
        "explanation": rule.explanation, "remedy": rule.remedy, "source_checked": rule.source_checked,
        "example": rule.example.says, "counterexample": rule.counterexample.says,
    }  # fmt: skip
    facts = {
        "sectors": _sectors(rule, language),
        "inputs": _say("inputs_words" if rule.is_of_words_too else f"inputs_{rule.inputs}", language),
        "needs": "; ".join(say(f"matcher.need_{need}").to(language) for need in rule.needs),
        "severity": _severities(rule, language),
        "check": rule.check,
        **{name: text.to(language) for name, text in texts.items()},
    }
    named = tuple((_say(name, language), value) for name, value in facts.items() if value)
    title = f"{rule.id} {rule.name.to(language)}"
    return Sheet(title, facts=(*named, *_legal(rule, regulations, language)))


def tried_sheet(file: str, results: Sequence[tuple[Rule, Text | None]], language: Language) -> Sheet:
    """Return how the examples of rules fared; None stands for a rule whose examples do as they say."""
    failed = sum(fault is not None for _, fault in results)
    lead = say("rules.lead_tried", file=file, count=len(results), failed=failed).to(language)
    heads = _heads(language, "id", "name", "result")
    rows = tuple(
        (rule.id, rule.name.to(language), (fault or say("rules.result_right")).to(language))
        for rule, fault in results
    )
    return Sheet(_say("title_tried", language), lead, tables=(Table("", heads, rows, brief=3),))


def _overview(rules: Iterable[Rule], language: Language) -> Table:
    heads = _heads(language, "id", "severity", "inputs", "sectors", "name")
    rows = tuple(
        (
            rule.id, _say(f"level_{rule.grade()}", language), rule.inputs, _sectors(rule, language),
            rule.name.to(language),
        )
        for rule in rules
    )  # fmt: skip
    return Table("", heads, rows, brief=5)


def _pack_row(pack: Pack, regulations: Regulations, language: Language) -> tuple[str, ...]:
    from matcher.regulations.choosing import choose_rules

    name = pack.name.to(language)
    shown = f"{name} ({_say('draft', language)})" if pack.draft else name
    shipped = pack.id in load_regulations().packs
    count = len(choose_rules((pack.id,)).rules) if shipped else len(regulations.rules)
    return pack.id, shown, str(count), pack.says.to(language)


def _legal(rule: Rule, regulations: Regulations, language: Language) -> Iterable[tuple[str, str]]:
    """Yield each legal item: instrument and article, what it asks, since when, and how it was checked."""
    for item, cited in zip(rule.legal, regulations.citations(rule), strict=True):
        law = regulations.instruments[item.instrument]
        since = _since(item, law).to(language)
        mark = _say(f"mark_{item.checked or law.checked}", language)
        yield _say("legal", language), say("rules.cited", text=cited, since=since, mark=mark).to(language)


def _since(item: LegalItem, law: Instrument) -> Text:
    """Tell since when an article is in force, or when its instrument was issued."""
    if date := item.in_force or law.in_force:
        return say("rules.since", date=date)
    return say("rules.issued", date=law.issued) if law.issued else Text(zh="", en="")


def _severities(rule: Rule, language: Language) -> str:
    return "; ".join(
        f"{_say(f'grade_{grade}', language)}: {_say(f'level_{level}', language)}"
        for grade, level in rule.severity.items()
    )


def _sectors(rule: Rule, language: Language) -> str:
    return Tongue(language).listed(_say(f"sector_{sector}", language) for sector in rule.sectors)


def _heads(language: Language, *names: str) -> tuple[str, ...]:
    return tuple(_say(name, language) for name in names)


def _say(name: str, language: Language) -> str:
    return say(f"rules.{name}").to(language)

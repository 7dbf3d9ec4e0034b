"""One policy on the terminal."""

from __future__ import annotations

from corpora.messages import load_area
from policy_nlp.statements import Policy
from yanxing.report.console import Console
from yanxing.report.lines import line
from yanxing.report.tables import print_table
from yanxing.report.words import Words


def print_policy(policy: Policy, language: str, console: Console | None = None) -> None:
    """Print what `policy` was read to say, in `language`."""
    out = console or Console()
    words = Words(language)
    out.print(line(policy.title or policy.source, style="bold"))
    facts = {"controller": policy.controller, "effective": policy.effective_date, "language": policy.language}
    for name, value in facts.items():
        out.print(line(words.say("fact", name=words.say(name), value=value or "-")))
    _print_statements(policy, words, out)
    _print_third_parties(policy, words, out)
    _print_notices(policy, words, out)
    for remark in policy.remarks:
        out.print(line(remark.to(language), style="yellow"))


def _print_statements(policy: Policy, words: Words, out: Console) -> None:
    if not policy.statements:
        out.print(line(words.say("no_statements"), style="yellow"))
        return
    heads = [words.say(x) for x in ("statements", "data", "recipient", "purposes", "quote")]
    rows = [
        (
            words.action(s),
            words.data_list(s.data_types),
            words.recipients(s),
            words.purpose_list(s.purposes),
            s.quote[:120],
        )
        for s in policy.statements
    ]
    print_table(out, words.say("statements"), heads, rows, words.say("more_rows", count="{count}"))


def _print_third_parties(policy: Policy, words: Words, out: Console) -> None:
    if not policy.third_parties:
        return
    heads = [words.say(x) for x in ("recipient", "company", "data", "purposes")]
    rows = [
        (
            t.name,
            t.company or words.party_id(t.party),
            words.data_list(t.data_types),
            words.purpose_list(t.purposes),
        )
        for t in policy.third_parties
    ]
    print_table(out, words.say("third_parties"), heads, rows, words.say("more_rows", count="{count}"))


def _print_notices(policy: Policy, words: Words, out: Console) -> None:
    heads = [words.say(x) for x in ("notices", "present", "quote")]
    rows = [
        (words.notice(name), "✓" if name in policy.notices else "–", policy.notices.get(name, "")[:100])
        for name in load_area("notices")
    ]
    print_table(out, words.say("notices"), heads, rows, words.say("more_rows", count="{count}"))

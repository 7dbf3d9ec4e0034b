"""One policy on the terminal: part by part, statement by statement, each with its quote."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table as Grid

from corpora.messages import load_area
from policy_nlp.annotated import AnnotatedPolicy
from policy_nlp.statements import Policy
from yanxing.knowledge.sheets import Sheet, Table
from yanxing.knowledge.terminal import print_sheet
from yanxing.report.console import Console
from yanxing.report.lines import line
from yanxing.report.policy.facts import facts_of, lists_of
from yanxing.report.policy.notes import Note, NoteKind, by_section, notes_of, third_party_facts
from yanxing.report.words import Words

STYLES = {
    NoteKind.COLLECT: "green", NoteKind.SHARE: "magenta", NoteKind.DENIED: "red", NoteKind.DEFINITION: "cyan",
}  # fmt: skip
"""Style of the head of a note by its kind."""


def print_policy(read: AnnotatedPolicy, language: str, console: Console | None = None) -> None:
    """Print what a policy was read to say, in `language`; nothing is cut."""
    out = console or Console()
    words = Words(language)
    policy = read.policy
    print_sheet(
        Sheet(policy.title or policy.source, facts=(*facts_of(read, words), *lists_of(policy, words))), out
    )
    for remark in policy.remarks:
        out.print(line(remark.to(language), style="yellow"))
    if not policy.statements:
        out.print(line(words.say("no_statements"), style="yellow"))
    apart = (NoteKind.LISTED, NoteKind.NOTICE)
    notes = (n for n in notes_of(policy, words) if n.kind not in apart)
    for title, part in by_section(notes, words):
        out.print()
        out.print(line(words.say("counted", name=title, count=len(part)), style="bold"))
        for note in part:
            _print_note(note, out)
    _print_third_parties(policy, words, out)
    _print_notices(policy, words, out)


def _print_note(note: Note, out: Console) -> None:
    _hanging("•", note.head, out, STYLES[note.kind])
    for name, value in note.facts:
        _hanging(" ", f"{name}  {value}", out)
    _hanging("  │", note.quote, out, "dim")


def _hanging(mark: str, text: str, out: Console, style: str = "") -> None:
    """Print `text` behind a mark; its further lines begin below its first."""
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(line(mark, style=style), line(text, style=style))
    out.print(grid)


def _print_third_parties(policy: Policy, words: Words, out: Console) -> None:
    if not policy.third_parties:
        return
    out.print()
    title = words.say("counted", name=words.say("third_parties"), count=len(policy.third_parties))
    out.print(line(title, style="bold"))
    for row in policy.third_parties:
        _hanging("•", row.name, out, "yellow")
        for name, value in third_party_facts(row, words):
            _hanging(" ", f"{name}  {value}", out)


def _print_notices(policy: Policy, words: Words, out: Console) -> None:
    present = [(words.notice(n), policy.notices[n]) for n in load_area("notices") if n in policy.notices]
    absent = [words.notice(n) for n in load_area("notices") if n not in policy.notices]
    out.print()
    heads = (words.say("notices"), words.say("quote"))
    title = words.say("counted", name=words.say("present_notices"), count=len(present))
    print_sheet(Sheet(title, tables=(Table("", heads, tuple(present)),)), out)
    _print_list(words.say("counted", name=words.say("absent_notices"), count=len(absent)), absent, words, out)


def _print_list(title: str, items: Iterable[str], words: Words, out: Console) -> None:
    out.print(line(title, style="bold"))
    out.print(line(words.listed(items) or "–"))

"""`yanxing policy`: what one policy was read to say."""

from __future__ import annotations

from pathlib import Path

from corpora.text import Language
from yanxing.commands.reading import read
from yanxing.exit_codes import ExitCode


def show_policy(policy: Path, *, output: tuple[str, ...], language: Language) -> int:
    """Read `policy`, show its statements, third parties and notices, and return the exit status."""
    from yanxing.report.outputs import Kind, parse_outputs, write_outputs

    outputs = parse_outputs(output, Kind.POLICY)
    words = read(policy, language)
    if not any(o.to_stdout for o in outputs):
        from yanxing.report.policy_view import print_policy

        print_policy(words, language)
    write_outputs(words, outputs, language)
    return ExitCode.OK

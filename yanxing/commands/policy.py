"""`yanxing policy`: what one policy was read to say."""

from __future__ import annotations

from pathlib import Path

from corpora.text import Language
from yanxing.exit_codes import ExitCode
from yanxing.progress import working


def show_policy(policy: Path, *, output: tuple[str, ...], language: Language) -> int:
    """Read `policy`, show its statements, third parties and notices, and return the exit status."""
    from policy_nlp import read_policy
    from yanxing.report.outputs import parse_outputs, write_outputs

    outputs = parse_outputs(output)
    with working("cli.reading_policy", language):
        words = read_policy(policy)
    if not any(o.to_stdout for o in outputs):
        from yanxing.report.policy_view import print_policy

        print_policy(words, language)
    write_outputs(words, outputs, language)
    return ExitCode.OK

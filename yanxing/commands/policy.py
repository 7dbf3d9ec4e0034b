"""`yanxing policy`: what one policy was read to say."""

from __future__ import annotations

from corpora.text import Language
from yanxing.commands.inputs import PolicyInput
from yanxing.commands.reading import read
from yanxing.exit_codes import ExitCode


def show_policy(policy: PolicyInput, *, output: tuple[str, ...], language: Language) -> int:
    """Read `policy`, show its statements, third parties and notices, and return the exit status."""
    from yanxing.report.outputs import Kind, parse_outputs, write_outputs

    outputs = parse_outputs(output, Kind.POLICY)
    found = read(policy, language)
    if not any(o.to_stdout for o in outputs):
        from yanxing.report.policy_view import print_policy

        print_policy(found, language)
    write_outputs(found, outputs, language)
    return ExitCode.OK

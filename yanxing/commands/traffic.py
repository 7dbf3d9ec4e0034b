"""`yanxing traffic`: what one capture was seen to carry."""

from __future__ import annotations

from corpora.text import Language
from yanxing.commands.inputs import CaptureFiles
from yanxing.exit_codes import ExitCode


def show_traffic(files: CaptureFiles, *, output: tuple[str, ...], language: Language) -> int:
    """Read a capture, show transmissions, opaque traffic and hosts, and return the exit status."""
    from yanxing.report.outputs import Kind, parse_outputs, write_outputs

    outputs = parse_outputs(output, Kind.TRAFFIC)
    deeds = files.read(files.load_app(), language)
    if not any(o.to_stdout for o in outputs):
        from yanxing.report.traffic_view import print_traffic

        print_traffic(deeds, language)
    write_outputs(deeds, outputs, language)
    return ExitCode.OK

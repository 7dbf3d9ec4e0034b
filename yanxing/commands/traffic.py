"""`yanxing traffic`: what one capture was seen to carry."""

from __future__ import annotations

from corpora.text import Language
from yanxing.commands.inputs import CaptureFiles
from yanxing.commands.selection import Selection
from yanxing.exit_codes import ExitCode


def show_traffic(
    files: CaptureFiles,
    *,
    wanted: Selection,
    by: str,
    output: tuple[str, ...],
    language: Language,
) -> int:
    """Read a capture, show who gets what and what could not be read, and return the exit status.

    `wanted`: what alone is shown. `by`: what stands first, "recipient" or "type". Inconclusive where nothing in the
    capture could be read.
    """
    from yanxing.report.outputs import Kind, parse_outputs, write_outputs
    from yanxing.report.traffic.summary import nothing_readable

    outputs = parse_outputs(output, Kind.TRAFFIC)
    deeds = files.read(files.load_app(), language)
    shown = wanted.of(deeds, language)
    if not any(o.to_stdout for o in outputs):
        from yanxing.report.traffic_view import Order, print_traffic

        print_traffic(shown, language, by=Order(by))
    write_outputs(shown, outputs, language)
    return ExitCode.INCONCLUSIVE if nothing_readable(deeds) else ExitCode.OK

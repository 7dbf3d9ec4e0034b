"""The program `yanxing`: runs the command line and turns every error into one sentence and an exit status."""

from __future__ import annotations

import sys
from io import TextIOWrapper

from corpora.errors import InputError
from corpora.messages import say
from corpora.text import Language, Text
from yanxing.exit_codes import ExitCode
from yanxing.locale import spoken_language


def main() -> None:
    """Run `yanxing` with the arguments of the process and exit."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A terminal that knows no Chinese shows question marks, not a traceback.
            stream.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run `yanxing` with `arguments`; return the exit status. A user's mistake never shows a traceback."""
    language = spoken_language(arguments)
    try:
        return _run_command(arguments, language)
    except InputError as error:
        _complain(error.text, language)
        return ExitCode.INCONCLUSIVE if error.inconclusive else ExitCode.BAD_INPUT
    except KeyboardInterrupt:
        _complain(say("cli.interrupted"), language)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return ExitCode.OK
    except Exception as error:  # noqa: BLE001 - the last line of defence
        _complain(say("cli.internal", kind=type(error).__name__, problem=str(error)[:200]), language)
        _trace()
        return ExitCode.INTERNAL


def _run_command(arguments: list[str], language: Language) -> int:
    from yanxing.cli import UsageProblem, build_app
    from yanxing.foreign import foreign_package

    if foreign := foreign_package():
        _complain(foreign, language)
        return ExitCode.BAD_INPUT
    try:
        return build_app(language).run(arguments)
    except UsageProblem as problem:
        _complain(problem.text, language)
        return ExitCode.BAD_INPUT


def _complain(text: Text, language: Language) -> None:
    said = "".join(c if c.isprintable() else "?" for c in text.to(language))
    sys.stderr.write(f"yanxing: {said}\n")


def _trace() -> None:
    import os
    import traceback

    if os.environ.get("YANXING_DEBUG"):
        traceback.print_exc()


if __name__ == "__main__":
    main()

"""`yanxing explain-host`: whose a host is, what that party is to the app, and from where it is known."""

from __future__ import annotations

from pathlib import Path

from corpora.errors import InputError
from corpora.profiles import AppProfile
from corpora.text import Language
from yanxing.commands.output import show
from yanxing.exit_codes import ExitCode


def show_host(host: str, *, app: Path | None, output: tuple[str, ...], language: Language) -> int:
    """Show what is known of `host`, to the app in file `app` where one is given.

    Raises ProfileError for the file, and InputError for what is no host.
    """
    from corpora.profiles.loading import load_app
    from yanxing.knowledge.hosts import explain_host, host_sheet

    known = explain_host(host, load_app(app) if app else AppProfile())
    if not known.normal:
        raise InputError("knowledge.no_host", host=host)
    show(known, [host_sheet(known, language)], output, language)
    return ExitCode.OK

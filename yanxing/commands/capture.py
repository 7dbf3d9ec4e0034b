"""`yanxing capture --raw`: mitmproxy with the addon, in a process of its own."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any, NoReturn

import click

from corpora.errors import InputError
from corpora.messages import say
from corpora.text import Language
from yanxing.commands.addon_path import addon_path
from yanxing.exit_codes import ExitCode

_POLL = 0.1
"""Seconds between two looks at the proxy."""
_PATIENCE = 15.0
"""Seconds that the proxy may take to end; then it is killed, which loses nothing that was recorded."""
_STDERR = 2
_MITMDUMP = """
import os, signal, sys, threading
def end_with_us():
    os.read(0, 1)
    os.kill(os.getpid(), signal.SIGTERM)
threading.Thread(target=end_with_us, daemon=True).start()
from mitmproxy.tools.main import mitmdump
sys.exit(mitmdump())
"""
"""What the proxy runs. It ends when its standard input does: nothing goes on recording if this process is killed."""


class NothingRecordedError(InputError):
    """A session without a single request."""

    inconclusive = True


@dataclass(frozen=True)
class Proxy:
    """How the proxy is run."""

    listen_host: str = "127.0.0.1"
    listen_port: int = 8080
    modes: tuple[str, ...] = ()
    """As for `mitmdump --mode`; a regular proxy where there is none."""
    settings: tuple[str, ...] = ()
    """As for `mitmdump --set`."""

    @property
    def is_regular(self) -> bool:
        """Whether devices must be told to use the proxy."""
        return all(mode.startswith("regular") for mode in self.modes)

    def command(self, session: Path) -> list[str]:
        """Return the command line of a proxy that records to `session`."""
        where = ["--listen-host", self.listen_host, "--listen-port", str(self.listen_port)]
        modes = [word for mode in self.modes for word in ("--mode", mode)]
        settings = [word for one in self.settings for word in ("--set", one)]
        own = ["-s", str(addon_path()), "--set", f"yanxing_session={session}"]
        # -P: what lies in the working directory is nothing to import.
        return [sys.executable, "-P", "-c", _MITMDUMP, "-q", *where, *modes, *settings, *own]


def record(session: Path | None, proxy: Proxy, language: Language) -> int:
    """Record until Ctrl-C; say where the proxy listens, how a device gets to it, and at the end what was recorded.

    Raises InputError where the proxy does not start, and NothingRecordedError.
    """
    folder = _folder(session)
    with _running(proxy.command(folder)) as process:
        _tell_start(_addresses(process, folder, proxy), proxy.is_regular, folder, language)
        process.wait()
    if process.returncode:
        died = say("capture.proxy_died", status=process.returncode, session=folder)
        click.echo(died.to(language), err=True)
    return _tell_end(folder, language)


def refuse_without_raw() -> NoReturn:
    """Say that there is no guided capture yet. Raises InputError."""
    raise InputError("capture.raw_wanted")


def _folder(session: Path | None) -> Path:
    """Return the folder of the session, a fresh dated one where none was named."""
    from traffic.intake.session import is_session

    if session is None:
        return Path(time.strftime("yanxing-session-%Y%m%d-%H%M%S"))
    if session.exists() and not is_session(session) and (not session.is_dir() or any(session.iterdir())):
        raise InputError("capture.not_empty", folder=session)
    return session


@contextmanager
def _running(command: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run the proxy; Ctrl-C and SIGTERM end it, and then the body, without an error."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    # What mitmproxy says, it says of what goes wrong.
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=_STDERR)  # noqa: S603 - our own
    try:
        yield process
    except KeyboardInterrupt:
        pass
    finally:
        _end(process)
        if process.stdin is not None:
            process.stdin.close()
        signal.signal(signal.SIGTERM, before)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
    try:
        process.wait(_PATIENCE)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        process.kill()
        process.wait()


def _addresses(process: subprocess.Popen[bytes], folder: Path, proxy: Proxy) -> list[str]:
    """Wait until the proxy listens, and return where. Raises InputError where it ends before."""
    started, at = time.time(), 0
    while process.poll() is None:
        ready, at = _ready(folder, started, at)
        if ready is not None:
            return [f"[{host}]:{port}" if ":" in host else f"{host}:{port}" for host, port in ready]
        time.sleep(_POLL)
    raise InputError("capture.not_started", port=proxy.listen_port)


def _ready(folder: Path, started: float, at: int) -> tuple[list[Any] | None, int]:
    """Look in the log from `at` on for where the proxy listens; return that, and where to look on."""
    from traffic.intake.notes import Notes
    from traffic.intake.records import read_records
    from traffic.intake.session import LOG

    try:
        with (folder / LOG).open("rb") as file:
            for record in read_records(file, (folder / LOG).stat().st_size, Notes(), at):
                at = file.tell()
                if record.event == "ready" and record.head["time"] >= started:
                    return record.head["listen"], at
    except OSError:
        pass
    return None, at


def _tell_start(addresses: list[str], is_regular: bool, folder: Path, language: Language) -> None:
    """Say what to do now; a proxy that apps need not be told of may listen nowhere."""
    local = all(map(_is_loopback, addresses))
    told = [
        say("capture.listening", address=", ".join(addresses) or "-"),
        say("capture.loopback" if local else "capture.open"),
        *([say("capture.set_proxy")] if is_regular else []),
        say("capture.set_certificate"),
        say("capture.set_marks", session=folder),
        say("capture.session", session=folder),
        say("capture.stop"),
    ]
    for text in told:
        click.echo(text.to(language))


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address.rpartition(":")[0].strip("[]")).is_loopback
    except ValueError:
        return False


def _tell_end(folder: Path, language: Language) -> int:
    """Say what was recorded. Raises NothingRecordedError, KeyboardInterrupt where it never came to a session."""
    from traffic import load_capture
    from traffic.errors import EmptyCaptureError
    from traffic.intake.session import is_session

    if not is_session(folder):
        raise KeyboardInterrupt
    try:
        capture = load_capture(folder)
    except EmptyCaptureError as error:
        raise NothingRecordedError("capture.nothing", session=folder) from error
    hosts = {exchange.host for exchange in capture}
    counts = {"failures": len(capture.failures), "marks": len(capture.marks.marks)}
    click.echo(say("capture.ended", requests=len(capture), hosts=len(hosts), **counts).to(language))
    click.echo(say("capture.next", session=folder).to(language))
    return ExitCode.OK

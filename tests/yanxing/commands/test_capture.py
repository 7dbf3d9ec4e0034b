"""`yanxing capture --raw`: our own mitmdump in a process of its own, on loopback."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from traffic import load_capture
from yanxing.__main__ import run
from yanxing.commands.capture import Proxy, _tell_start

SAID_AT_ONCE = 7
"""Lines before the recording."""


def started(tmp_path, *options):
    command = [
        sys.executable,
        "-m",
        "yanxing",
        "capture",
        "--raw",
        "session",
        "--listen-port",
        "0",
        "--lang",
        "en",
    ]
    process = subprocess.Popen(
        [*command, "--set", f"confdir={tmp_path / 'conf'}", *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path,
    )  # fmt: skip
    return process, [process.stdout.readline() for _ in range(SAID_AT_ONCE)]


def test_a_recording_from_beginning_to_end(tmp_path, web):
    process, said = started(tmp_path)
    port = int(re.search(r"127\.0\.0\.1:(\d+)", said[0])[1])
    assert "Only this machine" in said[1]
    address = web.give("/p?imei=490154203237518", "hello")
    with socket.create_connection(("127.0.0.1", port), 10) as client:
        client.sendall(f"GET {address} HTTP/1.1\r\nHost: x.example\r\nConnection: close\r\n\r\n".encode())
        answer = client.makefile("rb").read()
    assert answer.endswith(b"hello")
    assert run(["mark", str(tmp_path / "session"), "consent=after"]) == 0
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, "")
    assert "1 requests to 1 hosts, 0 connections that could not be read, 1 marks" in out
    assert "yanxing traffic session" in out
    capture = load_capture(tmp_path / "session")
    assert [exchange.target for exchange in capture] == ["/p?imei=490154203237518"]


def test_nothing_recorded_is_inconclusive(tmp_path):
    process, _ = started(tmp_path)
    os.kill(process.pid, signal.SIGTERM)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 3
    assert "holds no requests" in err


def test_nothing_goes_on_recording_without_us(tmp_path):
    process, _ = started(tmp_path)
    process.kill()
    process.communicate(timeout=30)  # The proxy holds the pipe of errors until it ends.
    assert '"event":"end"' in (tmp_path / "session" / "flows").read_text()


def test_a_proxy_that_does_not_start_is_said(tmp_path, capfd, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        options = ["--listen-port", str(port), "--set", "confdir=conf", "--lang", "en"]
        assert run(["capture", "--raw", *options]) == 2
    said = capfd.readouterr().err
    assert f"port {port} is taken" in said
    assert "Traceback" not in said


def test_a_folder_with_other_things_is_left_alone(tmp_path, capsys):
    (tmp_path / "mine").touch()
    assert run(["capture", "--raw", str(tmp_path), "--lang", "en"]) == 2
    assert "holds other files" in capsys.readouterr().err
    assert run(["capture", "--raw", str(tmp_path / "mine"), "--lang", "zh"]) == 2


def test_there_is_no_guidance_yet(capsys):
    assert run(["capture", "--lang", "zh"]) == 2
    assert "--raw" in capsys.readouterr().err


def test_the_command_line_of_the_proxy():
    proxy = Proxy("::1", 9000, ("regular", "dns"), ("ssl_insecure=true",))
    command = " ".join(proxy.command(Path("a b")))
    assert "--listen-host ::1 --listen-port 9000 --mode regular --mode dns --set ssl_insecure=true" in command
    assert command.endswith("--set yanxing_session=a b")
    assert Proxy().is_regular
    assert not proxy.is_regular


def test_ctrl_c_before_the_proxy_listens(tmp_path, monkeypatch, capsys):
    def impatient(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr("yanxing.commands.capture._addresses", impatient)
    assert run(["capture", "--raw", str(tmp_path / "session"), "--set", f"confdir={tmp_path}"]) == 130
    assert not (tmp_path / "session").exists()
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


@pytest.mark.parametrize(
    ("address", "said"),
    [("192.0.2.1:8080", "anyone"), ("[::1]:80", "Only this machine"), (":51820", "anyone")],
)
def test_who_can_reach_the_proxy(tmp_path, capsys, address, said):
    _tell_start([address], False, tmp_path, "en")
    shown = capsys.readouterr().out
    assert said in shown
    assert "network settings" not in shown

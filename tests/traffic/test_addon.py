"""The addon on its own, driven by mitmproxy's test helpers; what it records is read back."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from mitmproxy import connection, exceptions
from mitmproxy.http import Headers
from mitmproxy.options import Options
from mitmproxy.proxy.context import Context
from mitmproxy.test import taddons, tflow, tutils
from mitmproxy.tls import TlsData
from OpenSSL import SSL

from corpora.profiles.marks import Mark, Phase
from traffic import addon, load_capture
from traffic.intake import recording
from traffic.intake import session as session_files
from traffic.intake.session import parse_mark
from traffic.transmissions import OpaqueCause

BARE = (
    "import sys; sys.modules.update(dict.fromkeys(('yanxing', 'traffic', 'corpora', 'pydantic')));"
    "import runpy; ns = runpy.run_path(sys.argv[1]); print(ns['addons'][0].limit)"
)


@contextmanager
def proxy(session: Path, **options: object) -> Iterator[tuple[addon.Recording, taddons.context]]:
    one = addon.Recording()
    one.started = True
    with taddons.context(one) as context:
        try:
            context.configure(one, yanxing_session=str(session), **options)
            yield one, context
        finally:
            one.done()
            context.master.event_loop.close()


@pytest.fixture
def session(tmp_path: Path) -> Path:
    return tmp_path / "session"


def heads(session: Path) -> list[dict[str, object]]:
    lines = (session / "flows").read_bytes().split(b"\n")
    return [json.loads(line) for line in lines if line.startswith(b'{"event"')]


def handshake(conn: connection.Connection, **ours: object) -> TlsData:
    around = Context(tflow.tclient_conn(), Options())
    around.server = connection.Server(address=("10.0.0.1", 8443))
    return TlsData(conn, around, **ours)


def client(sni: str | None = "pinned.example", error: str | None = None) -> connection.Client:
    made = tflow.tclient_conn()
    made.sni, made.error = sni, error
    return made


def test_requests_are_there_before_their_responses(session: Path) -> None:
    with proxy(session) as (one, _):
        flow = tflow.tflow(req=tutils.treq(content="名=李".encode(), path=b"/p?q=1"), resp=True)
        one.request(flow)
        assert len(load_capture(session)) == 1
        one.response(flow)
    (exchange,) = load_capture(session)
    assert (exchange.method, exchange.target, exchange.status) == ("GET", "/p?q=1", 200)
    assert exchange.request.body == "名=李".encode()
    assert exchange.response is not None
    assert exchange.response.body == b"message"


def test_a_session_is_for_its_owner_alone(tmp_path: Path) -> None:
    session = tmp_path / "deep" / "session"
    with proxy(session):
        pass
    assert session.stat().st_mode & 0o777 == 0o700
    assert {path.name: path.stat().st_mode & 0o777 for path in session.iterdir()} == {
        "flows": 0o600,
        "control": 0o600,
        "session.json": 0o600,
    }
    told = json.loads((session / "session.json").read_text())
    assert (told["format"], told["version"], set(told["versions"])) == (
        "yanxing-session",
        1,
        {"mitmproxy", "python"},
    )


def test_bytes_that_are_no_utf8_and_other_line_ends_lose_nothing(session: Path) -> None:
    with proxy(session) as (one, _):
        for path in (b"/\xe9/\xff?x=1", "/\u2028\u0085".encode()):
            flow = tflow.tflow(req=tutils.treq(path=path, headers=((b"X-\xe9", b"\xff"),)))
            one.request(flow)
    assert all(line.isascii() for line in (session / "flows").read_bytes().split(b"\n"))
    capture = load_capture(session)
    assert [exchange.target for exchange in capture] == ["/%E9/%FF?x=1", "/\u2028\u0085"]
    assert capture.exchanges[0].request.headers == (("X-\ufffd", "\ufffd"),)
    assert capture.remarks == ()


def test_bodies_are_cut_at_the_limit_and_missing_ones_are_flagged(session: Path) -> None:
    with proxy(session, yanxing_body_limit=4) as (one, _):
        one.request(tflow.tflow(req=tutils.treq(content=b"123456")))
        streamed = tflow.tflow(req=tutils.treq(content=None))
        streamed.request.stream = True
        one.request(streamed)
    cut, missing = load_capture(session)
    assert (cut.request.body, cut.request.truncated) == (b"1234", True)
    assert (missing.request.body, missing.request.truncated) == (b"", True)
    told = [head for head in heads(session) if head["event"] == "request"]
    assert (told[0]["length"], told[1]["missing"]) == (6, "streamed")


def test_bodies_may_look_like_records(session: Path) -> None:
    body = b'x\n{"event":"request","id":"1","host":"forged.example"}\n\n'
    with proxy(session) as (one, _):
        one.request(tflow.tflow(req=tutils.treq(content=body)))
        one.request(tflow.tflow())
    capture = load_capture(session)
    assert [exchange.request.body for exchange in capture] == [body, b"content"]


def test_trailers_stand_behind_the_headers(session: Path) -> None:
    with proxy(session) as (one, _):
        flow = tflow.tflow(resp=True)
        flow.response.trailers = Headers([(b"grpc-status", b"0")])
        one.request(flow)
        one.response(flow)
    (exchange,) = load_capture(session)
    assert exchange.response is not None
    assert exchange.response.header("grpc-status") == "0"


def test_messages_of_a_socket_sent_and_received(session: Path) -> None:
    with proxy(session) as (one, _):
        flow = tflow.twebsocketflow()
        messages, flow.websocket.messages = flow.websocket.messages, []
        one.request(flow)
        one.response(flow)
        for message in messages:
            flow.websocket.messages.append(message)
            one.websocket_message(flow)
    (exchange,) = load_capture(session)
    assert exchange.scheme == "ws"
    assert [message.body for message in exchange.messages] == [b"hello binary", b"hello text"]
    assert [message.body for message in exchange.received] == [b"it's me"]


def test_requests_without_a_response(session: Path) -> None:
    with proxy(session) as (one, _):
        whole, broken = tflow.tflow(err=True), tflow.tflow(err=True)
        one.request(whole)
        one.error(whole)
        broken.request.timestamp_end, broken.request.raw_content = None, None
        one.error(broken)
    first, second = load_capture(session)
    assert (first.request.body, first.status) == (b"content", None)
    assert (second.request.truncated, second.status) == (True, None)


def test_what_the_app_did_not_send_is_not_recorded(session: Path) -> None:
    with proxy(session) as (one, context):
        context.options.add_option("onboarding_host", str, "mitm.it", "")
        context.options.add_option("onboarding", bool, True, "")
        replay, visit = tflow.tflow(resp=True), tflow.tflow(req=tutils.treq(host="mitm.it"))
        replay.is_replay = "request"
        for flow in (replay, visit, tflow.tflow()):
            one.request(flow)
            one.response(flow)
    assert [exchange.host for exchange in load_capture(session)] == ["address"]


@pytest.mark.parametrize(
    ("error", "cause"),
    [
        ("The client does not trust the proxy's certificate for a (tlsv1 alert unknown ca)", "certificate_refused"),
        ("... (OpenSSL Error([('SSL routines', '', 'ssl/tls alert certificate unknown')]))", "certificate_refused"),
        ("The client disconnected during the handshake. If this happens ...", "pinning_suspected"),
        ("... (OpenSSL Error([('SSL routines', '', 'no shared cipher')]))", "no_common_cipher"),
        ("Client and mitmproxy cannot agree on a TLS version to use.", "no_common_cipher"),
        ("connection closed early", "handshake_failed"),
        ("The client may not trust ... for unknown.ca.pinned.example (OpenSSL Error([]))", "handshake_failed"),
    ],
)  # fmt: skip
def test_likely_causes_of_failed_handshakes(session: Path, error: str, cause: str) -> None:
    ours = SSL.Connection(SSL.Context(SSL.TLS_METHOD))
    with proxy(session) as (one, _):
        one.tls_failed_client(handshake(client(error=error), ssl_conn=ours))
    (failure,) = load_capture(session).failures
    assert (failure.host, failure.port, failure.cause) == ("pinned.example", 8443, cause)
    assert [head["sni"] for head in heads(session) if head["event"] == "failure"] == ["pinned.example"]


def test_before_our_certificate_nobody_refused_it(session: Path) -> None:
    with proxy(session) as (one, _):
        one.tls_failed_client(handshake(client(None, "The client disconnected during the handshake.")))
    (failure,) = load_capture(session).failures
    assert (failure.host, failure.cause) == ("10.0.0.1", OpaqueCause.HANDSHAKE_FAILED)


def test_who_closes_at_once_without_a_request_may_pin(session: Path) -> None:
    used, unused = client(), client("other.example")
    with proxy(session) as (one, _):
        for conn in (used, unused):
            one.tls_established_client(handshake(conn))
        flow = tflow.tflow(client_conn=used)
        one.request(flow)
        for conn in (used, unused):
            one.client_disconnected(conn)
    (failure,) = load_capture(session).failures
    assert (failure.host, failure.cause) == ("other.example", OpaqueCause.PINNING_SUSPECTED)


def test_who_waits_before_closing_does_not_pin(session: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    conn = client()
    with proxy(session) as (one, _):
        one.tls_established_client(handshake(conn))
        later = time.time() + 60
        monkeypatch.setattr(addon.time, "time", lambda: later)
        one.client_disconnected(conn)
    assert not [head for head in heads(session) if head["event"] == "failure"]


def test_failures_of_the_server_are_not_the_apps(session: Path) -> None:
    with proxy(session) as (one, _):
        one.request(tflow.tflow())
        one.tls_failed_server(handshake(connection.Server(address=("down.example", 443))))
    capture = load_capture(session)
    assert capture.failures == ()
    assert "1" in str(capture.remarks[0])


@pytest.mark.parametrize(("kind", "cause"), [("tcp", "unknown_binary"), ("udp", None)])
def test_streams_that_are_no_http(session: Path, kind: str, cause: str | None) -> None:
    with proxy(session, yanxing_body_limit=8) as (one, _):
        flow = tflow.ttcpflow() if kind == "tcp" else tflow.tudpflow()
        messages, flow.messages = flow.messages, []
        one.request(tflow.tflow())
        getattr(one, f"{kind}_start")(flow)
        for message in messages:
            flow.messages.append(message)
            getattr(one, f"{kind}_message")(flow)
        getattr(one, f"{kind}_end")(flow)
    failures = load_capture(session).failures
    assert [(f.host, f.port, f.cause, f.size) for f in failures] == (
        [("address", 22, cause, len(b"hello"))] if cause else []
    )
    end = next(head for head in heads(session) if head["event"] == "stream_end")
    assert (end["sent"], end["received"]) == (5, 7)


def test_names_that_were_asked_for(session: Path) -> None:
    with proxy(session) as (one, _):
        one.dns_request(tflow.tdnsflow())
    assert [head["names"] for head in heads(session) if head["event"] == "dns"] == [["dns.google"]]


def test_marks_by_command(session: Path) -> None:
    with proxy(session) as (one, context):
        one.request(tflow.tflow())
        context.master.commands.collect_commands(one)
        context.master.commands.execute("yanxing.mark consent=after visibility=background")
        for wrong in ("consent=maybe", "", "2026-01-01T10:00:00Z"):
            with pytest.raises(exceptions.CommandError):
                context.master.commands.execute(f"yanxing.mark {wrong}".strip())
    (mark,) = load_capture(session).marks.marks
    assert (mark.consent, mark.visibility, mark.ads) == ("after", "background", None)
    assert abs(mark.at.timestamp() - time.time()) < 60


def test_marks_by_file_while_it_grows(session: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def wait() -> None:
        one.running()
        with (session / "control").open("a") as control:
            control.write("off\n")
        while one.timer is not None and "ads" not in str(heads(session)):
            await asyncio.sleep(0.01)

    with proxy(session) as (one, context):
        one.request(tflow.tflow())
        with (session / "control").open("a") as control:
            control.write(
                "# said by hand\nconsent=before\nconsent=\x1b[31m\n2026-01-01T10:00:00+08:00 account=open\nads="
            )
        addon.POLL, poll = 0.01, addon.POLL
        context.master.event_loop.run_until_complete(asyncio.wait_for(wait(), 10))
        addon.POLL = poll
    states = [(mark.consent, mark.account, mark.ads) for mark in load_capture(session).marks.marks]
    assert states == [("before", None, None), (None, "open", None), (None, None, "off")]
    assert len(caplog.records) == 1
    assert "\x1b" not in caplog.text


LINES = [
    "consent=after", "  ads=off account=closed ", "2026-01-01T10:00:00Z visibility=background", "", "# x", "consent",
    "consent=maybe", "sound=on", "2026-01-01T10:00:00 ads=on", "2026-01-01T10:00:00Z", "yesterday ads=on", "ads=on x",
    "consent=", "=after", "ads=on 2026-01-01T10:00:00Z", "at=2026-01-01T10:00:00Z", "2026-01-01T10:00:00+08:00 ads=on",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_both_ends_read_the_same_lines(line: str) -> None:
    now = datetime.now(UTC)

    def theirs() -> object:
        found = parse_mark(line, now)
        switches = found.model_dump(mode="json", exclude={"at"}, exclude_none=True) if found else None
        return None if found is None else (found.at.timestamp(), switches)

    assert outcome(lambda: addon.parse_mark(line, now.timestamp())) == outcome(theirs)


def outcome(read: object) -> object:
    try:
        return read()  # type: ignore[operator]
    except ValueError:
        return ValueError


def test_both_ends_agree() -> None:
    assert (addon.FORMAT, addon.VERSION) == (recording.FORMAT, recording.VERSION)
    assert (addon.FLOWS, addon.CONTROL, addon.SESSION) == (
        session_files.LOG,
        session_files.CONTROL,
        session_files.SESSION,
    )
    assert {name: tuple(type(state)) for name, state in Phase()} == addon.SWITCHES
    assert set(addon.SWITCHES) == set(Mark.model_fields) - {"at"}
    assert {*addon.CAUSES, addon.OTHER_CAUSE} <= set(OpaqueCause)


def test_a_killed_proxy_leaves_a_torn_record_that_the_next_cuts_off(session: Path) -> None:
    with proxy(session) as (one, _):
        one.request(tflow.tflow())
    log = session / "flows"
    whole = log.read_bytes()
    log.write_bytes(whole + b'{"event":"request","size":9}\nabc')
    assert len(load_capture(session)) == 1
    assert load_capture(session).remarks == ("capture.torn_record",)
    with proxy(session) as (one, _):
        one.request(tflow.tflow())
    assert log.read_bytes().startswith(whole)
    assert len(load_capture(session)) == 2
    assert load_capture(session).remarks == ()


@pytest.mark.parametrize("damage", [b"no record\n", b'{"event":"request","size":3}\nabcdef'])
def test_a_damaged_log_is_not_continued(session: Path, damage: bytes) -> None:
    with proxy(session):
        pass
    log = session / "flows"
    damaged = log.read_bytes() + damage
    log.write_bytes(damaged)
    with pytest.raises(exceptions.OptionsError, match="continue"), proxy(session):
        pass
    assert log.read_bytes() == damaged


def test_one_proxy_for_each_session(session: Path) -> None:
    with proxy(session):
        with pytest.raises(exceptions.OptionsError, match="another"), proxy(session):
            pass
        assert [head["event"] for head in heads(session)] == ["start"]


def test_folders_that_are_no_session_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "flows").write_text("mine")
    with pytest.raises(exceptions.OptionsError, match="neither"), proxy(tmp_path):
        pass
    with pytest.raises(exceptions.OptionsError, match="mine"), proxy(tmp_path / "flows" / "mine"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["flows"]


@pytest.mark.parametrize("log", [b"[]\n", b'{"size":null}\n', b"[" * 100_000 + b"\n"])
def test_what_is_no_log_is_refused_in_a_sentence(session: Path, log: bytes) -> None:
    with proxy(session):
        pass
    with (session / "flows").open("ab") as file:
        file.write(log)
    with pytest.raises(exceptions.OptionsError, match="continue"), proxy(session):
        pass


def test_what_is_wrong_at_the_start_is_logged_and_nothing_recorded(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "mine").touch()
    one = addon.Recording()
    with taddons.context(one) as context:
        context.configure(one, yanxing_session=str(tmp_path))
        one.request(tflow.tflow())
        one.done()
        context.master.event_loop.close()
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert "yanxing_session" in caplog.text
    assert "Traceback" not in caplog.text
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_folder_is_no_file_of_marks(session: Path, tmp_path: Path) -> None:
    with pytest.raises(exceptions.OptionsError, match="marks"), proxy(session, yanxing_control=str(tmp_path)):
        pass


def test_a_head_of_any_size_hides_nothing_behind_it(session: Path) -> None:
    headers = Headers([(b"n", b"\xff" * addon.MOST_HEAD), *[(b"m", b"\xff" * 2000)] * 300])
    long = tflow.tflow(req=tutils.treq(path=b"/" + b"\x01" * addon.MOST_HEAD, headers=headers))
    with proxy(session) as (one, _):
        one.request(long)
        one.request(tflow.tflow())
    first, second = load_capture(session)
    assert (first.request.truncated, second.request.truncated) == (True, False)
    assert first.target.startswith("/")
    assert first.request.headers[0][0] == "n"


def test_connections_that_did_not_come_about_are_counted(session: Path) -> None:
    with proxy(session) as (one, _):
        one.http_connect_error(tflow.tflow())
        one.request(tflow.tflow())
    assert [head["host"] for head in heads(session) if head["event"] == "refused"] == ["address"]
    assert "1" in str(load_capture(session).remarks[0])


def test_no_negative_limit(session: Path) -> None:
    with pytest.raises(exceptions.OptionsError, match="limit"), proxy(session, yanxing_body_limit=-1):
        pass


def test_without_a_name_a_session_is_named_by_its_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for _ in range(2):
        one = addon.Recording()
        with taddons.context(one) as context:
            one.request(tflow.tflow())
            one.done()
            context.master.event_loop.close()
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len(names) == 2
    assert all(name.startswith("yanxing-session-20") for name in names)
    assert len(load_capture(tmp_path)) == 2


def test_a_full_disk_is_counted_and_breaks_nothing(session: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with proxy(session) as (one, _):
        one.request(tflow.tflow())
        with monkeypatch.context() as full:
            # A disk that takes the first bytes of a record.
            full.setattr(os, "writev", lambda at, parts: os.write(at, parts[0][:9]))
            one.request(tflow.tflow())
            one.request(tflow.tflow())
        one.request(tflow.tflow())
    capture = load_capture(session)
    assert len(capture) == 2
    assert "2 records" in str(capture.remarks)


def test_what_cannot_be_written_as_json_is_counted(session: Path) -> None:
    with proxy(session) as (one, _):
        odd = tflow.tflow()
        odd.server_conn.peername = (b"bytes", 1)
        one.request(odd)
        odd.response = tutils.tresp()
        one.response(odd)
        one.request(tflow.tflow())
    capture = load_capture(session)
    assert (len(capture), len(capture.remarks)) == (2, 1)


def test_after_the_end_nothing_is_recorded(session: Path) -> None:
    with proxy(session) as (one, _):
        one.done()
        one.request(tflow.tflow())
    assert [head["event"] for head in heads(session)] == ["start", "end"]


def test_it_runs_where_nothing_of_ours_is_installed(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-c", BARE, addon.__file__],
        capture_output=True, text=True, check=False, timeout=60, cwd=tmp_path,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("0\n", "")

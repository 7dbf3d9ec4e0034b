"""Addon for mitmproxy that records what an app sends: `mitmdump -s addon.py --set yanxing_output=FILE`.

It only copies, so that the proxy stays fast: one JSON object a line, flushed at once, in a file for its owner
alone. `load_capture` reads the file. Nothing but the standard library and mitmproxy is imported here.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping
from typing import TextIO

from mitmproxy import ctx, exceptions, http, tls
from mitmproxy.addonmanager import Loader

FORMAT = "yanxing-recording"
VERSION = 1


class Recording:
    """Writes requests, responses, WebSocket messages sent, and refused TLS handshakes as they come."""

    def __init__(self) -> None:
        self.file: TextIO | None = None

    def load(self, loader: Loader) -> None:
        """Declare the options."""
        loader.add_option("yanxing_output", str, "", "File to record to.")
        loader.add_option("yanxing_body_limit", int, 1_000_000, "Bytes of each body that are recorded.")

    def configure(self, updated: set[str]) -> None:
        """Open the file when its name is set. Raises OptionsError where that fails."""
        if "yanxing_output" in updated:
            self.done()
            if ctx.options.yanxing_output:
                self._open(ctx.options.yanxing_output)

    def _open(self, path: str) -> None:
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.fchmod(descriptor, 0o600)
        except OSError as error:
            raise exceptions.OptionsError(f"{path}: {error.strerror}") from error  # type: ignore[no-untyped-call]
        self.file = os.fdopen(descriptor, "w", encoding="ascii")
        self._write({"format": FORMAT, "version": VERSION})

    def done(self) -> None:
        """Close the file."""
        if self.file is not None:
            self.file.close()
            self.file = None

    def request(self, flow: http.HTTPFlow) -> None:
        """Write a request as soon as it is whole."""
        request = flow.request
        self._write(
            {
                "event": "request",
                "id": flow.id,
                "time": request.timestamp_start,
                "scheme": request.scheme,
                "host": request.pretty_host.lower(),
                "port": request.port,
                "method": request.method,
                "target": request.path,
                **self._message(request),
            }
        )

    def response(self, flow: http.HTTPFlow) -> None:
        """Write the response that came on a request."""
        if flow.response is not None:
            status = flow.response.status_code
            self._write(
                {"event": "response", "id": flow.id, "status": status, **self._message(flow.response)}
            )

    def websocket_message(self, flow: http.HTTPFlow) -> None:
        """Write the newest message of a WebSocket where the app sent it."""
        message = flow.websocket.messages[-1] if flow.websocket else None
        if message is not None and message.from_client:
            self._write({"event": "message", "id": flow.id, **self._body(message.content)})

    def tls_failed_client(self, data: tls.TlsData) -> None:
        """Write that the app broke off the handshake: it does not trust the proxy's certificate."""
        address = data.context.server.address or ("", 443)
        self._write(
            {
                "event": "failure",
                "time": data.conn.timestamp_start,
                "host": data.conn.sni or address[0],
                "port": address[1],
                "cause": "certificate_refused",
            }
        )

    def _message(self, message: http.Request | http.Response) -> dict[str, object]:
        fields = [
            (name.decode("utf8", "surrogateescape"), value.decode("utf8", "surrogateescape"))
            for name, value in message.headers.fields
            if not name.startswith(b":")
        ]
        return {"headers": fields, **self._body(message.raw_content)}

    def _body(self, content: bytes | None) -> dict[str, object]:
        kept = (content or b"")[: max(0, ctx.options.yanxing_body_limit)]
        body: dict[str, object] = {"body": base64.b64encode(kept).decode()} if kept else {}
        return {**body, "truncated": True} if content is None or len(kept) < len(content) else body

    def _write(self, event: Mapping[str, object]) -> None:
        if self.file is not None:
            # ASCII alone: what the app sent may be no UTF-8, and no character of it may end a line.
            self.file.write(json.dumps(event, ensure_ascii=True) + "\n")
            self.file.flush()


addons = [Recording()]

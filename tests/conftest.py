"""For all tests: what they load is kept apart from the user's own cache; a web server on loopback."""

import os
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import settings

# No test is timed: a busy machine takes as long as it takes.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# Set at once, since test modules load the vocabulary when they are collected.
os.environ["XDG_CACHE_HOME"] = str(Path(tempfile.gettempdir()) / "yanxing-tests")


class Web:
    """A web server on loopback: `pages` holds path -> (status, headers, body) or a function of the handler."""

    def __init__(self):
        self.pages = {}
        self.asked = []
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                web.asked.append((self.path, self.headers))
                page = web.pages.get(self.path, (404, {}, b"no such page"))
                try:
                    page(self) if callable(page) else self.give(*page)
                except OSError:
                    self.close_connection = True

            def give(self, status, headers, body):
                self.send_response(status)
                for name, value in {"Content-Length": len(body), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None
        self.port = self.server.server_port
        self.address = f"http://127.0.0.1:{self.port}"

    def give(self, path, body, kind="text/html; charset=utf-8", status=200, **headers):
        """Serve `body` at `path` and return its address."""
        data = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = (status, {"Content-Type": kind, **named}, data)
        return self.address + path


@pytest.fixture
def web():
    server = Web()
    thread = threading.Thread(target=server.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield server
    server.server.shutdown()
    server.server.server_close()
    thread.join()

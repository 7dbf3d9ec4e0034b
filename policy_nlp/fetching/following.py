"""From an address over its redirects to the page, each step checked anew, all within one time."""

from __future__ import annotations

import hashlib
import threading
import time
from datetime import UTC, datetime

import httpx

from corpora.text import Language
from policy_nlp.fetching import limits
from policy_nlp.fetching.addresses import join, parse_address
from policy_nlp.fetching.contents import charset_of, kept_headers, media_type, suffix_of
from policy_nlp.fetching.errors import FetchError
from policy_nlp.fetching.hops import Answer, ask, tool_name
from policy_nlp.fetching.page import FetchRecord, Page, Redirect
from policy_nlp.fetching.resolving import resolve

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


def fetch(address: str, *, language: Language = Language.EN, allow_private: bool = False) -> Page:
    """Fetch the document at `address`. See `policy_nlp.fetching.fetch`."""
    url = parse_address(address, any_port=allow_private)
    return _within(limits.TOTAL_SECONDS, _Fetching(url, language, allow_private))


class _Fetching:
    """One way through the redirects; it runs in a thread of its own."""

    def __init__(self, url: httpx.URL, language: Language, allow_private: bool) -> None:
        self.asked = self.url = url
        self.redirects: list[Redirect] = []
        self.page: Page | None = None
        self.problem: BaseException | None = None
        self._language = language
        self._allow_private = allow_private
        self._deadline = time.monotonic() + limits.TOTAL_SECONDS

    def run(self) -> None:
        """Fetch; the page or the problem is kept for the thread that waits."""
        try:
            self.page = self._fetch()
        except Exception as error:  # noqa: BLE001 - raised again by who waits
            self.problem = error

    def _fetch(self) -> Page:
        while True:
            begun = datetime.now(UTC).isoformat(timespec="seconds")
            ips = resolve(self.url, allow_private=self._allow_private)
            answer = ask(self.url, ips, self._language, self._deadline)
            if answer.status not in _REDIRECTS:
                return self._page(answer, begun)
            self._redirect(answer)

    def _redirect(self, answer: Answer) -> None:
        target = answer.headers.get("location", "")
        if not target:
            raise FetchError("fetching.status", address=self.url, status=answer.status)
        if len(self.redirects) == limits.MAX_REDIRECTS:
            raise FetchError("fetching.redirects", address=self.asked, limit=limits.MAX_REDIRECTS)
        there = join(str(self.url), target)
        self.redirects.append(Redirect(address=str(self.url), target=there, status=answer.status))
        self.url = parse_address(there, any_port=self._allow_private)

    def _page(self, answer: Answer, begun: str) -> Page:
        if answer.status != 200:
            raise FetchError("fetching.status", address=self.url, status=answer.status)
        suffix = suffix_of(self.url, answer.headers)
        if not answer.data.strip():
            raise FetchError("fetching.empty", address=self.url)
        record = FetchRecord(
            asked=str(self.asked),
            final=str(self.url),
            redirects=tuple(self.redirects),
            status=answer.status,
            content_type=media_type(answer.headers),
            ip=answer.ip,
            headers=kept_headers(answer.headers),
            fetched=begun,
            sha256=hashlib.sha256(answer.data).hexdigest(),
            size=len(answer.data),
            tool=tool_name(),
        )
        return Page(answer.data, suffix, charset_of(answer.headers), record)


def _within(seconds: float, work: _Fetching) -> Page:
    """Run `work` and wait no longer than `seconds`.

    A resolver, or a server that sends its headers one by one, keeps no time-out of ours; the thread is left to
    end by itself.
    """
    thread = threading.Thread(target=work.run, daemon=True, name="yanxing-fetch")
    thread.start()
    thread.join(seconds)
    if work.page is not None:
        return work.page
    problem = work.problem or FetchError("fetching.time", address=work.url)
    if isinstance(problem, FetchError):
        problem.redirects = tuple(work.redirects)
    raise problem

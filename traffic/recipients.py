"""Hosts and the parties behind them, as records show them: each is worked out once for a capture."""

from __future__ import annotations

from corpora.profiles import AppProfile
from traffic.detectors.planted import PlantedValues
from traffic.host_redaction import redact_host
from traffic.parties import resolve_party
from traffic.transmissions import Party

_MOST = 100_000
"""Hosts that are remembered."""


class Recipients:
    """The hosts of one capture."""

    def __init__(self, planted: PlantedValues, app: AppProfile | None) -> None:
        self._planted = planted
        self._app = app
        self._hosts: dict[str, str] = {}
        self._parties: dict[str, Party] = {}

    def host(self, host: str) -> str:
        """Return `host` as records show it. Everything that is said of a host rests on that form."""
        shown = self._hosts.get(host)
        if shown is None:
            shown = redact_host(host, self._planted)
            if len(self._hosts) < _MOST:
                self._hosts[host] = shown
        return shown

    def party(self, host: str) -> Party:
        """Return the party behind a host as records show it."""
        party = self._parties.get(host)
        if party is None:
            party = resolve_party(host, self._app)
            if len(self._parties) < _MOST:
                self._parties[host] = party
        return party

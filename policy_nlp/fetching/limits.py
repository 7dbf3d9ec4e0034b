"""How far fetching goes: the servers on the other side may be hostile."""

from __future__ import annotations

from policy_nlp.intake.limits import MAX_BYTES

MAX_PAGE_BYTES = MAX_BYTES
"""Size of a page, as sent and after decompression; more would not be read anyway."""
TOTAL_SECONDS = 60.0
"""From the question for the address of the first host to the last byte of the page."""
CONNECT_SECONDS = 10.0
"""For one connection, its TLS handshake included."""
READ_SECONDS = 20.0
"""Of silence in the middle of an answer."""
MAX_REDIRECTS = 5
"""From the address asked for to the page."""
MAX_ADDRESS = 2048
"""Characters of an address."""
MAX_HOSTS_TRIED = 4
"""Addresses of one host that are tried, one after the other."""
LOWEST_FREE_PORT = 1024
"""Below it only the ports of the web itself are asked: others belong to services that are no web servers."""

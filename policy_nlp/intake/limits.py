"""How much of a document is read: policies are hostile input."""

from __future__ import annotations

MAX_BYTES = 20 * 1024 * 1024
"""Size of a file or text; the longest real policies lie below 1 MB."""
MAX_BLOCKS = 100_000
"""Blocks of a document."""
MAX_COLUMNS = 40
"""Columns of a table; what stands further right is joined to the last one."""
MAX_LIST_DEPTH = 12
"""Nesting of lists; deeper items count as this deep."""

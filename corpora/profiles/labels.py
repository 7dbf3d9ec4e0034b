"""The labels that a developer ticked in the stores' privacy sections."""

from __future__ import annotations

from collections.abc import Mapping

from corpora.record import Record


class Labels(Record):
    """Ticked labels by store."""

    stores: Mapping[str, tuple[str, ...]]
    """Id of the store -> ids of its labels, sorted; none ticked is what a store shows as "no data collected"."""

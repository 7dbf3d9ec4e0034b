"""Names beside their values: `{"key": "imei", "value": ...}`, `idType` beside `id`, `udidtype` beside `udid`."""

from __future__ import annotations

import re

from traffic.detectors.detection import Context, container_of, of_names, of_rows
from traffic.detectors.key_index import KeyEntry, key_index
from traffic.detectors.names import fold, stripped
from traffic.detectors.wordlists import word_list
from traffic.leaves import Leaf

_NAME = re.compile(r"[A-Za-z][\w.$ -]{0,39}")


def kind_beside(leaf: Leaf, context: Context) -> str | None:
    """Return the name that stands beside `leaf` as the value of another field, if the vocabulary knows it.

    Beside an identifier (`id`, `userId`) only the name of another identifier counts: `OAID`, `IMEI_MD5`.
    """
    own = fold(leaf.keys[-1]) if leaf.keys else ""
    if own in word_list("bare_values"):
        return _beside(leaf, context, tuple(sorted(word_list("value_names"))), linkable=False)
    if own in word_list("bare_ids"):
        return _beside(leaf, context, (f"{own}type", f"{own}kind", "idtype", "type", "kind"), linkable=True)
    if own.endswith("id"):  # `mobileDeviceIdType` beside `mobileDeviceId`
        return _beside(leaf, context, (f"{own}type", f"{own}kind"), linkable=True)
    return None


def _beside(leaf: Leaf, context: Context, fields: tuple[str, ...], *, linkable: bool) -> str | None:
    if not context.ask(_have_kinds, container_of(leaf), fields):
        return None
    return context.ask(_told, container_of(leaf), leaf.path, fields, linkable)


@of_names
def _have_kinds(context: Context, container: str, fields: tuple[str, ...]) -> bool:
    names = context.names_in(container)
    return any(name in names for name in fields)


@of_rows
def _told(  # noqa: PLR0913, PLR0917 - a question gets one by one what it is about
    context: Context, row: int, container: str, path: str, fields: tuple[str, ...], linkable: bool
) -> str | None:
    columns = context.columns_in(container)
    values = context.texts_on(path)
    for name in fields:
        kinds = columns.get(name, [])
        if len(kinds) == len(values) and row < len(kinds) and _is_known(kinds[row], linkable=linkable):
            return kinds[row]
    return None


def _is_known(kind: str, *, linkable: bool) -> bool:
    if not _NAME.fullmatch(kind):
        return False
    plain = key_index().plain
    entries = [*plain.get(fold(kind), ()), *plain.get("".join(stripped(kind)[0]), ())]
    return any(_names_a_value(entry, linkable=linkable) for entry in entries)


def _names_a_value(entry: KeyEntry, *, linkable: bool) -> bool:
    if linkable:
        identifies = bool({"device.identifier", "contact", "account.user_id"} & set(entry.lineage))
        return identifies and (not entry.hint or entry.term.id == "device.advertising_id")
    return not entry.hint and not entry.collects

"""The way from a source down to its leaves, decoder by decoder, within bounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import filterfalse, repeat, tee
from typing import Any

from traffic.characters import needs_cleaning
from traffic.decoders.decoder import ROOM, Decoded, Decoder, Part, Source, is_value
from traffic.decoders.plain import are_plain, is_plain, remember_plain
from traffic.decoders.registry import decoders_for
from traffic.decoders.sealed import is_digest, is_sealed
from traffic.decoders.shredding import Piece, is_table, shred
from traffic.decoders.spots import Spot
from traffic.decoders.text import almost_text, looks_random
from traffic.decoders.tree import (
    LONG,
    NESTING,
    NODES,
    Items,
    Number,
    Tree,
    items_of,
    media_beside_in,
    media_in,
    scalar_parts,
)
from traffic.leaves import Column, Leaf, Unread
from traffic.transmissions import OpaqueCause

DEPTH = 12
"""Decoding steps on top of each other."""
LEAVES = 100_000
"""Leaves of one message."""
FIELDS = 20_000
"""Fields of one message that were not met before: lists repeat theirs, and new ones take their time."""
RAW = 128
"""Characters up to which an encoded text stays a leaf beside what was decoded from it."""
TOKEN = 4096
"""Characters up to which it stays a leaf where only random bytes came of it: it may be a token."""
TRIES = 20_000
"""Values of one message that the decoders are asked about: each asks dozens of questions of it."""
_SMALL = 64
"""Bytes up to which an unknown binary inside a readable message is a leaf rather than unread."""
_MEDIA = {"audio", "video", "font"}
"""Kinds of files of which some have no first bytes to know them by."""

Found = list[Leaf | Column | Unread]


class Walk:
    """The reading of one message, with what it may still spend.

    A message is read within bounds that depend on it alone (steps on top of each other, leaves, bytes that
    decoding yields, values and branches of trees), never on a clock: equal messages give equal leaves.
    """

    def __init__(self, leaves: int = LEAVES, room: int = ROOM, *, in_columns: bool = False) -> None:
        self.found: Found = []
        self.in_columns = in_columns
        """Whether the leaves of lists of objects are given as columns."""
        self.most = leaves
        self.room = room
        self.nodes = NODES
        self.fields = FIELDS
        self.tries = TRIES
        self.full = False
        """Whether there was a leaf too many."""
        self.stopped = False
        self.names: set[tuple[str, str]] = set()
        """Names that were given as values, with the paths of their parents."""
        self._beside: tuple[object, str] = (None, "")

    def read(self, source: Source, spot: Spot) -> Found:
        """Decode `source` as far as it goes. Return all that the walk has found so far."""
        value = source.value
        if len(self.found) >= self.most or self.room <= 0:
            self._stop(source, spot)
        elif type(value) is str and not source.content_type and (leaf := spot.texts.get(value)) is not None:
            self.found.append(leaf)
        elif len(spot.steps) >= DEPTH:
            self.found.append(_unread(OpaqueCause.LIMIT, source, spot))
        elif isinstance(value, str) and is_plain(value):
            self._leaf(Part(value, content_type=source.content_type), spot)
            self._remember(spot)
        else:
            self._decode(source, spot)
        return self.found

    def read_value(self, value: str | bytes, spot: Spot, name: str = "") -> Found:
        """Decode a value of a path, header, query or cookie; `name`: of its field, where it has one."""
        if name:
            spot = self._below(spot, name)
        return self.found if self._met(value, spot) else self.read(Source(value), spot)

    def _decode(self, source: Source, spot: Spot) -> None:
        value = source.value
        self.tries -= 1
        if self.tries < 0:
            self._left(source, spot)
            return
        if source.room != self.room:
            source = Source(value, source.content_type, source.codings, self.room)
        for decoder in decoders_for(source):
            decoded = decoder.decode(source)
            if decoded is not None:
                self._decoded(decoder, decoded, source, spot)
                return
        self._undecoded(source, spot)
        if isinstance(value, str) and not source.content_type:
            self._remember(spot)
            remember_plain(value)

    def _is_plain(self, text: str) -> bool:
        """Tell whether a text is a leaf as it stands; those near a bound are left to the usual way."""
        return len(text) < LONG < self.room and len(self.found) <= self.most and is_plain(text)

    def _met(self, text: str | bytes, spot: Spot) -> bool:
        """Take a text that was met at this spot, or plainly is no encoding; tell whether it was one."""
        if not text or type(text) is not str or len(self.found) >= self.most or len(spot.steps) >= DEPTH:
            return False
        leaf = spot.texts.get(text)
        if leaf is None:
            if not self._is_plain(text):
                return False
            leaf = spot.fresh(text, "text")
        self.found.append(leaf)
        return True

    def _remember(self, spot: Spot) -> None:
        """Have the last leaf remembered at its spot: there is nothing to decode in it."""
        leaf = self.found[-1] if self.found else None
        if isinstance(leaf, Leaf) and leaf.path is spot.path and leaf.depths is spot.depths:
            spot.remember(leaf)

    def _decoded(self, decoder: Decoder, decoded: Decoded, source: Source, spot: Spot) -> None:
        self.room -= decoded.spent
        below = spot.after(decoded.step) if decoded.step else spot
        if isinstance(decoded.parts, Tree):
            self._tree(decoded.parts.root, source, below)
        else:
            self._parts(iter(decoded.parts), decoder, source, (spot, below))
        if decoded.partial:
            self._unknown(source, spot)
        if decoded.cut:
            self.found.append(_unread(OpaqueCause.LIMIT, source, below))

    def _parts(
        self, parts: Iterator[Part], decoder: Decoder, source: Source, spots: tuple[Spot, Spot]
    ) -> None:
        spot, below = spots
        if decoder.keeps_source and source.text is not None:
            size = len(source.text)
            kept = size <= RAW
            if RAW < size <= TOKEN:
                parts, first = tee(parts)
                kept = _is_random(next(first, None))
            if kept:
                self._leaf(Part(source.text, content_type=source.content_type), spot)
        for part in parts:
            if len(self.found) >= self.most or self.room <= 0 or self.fields < 0:
                self._stop(source, spot)
                return
            self.room -= len(part.value)
            here = below
            for name in part.place:
                here = here.inner.get(name) or self._below(here, name)
            self._part(part, source.codings[1:], here.named(part.filename))

    def _below(self, spot: Spot, name: str) -> Spot:
        """Return the spot of a field; a name that is a value itself ({"13800000000": ...}) is a leaf, once."""
        found = spot.inner.get(name)
        if found is None:
            found = spot.below(name)
            self.fields -= 1
            if is_value(name) and (spot.path, name) not in self.names:
                self.names.add((spot.path, name))
                self._leaf(Part(name), found)
        return found

    def _tree(self, root: object, source: Source, spot: Spot) -> None:
        """Go down nested values, the first one first; see `traffic.decoders.tree`."""
        items = items_of(root)
        if items is None:
            self._scalar(root, spot)
            return
        if self.in_columns and is_table(root) and self._shredded(root, spot):
            return
        whole = self._down(items, spot, root)
        if self.full or len(self.found) > self.most:
            self.full = True
            del self.found[self.most :]
            self._stop(source, spot)
        elif not whole or self.nodes < 0:
            self.found.append(Unread(OpaqueCause.LIMIT, 0, spot.path, spot.steps))

    def _down(  # noqa: C901, PLR0912 - the one loop that all values of trees go through
        self, items: Items, spot: Spot, branch: object
    ) -> bool:
        """Take the values of a branch and of those in it; tell whether none was too deep. Ends beyond a bound."""
        # Most values of most messages were met before, at the same spot; they pass through here and nowhere else.
        pending: list[tuple[Items, Spot, object]] = []
        found, inner, shallow, whole = self.found, spot.inner, len(spot.steps) < DEPTH, True
        while True:
            for name, value in items:
                if type(name) is not str:
                    name = str(name)  # noqa: PLW2901 - MessagePack has numbers for names as well
                below = inner.get(name)
                if below is None:
                    if not value and value not in (0, False):
                        continue
                    below = self._below(spot, name)
                    if self.fields < 0:
                        self.full = True
                        return whole
                kind = type(value)
                if kind is str:
                    leaf = below.texts.get(value)
                    if leaf is None and value and shallow and self._is_plain(value):
                        leaf = below.fresh(value, "text")
                        self.room -= len(value)
                elif kind is Number or kind is int or kind is float:
                    value = value if kind is Number else str(value)  # noqa: PLW2901
                    leaf = below.numbers.get(value)
                    if leaf is None and len(found) <= self.most:
                        leaf = below.fresh(value, "number")
                        self.room -= len(value)
                else:
                    leaf = below.booleans.get(value) if kind is bool else None
                if leaf is not None:
                    found.append(leaf)
                    continue
                if not value and value is not False:
                    continue
                if self.full or len(found) > self.most:
                    return whole
                within = self._within(value, below, branch, name)
                if within is None:
                    continue
                self.nodes -= 1 + len(value)
                if self.nodes < 0:
                    return whole
                if len(pending) + 1 >= NESTING:
                    whole = False
                    continue
                if self.in_columns and is_table(value) and self._shredded(value, below):
                    continue
                pending.append((items, spot, branch))
                items, spot, branch, inner = within, below, value, below.inner
                break
            else:
                if not pending:
                    return whole
                items, spot, branch = pending.pop()
                inner = spot.inner

    def _within(self, value: Any, spot: Spot, branch: object, name: str) -> Items | None:
        """Return what is in a branch; take any other value, one that was not met before, and return None."""
        within = None
        if type(value) is str and len(value) < LONG:
            self._hard(value, spot)
        elif (within := items_of(value)) is None:
            self._scalar(value, spot, self._declared(branch, name, value))
        return within

    def _shredded(self, rows: Any, spot: Spot) -> bool:
        """Take a list of objects column by column; tell whether that was possible, far from every bound."""
        made = shred(rows, spot) if len(spot.steps) < DEPTH else None
        if made is None or made.nodes > self.nodes or made.fields > self.fields:
            return False
        if len(self.found) + made.leaves >= self.most or made.size >= self.room:
            return False
        self.nodes -= made.nodes
        self.fields -= made.fields
        for piece in made.pieces:
            column = self._column(piece)
            if column is not None:
                self.found.append(column)
                self.most -= len(column) - 1
                continue
            for branch, value in piece.beside() if piece.is_long() else zip(repeat(None), piece.values):
                self._one(value, piece.spot, branch, piece.name)
        return True

    def _column(self, piece: Piece) -> Column | None:
        """Return the values as one column, where they have nothing to decode and need no cleaning."""
        kind, texts = piece.kind, piece.values
        if kind == "mixed":
            return None
        if kind == "boolean":
            texts = ["true" if value else "false" for value in texts]
        elif kind == "number":
            texts = list(map(str, texts))
        different = list(piece.different or dict.fromkeys(texts))
        field = piece.spot.fields.get(kind) or piece.spot.field(kind)
        fresh = list(filterfalse(field.clear.__contains__, different)) if field.clear else different
        if fresh:
            joined = "".join(fresh)
            if kind == "text" and not self._are_plain(fresh, joined):
                return None
            self.room -= len(joined)
        return Column(field, texts, different, fresh)

    def _are_plain(self, texts: list[str], joined: str) -> bool:
        """Tell whether all are leaves as they stand. `joined`: all of them with nothing between."""
        return len(max(texts, key=len)) < LONG and are_plain(texts) and not needs_cleaning(joined)

    def _one(self, value: object, spot: Spot, branch: object, name: str) -> None:
        """Take one value of a list that is cut, the usual way."""
        if isinstance(value, str) and not isinstance(value, Number) and self._met(value, spot):
            return
        if self.full or len(self.found) > self.most:
            return
        if type(value) is str and len(value) < LONG:
            self._hard(value, spot)
        else:
            self._scalar(value, spot, self._declared(branch, name, value))

    def _hard(self, text: str, spot: Spot) -> None:
        """Take a short text that was not met at this spot, and that is not plain where that was to be told."""
        self.room -= len(text)
        source = Source(text, room=self.room)
        if self.room > LONG and len(self.found) < self.most and len(spot.steps) < DEPTH:
            self._decode(source, spot)
        else:
            self.read(source, spot)

    def _declared(self, branch: object, name: str, value: object) -> str:
        """Return the media type that is declared for a long text in `branch`."""
        if not isinstance(value, str) or len(value) < LONG:
            return ""
        if self._beside[0] is not branch:
            self._beside = (branch, media_beside_in(branch))
        return media_in(branch, name, self._beside[1])

    def _scalar(self, value: object, spot: Spot, media_type: str = "") -> None:
        """Take a value that was not met at this spot, and have it remembered where there is nothing to decode."""
        for part in scalar_parts(value):
            self.room -= len(part.value)
            self._part(replace(part, content_type=media_type) if media_type else part, (), spot)

    def _part(self, part: Part, codings: tuple[str, ...], spot: Spot) -> None:
        if part.kind == "rest":
            self.found.append(Unread(OpaqueCause.LIMIT, 0, spot.path, spot.steps))
        elif part.kind == "text" and not part.content_type and self._met(part.value, spot):
            pass
        elif part.kind in {"text", "binary"}:
            self.read(Source(part.value, part.content_type, codings), spot)
        elif part.kind == "number" and (leaf := spot.numbers.get(str(part.value))) is not None:
            self.found.append(leaf)
        else:
            self._leaf(part, spot)
            self._remember(spot)

    def _undecoded(self, source: Source, spot: Spot) -> None:
        data = source.binary
        if data is None:
            plain = source.text or ""
            self._leaf(Part(plain, content_type=source.content_type), spot)
            if not spot.prefix and is_sealed(plain, spot.keys):
                self.found.append(_unread(OpaqueCause.ENCRYPTED, source, spot))
        elif source.media_type.partition("/")[0] in _MEDIA:
            self._leaf(Part(data, kind="file", content_type=source.content_type), spot)
        elif (text := almost_text(data)) is not None:
            self._leaf(Part(text, content_type=source.content_type), spot)
        else:
            self._unknown(source, spot)

    def _unknown(self, source: Source, spot: Spot) -> None:
        data = source.binary or b""
        if spot.place and len(data) <= _SMALL:
            self._leaf(Part(data, kind="binary", content_type=source.content_type), spot)
        elif not is_digest(data, spot.prefix, spot.keys):
            cause = OpaqueCause.ENCRYPTED if source.is_random else OpaqueCause.UNKNOWN_BINARY
            self.found.append(_unread(cause, source, spot))

    def _leaf(self, part: Part, spot: Spot) -> None:
        if len(self.found) >= self.most:
            self.full = True
        elif part.value:
            self.found.append(spot.leaf(part.value, part.kind, part.content_type))

    def _left(self, source: Source, spot: Spot) -> None:
        """Take a short text as it is, for the decoders have been asked about enough values; others are left out."""
        if isinstance(source.value, str) and len(source.value) <= RAW and len(self.found) + 1 < self.most:
            self._leaf(Part(source.value, content_type=source.content_type), spot)
        self._stop(source, spot)

    def _stop(self, source: Source, spot: Spot) -> None:
        """Say once that the message has more than is read."""
        if not self.stopped:
            self.stopped = True
            self.found.append(_unread(OpaqueCause.LIMIT, source, spot))


def _is_random(part: Part | None) -> bool:
    return part is not None and isinstance(part.value, bytes) and looks_random(part.value)


def _unread(cause: OpaqueCause, source: Source, spot: Spot) -> Unread:
    return Unread(cause, len(source.value), spot.path, spot.steps)

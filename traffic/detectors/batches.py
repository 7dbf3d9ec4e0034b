"""Some hundred messages told together: fields hold the same from one message to the next, and are told at once.

What detectors say of a value depends on the state in which its message is for the field (`traffic.detectors.memory`).
So all values of one field, of all messages that are in the same state for it, are told as one column.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain, filterfalse
from typing import Any, NamedTuple

from traffic.decoders.spots import LONGEST, VALUES, Field
from traffic.detectors.like_columns import kinds_of
from traffic.detectors.likes import IF_QUIET, LOOSE
from traffic.detectors.memory import NOTHING, Answer, State, Told
from traffic.detectors.planted import PlantedValues
from traffic.detectors.registry import all_show_nothing, kind_if_quiet, showing
from traffic.detectors.suspects import suspects
from traffic.detectors.telling import Message, told_of
from traffic.leaves import Column, Item, Leaf

_NONE: frozenset[str] = frozenset()


@dataclass(slots=True)
class Said:
    """What is said of the leaves of one message."""

    answers: list[Answer] = field(default_factory=list)
    """Of those of which something is said; of equal ones in a list the same answer, each time."""
    unnamed: list[tuple[Any, Sequence[str]]] = field(default_factory=list)
    """Fields with those of their texts, each once, of which nothing is said."""


class _Share(NamedTuple):
    """The values of a field in one message."""

    message: Message
    said: Said
    here: int
    """The number of the first of them in the message."""
    item: Item
    texts: Sequence[str]
    different: Sequence[str]


_share: Callable[[tuple[Any, ...]], _Share] = partial(tuple.__new__, _Share)
"""Make one of its parts: messages have dozens, and this is the fastest way."""
_Shares = list[_Share]
Messages = Sequence[tuple[Message, Sequence[Item]]]


def tell_all(messages: Messages, planted: PlantedValues) -> list[Said]:
    """Return what is said of the leaves of each of the messages."""
    return _Batch(planted).tell(messages)


class _Batch:
    """Messages that are told together."""

    def __init__(self, planted: PlantedValues) -> None:
        self._planted = planted
        self._shares: dict[Field, _Shares] = {}
        self._new: list[tuple[Message, Said, list[tuple[int, Leaf]]]] = []
        """The leaves of each message of which it is not known yet what is said, with their numbers."""
        self._texts: list[str] = []
        """All texts that are not known to hold nothing planted."""
        self._ends: list[int] = []
        """Where those of each message end."""
        self._unclear: list[Leaf] = []
        """Leaves with such a text that are remembered."""
        self._doubtful: set[str] = set()
        """Those that may hold something planted."""

    def tell(self, messages: Messages) -> list[Said]:
        """Return what is said of the leaves of each of the messages."""
        found = [Said() for _ in messages]
        for (message, items), said in zip(messages, found, strict=True):
            self._take(message, items, said)
        self._look_for_planted()
        for message, said, new in self._new:
            self._tell_known(message, said, new)
        for shared, shares in self._shares.items():
            self._tell_field(shared, shares)
        return found

    def _take(self, message: Message, items: Sequence[Item], said: Said) -> None:
        """Note what is remembered of the leaves of a message, whatever stands beside them, and take the others."""
        here, usual, shared, texts, unclear = 0, message.is_usual, self._shares, self._texts, self._unclear
        new: list[tuple[int, Leaf]] = []
        for item in items:
            if isinstance(item, Column):
                shared.setdefault(item.field, []).append(
                    _share((message, said, here, item, item.texts, item.different))
                )
                texts += item.fresh
                here += len(item)
                continue
            answer = item.answer
            if answer is None or not usual:
                new.append((here, item))
                value = item.value
                if type(value) is str and (item.common is None or value not in item.common.clear):
                    texts.append(value)
                    if item.kept and item.common is not None:
                        unclear.append(item)
            elif answer is NOTHING:
                said.unnamed.append((item.common, (item.value,)))  # type: ignore[arg-type]  # it was remembered
            else:
                said.answers.append(answer)
            here += 1
        self._new.append((message, said, new))
        self._ends.append(len(texts))

    def _tell_known(self, message: Message, said: Said, new: Sequence[tuple[int, Leaf]]) -> None:
        """Tell what is remembered of leaves in messages that are in the state of this one, and share the others."""
        answered, shared = message.answered, self._shares
        for here, leaf in new:
            value, common, answer = leaf.value, leaf.common, None
            if common is None or leaf.filename or type(value) is not str:
                self._tell_leaf(message, said, here, leaf)
                continue
            told = common.told
            if told is not None and told.is_plain:
                state = told.states.get(answered.get(told.key)) or message.state_of(told, here)
                answer = None if state is None else state.values.get(value)
            if answer is None:
                values = (value,)
                shared.setdefault(common, []).append(_share((message, said, here, leaf, values, values)))
            elif answer is NOTHING:
                said.unnamed.append((common, (value,)))
            else:
                said.answers.append(answer)

    def _look_for_planted(self) -> None:
        """Find the texts that may hold a planted value, in one pass over all that are not known to hold none."""
        texts, doubtful = list(dict.fromkeys(self._texts)), self._doubtful
        doubtful.update([texts[number] for number in suspects(texts, self._planted)])
        start = 0
        for (message, _, new), end in zip(self._new, self._ends, strict=True):
            some = self._texts[start:end]
            found = [] if doubtful.isdisjoint(some) else list(filter(doubtful.__contains__, some))
            found += [leaf.value for _, leaf in new if leaf.filename and type(leaf.value) is str]
            message.doubt(found)
            start = end
        for leaf in self._unclear:
            if leaf.value not in doubtful:
                leaf.common.clear.add(leaf.value)
        for shared, shares in self._shares.items():
            if len(shared.clear) < VALUES:
                clear = chain.from_iterable([share.different for share in shares])
                shared.keep(filterfalse(doubtful.__contains__, clear))

    def _tell_leaf(self, message: Message, said: Said, here: int, leaf: Leaf) -> None:
        value = leaf.value
        is_clear = type(value) is str and not leaf.filename and value not in self._doubtful
        answer = message.answer_of(leaf, here, is_clear=is_clear)
        if answer is not NOTHING:
            said.answers.append(answer)
        elif isinstance(value, str):
            said.unnamed.append((leaf.common, (value,)))

    def _tell_each(self, shares: _Shares) -> None:
        for message, said, start, item, *_ in shares:
            if type(item) is Leaf:
                self._tell_leaf(message, said, start, item)
                continue
            for here, leaf in enumerate(item.leaves(), start):  # type: ignore[union-attr]
                leaf.kept = True
                self._tell_leaf(message, said, here, leaf)

    def _tell_field(self, shared: Field, shares: _Shares) -> None:
        """Tell of the values of a field, those of messages in the same state together."""
        told = told_of(shared)
        if told is None or told.by_row:
            self._tell_each(shares)
            return
        states: dict[State | None, _Shares] = {}
        for share in shares:
            states.setdefault(share.message.state_of(told, share.here), []).append(share)
        self._tell_each(states.pop(None, []))
        for state, some in states.items():
            self._tell_in(state, told, shared, some)  # type: ignore[arg-type]  # None was taken out

    def _tell_in(self, state: State, told: Told, shared: Field, shares: _Shares) -> None:
        """Tell of the values of a field in messages that are in `state` for it."""
        asked = told.key
        column = _Together(state, told, shared, shares, self._doubtful)
        named = column.named()
        if told.key is not asked:  # there was more to be asked than was known: the states are others now
            self._tell_field(shared, shares)
        elif named is None:
            self._tell_each(shares)
        else:
            _give(named, shared, shares)
            if not told.questions:
                _remember(named, shares)


class _Together:
    """The values of one field in messages that are in the same state for it."""

    def __init__(
        self, state: State, told: Told, shared: Field, shares: _Shares, doubtful: AbstractSet[str]
    ) -> None:
        self._state = state
        self._told = told
        self._asked = told.key
        self._field = shared
        self._shares = shares
        self._doubtful = doubtful
        self._named: dict[str, Answer] = {}
        """What is said of the texts of which something is."""
        self._holds = True
        """Whether it is the same for all messages; where not, each leaf has to be told by itself."""

    def named(self) -> dict[str, Answer] | None:
        """Return what is said of the texts of which something is; None where it is another thing for each message.

        What it returns is worth nothing where new questions were asked meanwhile.
        """
        different = self._shares[0].different
        if len(self._shares) > 1:
            different = list(dict.fromkeys(chain.from_iterable([share.different for share in self._shares])))
        known = self._state.values
        unknown = list(filterfalse(known.__contains__, different))
        if len(unknown) < len(different):
            self._named = {t: said for t in different if (said := known.get(t, NOTHING)) is not NOTHING}
        if unknown and not self._doubtful.isdisjoint(unknown):
            for text in filter(self._doubtful.__contains__, unknown):
                self._ask(text, None)
            unknown = list(filterfalse(self._doubtful.__contains__, unknown))
        if unknown and self._is_same():
            self._tell_clear(unknown)
        return self._named if self._holds else None

    def _is_same(self) -> bool:
        """Tell whether what was said so far holds: no new question was asked."""
        return self._told.key is self._asked and self._holds

    def _tell_clear(self, unknown: Sequence[str]) -> None:
        """Tell of texts that hold nothing planted."""
        state = self._state
        if state.is_inert is None:
            share, leaf, here = self._where(unknown[0])
            state = share.message.ask_inert(leaf, here, state)
        if state.is_inert and self._is_same() and all_show_nothing(unknown):
            state.keep_nothing(unknown)
        elif self._is_same():
            self._tell_kinds(unknown)

    def _tell_kinds(self, unknown: Sequence[str]) -> None:
        """Tell of texts by what they are like, and ask of those that are like none of which it is known."""
        state, leaf = self._state, self._field.leaf
        kinds = kinds_of(unknown, leaf.path, leaf.keys[-1] if leaf.keys else "")
        every = set(kinds)
        if not every.isdisjoint(IF_QUIET):
            kinds = list(map(kind_if_quiet, kinds, unknown))
            every = set(kinds)
        quiet = {kind for kind in every if state.kinds.get(kind) is NOTHING}
        left: list[tuple[str, str]] = []
        if len(quiet) < len(every):
            left = [(text, kind) for text, kind in zip(unknown, kinds, strict=True) if kind not in quiet]
            if state.is_inert:
                left = self._showing(left, quiet)
        if len(state.values) < VALUES and any(kind[:1] == LOOSE for kind in quiet):
            pairs = zip(unknown, kinds, strict=True)
            state.keep_nothing([text for text, kind in pairs if kind in quiet and kind[:1] == LOOSE])
        for text, kind in left:
            answer = state.of_kind(kind, text) if kind else None
            if answer is None:
                self._ask(text, kind)
                if not self._is_same():
                    return
                continue
            if answer is not NOTHING:
                self._named[text] = Answer(self._field.of(text), answer.detections, answer.merged)
            if kind[0] == LOOSE and len(state.values) < VALUES and len(text) <= LONGEST:
                state.values[text] = self._named.get(text, NOTHING)

    def _showing(self, left: list[tuple[str, str]], quiet: set[str]) -> list[tuple[str, str]]:
        """Return those of some texts, with what they are like, that show something; others of a kind are `quiet`."""
        firsts = {kind: text for text, kind in reversed(left) if kind}
        bare = [text for text, kind in left if not kind]
        shown = showing([*firsts.values(), *bare])
        for kind, text in firsts.items():
            if text not in shown:
                self._state.learn_all(kind, NOTHING)
                quiet.add(kind)
        self._state.keep_nothing([text for text in bare if text not in shown])
        return [(text, kind) for text, kind in left if (kind not in quiet if kind else text in shown)]

    def _ask(self, text: str, kind: str | None) -> None:
        """Ask of a text. `kind`: what it is like; None where it may hold something planted."""
        if not self._is_same():
            return
        share, leaf, here = self._where(text)
        answer, self._holds = share.message.ask(leaf, here, kind or "", is_clear=kind is not None)
        if answer is not NOTHING:
            self._named[text] = answer

    def _where(self, text: str) -> tuple[_Share, Leaf, int]:
        """Return the first message with a text, with its leaf and the number of that."""
        share = self._first[text]
        item = share.item
        if type(item) is Leaf:
            return share, item, share.here
        leaf = self._field.of(text)
        leaf.kept = True
        return share, leaf, share.here + share.texts.index(text)

    @cached_property
    def _first(self) -> dict[str, _Share]:
        """Text -> the first message with it."""
        return {text: share for share in reversed(self._shares) for text in share.different}


def _give(named: Mapping[str, Answer], shared: Field, shares: _Shares) -> None:
    """Give each message what is said of its texts."""
    if not named:
        for share in shares:
            share.said.unnamed.append((shared, share.different))
        return
    for share in shares:
        said = share.said
        if named.keys().isdisjoint(share.different):
            said.unnamed.append((shared, share.different))
            continue
        said.answers += [named[text] for text in share.texts if text in named]
        if len(share.different) > 1 and (rest := [text for text in share.different if text not in named]):
            said.unnamed.append((shared, rest))


def _remember(named: Mapping[str, Answer], shares: _Shares) -> None:
    """Have the answers to leaves remembered for all messages: nothing was asked for their sake."""
    for share in shares:
        item = share.item
        if type(item) is Leaf and item.kept and share.message.is_usual:
            item.answer = named.get(share.different[0], NOTHING)

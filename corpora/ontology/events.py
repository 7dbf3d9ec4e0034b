"""Events: what apps report that has happened in them, told by the name of the event; each says what it is told for.

Kits of analytics, advertising and push name their events in much the same words; the names in `events/*.toml` are
those words, and what else may stand beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from pydantic import Field

from corpora.errors import OntologyError
from corpora.messages import say
from corpora.ontology.vocabulary import load_ontology
from corpora.record import Record
from corpora.sources import derived
from corpora.text import Text
from corpora.toml_folder import load_folder

LONGEST = 64
"""Characters of a name of an event; longer texts are none."""
_MOST_WORDS = 8
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[\u4e00-\u9fff]+")
_PLURAL = re.compile(r"(?<=[^s])s$")
_ENDING = re.compile(r"(?<=...)ed$|(?<=....)e$")
_DOUBLED = re.compile(r"(?<=..)([b-df-hj-np-tv-z])\1$")
_BESIDE = (
    "a af all android app auto begin complete did do done end event fail failure fb finish firebase first from ga has"
    " in ios is log mobile my of on report sdk start succeed success successful successfully the to track tracking um"
    " upload user web"
)
"""Words that may stand in any name of an event and say nothing of what has happened."""
_BESIDE_CHINESE = re.compile("成功|失败|开始|完成|结束|事件|用户|上报|次数|记录|应用")


class Event(Record):
    """Something that apps report."""

    id: str
    labels: Text
    purpose: str
    """What it is reported for: id of a purpose."""
    of_user: bool = False
    """Whether it is something that the user did (bought, registered, looked at a page). Told to those who measure
    advertising or analyse, it is for that; told to others it may be for `purpose`, and need not."""
    names: tuple[str, ...] = Field(min_length=1)
    """Words of its names, without endings: "ad show" is found in `onAdShow` and `interstitial_ads_showed`."""
    around: tuple[str, ...] = ()
    """Words that may stand beside them, and say no more."""
    examples: tuple[str, ...] = Field(min_length=1)
    counterexamples: tuple[str, ...] = Field(min_length=1)


@derived()
def load_events() -> Mapping[str, Event]:
    """Return all events by id, the user's own among them.

    Raises OntologyError for a file that cannot be used, an unknown purpose, or a name that two events have.
    """
    return read_events(Path(str(files("corpora.ontology"))) / "events")


def read_events(folder: Path) -> Mapping[str, Event]:
    """Return the events of the files below `folder`; as `load_events`."""
    return load_folder("events", folder, Event, lambda event: event.id, check_events)


def check_events(events: Mapping[str, Event]) -> None:
    """Raise OntologyError where events do not go together."""
    owners: dict[str, str] = {}
    for event in events.values():
        if event.purpose not in load_ontology().purposes:
            what = say("ontology.what_purpose")
            raise OntologyError(
                "ontology.unknown_reference", kind="events", id=event.id, what=what, name=event.purpose
            )
        for name in {_key(words_of(name)) for name in event.names}:
            first = owners.setdefault(name, event.id)
            if first != event.id:
                raise OntologyError("ontology.two_events", name=name, first=first, second=event.id)


@derived(maxsize=20_000)
def event_of(name: str) -> str | None:
    """Return the id of the event that is called `name`; None for any other text.

    A name is known where it consists of the words of a known one, in order, and of words that say nothing more.
    """
    if len(name) > LONGEST:
        return None
    words = words_of(name)
    if not words or len(words) > _MOST_WORDS:
        return None
    known = _known()
    for start, end in _spans(len(words)):
        found = known.get(_key(words[start:end]))
        if found and _says_nothing((*words[:start], *words[end:]), found):
            return found.id
    return None if len(words) > 1 or words[0].isascii() else _within(words[0])


def _within(word: str) -> str | None:
    """Return the event that a Chinese word names with others before or behind it."""
    for name, event in _known().items():
        if name in word and _says_nothing(filter(None, word.split(name, 1)), event):
            return event.id
    return None


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name, small, without endings; Chinese ones less what says nothing."""
    words = (_stem(w.lower()) if w.isascii() else _BESIDE_CHINESE.sub("", w) for w in _WORD.findall(name))
    return tuple(w for w in words if w)


def _stem(word: str) -> str:
    """Return what a word has in common with its plural and its past: "show" of "shows", "receiv" of "received"."""
    return _DOUBLED.sub(r"\1", _ENDING.sub("", _PLURAL.sub("", word)))


def _spans(count: int) -> Iterator[tuple[int, int]]:
    """Yield the runs of words, longest first."""
    for size in range(count, 0, -1):
        for start in range(count - size + 1):
            yield start, start + size


def _says_nothing(words: Iterable[str], event: Event) -> bool:
    return _around(event.id).issuperset(words)


@derived()
def _around(event: str) -> frozenset[str]:
    return frozenset(word for text in (_BESIDE, *load_events()[event].around) for word in words_of(text))


def _key(words: Iterable[str]) -> str:
    return "".join(words)


@derived()
def _known() -> Mapping[str, Event]:
    """Names without spaces -> the event."""
    return {_key(words_of(name)): event for event in load_events().values() for name in event.names}

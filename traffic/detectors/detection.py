"""What a detector says of a leaf, and what it may look at beside the leaf."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from corpora.text import Text
from traffic.capture import Exchange
from traffic.decoders.spots import Field
from traffic.detectors.layouts import Layout, Layouts, Question, container_of
from traffic.detectors.planted import NOTHING_PLANTED, PlantedValues
from traffic.detectors.shapes.registry import all_shapes, tell_of_shapes
from traffic.leaves import Column, Item, Leaf
from traffic.transmissions import EvidenceKind

__all__ = ["Context", "Detection", "Layouts", "Question", "Trail", "container_of"]
T = TypeVar("T")
_UNKNOWN = object()
_of_names: set[Callable[..., Any]] = set()
_of_rows: set[Callable[..., Any]] = set()
_rare: list[Callable[..., Any]] = []


def of_names(question: Callable[..., T]) -> Callable[..., T]:
    """Mark a question whose answer follows from the route and the names of the fields alone, whatever they hold."""
    _of_names.add(question)
    return question


def rare(question: Callable[..., T]) -> Callable[..., T]:
    """Mark a question about the message as a whole to which the answer hardly ever is true.

    It is answered for every message before anything else, and all that is remembered is remembered by these answers;
    so it is not noted who asks it.
    """
    _rare.append(question)
    return question


def of_rows(question: Callable[..., T]) -> Callable[..., T]:
    """Mark a question whose answer depends on the row of the list in which the leaf stands: it gets the row first."""
    _of_rows.add(question)
    return question


def is_of_names(question: Question) -> bool:
    """Tell whether the answer to `question` follows from the names of the fields."""
    return question[0] in _of_names


def is_of_row(question: Question) -> bool:
    """Tell whether the answer to `question` may be another one for every leaf."""
    return question[0] in _of_rows


@dataclass(frozen=True)
class Detection:
    """One data type seen in one leaf."""

    data_type: str
    evidence: EvidenceKind
    reason: Text
    confidence: float
    form: str = "plain"
    """Form of the value: plain, md5, sha1, sha256 ..., or one in another: sha256(md5)."""
    steps: tuple[str, ...] = ()
    """Decoding steps that the detector itself undid, after those of the leaf."""
    whole: bool = True
    """Whether the value is the whole leaf, not only part of it."""
    learned: bool = False
    """Whether it rests on another field of the session that held the same value."""
    collects: bool = False
    """Whether the leaf is part of a collection (a contact's number is no number of the user's)."""


class Trail(NamedTuple):
    """The questions that were asked for the sake of a leaf, with their answers, in order."""

    of_message: list[tuple[Question, Any]]
    with_shapes: list[tuple[Question, Any]] | None
    """The same with the shapes of its value; None where those of other texts were asked for."""


class Context:
    """One message: its exchange, all its leaves, and the values to look for.

    What a detector looks at beside its leaf it gets by `ask`, or from the properties of the route. Then its
    answer can be remembered for the next message of the same route in which all questions have the same answers.
    A detector that looks at leaves, columns or the exchange otherwise is right as well, but asked every time.
    """

    def __init__(
        self,
        exchange: Exchange,
        items: Sequence[Item] = (),
        planted: PlantedValues = NOTHING_PLANTED,
        *,
        learned: PlantedValues = NOTHING_PLANTED,
        own_package: str = "",
    ) -> None:
        self._exchange = exchange
        self._items = items
        self.planted = planted
        self.learned = learned
        """Values that the session itself has named; empty until all of it has been seen once."""
        self.own_package = own_package
        """Package of the app under test; its own name is no installed application."""
        self.method = exchange.method
        self.host = exchange.host
        self.url_path = exchange.url_path
        """Path of the URL; numbers in it may be replaced by others."""
        self.here = -1
        """Number of the leaf that is looked at; -1 where that is not known."""
        self.is_clear = False
        """Whether it is known to hold no planted value."""
        self.doubtful: Sequence[str] | None = None
        """The texts of the message that may hold a planted value; None where that is not known."""
        self.route: dict[Callable[[Context], Any], Any] = {}
        """What messages to the same method, host and path have in common."""
        self.layouts = Layouts()
        """Of other messages to the same route."""
        self._columns_in: dict[str, dict[str, list[str]]] = {}
        self.answers: dict[Question, Any] = {}
        """To the questions that were asked of the message."""
        self._trail: dict[Question, Any] | None = None
        self._differs = False
        self._text = ""
        self._depth = 0
        self._strayed = False

    @property
    def exchange(self) -> Exchange:
        """The exchange itself; for questions alone."""
        self._strayed = self._strayed or not self._depth
        return self._exchange

    @property
    def leaves(self) -> Sequence[Leaf]:
        """All leaves of the message in order; for questions alone, and slow: lists of objects are no leaves yet."""
        self._strayed = self._strayed or not self._depth
        return self._all_leaves

    @property
    def columns(self) -> dict[str, dict[str, list[str]]]:
        """Path of a container -> folded name of a field in it -> texts of that field, in order; for questions."""
        self._strayed = self._strayed or not self._depth
        return self._columns

    @property
    def texts_by_path(self) -> dict[str, list[str]]:
        """Path -> texts of all leaves with that path, in order; for questions alone."""
        self._strayed = self._strayed or not self._depth
        return self._texts_by_path

    @property
    def fields(self) -> dict[Field, list[str]]:
        """What leaves of one field have in common -> the texts of that field, in order; for questions alone."""
        self._strayed = self._strayed or not self._depth
        return self._fields

    def columns_in(self, container: str) -> dict[str, list[str]]:
        """Return what `columns` has for `container`, empty where that is nothing; for questions alone."""
        self._strayed = self._strayed or not self._depth
        found = self._columns_in.get(container)
        if found is None:
            found = self._columns_in[container] = self._column_texts(container)
        return found

    def names_in(self, container: str) -> Collection[str]:
        """Return the folded names of the fields in `container`, as `columns_in` has them; for questions alone."""
        self._strayed = self._strayed or not self._depth
        layout = self.layout
        return layout.columns.get(container, ()) if layout.is_plain else self.columns_in(container)

    def containers(self) -> Collection[str]:
        """Return the paths of all containers, also of those that hold nothing but files; for questions alone."""
        self._strayed = self._strayed or not self._depth
        return self.layout.columns

    def words(self) -> list[Sequence[Any]]:
        """Return the different values of all leaves but numbers, in parts; for questions alone."""
        self._strayed = self._strayed or not self._depth
        some = [self._items[number] for number in self.layout.words]
        found: list[Sequence[Any]] = [x.different for x in some if type(x) is Column]
        found.append([x.value for x in some if type(x) is not Column])  # type: ignore[union-attr]
        return found

    def labels_in(self, container: str | None = None) -> list[tuple[str, str]]:
        """Return names in a container that may be the first texts of their fields, with these; for questions alone.

        They begin with the same letter, or the text begins with none. Without `container`: of all that have several.
        """
        self._strayed = self._strayed or not self._depth
        items, found = self._items, []
        labels = self.layout.all_labels if container is None else self.layout.labels_in(container)
        for name, letter, number in labels:
            item = items[number]
            text: Any = item.value if type(item) is Leaf else item.texts[0]  # type: ignore[union-attr]
            first = text[:1]
            if first == letter or first.lower() == letter or not first.isalnum():
                if type(text) is not str:  # a file; there may be a text in another one of the same name
                    text = self._first_text(name, number)
                found.append((name, text))
        return found

    def _first_text(self, name: str, number: int) -> str:
        """Return the first text of the fields called `name` that stand beside an item; empty where there is none."""
        container = container_of(self.layout.fields[number].leaf)
        return next(iter(self.columns_in(container).get(name, ())), "")

    def texts_on(self, path: str) -> list[str]:
        """Return the texts of the leaves with that path, in order; for questions alone."""
        self._strayed = self._strayed or not self._depth
        return self.texts_at(self.layout.by_path.get(path, ()))

    def texts_at(self, numbers: Sequence[int]) -> list[str]:
        """Return the texts of these items of the message (see `layout`), in order; for questions alone."""
        self._strayed = self._strayed or not self._depth
        items = self._items
        if len(numbers) == 1:
            item = items[numbers[0]]
            if type(item) is Column:
                return item.texts
            return [item.value] if isinstance(item.value, str) else []  # type: ignore[union-attr]
        found: list[str] = []
        for number in numbers:
            item = items[number]
            if type(item) is Column:
                found += item.texts
            elif isinstance(item.value, str):  # type: ignore[union-attr]
                found.append(item.value)  # type: ignore[union-attr]
        return found

    def different_at(self, numbers: Sequence[int]) -> list[str]:
        """Return the same with few or no texts twice, in any order; for questions alone."""
        self._strayed = self._strayed or not self._depth
        items = self._items
        some = [items[number] for number in numbers]
        found = [x.value for x in some if type(x) is not Column and isinstance(x.value, str)]  # type: ignore[union-attr]
        for item in some:
            if type(item) is Column:
                found += item.different
        return found

    def doubtful_texts(self) -> Iterable[str]:
        """Return the texts of the message but for those that are known to hold no planted value; for questions."""
        self._strayed = self._strayed or not self._depth
        return chain.from_iterable(self._fields.values()) if self.doubtful is None else self.doubtful

    def ask(self, question: Callable[..., T], *about: Hashable) -> T:
        """Return what `question`, a function of the module, answers for this message and `about`.

        It is asked once for a message, so its answer must follow from the message and `about` alone.
        """
        key = (question, about)
        answer: T = self._row_answer(key) if question in _of_rows else self._answer(key)
        if self._trail is not None and not self._depth and question not in _rare:
            self._trail[key] = answer
        return answer

    def rare_answers(self) -> tuple[bool, ...]:
        """Return the answers to all questions that are `rare`, in order."""
        return tuple([bool(self._answer((question, ()))) for question in _rare])

    def answer_again(self, question: Question) -> Any:
        """Return the answer of this message to a question that was asked of another one."""
        return self._row_answer(question) if question[0] in _of_rows else self._answer(question)

    def _answer(self, key: Question) -> Any:
        answer = self.answers.get(key, _UNKNOWN)
        if answer is _UNKNOWN:
            known = self.layout.answers if key[0] in _of_names else {}
            answer = known.get(key, _UNKNOWN)
            if answer is _UNKNOWN:
                answer = known[key] = self._put(key[0], key[1])
            self.answers[key] = answer
        return answer

    def _row_answer(self, key: Question) -> Any:
        question, about = key
        return self._answer((question, (self._rows[max(self.here, 0)], *about)))

    def _put(self, question: Callable[..., Any], about: tuple[Hashable, ...]) -> Any:
        self._depth += 1
        try:
            return question(self, *about)
        finally:
            self._depth -= 1

    def ask_of_route(self, question: Callable[[Context], T]) -> T:
        """Return what `question` answers, which must follow from method, host and path alone: once for a route."""
        if question not in self.route:
            self.route[question] = question(self)
        answer: T = self.route[question]
        return answer

    def follow(self, leaf: Leaf) -> None:
        """Begin to note which questions are asked for the sake of `leaf`."""
        self._trail, self._strayed, self._differs = {}, False, False
        self._text = leaf.value.strip() if isinstance(leaf.value, str) else ""
        tell_of_shapes(self._note_shape)

    def _note_shape(self, name: str, text: str, answer: bool) -> None:
        if self._trail is not None and not self._depth:
            self._trail[_shape, (name,)] = answer
            self._differs = self._differs or text != self._text

    def tests_value(self) -> None:
        """Say that the value of the leaf is tested otherwise than for shapes, and not for its mere length or marks."""
        self._differs = True

    def trail(self) -> Trail | None:
        """Return the questions asked since `follow` with their answers; None where more was looked at than asked."""
        trail, self._trail = self._trail or {}, None
        tell_of_shapes(None)
        if self._strayed:
            return None
        told = list(trail.items())
        return Trail([q for q in told if q[0][0] is not _shape], None if self._differs else told)

    @cached_property
    def layout(self) -> Layout:
        """Where the fields of the message stand in it."""
        return self.layouts.of(self._items)

    @cached_property
    def _all_leaves(self) -> Sequence[Leaf]:
        return [
            leaf for item in self._items for leaf in ((item,) if isinstance(item, Leaf) else item.leaves())
        ]

    @cached_property
    def _fields(self) -> dict[Field, list[str]]:
        return {field: self.texts_at(numbers) for field, numbers in self.layout.by_field.items()}

    @cached_property
    def _columns(self) -> dict[str, dict[str, list[str]]]:
        found = {container: self._column_texts(container) for container in self.layout.columns}
        return found if self.layout.is_plain else {k: columns for k, columns in found.items() if columns}

    def _column_texts(self, container: str) -> dict[str, list[str]]:
        named = self.layout.columns.get(container, {})
        found = {name: self.texts_at(numbers) for name, numbers in named.items()}
        return found if self.layout.is_plain else {name: texts for name, texts in found.items() if texts}

    @cached_property
    def _texts_by_path(self) -> dict[str, list[str]]:
        found = {path: self.texts_at(numbers) for path, numbers in self.layout.by_path.items()}
        return found if self.layout.is_plain else {path: texts for path, texts in found.items() if texts}

    @cached_property
    def _rows(self) -> list[int]:
        """For every leaf, how many texts with the same path stand before it."""
        counts: dict[str, int] = {}
        rows: list[int] = []
        for item in self._items:
            path = item.path if isinstance(item, Leaf) else item.field.leaf.path
            before = counts.get(path, 0)
            size = 1 if isinstance(item, Leaf) else len(item)
            rows.extend(range(before, before + size))
            if not isinstance(item, Leaf) or isinstance(item.value, str):
                counts[path] = before + size
        return rows


def _shape(_: Context, name: str) -> bool:
    raise NotImplementedError(name)  # a mark: answered by the shapes themselves


def shape_of(question: Question) -> Callable[[str], bool] | None:
    """Return the test of a value that `question` is, where it is for a shape that the value of the leaf has."""
    return all_shapes()[str(question[1][0])].matches if question[0] is _shape else None

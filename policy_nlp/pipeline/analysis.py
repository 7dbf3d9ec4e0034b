"""What the components note down about a block: its sentences, and in each the mentions and predicates."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from corpora.ontology import ANY
from policy_nlp.lang.grammar import Grammar
from policy_nlp.statements import Action, Manner, Recipient


class Mention(NamedTuple):
    """A phrase that names data; offsets in the block."""

    start: int
    end: int
    text: str
    term: str

    @property
    def generic(self) -> bool:
        """Whether it names personal information without a type."""
        return self.term == ANY


@dataclass(frozen=True)
class Receiver:
    """A named party or a category of recipients; offsets in the block."""

    start: int
    end: int
    recipient: Recipient


class Goal(NamedTuple):
    """A phrase that names a purpose; offsets in the block."""

    start: int
    end: int
    purpose: str


@dataclass(frozen=True)
class Trigger:
    """A verb of collecting or sharing, with who does it and whether it is denied; offsets in the block."""

    start: int
    end: int
    action: Action
    manner: Manner | None = None
    denied: bool = False
    weak: bool = False
    """Whether the verb takes other objects than data as well."""
    actor: str | None = None
    """The third party that does it, as written."""

    @property
    def key(self) -> tuple[str, str | None, bool, str | None]:
        """What statements are told apart by."""
        return (self.action, self.manner, self.denied, self.actor)


class VerbNote(NamedTuple):
    """What the parser says about one word."""

    is_verb: bool
    subject: tuple[int, int] | None = None
    """Span of the subject, or of the agent of a passive; offsets in the sentence."""
    passive: bool = False
    participle: bool = False
    """Whether it is a participle that only describes a noun ("information shared by you")."""
    relative: bool = False
    """Whether it stands in a clause that describes a noun ("the photos you upload")."""
    joined: bool = False
    """Whether it stands in a row with another verb, whose subject it has."""
    patient: tuple[int, int] | None = None
    """Span of what something is done with by a passive, with all that describes it; offsets in the sentence."""
    dative: str | None = None
    """To whom something is given without a preposition ("give *that business* your name")."""


class Clause(NamedTuple):
    """A part of a sentence between breaks; offsets in the block."""

    start: int
    end: int
    text: str


@dataclass
class Sentence:
    """A sentence of a block as the components see it; offsets in the block."""

    start: int
    end: int
    text: str
    surface: str
    """As the patterns of the grammar want it, with the same offsets."""
    clauses: list[Clause] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    receivers: list[Receiver] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)
    triggers: list[Trigger] = field(default_factory=list)
    verbs: dict[int, VerbNote] = field(default_factory=dict)
    """What the parser says about the word at an offset of the sentence; empty where nothing was parsed."""
    topic: Receiver | None = None
    """The named party that it is about, where it begins with one or takes one up as "it"."""
    silent: str | None = None
    """Why it declares nothing; None where it may declare something."""
    _grammar: Grammar | None = field(default=None, repr=False, compare=False)

    def narrow(self, grammar: Grammar) -> Grammar:
        """Return `grammar` for this sentence and parts of it alone; it is the same for all components."""
        if self._grammar is None:
            changed = self.surface != self.text
            self._grammar = grammar.of(self.surface, self.text) if changed else grammar.of(self.text)
        return self._grammar

    def within(self, start: int, end: int) -> str:
        """Return the surface between two offsets of the block."""
        first, last = start - self.start, end - self.start
        # Asked nine times a sentence: two calls of `max` would take as long as all the rest.
        return self.surface[first:last] if first >= 0 <= last else self.surface[max(0, first) : max(0, last)]


@dataclass
class Draft:
    """A statement in the making."""

    trigger: Trigger
    mentions: list[Mention] = field(default_factory=list)
    receivers: list[Recipient] = field(default_factory=list)
    """Who is named in the sentence, or in the one before."""
    referents: tuple[str, ...] = ()
    """Types that "this information" refers to."""
    inherited: bool = False
    """Whether the verb is the lead-in's or the heading's."""
    unsaid: bool = False
    """Whether the sentence only names who works for the company."""

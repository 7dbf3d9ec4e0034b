"""English verbs as the parser sees them: is the word a verb at all, and who is its subject.

Only sentences that name data and have a verb of the grammar are parsed; without the checked model nothing is noted
and rules of order stand in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice, zip_longest

from spacy.language import Language as Pipeline
from spacy.tokens import Doc, Token

from corpora.text import Language
from policy_nlp.english_model import load_english
from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.pipeline.analysis import Sentence, VerbNote
from policy_nlp.pipeline.component import Component, Notes, notes_on
from policy_nlp.pipeline.verbs import verbs_of

BLOCKS = 256
"""Of how many blocks the sentences are parsed together."""
TEXTS = 128
"""How many sentences the parser takes at once."""
UNREAD = frozenset({"definition", "rights", "advice"})
"""Of what is silent, the kinds whose verbs are not asked for, neither in the sentence nor below it."""
GIVEN = frozenset({"give"})
"""The classes of a verb that says something only of a user."""
_STEPS = 5
"""How far up a chain of coordinated and dependent verbs a subject is looked for."""
_CONTROL = frozenset(
    [
        "allow",
        "allows",
        "allowing",
        "ask",
        "asks",
        "asked",
        "enable",
        "enables",
        "let",
        "lets",
        "permit",
        "permits",
        "require",
        "requires",
        "required",
        "invite",
        "request",
        "requests",
        "encourage",
    ]
)
"""Verbs whose object is the subject of the next ("we ask you to provide")."""


class Syntax(Component):
    """Component: parses the sentences that name data and notes their verbs in `sentence.verbs`."""

    def __init__(self) -> None:
        self.model = load_english()
        self.grammar = load_grammar(Language.EN)

    def note(self, notes: Notes) -> None:
        """Note it down on `notes`."""
        self._note([notes])

    def through(self, stream: Iterable[Notes]) -> Iterator[Notes]:
        """Note it down on each block of `stream`; sentences of several are parsed at once, which is quicker."""
        blocks = iter(stream)
        while batch := [*islice(blocks, BLOCKS)]:
            self._note(batch)
            yield from batch

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = BLOCKS) -> Iterator[Doc]:
        """Note it down on each document of `stream`, those of several at once."""
        documents = iter(stream)
        while docs := [*islice(documents, batch_size)]:
            self._note(map(notes_on, docs))
            yield from docs

    def _note(self, blocks: Iterable[Notes]) -> None:
        if self.model.lack is not None:
            return
        wanted: list[tuple[Sentence, set[int]]] = []
        for sentence in (s for b in blocks for s in _read(b.sentences, self.grammar) if s.mentions):
            at = _verbs(sentence, self.grammar)
            sentence.verbs = plain_notes(sentence, at, sentence.narrow(self.grammar)) if at else {}
            if at - sentence.verbs.keys():
                wanted.append((sentence, at))
        texts = [s.surface for s, _ in wanted]
        for (sentence, at), parsed in zip(
            wanted, self.model.pipeline.pipe(texts, batch_size=TEXTS), strict=True
        ):
            sentence.verbs = {t.idx: note(t) for t in parsed if t.idx in at}


def _read(sentences: Sequence[Sentence], grammar: Grammar) -> Iterator[Sentence]:
    """Yield the sentences of a block whose verbs are asked for: by themselves, or by the one behind that goes on."""
    for sentence, after in zip_longest(sentences, sentences[1:]):
        goes_on = after is not None and (
            sentence.surface.rstrip().endswith(";") or after.narrow(grammar).continues.search(after.surface)
        )
        if sentence.silent not in UNREAD or goes_on:
            yield sentence


def _verbs(sentence: Sentence, grammar: Grammar) -> set[int]:
    """Return where in `sentence` words stand that may be verbs of collecting or sharing.

    What only users do, who give data, says nothing where no user is named ("including", "contact details").
    """
    surface = sentence.surface
    used = "user" in surface.lower() or sentence.narrow(grammar).you.search(surface)
    return {
        clause.start - sentence.start + at
        for clause in sentence.clauses
        for (at, _), classes in verbs_of(clause.text, grammar).items()
        if used or classes != GIVEN
    }


@Pipeline.factory("policy_syntax", default_config={"language": "en"})
def create(nlp: Pipeline, name: str, language: str) -> Syntax:  # noqa: ARG001
    """Make the component; `language` is there for the sake of the others and must be "en"."""
    return Syntax()


def plain_notes(sentence: Sentence, at: Collection[int], grammar: Grammar) -> dict[int, VerbNote]:
    """Return what needs no parser to be told: the verbs `at` that stand right behind "we", "you" or "they".

    None where it matters whether a verb describes what is deleted.
    """
    surface, found = sentence.surface, {}
    for match in grammar.plain_subject.finditer(surface):
        start, end = match.span("who")
        before = surface[max(0, start - 24) : start]
        if match.end() in at and not (grammar.oblique.search(before) or grammar.no_subject.search(before)):
            found[match.end()] = VerbNote(is_verb=True, subject=(start, end))
    return {} if found and grammar.deletes.search(surface) else found


def note(token: Token) -> VerbNote:
    """Return what the parse says about `token`."""
    if not token.tag_.startswith("VB") or (token.dep_ == "amod" and token.head.i > token.i):
        return VerbNote(is_verb=False)
    agent = _agent(token)
    if token.dep_ == "acl" and token.tag_ == "VBN":
        return VerbNote(True, _span(agent), passive=True, participle=True)
    subject, passive = _subject(token)
    if passive:
        return VerbNote(True, _span(agent), passive=True, joined=_is_joined(token), patient=_patient(token))
    dative = next((c.text for c in token.children if c.dep_ == "dative" and c.tag_.startswith("N")), None)
    return VerbNote(True, _span(subject), relative=token.dep_ == "relcl", dative=dative)


def _agent(token: Token) -> Token | None:
    """Return by whom something is done; passives in a row have that of the last ("stored and used by our host")."""
    row = [token, *(c for c in token.conjuncts if c.i > token.i and c.tag_ == "VBN")]
    agents = (c for verb in row for c in verb.children if c.dep_ == "agent")
    return next((a for agent in agents for a in agent.children if a.dep_ == "pobj"), None)


def _patient(token: Token) -> tuple[int, int] | None:
    """Return the span of the subject of a passive, with relative clauses; passives in a row have that of the first."""
    for _ in range(_STEPS):
        for child in token.children:
            if child.dep_ == "nsubjpass" and child.tag_ not in ("WDT", "WP"):
                words = [*child.subtree]
                return words[0].idx, words[-1].idx + len(words[-1])
        if token.dep_ != "conj":
            return None
        token = token.head
    return None


def _is_joined(token: Token) -> bool:
    """Whether a verb goes on with the subject of the one before it."""
    return token.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children)


def _subject(token: Token) -> tuple[Token | None, bool]:
    """Return the word that is the subject, and whether the verb is passive."""
    controlled = False
    for _ in range(_STEPS):
        for child in token.children:
            if child.dep_ == "nsubjpass" and controlled:
                return child, False
            if child.dep_ == "nsubj":
                return (token.head if child.tag_ in ("WDT", "WP") else child), False
            if child.dep_ in ("nsubjpass", "auxpass"):
                return None, True
        if token.dep_ in ("xcomp", "ccomp", "advcl") and token.head.lower_ in _CONTROL:
            subject = next(
                (c for c in token.head.children if c.dep_ in ("dobj", "nsubj") and c.i < token.i), None
            )
            asked = next((c for c in token.head.children if c.dep_ == "dobj" and c.i < token.i), subject)
            return asked, False
        if (
            token.dep_ not in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "acl")
            or token.head is token
        ):
            return None, False
        controlled = controlled or token.dep_ in ("xcomp", "pcomp")
        token = token.head
    return None, False


def _span(token: Token | None) -> tuple[int, int] | None:
    """Return the span of the noun phrase around `token`, without relative clauses."""
    if token is None:
        return None
    words = [
        token,
        *(w for c in token.children if c.dep_ not in ("relcl", "acl", "appos") for w in c.subtree),
    ]
    return min(w.idx for w in words), max(w.idx + len(w) for w in words)

"""Recipients: named parties, categories, and unknown organisations where their form is certain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial

from spacy.language import Language as Pipeline

from corpora.ontology import load_ontology
from corpora.ontology.names import find_party_names
from corpora.ontology.vocabulary import THIRD_PARTY
from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.lexicon import find_recipients
from policy_nlp.pipeline.analysis import Mention, Receiver, Sentence
from policy_nlp.pipeline.component import Component, Notes
from policy_nlp.pipeline.introductions import names_of_kinds
from policy_nlp.pipeline.naming import find_unknown_names, stands_for_receiver
from policy_nlp.pipeline.own_names import Own
from policy_nlp.statements import Recipient

SERVICE_PROVIDER = "service_provider"
AFFILIATE = "affiliate"
MERCHANT = "merchant"
_ARTICLES = ("", "The ", "the ")


class Recipients(Component):
    """Component: notes in each sentence who may receive data."""

    def __init__(self, language: str) -> None:
        self.grammar = load_grammar(language)

    def note(self, notes: Notes) -> None:
        """Note it down on `notes`."""
        is_own = partial(_is_own, notes.own)
        for sentence in notes.sentences:
            grammar = sentence.narrow(self.grammar)
            sentence.receivers = find_receivers(sentence, grammar, is_own, may_name=notes.may_name)
            sentence.mentions = [m for m in sentence.mentions if not _names_trade(m, sentence, grammar)]


def _names_trade(mention: Mention, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a data phrase only says what a receiver deals in ("e-mail delivery providers")."""
    after = sentence.within(mention.end, sentence.end)
    return not mention.generic and bool(grammar.trade_after.search(after))


def _is_own(own: Own, recipient: Recipient) -> bool:
    """Whether it is the company whose policy it is, or nobody; another company of its group, named in full, is not."""
    if recipient.name is None:
        return False
    if recipient.party is None and recipient.name.casefold() in own.words:
        return True
    name, company = _letters(recipient.name), _letters(own.company)
    if name in _own_letters(own.names):
        return True
    if recipient.party is None or recipient.party not in own.parties:
        return bool(company) and name == company
    legal_names = load_ontology().parties[recipient.party].legal_names
    return not company or name == company or name not in map(_letters, legal_names)


@lru_cache(maxsize=16)
def _own_letters(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_letters(name.removeprefix(article)) for name in names for article in _ARTICLES)


def _letters(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


@Pipeline.factory("policy_recipients", default_config={"language": "en"})
def create(nlp: Pipeline, name: str, language: str) -> Recipients:  # noqa: ARG001
    """Make the component; `language`: "zh" or "en"."""
    return Recipients(language)


def find_receivers(
    sentence: Sentence,
    grammar: Grammar,
    is_own: Callable[[Recipient], bool] = lambda _: False,
    *,
    may_name: bool = True,
) -> list[Receiver]:
    """Return named parties first, then unknown organisations, then categories; in the order of the text.

    Those that `is_own` tells to be the company itself are left out. `may_name`: whether a known one may be named.
    """
    named = [n for n in _named(sentence) if not _is_data(n, sentence, grammar)] if may_name else []
    named = [n for n in named if stands_for_receiver(n, sentence, grammar)]
    kinds = [*_categories(sentence, grammar)] or [*_chosen(sentence, grammar)]
    names = [*named, *find_unknown_names(sentence, named, grammar)]
    owned = names_of_kinds([k for k in kinds if k.recipient.category == AFFILIATE], names, sentence, grammar)
    found = [*(r for r in names if r in owned or not is_own(r.recipient)), *kinds]
    if not any(r.recipient.category for r in found):
        found += _inverted(sentence, grammar)
    if not found:
        return found
    kept: list[Receiver] = []
    for receiver in found:
        if not any(k.recipient.name and k.start < receiver.end and receiver.start < k.end for k in kept):
            kept.append(receiver)
    if len(kept) > 1:
        kept = [r for r in kept if not _is_stray(r, sentence, grammar)]
    return sorted(kept, key=lambda r: (r.start, r.end, r.recipient.category or ""))


def _is_data(receiver: Receiver, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a name is part of a data phrase ("Google advertising ID") or owns data ("苹果的IDFA")."""
    if any(m.start <= receiver.start and receiver.end < m.end for m in sentence.mentions):
        return True
    before = sentence.within(receiver.start - 1, receiver.start)
    owner = grammar.owns.match(sentence.within(receiver.end, sentence.end))
    if owner is None or grammar.given_before.search(before):
        return False
    return any(m.start == receiver.end + owner.end() for m in sentence.mentions)


def _is_stray(receiver: Receiver, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a kind of receiver that has no category of its own stands beside others that have one."""
    if receiver.recipient.category != THIRD_PARTY:
        return False
    return not grammar.umbrella.search(sentence.within(receiver.start, receiver.end))


def _named(sentence: Sentence) -> Iterator[Receiver]:
    for match in find_party_names(sentence.text):
        recipient = Recipient(name=match.text, party=match.party)
        yield Receiver(sentence.start + match.start, sentence.start + match.end, recipient)


def _inverted(sentence: Sentence, grammar: Grammar) -> Iterator[Receiver]:
    """Yield "providers of cloud hosting services" as what "cloud hosting providers" are."""
    for match in grammar.providers_of.finditer(sentence.surface):
        words = match["field"].split(" ")
        named = (find_recipients(" ".join(words[:n]) + " provider", "en") for n in range(len(words), 0, -1))
        category = next((found[0].term for found in named if found), SERVICE_PROVIDER)
        start, end = match.span()
        yield Receiver(sentence.start + start, sentence.start + end, Recipient(category=category))


def _chosen(sentence: Sentence, grammar: Grammar) -> Iterator[Receiver]:
    """Yield the hotel that the user has booked, the hospital that is to see something."""
    for match in grammar.chosen_receiver.finditer(sentence.surface):
        start, end = match.span()
        yield Receiver(sentence.start + start, sentence.start + end, Recipient(category=MERCHANT))


def _categories(sentence: Sentence, grammar: Grammar) -> Iterator[Receiver]:
    for match in find_recipients(sentence.text, grammar.language):
        start, end = sentence.start + match.start, sentence.start + match.end
        if not _is_given_away(start, end, sentence, grammar):
            yield Receiver(start, end, Recipient(category=match.term))


def _is_given_away(start: int, end: int, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether people are data themselves in English, and nobody they are told to ("share your contacts")."""
    inside = (m for m in sentence.mentions if m.start <= start and end <= m.end)
    return any(grammar.handed.search(sentence.within(sentence.start, m.start)) for m in inside)

"""Whether the terms of a kind go together: parents, shared phrases and keys, domains."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Protocol

from publicsuffixlist import PublicSuffixList

from corpora.domains import is_domain
from corpora.errors import OntologyError
from corpora.messages import say
from corpora.ontology.stores import load_store_labels
from corpora.ontology.terms import DataType, Organisation, Purpose, RecipientCategory

Worded = DataType | Purpose | RecipientCategory
Term = Worded | Organisation


class _Term(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def parent(self) -> str | None: ...


def check_terms(terms: Mapping[str, Term], kind: str) -> None:
    """Raise OntologyError where the terms of a kind do not go together."""
    check_parents(terms, kind)
    parties = {t.id: t for t in terms.values() if isinstance(t, Organisation)}
    worded = {t.id: t for t in terms.values() if not isinstance(t, Organisation)}
    _check_empty(terms.values(), kind)
    check_words(worded, kind)
    check_holds([t for t in worded.values() if isinstance(t, DataType)], kind)
    check_stores((t for t in worded.values() if isinstance(t, DataType)), kind)
    check_domains(parties)
    check_tenants(parties.values())


def check_parents(terms: Mapping[str, _Term], kind: str) -> None:
    """Raise OntologyError where a parent is unknown or lies below its own child."""
    for term in terms.values():
        seen = {term.id}
        parent = term.parent
        while parent is not None:
            if parent not in terms or parent in seen:
                key = "ontology.circular" if parent in seen else "ontology.unknown_parent"
                raise OntologyError(key, kind=kind, id=term.id, parent=parent)
            seen.add(parent)
            parent = terms[parent].parent


def check_words(terms: Mapping[str, Worded], kind: str) -> None:
    """Raise OntologyError where two terms list a phrase or a key and neither says that it names both."""
    for language in ("zh", "en"):
        wordings = ((term.id, getattr(term.policy, language)) for term in terms.values())
        _check_shared(((id_, (*w.phrases, *w.items), w.shared) for id_, w in wordings), kind, fold_phrase)
    wires = ((t.id, t.wire) for t in terms.values() if isinstance(t, DataType))
    _check_shared(((id_, w.keys, w.shared) for id_, w in wires), kind, fold_key)


def check_holds(types: Iterable[DataType], kind: str) -> None:
    """Raise OntologyError where a data type is said to be made of one that does not exist."""
    known = {term.id for term in types}
    for term in types:
        if strange := sorted(set(term.holds) - known):
            what = say("ontology.what_data_type")
            raise OntologyError(
                "ontology.unknown_reference", kind=kind, id=term.id, what=what, name=strange[0]
            )


def check_stores(types: Iterable[DataType], kind: str) -> None:
    """Raise OntologyError where a data type names a label that its store does not have."""
    known = {store.id: {label.id for label in store.labels} for store in load_store_labels().values()}
    for term in types:
        for store, labels in known.items():
            if strange := sorted(set(getattr(term, store)) - labels):
                what = say("ontology.what_label")
                raise OntologyError(
                    "ontology.unknown_reference", kind=kind, id=term.id, what=what, name=strange[0]
                )


def check_tenants(parties: Iterable[Organisation]) -> None:
    """Raise OntologyError for a pattern of tenants that is none, or that does not say where the tenant stands."""
    for party in parties:
        for hosting in party.hosting:
            try:
                named = hosting.tenant is None or "tenant" in re.compile(hosting.tenant).groupindex
            except re.error:
                named = False
            if not named:
                raise OntologyError("ontology.bad_tenant", id=party.id, pattern=hosting.tenant)


def check_domains(parties: Mapping[str, Organisation]) -> None:
    """Raise OntologyError for a domain that is none, that belongs to everybody, or that has two owners."""
    suffixes = PublicSuffixList(only_icann=True)
    owners: dict[str, str] = {}
    for party in parties.values():
        for domain in domains_of(party):
            if not is_domain(domain):
                raise OntologyError("ontology.no_domain", id=party.id, domain=domain)
            if suffixes.is_public(domain):
                raise OntologyError("ontology.public_domain", id=party.id, domain=domain)
            first = owners.setdefault(domain, party.id)
            if first != party.id:
                raise OntologyError("ontology.two_owners", domain=domain, first=first, second=party.id)


def domains_of(party: Organisation) -> Iterator[str]:
    """Yield every domain and host of an organisation, its products' and tenants' included."""
    yield from party.domains
    yield from (hosting.domain for hosting in party.hosting)
    yield from (domain for product in party.products for domain in product.domains)


def _check_empty(terms: Iterable[Term], kind: str) -> None:
    for term in terms:
        if not all(word.strip() for word in (term.id, *_words_of(term))):
            raise OntologyError("ontology.empty_word", kind=kind, id=term.id)


def _words_of(term: Term) -> Iterator[str]:
    """Yield the words that a term is known by, in texts and on the wire."""
    if isinstance(term, Organisation):
        yield from (*term.names, *term.masks, *(name for product in term.products for name in product.names))
        return
    for phrases in (term.policy.zh, term.policy.en):
        yield from (*phrases.phrases, *phrases.items, *phrases.masks, *phrases.narrower)
    if isinstance(term, DataType):
        yield from (fold_key(key) for key in (*term.wire.keys, *term.wire.hints))


def _check_shared(
    words: Iterable[tuple[str, tuple[str, ...], tuple[str, ...]]], kind: str, fold: Callable[[str], str]
) -> None:
    """Check (id, words, words said to be shared) of all terms: at most one holder of a word may be silent about it."""
    silent: dict[str, str] = {}
    for id_, listed, shared in words:
        folded, said = {fold(word): word for word in listed}, {fold(word) for word in shared}
        if stray := sorted(said - folded.keys()):
            raise OntologyError("ontology.not_listed", kind=kind, id=id_, phrase=stray[0])
        for key in folded.keys() - said:
            first = silent.setdefault(key, id_)
            if first != id_:
                raise OntologyError("ontology.shared", kind=kind, phrase=folded[key], first=first, second=id_)


def fold_phrase(word: str) -> str:
    """Return `word` as phrases are compared: without regard to case and to the number of spaces."""
    return " ".join(word.lower().split())


def fold_key(word: str) -> str:
    """Return `word` as names of fields are compared: without case and separators, but for the dot after a parent."""
    return re.sub(r"[^a-z0-9.\u0080-\uffff]", "", word.lower())

"""Sheets of data types, purposes and recipient categories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from corpora.ontology import load_ontology
from corpora.ontology.events import load_events
from corpora.ontology.stores import load_store_labels
from corpora.ontology.terms import DataType, Phrases, Purpose, RecipientCategory, WireCase
from corpora.text import Language
from yanxing.knowledge.sheets import Sheet, Table, Tongue

Term = DataType | Purpose | RecipientCategory

FEW = 8
"""Phrases or keys that an overview shows of each term."""


def all_terms() -> Mapping[str, Term]:
    """Return every term by id. Terms of one kind with the id of another kind are called kind:id, data types first."""
    ontology = load_ontology()
    found: dict[str, Term] = dict(ontology.data_types)
    for kind, terms in (("purpose", ontology.purposes), ("recipient", ontology.recipients)):
        found |= {id_ if id_ not in found else f"{kind}:{id_}": term for id_, term in terms.items()}
    return found


def data_types_sheet(language: Language) -> Sheet:
    """Return the overview of all data types."""
    tongue, terms = Tongue(language), load_ontology().data_types.values()
    rows = tuple(
        (
            term.id, term.labels.to(language), tongue.say("yes") if term.sensitive else "", term.dpv or "",
            *(_store(term, store, language) for store in load_store_labels()),
            _some(tongue, term.policy.zh), _some(tongue, term.policy.en), tongue.listed(term.wire.keys, FEW),
        )
        for term in terms
    )  # fmt: skip
    stores = tuple(store.name.to(language) for store in load_store_labels().values())
    heads = (*tongue.heads("id", "label", "sensitive", "dpv"), *stores)
    heads = (*heads, *tongue.heads("phrases_zh", "phrases_en", "keys"))
    lead = tongue.say("data_types_lead", count=len(rows))
    return Sheet(tongue.say("data_types"), lead, tables=(Table("", heads, rows, brief=4),))


def purposes_sheet(language: Language) -> Sheet:
    """Return the overview of all purposes."""
    tongue = Tongue(language)
    rows = tuple(
        (t.id, t.labels.to(language), t.dpv or "", _some(tongue, t.policy.zh), _some(tongue, t.policy.en))
        for t in load_ontology().purposes.values()
    )
    heads = tongue.heads("id", "label", "dpv", "phrases_zh", "phrases_en")
    return Sheet(tongue.say("purposes"), tables=(Table("", heads, rows, brief=3),))


def events_sheet(language: Language) -> Sheet:
    """Return the overview of the events that requests report, each with what it is reported for."""
    tongue, purposes = Tongue(language), load_ontology().purposes
    rows = tuple(
        (
            event.id, event.labels.to(language), purposes[event.purpose].labels.to(language),
            tongue.say("yes") if event.of_user else "",
            tongue.listed(event.names, FEW), tongue.listed(event.examples, FEW),
        )
        for event in load_events().values()
    )  # fmt: skip
    heads = tongue.heads("id", "label", "purposes", "of_user", "names", "examples")
    return Sheet(tongue.say("events"), tongue.say("events_lead"), tables=(Table("", heads, rows, brief=4),))


def recipients_sheet(language: Language) -> Sheet:
    """Return the overview of all recipient categories."""
    tongue = Tongue(language)
    rows = tuple(
        (
            t.id, t.labels.to(language), t.parent or "",
            tongue.say("every_role") if "*" in t.roles else tongue.roles(t.roles),
            _some(tongue, t.policy.zh), _some(tongue, t.policy.en),
        )
        for t in load_ontology().recipients.values()
    )  # fmt: skip
    heads = tongue.heads("id", "label", "parent", "roles", "phrases_zh", "phrases_en")
    return Sheet(tongue.say("recipients"), tables=(Table("", heads, rows, brief=4),))


def term_sheet(term: Term, language: Language) -> Sheet:
    """Return everything that is known of one term."""
    tongue = Tongue(language)
    facts = tongue.facts(
        id=term.id,
        kind=tongue.say(f"kind_{_kind(term)}"),
        parent=term.parent or "",
        children=tongue.listed(
            t.id for t in all_terms().values() if t.parent == term.id and type(t) is type(term)
        ),
        sensitive=tongue.say("yes") if isinstance(term, DataType) and term.sensitive else "",
        dpv="" if isinstance(term, RecipientCategory) else term.dpv or "",
    )
    facts += tuple(_stores(term, language)) if isinstance(term, DataType) else ()
    facts += tongue.facts(
        phrases_zh=tongue.listed(term.policy.zh.phrases),
        items_zh=tongue.listed(term.policy.zh.items),
        not_zh=tongue.listed(term.policy.zh.masks),
        phrases_en=tongue.listed(term.policy.en.phrases),
        families_en="\n".join(term.policy.en.families),
        not_en=tongue.listed((*term.policy.en.masks, *term.policy.en.mask_families)),
        shared=tongue.listed((*term.policy.zh.shared, *term.policy.en.shared)),
    )
    facts += _wire(term, tongue) if isinstance(term, DataType) else ()
    facts += tongue.facts(
        examples="\n".join((*term.examples.zh, *term.examples.en, *_fields(term.examples.wire))),
        counterexamples="\n".join(
            (*term.counterexamples.zh, *term.counterexamples.en, *_fields(term.counterexamples.wire))
        ),
    )
    return Sheet(term.labels.to(language), facts=facts)


def _wire(term: DataType, tongue: Tongue) -> tuple[tuple[str, str], ...]:
    return tongue.facts(
        keys=tongue.listed(term.wire.keys),
        shared_keys=tongue.listed(term.wire.shared),
        strict=tongue.say("yes") if term.wire.strict else "",
        hints=tongue.listed(term.wire.hints),
        shapes=tongue.listed(term.wire.shapes),
        placeholders=tongue.listed(term.wire.placeholders),
    )


def _fields(cases: tuple[WireCase, ...]) -> Iterator[str]:
    yield from (f"{case.key} = {case.value}" for case in cases)


def _kind(term: Term) -> str:
    return {DataType: "data_type", Purpose: "purpose", RecipientCategory: "recipient"}[type(term)]


def _some(tongue: Tongue, phrases: Phrases) -> str:
    return tongue.listed(phrases.phrases, FEW)


def _stores(term: DataType, language: Language) -> Iterator[tuple[str, str]]:
    for id_, store in load_store_labels().items():
        if shown := _store(term, id_, language):
            yield store.name.to(language), shown


def _store(term: DataType, store: str, language: Language) -> str:
    labels = load_store_labels()[store]
    return Tongue(language).listed(labels.label(label).name.to(language) for label in getattr(term, store))

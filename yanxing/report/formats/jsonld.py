"""JSON-LD 1.1 in terms of the W3C Data Privacy Vocabulary (DPV 2): one process per statement.

What the policy affirms stands under `dpv:hasProcess`, what it denies under `dpv:hasProhibition`: DPV has no word for
"says that it does not". Terms without a DPV concept are nodes of our own (`urn:yanxing:`). The context is inline, so
nothing is fetched. Source: https://w3id.org/dpv (W3C DPVCG, Community Group Report 2.x).
"""

from __future__ import annotations

import json
from typing import Any

from corpora.ontology import load_ontology
from corpora.record import Record
from policy_nlp.annotated import AnnotatedPolicy
from policy_nlp.statements import Action, Manner, Place, Polarity, Policy, Recipient, Statement, Subject

HOLDS = frozenset({"policy"})
CONTEXT = {
    "dpv": "https://w3id.org/dpv#",
    "pd": "https://w3id.org/dpv/pd#",
    "oa": "http://www.w3.org/ns/oa#",
    "dct": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "yx": "urn:yanxing:",
}
"""Prefixes; `yx` is ours."""
PROCESSING = {
    Manner.PROVIDE: "dpv:Share",
    Manner.SELL: "dpv:Share",
    Manner.DISCLOSE_PUBLICLY: "dpv:Disseminate",
    Manner.ENTRUST: "dpv:Disclose",
    Manner.TRANSFER_WITH_BUSINESS: "dpv:Transfer",
    Manner.LET_COLLECT: "dpv:MakeAvailable",
}
"""Kind of processing by manner of sharing; a sale is a sharing with the purpose dpv:SellDataToThirdParties."""


def render(result: Record, _language: str) -> str:
    """Return a policy as JSON-LD; labels come in both languages, equal policies give equal bytes."""
    if not isinstance(result, AnnotatedPolicy):
        raise TypeError(type(result))
    return json.dumps({"@context": CONTEXT, **_of_policy(result.policy)}, ensure_ascii=False, indent=1) + "\n"


def _of_policy(policy: Policy) -> dict[str, Any]:
    base = f"urn:sha256:{policy.sha256}"
    controller = {"@type": "dpv:DataController", "schema:name": policy.controller or "–"}
    numbered = list(enumerate(policy.statements, start=1))
    return _filled({
        "@id": base,
        "@type": ["dpv:PrivacyNotice", "schema:DigitalDocument"],
        "dct:title": policy.title,
        "dct:language": policy.language,
        "schema:datePublished": _date(policy.effective_date),
        "dct:modified": _date(policy.updated_date),
        "dpv:hasDataController": controller if policy.controller else None,
        "dpv:hasProcess": [
            _process(s, f"{base}#s{n}") for n, s in numbered if s.polarity != Polarity.DENIED
        ],
        "dpv:hasProhibition": [
            _process(s, f"{base}#s{n}") for n, s in numbered if s.polarity == Polarity.DENIED
        ],
        "yx:notice": [
            _filled({"@type": f"yx:notice/{name}", "oa:hasSelector": _selectors(quote, policy.notice_places.get(name))})
            for name, quote in policy.notices.items()
        ],
    })  # fmt: skip


def _process(s: Statement, base: str) -> dict[str, Any]:
    purposes = [_term("purposes", "dpv", p) for p in s.purposes]
    if s.manner == Manner.SELL:
        purposes.append({"@id": "dpv:SellDataToThirdParties"})
    return _filled({
        "@id": base,
        "@type": ["dpv:Process", "dpv:Prohibition"] if s.polarity == Polarity.DENIED else "dpv:Process",
        "dpv:hasProcessing": {"@id": _processing(s)},
        "dpv:hasPersonalData": [_term("data_types", "pd", t) for t in s.data_types],
        "dpv:hasPurpose": purposes,
        "dpv:hasRecipient": [_recipient(r, s.manner) for r in s.recipients],
        "dpv:hasDataSubject": {"@id": "dpv:Child"} if s.subject == Subject.MINOR else None,
        "yx:actor": s.actor,
        "yx:condition": list(s.conditions),
        "yx:scope": s.scope.model_dump(exclude_defaults=True),
        "yx:confidence": s.confidence,
        "oa:hasSelector": _selectors(s.quote, s.place),
    })  # fmt: skip


def _processing(s: Statement) -> str:
    if s.action == Action.COLLECT:
        return "dpv:Collect"
    return PROCESSING[Manner(s.manner)] if s.manner else "dpv:Share"


def _term(kind: str, prefix: str, term: str) -> dict[str, Any]:
    """Return the node of a term: its DPV concept where it has one, and our own id beside it."""
    known = getattr(load_ontology(), kind).get(term)
    dpv = getattr(known, "dpv", None)
    own = f"yx:{kind}/{term}"
    labels = known and [
        {"@value": v, "@language": k} for k, v in (("zh", known.labels.zh), ("en", known.labels.en))
    ]
    return _filled({
        "@id": f"{prefix}:{dpv}" if dpv else own,
        "yx:term": {"@id": own} if dpv else None,
        "dct:title": labels,
    })  # fmt: skip


def _recipient(recipient: Recipient, manner: Manner | None) -> dict[str, Any]:
    kind = "dpv:DataProcessor" if manner == Manner.ENTRUST else "dpv:ThirdParty"
    return _filled({
        "@id": f"yx:parties/{recipient.party}" if recipient.party else None,
        "@type": kind,
        "schema:name": recipient.name,
        "yx:category": {"@id": f"yx:recipients/{recipient.category}"} if recipient.category else None,
    })  # fmt: skip


def _selectors(quote: str, place: Place | None) -> list[dict[str, Any]]:
    """Return where a quote stands, as selectors of the Web Annotation Data Model."""
    found: list[dict[str, Any]] = [{"@type": "oa:TextQuoteSelector", "oa:exact": quote}]
    if place is not None and place.end > place.start:
        position = {"@type": "oa:TextPositionSelector", "oa:start": place.start, "oa:end": place.end}
        found.append(position | ({"yx:document": place.document} if place.document else {}))
    return found


def _date(day: str | None) -> dict[str, str] | None:
    return {"@value": day, "@type": "xsd:date"} if day else None


def _filled(node: dict[str, Any]) -> dict[str, Any]:
    """Return a node without what is empty."""
    return {name: value for name, value in node.items() if value not in (None, [], {}, "")}

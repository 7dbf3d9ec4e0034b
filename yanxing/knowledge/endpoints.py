"""Sheets of endpoint adapters."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.ontology import load_ontology
from corpora.text import Language
from traffic.adapters.adapter import Adapter, Endpoint
from traffic.adapters.loading import load_adapters
from yanxing.knowledge.sheets import Sheet, Table, Tongue


def endpoints_sheets(language: Language) -> Iterator[Sheet]:
    """Yield a sheet for each endpoint of each adapter, after one that counts them."""
    tongue, adapters = Tongue(language), load_adapters()
    parties = load_ontology().parties
    chinese = sum(
        len(a.endpoints) for a in adapters if a.organisation and parties[a.organisation].country == "CN"
    )
    count = sum(len(a.endpoints) for a in adapters)
    lead = tongue.say("endpoints_lead", count=count, chinese=chinese, others=count - chinese)
    yield Sheet(tongue.say("endpoints"), lead)
    for adapter in adapters:
        yield from (endpoint_sheet(adapter, endpoint, language) for endpoint in adapter.endpoints)


def endpoint_sheet(adapter: Adapter, endpoint: Endpoint, language: Language) -> Sheet:
    """Return everything that is known of one endpoint."""
    tongue = Tongue(language)
    owner = load_ontology().parties[adapter.organisation].name.to(language) if adapter.organisation else ""
    facts = tongue.facts(
        hosts=tongue.listed(endpoint.hosts),
        paths=tongue.listed(endpoint.paths),
        decoding=" → ".join(endpoint.decoding),
        speaks=endpoint.speaks,
        sealed=endpoint.sealed.how.to(language) if endpoint.sealed else "",
        impersonal=tongue.listed(endpoint.impersonal),
        basis=tongue.say(f"basis_{endpoint.basis}"),
        source=endpoint.source,
    )
    fields: dict[tuple[str, str], list[str]] = {}
    for data_type, patterns in endpoint.carries.items():
        for field in patterns:
            fields.setdefault((data_type, _why(endpoint, data_type, field, tongue)), []).append(field)
    rows = tuple((tongue.data(data_type), tongue.listed(f), why) for (data_type, why), f in fields.items())
    title = f"{owner or adapter.protocol} · {endpoint.name.to(language)}"
    return Sheet(
        title, facts=facts, tables=(Table("", tongue.heads("data", "fields", "why"), rows),) if rows else ()
    )


def _why(endpoint: Endpoint, data_type: str, field: str, tongue: Tongue) -> str:
    special = endpoint.why_of(field, data_type)
    if special:
        return special.to(tongue.language)
    return tongue.say("why_observed" if field in endpoint.observed else "why_named")

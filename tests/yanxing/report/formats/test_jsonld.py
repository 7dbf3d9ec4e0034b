"""JSON-LD: every term expands to an address, denials are no processes, quotes have their places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from yanxing.report.formats.jsonld import CONTEXT, render


def terms(node: object) -> Iterator[str]:
    if isinstance(node, list):
        for value in node:
            yield from terms(value)
    elif isinstance(node, dict):
        for name, value in node.items():
            if name == "@context":
                continue
            yield from [name] if not name.startswith("@") else []
            if name in ("@id", "@type"):
                yield from value if isinstance(value, list) else [value]
            else:
                yield from terms(value)


def test_the_file_looks_as_accepted(annotated, snapshot):
    assert render(annotated, "en") == render(annotated, "zh") == snapshot


def test_every_term_has_a_known_prefix(annotated):
    graph = json.loads(render(annotated, "en"))
    own = {"function", "source", "audience", "purposes"}
    for term in set(terms(graph)) - own:
        assert term.split(":")[0] in {*CONTEXT, "urn"}, term
        assert re.fullmatch(r"[\w.:/#-]+", term), term


def test_statements_stand_with_their_terms(annotated):
    graph = json.loads(render(annotated, "en"))
    collected, shared = graph["dpv:hasProcess"]
    (denied,) = graph["dpv:hasProhibition"]
    assert collected["dpv:hasProcessing"] == {"@id": "dpv:Collect"}
    assert {"pd:EmailAddress", "pd:Name"} == {d["@id"] for d in collected["dpv:hasPersonalData"]}
    assert collected["dpv:hasPurpose"][0]["@id"] == "dpv:AccountManagement"
    assert shared["dpv:hasRecipient"][0]["@type"] == "dpv:DataProcessor"
    assert shared["dpv:hasRecipient"][0]["schema:name"] == "Brevo"
    assert denied["dpv:hasPurpose"] == [{"@id": "dpv:SellDataToThirdParties"}]
    assert denied["dpv:hasDataSubject"] == {"@id": "dpv:Child"}
    place = annotated.policy.statements[0].place
    assert collected["oa:hasSelector"][1] == {
        "@type": "oa:TextPositionSelector", "oa:start": place.start, "oa:end": place.end,
    }  # fmt: skip

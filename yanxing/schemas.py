"""Writes the published JSON Schemas of the records that leave the program."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pydantic import BaseModel

from corpora.ontology.events import Event
from corpora.ontology.terms import DataType, Organisation, Purpose, RecipientCategory
from corpora.profiles import AppProfile, Marks, Persona
from matcher.explaining import Explanation
from matcher.findings import Report
from policy_nlp.fetching.page import FetchRecord
from policy_nlp.scoring import Score
from policy_nlp.statements import Policy
from traffic.adapters.adapter import Adapter
from traffic.transmissions import TrafficReading
from yanxing.commands.corpora import CorporaShown
from yanxing.commands.parties import PartiesShown
from yanxing.commands.rules import RulesShown
from yanxing.commands.terms import TermsShown
from yanxing.knowledge.hosts import HostExplanation

DIALECT = "https://json-schema.org/draft/2020-12/schema"

PUBLISHED: dict[str, type[BaseModel]] = {
    "report": Report,
    "policy": Policy,
    "fetch": FetchRecord,
    "traffic": TrafficReading,
    "app": AppProfile,
    "persona": Persona,
    "marks": Marks,
    "terms": TermsShown,
    "parties": PartiesShown,
    "host": HostExplanation,
    "corpora": CorporaShown,
    "rules": RulesShown,
    "explanation": Explanation,
    "score": Score,
    "data-type": DataType,
    "purpose": Purpose,
    "recipient": RecipientCategory,
    "party": Organisation,
    "adapter": Adapter,
    "event": Event,
}
"""Name of the schema file -> record."""

WRITTEN_BY_PEOPLE = {
    "app",
    "persona",
    "marks",
    "data-type",
    "purpose",
    "recipient",
    "party",
    "adapter",
    "event",
}
"""Schemas of files that people write; the others are of what the program puts out."""


def schema_text(name: str) -> str:
    """Return the JSON Schema (draft 2020-12) of record `name`, as it is published."""
    mode = "validation" if name in WRITTEN_BY_PEOPLE else "serialization"
    schema = PUBLISHED[name].model_json_schema(mode=mode)  # type: ignore[arg-type]
    schema |= {"$schema": DIALECT, "$id": f"urn:yanxing:schema:{name}"}
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def write_schemas(folder: Path) -> None:
    """Write every schema to `folder`/NAME.schema.json."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in PUBLISHED:
        (folder / f"{name}.schema.json").write_text(schema_text(name), "utf8")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))

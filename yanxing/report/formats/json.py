"""JSON: the record as it is, with its `schema_version`; the published schema stands in docs/schema."""

from __future__ import annotations

from corpora.record import Record
from policy_nlp.annotated import AnnotatedPolicy

HOLDS = frozenset({"report", "policy", "traffic", "knowledge"})


def render(result: Record, _language: str) -> str:
    """Return `result` as JSON, both languages in it; equal records give equal bytes.

    Of a policy with its text, the policy alone: its offsets are those of the text that `policy_nlp` gives.
    """
    if isinstance(result, AnnotatedPolicy):
        result = result.policy
    return result.model_dump_json(indent=1) + "\n"

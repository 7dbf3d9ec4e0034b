"""What a policy says of itself, as facts by name."""

from __future__ import annotations

from collections.abc import Iterator

from policy_nlp.annotated import AnnotatedPolicy
from policy_nlp.statements import LinkKind, Policy
from yanxing.report.words import Words


def facts_of(read: AnnotatedPolicy, words: Words) -> tuple[tuple[str, str], ...]:
    """Return (name, value) of what the policy says of itself; "–" where a lawyer would look for it in vain."""
    policy, contact = read.policy, read.policy.contact
    return (
        (words.say("policy_file"), f"{policy.source} · {read.document.form} · {policy.language}"),
        ("SHA-256", policy.sha256),
        (words.say("controller"), policy.controller or "–"),
        (words.say("effective"), policy.effective_date or "–"),
        (words.say("updated"), policy.updated_date or "–"),
        (words.say("emails"), words.listed(contact.emails)),
        (words.say("phones"), words.listed(contact.phones)),
        (words.say("addresses"), words.listed(contact.addresses)),
        (words.say("domains"), words.listed(policy.domains)),
    )


def lists_of(policy: Policy, words: Words) -> Iterator[tuple[str, str]]:
    """Yield (name, value) of the documents that the policy refers to and of the lists read with it."""
    for linked in policy.linked:
        kind = words.say(f"link_kind_{linked.kind}")
        name = words.say("labelled", label=words.say("linked"), text=kind)
        yield name, f"{linked.title} {linked.target or ''}".strip()
    for read in policy.separate_lists:
        told = words.say("list_rows", source=read.source, rows=read.rows)
        if read.kind is LinkKind.CHILDREN_RULES:
            told = words.say("rules_statements", source=read.source, count=read.statements)
        yield words.say("separate_lists"), told

"""Documents beside the policy: which of them were not read, and which the policy itself is."""

from __future__ import annotations

from policy_nlp.linked.kinds import kind_of_title
from policy_nlp.statements import LinkKind, Policy

_NO_POLICY = frozenset({LinkKind.THIRD_PARTY_LIST, LinkKind.COLLECTION_LIST, LinkKind.PERMISSION_LIST})


def unread_kinds(policy: Policy) -> set[LinkKind]:
    """Return the kinds of documents that the policy refers to and that were not read with it."""
    return {d.kind for d in policy.linked} - {d.kind for d in policy.separate_lists}


def is_mere_list(policy: Policy) -> bool:
    """Whether the title says that it is a list that belongs to a policy, not a policy."""
    return kind_of_title(policy.title or "") in _NO_POLICY

"""Documents beside the policy."""

from __future__ import annotations

from matcher.linked import is_mere_list, unread_kinds
from policy_nlp.statements import LinkedDocument, LinkKind, ReadList


def test_what_was_read_is_not_unread(world):
    linked = tuple(
        LinkedDocument(kind=k, title="t") for k in (LinkKind.THIRD_PARTY_LIST, LinkKind.CHILDREN_RULES)
    )
    read = (ReadList(source="l", sha256="0", rows=1),)
    assert unread_kinds(world.policy(linked=linked, separate_lists=read)) == {LinkKind.CHILDREN_RULES}


def test_a_list_is_no_policy(world):
    assert is_mere_list(world.policy(title="与第三方共享个人信息清单"))
    assert not is_mere_list(world.policy(title="隐私政策"))
    assert not is_mere_list(world.policy())

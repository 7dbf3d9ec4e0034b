"""Whether an app is offered in mainland China, and whether its policy can be read there."""

from __future__ import annotations

import re

from corpora.profiles import AppProfile
from corpora.script import HAN, count_traditional
from corpora.text import Language
from policy_nlp.statements import Policy

OFFERED = "offered_in_china"
"""The notice that speaks to users in mainland China."""
_TRADITIONAL = 0.08
"""Share of characters that are Traditional only from which on a text is Traditional."""
_HAN = re.compile(f"[{HAN}]")


def knows_market(policy: Policy, app: AppProfile) -> bool:
    """Whether anything tells where the app is offered, or its policy is in Simplified Chinese in any case."""
    return app.language is not None or OFFERED in policy.notices or is_simplified(policy)


def offered_in_china(policy: Policy, app: AppProfile) -> bool:
    """Whether the app is in Chinese, or its policy speaks to users in mainland China."""
    return app.language == Language.ZH or OFFERED in policy.notices


def is_simplified(policy: Policy) -> bool:
    """Whether the policy is in Chinese, in Simplified characters."""
    if policy.language != Language.ZH:
        return False
    text = "".join((*policy.notices.values(), *(s.quote for s in policy.statements)))
    return count_traditional(text) < max(1, _TRADITIONAL * len(_HAN.findall(text)))

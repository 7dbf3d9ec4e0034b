"""Banners and dialogs that ask for consent to cookies: they speak about the page, not for the policy."""

from __future__ import annotations

import re

from policy_nlp.intake.pages.nodes import Node
from policy_nlp.intake.pages.tallies import Tally

# Names of consent platforms, as they stand in the ids and classes of their dialogs.
_PLATFORM = re.compile(
    r"(?i)(?:^|[\s_-])(?:onetrust-(?:consent-sdk|banner-sdk|pc-sdk)|ot-sdk-container|cybotcookiebotdialog|cookiebanner"
    r"|usercentrics-root|uc-(?:banner|central)\w*|qc-cmp2?-\w+|didomi-(?:host|popup|notice)|iubenda-cs-banner"
    r"|cookie-law-info-bar|cliModal|truste-consent-track|trustarc-banner\w*|osano-cm-\w+|termly-\w+|cmplz-\w+|cky-\w+"
    r"|cc-window|cc-banner|gdpr-(?:banner|popup|modal|consent)|borlabs-?cookie\w*|klaro|sp_message_container\w*|fc-consent-root)"
    r"(?:$|[\s_-])"
)
_HOME_MADE = re.compile(
    r"(?i)(?:cookies?|consent|gdpr|ccpa)[\w-]*?(?:banner|consent|notice|notification|bar|pop-?up|modal|dialog|alert|message"
    r"|overlay|wall|prompt|disclaimer|layer|toast|preferences|settings|tip|hint|warn)"
    r"|(?:banner|notice|bar|pop-?up|modal|dialog|alert|overlay|prompt|toast)[\w-]*?(?:cookies?|consent|gdpr)"
)
_DIALOGS = frozenset({"dialog", "alertdialog"})
_ABOUT = re.compile(r"(?i)cookies?|consent")
# What says more than this describes kinds of cookies and what they hold: it declares, and it is read.
_LONGEST = 800
_PART = 0.5
_LIST = re.compile(r"(?i)ot-sdk-cookie-policy|cookiedeclaration|cookie-?(?:policy|table|list)\b")


def is_consent(node: Node, tally: Tally, whole: Tally) -> bool:
    """Whether a part of a page is a consent dialog: named as one, with buttons, and not the page itself."""
    if tally.links + tally.controls == 0:
        return False
    named = f"{node.get('class')} {node.get('id')}"
    if tally.text > _PART * whole.text or _LIST.search(named):
        return False
    if _PLATFORM.search(named):
        return tally.prose <= _LONGEST
    if tally.choices == 0 or tally.text > _LONGEST:
        return False
    if _HOME_MADE.search(named):
        return True
    dialog = node.name == "dialog" or node.get("role") in _DIALOGS or node.get("aria-modal") == "true"
    return dialog and bool(_ABOUT.search(node.get("aria-label") + named))

"""English: lead-ins and their items, cells and sentences that belong together, verbs whose data stands elsewhere.

Capitals are meant in patterns that hold "A-Z"; all others are matched without regard to case.
"""

from __future__ import annotations

# A cell of a table run together with the sentence of the next ("Location data We may disclose this ...").
GLUED = (
    r"(?<=[a-zA-Z)]) (?=We (?:may |might |will |also ){0,2}"
    r"(?:share|disclose|use|collect|process|sell) th(?:is|ese)\b)"
)
# An item that says in which way something is done, and names nothing.
WAY = r"^\W*by (?:\w+ly )?\w+ing\b(?![^.;]*, (?:you|we)\b)"
# A lead-in to such items.
IN_WAYS = r"\bin (?:one (?:or more )?of |any of |either of )?(?:the |these )(?:following )?ways\b[^.;]{0,20}$"
# A lead-in whose items do not name the data or those who receive it.
COMPLETES = (
    r"^(?!.*\b(?:following|below)\b"
    r"(?! (?:ways?|circumstances|cases|situations|purposes|reasons|sources|conditions)))(?!.*\bnamely\b)"
)
# A remark behind the sentence that announces items.
REMARK = r"^\W*(?:please )?(?:note|be aware|remember)\b"
# Headings over items that say what information is used for.
USE_HEADINGS = (
    r"\b(?:how|why|purposes? for which)(?: and (?:how|why))? (?:do |does |may |will |can )?(?!you\b)\w+(?: \w+)? "
    r"(?:also |may |will )?"
    r"(?:use|process|collect and use|collect, use)\b"
    r"|\b(?:use|uses|using|processing) (?:of |your |the )(?:\w+ ){0,2}?(?:information|data)\b"
    r"|\bpurposes? (?:of|for) (?:(?:the|our|which|data|your) ){0,2}(?:\w+ )?"
    r"(?:processing|use|collection|collecting|using)"
)
# The title of an item, before the sentence that says what for.
ITEM_TITLE = r"\W*[\w ,&/'-]{3,60}[.:]\W*"
# From where on the words of a subject only tell which one is meant ("providers who work for us").
WHO_ACTS = r"\s(?:who|which|that)\s"
# A row on sharing that only says whom we have at work.
WE_WORK_WITH = (
    r"\bwe (?:may |also |currently ){0,2}"
    r"(?:use|work|cooperate|engage|rely|employ|partner|share|contract|integrate)\b"
)

# Leave to do something, which we ask for.
# Who gets what a passive gives ("other users will be shown your name").
GIVES_TO = r"(?:given|sent|shown|provided|offered|handed)"
# Users who see what is yours are others.
SEES = r"(?:see|view|find|access|read|hear|download)(?:s|ed|ing)?"
YOURS_AFTER = r" (?:(?:all|some|any|the|of|certain) ){0,3}your\b"
ADDRESSED = r"\byou"
PERMITTED = r"\b(?:permissions?|consent|authori[sz]ation) to (?:\w+ly )?$"
# A verb that opens an item, though it may be read as a noun ("Share information with partners").
ITEM_VERB = (
    r"^\W*(?:share|disclose|sell|transfer|transmit) "
    r"(?:your|the|any|this|personal|such|information|data|certain|aggregated?)\b"
)
# Somebody is given data, whom the verb has for its object ("provide our clients with your information").
GIVEN_WITH = (
    r"^ (?!(?:you|us|me|the (?:users?|service))\b)(?:our|the|these|such|certain|other|third) [^.;:]{1,200}? with "
    r"(?:(?:your|the|personal|certain|aggregated?|any|some|this|such|anonymous|user|statistical|demographic) ){1,3}"
    r"(?:\w+ )?(?:information|data|details)\b"
)
# What is done away with, by us or by the user.
DELETES = (
    r"\b(?:we|you|users?|us|will|to|can|may) (?:\w+ly |also |then |be able to )?"
    r"(?:delete|remove|erase|purge|clear)\b"
    r"|\b(?:is|are|be|been|being) (?:\w+ly )?(?:deleted|removed|erased|purged)\b"
    r"|^\W*(?:deleting|removing|erasing)\b"
)
# The end of a sentence that leaves to the lines behind it which data it speaks of, or what for.
LEADS_ON = (
    r"\b(?:following\b[^.;:]{0,60}|below|as follows|listed|in order to|used to|information to|data to) ?:\W*$"
)
# An item that begins with what is done; and data that it calls the user's.
ACT = r"\W*(?:to (?:\w+ly )?\w+|\w+ing)\b"
OWNED = (
    r"\b(?:your|you|users?'?s?|customers?'?s?|personal|their|his|her|information|data|details|address|number"
    r"|cookies?)\b"
)
# A main clause with a subject of its own behind a clause of time or condition ("Once you sign up, others can see ...").
NEXT_SUBJECT = r",\s(?:then )?(?:we|you|they|it|our|your|the|this|these|those|other|others|third|some|any)\b"
# What is only asked, and may not be so ("to see whether you forwarded it").
ASKED_WHETHER = (
    r"\bwhether (?:or not )?(?:(?!\b(?:we|our)\b)[^.;:]){0,90}$"
    r"|\b(?:control|manage|choose|decide|change|limit|determine|review)(?:s|ing)? (?:how|what|which|with whom|who)\b"
    r"[^,.;:]{0,60}$"
)
# What becomes of data is done by nobody ("what you post will be public").
BEING = r"(?:be|is|are|was|were|becomes?|one of|among|part of)\b"

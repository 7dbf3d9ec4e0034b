"""English: how policies deny, how far a denial reaches and what takes it back.

Matched as the constants of `policy_nlp.lang.en` are.
"""

from __future__ import annotations

NOT_ = r"""
    \b(?:do|does|did|will|would|shall|can|may|is|are|has|have|must|should|could)(?: not| ?n't)\b
    \bcannot\b|\bcan't\b|\bwon't\b|\bnever\b|\bneither\b|\bnothing\b|\bno longer\b|\bnot\b|\bwithout\b
    \bnor\b(?: (?:do|does|did|will|would|shall|can|may|have|has) (?:we|it|they)\b)?
    \bno (?:\w+ ){0,3}?(?:data|information|content)\b|\bnone of\b|\brefrain from\b
    \bno ?one\b|\bnobody\b|\bno (?:child(?:ren)?|minors?|individuals?) (?=may|can|should|is|are|under)
    \bno (?:[\w-]+ ){0,2}?(?:third|part(?:y|ies)|compan(?:y|ies)|partners?|advertisers?|person
    networks?|trackers?|servers?)\b
    \bno (?:(?!(?:that|which|who|longer|doubt|matter|guarantee|reason|need|way|control|what)\b)\w+ ){1,4}?(?:is
    are|was|were|be|been)\b
"""

# Verbs of collecting only where they are denied ("we do not want to know your age").
COLLECT_IF_DENIED = r"(?:want|need|wish|have) to know|(?:reach|touch|leave).*"
# Of these, what the data itself does not do.
DATA_AS_SUBJECT = r"(?:reach|touch|leave).*"
# Data that does this reaches nobody at all, neither us nor others.
LEAVES_THE_DEVICE = r"leave.*"

# What the negation of a verb does not reach: the next finite verb ("partners that do not join may collect ...").
FINITE = r"\b(?:may|might|can|could|will|shall)\b(?! ?(?:not|n't)\b)"
VERB_NOT = r"(?:\bnot|n't|\bnever|\bcannot|\bcan't)$"

# What denies nothing of ours though its verb is denied.
NO_DENIAL = r"""
    (?:requir|need|expect)\w* (?:your|the|an?|that) [^,.;]{1,50}? (?:to|must|should) (?:be|have|match|contain|include)\b
    (?:create|generate|make|set|register)s? (?:an?|any|your) (?:[\w-]+ ){0,4}?for you\b
    (?:have |has |had )?(?:no )?access to(?: or| and|,|/) (?:any )?control
    (?:need|requir|ask for|request)\w* (?:your|any|an?|further|additional) (?:\w+ ){0,2}?(?:authori[sz]ation|consent
    permission|approval)
    use\w* [\w-]+-supplied
    \w+ no (?:other|additional|further|more) (?:\w+ )?(?:data|information)\b(?!,? (?:such as|including|like))
"""

DENIED_OBJECT = r"""
    ^\s*(?:neither|none of|no(?! (?:longer|later|more|doubt)\b)|nothing)\b
    ^[^,.;:]{0,60}\b(?:with|to) (?:no[ -]one|nobody)\b
    ^[^,.;:]{0,60}\b(?:with|to) no (?:\w+ ){0,2}?(?:third|part(?:y|ies)|compan(?:y|ies))\b
"""

# A lead-in, or a heading, that denies what its items say ("The app never:", "What we do not do").
_NOT = r"(?:(?:do|does|did|will|would|shall|can|may|must)(?: not|n't)|can't|cannot|won't|never)"
DENIES_BELOW = (
    rf"^(?!.*\b(?:you|users?|children|they)\b[^,;:]*$).*\b{_NOT}(?: \w+ly| ever| do| (?:any of )?the following)"
    r"{0,3}\W*$"
    rf"|^\W*(?:what|things?)(?: [\w']+){{1,5}} {_NOT}(?: ever)?(?: do)?\W*$"
)
# An item that has a subject of its own, or says what is done instead.
TURNS_ITEM = r"^\W*(?:we|i|our|my|it|they|the app|this app|instead|but|however|only)\b"
_NO_WAY_OUT = r"^(?!.*\b(?:if|when|how|why|where|unless|without|directly|from you|rights?|only)\b).*"
DENYING_HEADINGS = (
    rf"{_NO_WAY_OUT}\b(?:(?:do|does|did|will|would)(?: not|n't)|never|won't)(?: \w+ly| ever)? (?:collect|gather|shar"
    r"|sell|disclos|access|stor|track|request|transfer|record|process|receive|obtain|keep|log|see)"
    rf"|{_NO_WAY_OUT}\b(?:not|never) (?:\w+ly )?(?:collected|shared|sold|disclosed|stored|accessed|tracked"
    r"|transferred)\b"
)

# Who may not do something, as the subject of the verb.
NOBODY = r"(?:no[ -]?one|nobody|no (?:persons?|child|children|individuals?|minors?|users?))\b"
FORBIDS = r"""
    \b(?:obligated|obliged|required|bound|instructed|expected|contracted|told) not to (?:\w+(?:,|,? or|,? and) ){0,3}$
    \b(?:no ?one|nobody|no \w+) [^.;]{1,60}\b(?:allowed|permitted|authori[sz]ed|eligible) (?:to )?$
    \b(?:not|never|n't) (?:\w+ ){0,4}?(?:allow|permit|authori[sz]e|let|enable)(?:t?ed|d)?\b[^.;]{0,80}$
    \b(?:prohibit|forbid|bar|bann|prevent)\w*\b[^.;]{0,60}\bfrom (?:\w+ (?:or|and) )?$
    \b(?:no (?:\w+ )?(?:way|means|possibility)(?! for you)
    we (?:\w+ ){1,3}(?:unable|incapable)|impossible for us)\b[^.;,]{0,80}\b(?:to|of|for) (?:\w+ly )?$
    \bnot (?:the |our |a )?(?:\w+ )?(?:policy|practice|intention|intent)\b[^.;,]{0,60}\bto (?:\w+ly )?$
    (?<!\ba )\b(?:policy|practice|agree[sd]?|promise[sd]?|commit(?:s|ted)?|undertakes?|pledge[sd]?|designed
    configured|careful) not to (?:\w+ly )?$
    (?:\bnot|\bnever|n't), [^,.;:]{1,30}, (?:\w+ly )?$
    \b(?:ask|request|require) (?:that )?(?:you|users) (?:do )?not (?:to )?$
    \bno (?:other |further |additional )?(?:\w+ )?(?:data|information),? (?:such as|including|like) [^.;()]{1,100}$
"""

CONTRAST = r"""
    ^\W*(?:but|and|though|yet) (?:not|never)\b(?! (?:limited|only|necessarily|just|always|all)\b)
    ^\W*not (?:your|the|any|their|its)\b|^\W*(?:but )?excluding\b
"""

# An affirmed clause behind a denied one, which takes no data from it; and one that names what is done instead.
TURNS = r"^\W*(?:but|rather|instead|although|though|whereas|however)\b(?! (?:not|never)\b)"
INSTEAD = r"^\W*(?:but|rather|instead)(?: only| just| rather| instead)? (?:your|the|an?)\b"

# What ends the reach of a negation, unless the order of words is turned ("nor do we sell").
TURN = r"\bbut\b|\bonly\b|\bwe\b|\byou\b|\bthey\b|\binstead\b|\bthat\b|\bwho\b|\bwhich\b"

NOT_MASK = r"""
    \bnot (?:only|limited|necessarily|just|always|personally identif\w+|identif\w+|otherwise|be able|
    able|directly(?= (?:identif|reveal|link|relat|attribut|associat|personal)))\b
    \bbut not limited to\b|\bwhether or not\b
    \bno (?:\w+ )?control over\b|\bmay or may not\b|\b(?:option|choice|right|ability) to not\b
    \b(?:do|does|will|would|did) not (?:apply|cover|control|include|identify|reveal|personally|directly identify|mean|
    affect|guarantee|wish|want|agree)\b
    \b(?:can|could|may|does|do|will)(?:not| not|n't|'t) (?:be )?(?:used to )?(?:directly |personally |
    reasonably )?(?:identif\w+|provide you|be linked|use (?:the|our|some|certain)|access (?:the|our|
    certain|some)|guarantee)\b
    \bif you (?:do not|don't|choose not|decide not|would rather not|prefer not)\b|\bwithout limitation\b
    \bwithout notice\b|\bdo[- ]not[- ]track\b|\bcannot be (?:provided|guaranteed|ensured)
    \bdo not (?:sell|share) (?:or (?:share|sell) )?my\b|\bcan and cannot\b
"""

CONDITIONAL = r"""
    \bwithout (?:your|the user's|his|their|first|obtaining|prior|parental|express|explicit|verif|asking|
    user|appropriate|a (?:court|legal|warrant)|notice|permission|consent|giving you|you )
    \bunless\b|\bexcept\b|\bonly (?:with|if|when|after|as|in|for|to)\b|\bother than\b|\bbeyond\b
    \buntil (?:you|we)\b|\bsave (?:for|as)\b|\bapart from\b
    \bin (?:any )?(?:ways?|manner) (?:other|that)|\bany other (?:purpose|reason|way)|\blonger than\b
    \bmore than\b|\bexceed|\bno longer (?:need|process|be|required|necessary|use)|\bwish\b
    \b(?:if|when|should) you (?:\w+ ){0,2}?(?:opt|prefer|choose|do not|don't|request|ask|enable|disable)
    \bprefer\b|\bclick(?:ing)? (?:here|on)\b|\bopted[- ]out\b
    \bwithout (?!(?:collect|stor|shar|record|sav|send|track|upload|disclos|sell|receiv)ing\b)\w+ing\b
    \bin a (?:manner|way) that|\b(?:information|data) than\b
    \bpermanently\b|\bindefinitely\b|\bforever\b|\blong[- ]term\b|\bnot (?:\w+ )?all (?:of )?(?:the|your)\b
    \bwith (?:the |a )?(?:few |certain |limited |some |following )?exceptions?\b|\bif no\b|\bbe otherwise\b
    \baside from\b|\bbesides\b|\b(?:so|as) long as\b|\bprovided that\b
    \bcannot (?:ensure|guarantee|promise|warrant)\b
    \bregardless of\b|\b(?:ask|request|prefer|requir)\w* that (?:we|they)\b|\bwhether or not\b
    \bwithout (?:these|this|such|it|them)\b
    \bif you (?:\w+ ){0,3}?(?:remove|delete|disconnect|cancel|revoke|withdraw|close|deactivate)
    \bas (?:that|those|such) terms? (?:is|are) defined|\bany purpose not\b|\b(?:will|can) no longer\b
"""

EXCLUDED = r"""
    \bnot (?:be )?(?:includ|contain|involv)\w*|\bexcluding\b|\bother than\b|\bexcept\b
    (?<=\w )depend(?:s|ing)? (?:up)?on\b
    (?<=\w )without (?:your|any|the|an?|its|their|including|revealing) (?!(?:[\w-]+ ){0,3}?(?:consent|permission
    knowledge|notice|approval|authori[sz]ation|agreement|need|help|limit|request|action)\w*\b)
"""

UNABLE = r"\b(?:can(?:not|'t| not)|could not|couldn't) (?:\w+ly )?be $"

LEFT_OUT = r"\b(?:(?:do|does|did|will|may|can|would|is|are)(?: not|n't)|never) (?:be )?(?:includ|contain)\w*"

NOT_WITHIN = r"ha(?:ve|s|d) no access"

# An exception that only the law makes: the denial stands, and depends on it.
LAW_EXCEPTION = (
    r"(?:,\s*)?\b(?:other than|except|unless|save)(?: (?:as|where|when|if|to the extent|that|for|may|be|it|we|is|are"
    r"|otherwise|specifically|legally|they|this|such|disclosures?|so)){0,8} (?:required|compelled|obligated|obliged"
    r"|mandated)(?: to do so)?"
    r"(?: (?:by|under) (?:\w+ ){0,3}?(?:laws?|court order|subpoena|regulations?))?(?=\s*(?:[.;)]|$))"
)
# An exception that names the data it leaves out.
EXCEPTION = (
    r"\b(?:other than|apart from|aside from|except(?: for)?|besides|with the exception of)\b"
    r"[^,.;]{1,80}?(?=[,.;]| we\b|$)"
)
# A condition that holds for the whole sentence; and the next denial, for which no other condition holds.
WIDE_CONDITION = r"^,"
NEXT_DENIAL = r"[,;] (?:and|but|nor|or)\b[^,.;]{0,40}(?:\bnot|n't|\bnever|\bnor)\b"

# Kept on the device alone: nothing that the company collects.
ON_DEVICE = ONLY_ON_DEVICE = (
    r"^(?![^.;]*\bcookies?\b)[^.;]*\b(?:only|solely|exclusively|entirely) (?:(?:stored|kept|saved|held|processed) )?"
    r"(?:locally\b|(?:locally )?(?:on|within) (?:your|the user's|the|his or her) (?:\w+ )?"
    r"(?:device|phone|computer|browser|tablet|handset)\b)"
    # "stays on your phone and is never uploaded"
    r"|\b(?:(?:stored|kept|saved|held|processed|analy[sz]ed)(?: \w+ly)?(?: locally)?|stays?|remains?) on(?:[ -]device"
    r"| (?:your|the user's|the) (?:\w+ )?(?:device|phone|computer|tablet))\b[^.;]{0,30}\b(?:and|but)"
    r" (?:is|are|it is|they are|does|do|will|we do|we)? ?(?:not|never|n't)\b"
)

# How a clause begins that goes on with the subject of the one before.
GOES_ON = r"^\W*(?:and|or|nor|but)\b(?! (?:we|you|they|our|your)\b)"

# Data that the company asks not to be given: it collects none.
ASKED_NOT = r"\b(?:ask|request|require) (?:(?:you|users) not to|that (?:you|users) (?:do )?not)\b"

# Two subjects of one denial: the company and another.
NEITHER = r"\bneither (?:[\w']+ ){1,4}nor (?:(?!we\b|you\b)[\w()-]+ ){1,9}$"

# What is refused ("you may decline | to give us your name").
REFUSED_ACT = r"\W*to\b"
REFUSES_TO = (
    r"\b(?:declin(?:e|ing)|refus(?:e|ing)|(?:choos|decid|elect|opt|prefer|wish|want|ask|requir|oblig)(?:e|ed|ing)? not"
    r"|(?:not|n't) (?:have|need|required|obliged|obligated|wish|want|choose|obligation)|no obligation)\W*$"
)

# A clause that only tells which data is meant ("information that is not sold").
RESTRICTS = r"\b(?:that|which|who)\b[^,.;]*$"

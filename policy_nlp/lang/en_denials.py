"""English: how policies deny, how far a denial reaches and what takes it back.

Matched as the constants of `policy_nlp.lang.en` are.
"""

from __future__ import annotations

NOT_ = r"""
    \b(?:do|does|did|will|would|shall|can|may|is|are|has|have|must|should|could)(?: not| ?n't)\b
    \bcannot\b|\bwon't\b|\bnever\b|\bneither\b|\bnor\b|\bno longer\b|\bnot\b|\bwithout\b
    \bno (?:\w+ ){0,3}?(?:data|information|content)\b|\bnone of\b|\brefrain from\b
    \bno ?one\b|\bnobody\b
    \bno (?:\w+ ){0,2}?(?:third|part(?:y|ies)|compan(?:y|ies)|partners?|advertisers?|person)\b
"""

DENIED_OBJECT = r"""
    ^\s*(?:neither|none of|no(?! (?:longer|later|more|doubt)\b)|nothing about)\b
    ^[^,.;:]{0,60}\b(?:with|to) (?:no[ -]one|nobody)\b
    ^[^,.;:]{0,60}\b(?:with|to) no (?:\w+ ){0,2}?(?:third|part(?:y|ies)|compan(?:y|ies))\b
"""

FORBIDS = r"""
    \b(?:not|never|n't) (?:\w+ ){0,4}?(?:allow|permit|authori[sz]e|let|enable)(?:t?ed|d)?\b[^.;]{0,80}$
    \b(?:prohibit|forbid|bar|bann|prevent)\w*\b[^.;]{0,60}\bfrom (?:\w+ (?:or|and) )?$
"""

CONTRAST = r"""
    ^\W*(?:but|and|though|yet) (?:not|never)\b(?! (?:limited|only|necessarily|just|always|all)\b)
    ^\W*not (?:your|the|any|their|its)\b|^\W*(?:but )?excluding\b
"""

TURN = r"\bbut\b|\bonly\b|\bwe\b|\byou\b|\bthey\b|\binstead\b|\bthat\b|\bwho\b|\bwhich\b"

NOT_MASK = r"""
    \bnot (?:only|limited|necessarily|just|always|personally identif\w+|identif\w+|otherwise|be able|
    able|directly)\b
    \bbut not limited to\b|\bwhether or not\b
    \bdo(?:es)? not (?:apply|cover|control|include|identify|reveal|personally|directly|mean|
    affect|guarantee|wish|want|agree)\b
    \b(?:can|could|may|does|do|will)(?:not| not|n't) (?:be )?(?:used to )?(?:directly |personally |
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
    \bregardless of\b|\b(?:ask|request|prefer|requir)\w* that (?:we|they)\b|\bwhether or not\b
    \bwithout (?:these|this|such|it|them)\b
    \bif you (?:\w+ ){0,3}?(?:remove|delete|disconnect|cancel|revoke|withdraw|close|deactivate)
    \bas (?:that|those|such) terms? (?:is|are) defined|\bany purpose not\b|\b(?:will|can) no longer\b
"""

EXCLUDED = r"""
    \bnot (?:be )?(?:includ|contain|involv)\w*|\bexcluding\b|\bother than\b|\bexcept\b
"""

UNABLE = r"\b(?:can(?:not|'t| not)|could not|couldn't) (?:\w+ly )?be $"

LEFT_OUT = r"\b(?:not|n't|never) (?:be )?(?:includ|contain)\w*"

NOT_WITHIN = r"ha(?:ve|s|d) no access"

"""English: what declares nothing (definitions, rights, advice, safeguards, principles), and what headings announce.

Patterns are matched without regard to case.
"""

from __future__ import annotations

DEFINITION = r"""
    \b(?:refers to|is defined as|are defined as|shall mean|shall have the meaning|definition)\b
    (?<!by )(?<!other )(?<!these )(?<!such )(?<!any )(?<!th[ia][st] )(?<!it )(?<!al )(?<!ed )(?<!ic )means\b(?! of\b)
    \bpersonal (?:data|information) (?:is|are|includes)\b(?! (?:(?:\w+ly|also|not|then|only|being|either|
    never) ){0,2}(?!(?:protect|secur|regard|consider|treat|govern|call|need)ed)(?:\w+ed|kept|held|sold|sent)\b)
    \bas used in this\b
    \bcookies?[\"']? (?:is|are) (?:an? )?(?:\w+ ){0,3}?(?:small|text|tiny|pieces?|files?|identifiers?|strings?)\b
    ^(?![^.;]*\b(?:we|our|us)\b)[^.;]*\b(?:beacons?|pixels|pixel tags?|gifs)[\"')]{0,2}(?: \([^()]{1,60}\))? (?:is|
    are) (?:an? )?(?:\w+ ){0,3}?(?:small|tiny|transparent|invisible|electronic|
    graphics?|images?|pieces?|strings?|blocks?)\b
    ^[“\"'][^”\"']{1,40}[”\"'] (?:is|are|means|refers|includes|has)\b|\bset meaning\b
    \bfollowing (?:meaning|definitions)
"""
RIGHTS = r"""
    \b(?:you (?:\w+ ){0,4}?(?:right|entitled|request (?:that|access|a copy|deletion|us)|ask us to|
    ask for(?! (?:help|support|assistance|advice|information))|
    object|withdraw)|right (?:to|of)\b|(?:access|correct|update|delete|erase|amend|review|
    modify|rectify),? (?:or|and|,) ?(?:\w+ ){0,2}?(?:correct|update|delete|erase|amend|modify)|
    request (?:access(?! to (?:your |the |a |any )?(?:\w+ ){0,2}?(?:camera|microphone|location|contacts|photos?|gallery
    media|storage|files|calendar|phone|sensors?|bluetooth|notifications?|clipboard)\b)|deletion|correction
    erasure)|delete your (?:account|data|information|personal)|
    deletion of|copy of (?:your|the|any)|exercise (?:your|any|these|their))
"""
ADVICE = r"""
    \b(?:please (?:note that you |do not|be careful|read|review|contact|see|refer|visit|check|be aware|
    keep|make sure)|we (?:encourage|recommend|advise|urge|suggest)|you (?:are responsible|(?:should|
    must) (?:not|keep|ensure|make sure|notify|inform|be |contact|read|review|take|protect|maintain|
    check|consult|refer|never|always|only))|you (?:agree|acknowledge) not)\b
    \byou (?:(?:shall|will) be (?:\w+ )?responsible|(?:hereby )?(?:represent|warrant)\b|are not permitted|
    shall not|may not)
    \byou agree (?:to (?:accept|maintain|keep|indemnify|defend|abide|comply)|that you (?:will|shall|are))\b
    \byou (?:should|must|need to) (?:understand|know|realize|recogni[sz]e|be aware|remember)\b
    ^\W*if you (?:have|wish|want|would like|need)\b[^.;]{0,40}\b(?:questions?|concerns?|more|further|
    feedback|complaints?)\b
    \bfor (?:more|further|additional|detailed) (?:information|details)\b[^.;]{0,90}\b(?:see|refer|visit|read|review|
    click|consult|contact|check|located|found)\b
    \byou may (?:also )?(?:wish|want|like) to (?:read|review|consult|visit|refer|check|see)\b
    ^\W*(?:further|more|additional) (?:details|information)\b[^.;]{0,90}\b(?:set out|found|available|provided|
    described|in)\b
    ^\W*(?:most|many|some|all|modern) (?:\w+ ){0,2}browsers?\b
    \byour (?:\w+ )?browser(?: settings)? (?:may|can|will|should|also|might|usually) (?:\w+ )?(?:tell|allow|let|
    offer|provide|permit|enable|be set|be configured)
    ^please\b(?! note| be aware| be advised| keep in mind)|\bplease (?:include|send|write|call|e-?mail|notify)
    ^(?:use|choose|pick|create|set) (?:a |an )?(?:strong|long|unique|different|safe|good|another)\b
    ^(?:never|do not|don't|always|make sure|be careful|remember)\b
"""
SAFEGUARD = r"""
    \b(?:security measures|safeguards?|encrypt\w*|unauthori[sz]ed (?:access|use|disclosure)|
    protect (?:your|the|against|personal)|firewalls?|secure (?:socket|server)|confidentiality|
    security of (?:your|the)|data breach|breach of|100% secure|guarantee)\b
"""
PRINCIPLE = r"""
    \b(?:this|our|the) (?:privacy )?(?:policy|notice|statement|document)[^,.;]{0,30}\b(?:describes|
    explains|applies|covers|sets out|outlines|informs|details|tells|governs|provides|is designed|
    does not|summari[sz]es|will help)\b
    \b(?:privacy policy|policy|notice)\b[^.;]{0,24}\b(?:describes?|explains?|applies|covers?|outlines?)\b
    \bas (?:described|set out|set forth|outlined|explained|stated) (?:in|above|
    below)[^,.]{0,40}(?:policy|notice)\b[^,.]{0,10}$
    \b(?:can ?not|not|no way) be (?:held )?(?:responsible|liable)\b
    \b(?:do|does) not control\b|\b(?:have|has) no control\b
    \b(?:are|is|be) not responsible\b|\bhow we (?:collect|use|process|handle|share)
    \bwe (?:take|value|respect|care about|are committed)\b
    \btheir (?:own )?privacy (?:policy|policies|practices|statements?)|\blegal bas[ie]s\b
    \bwe (?:require|oblige|ask) (?:\w+ ){0,4}(?:to (?:protect|keep|comply|maintain|respect)|that they)
    \bchanges? to this\b|\bthe ways? (?:in which |that )?we (?:collect|use|process|handle|share|treat)
    \bwe (?:may|will|can) (?:update|change|modify|revise|amend) (?:this|the|our) (?:privacy )?(?:policy|
    notice|statement)
    \bdepends? (?:up)?on\b[^.]{0,40}(?:you|interact|relationship)
    \bin accordance with (?:this|our|the) (?:privacy )?(?:policy|notice|statement)\b
    \b(?:ask|seek|request)(?:s|ing)? (?:you )?(?:for )?(?:your )?(?:\w+ )?(?:consent|permission) (?:to|before)\b
    \bcertif(?:y|ies|ied)\b[^.;]{0,60}\b(?:adhere|compl(?:y|ies)|follow)s?\b
    \bprocessing is (?:necessary|related|based)|\bdata controller\b
    \blegitimate interests?\b[^.]{0,20}pursued
"""
# A lead-in to the cases in which nobody is asked ("without your consent where: ...").
EXEMPT = (
    r"\bwithout (?:your |obtaining (?:your )?|asking for (?:your )?)?(?:\w+ (?:or|and) )?(?:consent|permission)\b"
    r"(?:,? (?:where|when|if|in (?:any of )?(?:the )?(?:following|these)|under the following|as follows)\b[^.;]{0,40})?"
    r":\W*$"
)
# What is done should it turn out that data was taken by mistake.
EXAMPLE = (
    r"\b(?:if|when|once|should|where|in the event(?: that)?|upon) (?:we|you|it|anyone|someone"
    r"|(?:our|an?|any|the) \w+(?: or (?:legal )?\w+)?)(?: \w+ly| should| ever){0,2} "
    r"(?:learn|discover|becomes? aware|becomes? known|(?:are|is) (?:made )?(?:aware|notified|informed)|finds? out"
    r"|reali[sz]e|determine|ha(?:ve|s) reason to (?:believe|suspect)|believe|obtain(?:s|ed)? (?:actual )?knowledge"
    r"|suspect)\w*\b[^.;]{0,80}(?:\b(?:have|has|had|having|was|were|been) (?:\w+ ){0,4}|\bwe (?:\w+ly )?)"
    r"(?:collected|received|obtained|provided|submitted|gathered|given|sent|processed|stored|disclosed)\b"
    # What others could do, as an example.
    r"|\bif (?:an?|any|some|another) (?:\w+ ){1,2}(?:were to|was to|asked|had|wanted)\b"
    r"|\b(?:suppose|imagine) (?:that )?(?:an?|you)\b"
)
QUESTION = r"\?\s*$|^\W*(?:how|why)(?: and (?:how|why))? (?:we|you|our)\b[^?;:–—]{0,90}[.]?\s*$"

SKIP_HEADINGS = r"""
    \byour (?:\w+ )?(?:rights|choices|controls|options)\b|\bsecurity\b
    \bhow (?:do )?we (?:protect|secure|keep)|\bchanges to\b|\bcontact (?:us|information for)\b
    \bdefinitions?\b|\bupdates? (?:to|of)\b|\brights\b|\bmodification|\bgoverning law|\binterpretation
    \bcontacting us|\bhow (?:to|can you|you can) (?:contact|access|delete|control|manage|opt|exercise)
    \bcomplaints?\b|\bopt[- ]out|\blinks? to (?:other|third)|\btable of contents|\bquestions\b|\bscope\b
    \bwho we are\b
"""
COLLECT_HEADINGS = r"""
    \bcollect|\bgather|\bwe (?:may )?(?:use|process|store|receive|obtain|access|need)
    \bhow (?:do )?we use|\buse of (?:your|personal|information|data)
    \binformation you (?:provide|give|share)|\bcookies?\b|\bpermissions?\b|\bretention|\bretain
    \bwhat (?:\w+ ){1,4}?(?:need|notice|know|see|learn|store|save|record|log|ask)s?\b(?!.*\bchange)
    \bpersonal (?:data|information)$|\btypes? of (?:data|information)|\bdata we|\binformation we
    \bprocess
"""
SHARE_HEADINGS = r"""
    \bshar(?:e|ing)\b|\bdisclos|\bthird[- ]part|\btransfer|\brecipients?\b|\bsub-?processors?\b|\bsell\b
    \bsdks?\b|\bwho (?:\w+ ){0,2}?(?:gets?|sees?|receives?|has access|can see)\b
"""

MUTE_HEADINGS = r"\bdefinitions?\b|\bterms$|\binterpretation|\btable of contents"

# What declares even in a part that is about rights or security: we ourselves do it, plainly.
DECLARES_ALOUD = (
    r"\b(?:agree|consent|acknowledge)s?,? (?:that )?we (?:(?:may|can|will|might) )?(?:\w+,? (?:and )?){0,4}?(?:collect"
    r"|share|disclose|transfer)\b"
    r"|\b(?:consent|agree)s? to (?:our|the|third[- ]part(?:y|ies)) (?:\w+,? (?:and )?){0,4}?"
    r"(?:collection|sharing|disclosure|transfer) of\b"
    r"|(?:(?:^|[,;:)] |\b(?:and|but|then) )we(?: also| only| automatically)?"
    r"|(?<!how )(?<!when )(?<!what )(?<!whom )(?<!which )(?<!whether )(?<!way )(?<!that )(?<!if )(?<!data )"
    r"(?<!information )\bwe (?:may|might|will)(?: also| only| sometimes| automatically)?) "
    r"(?:collect|receive|obtain(?! (?:your |the )?(?:\w+ )?(?:consent|permission|authori))|share|disclose|sell"
    r"|permit third|allow third|(?:ask|request|require) (?:you )?(?:to provide |for )?(?:us with )?"
    r"(?:(?:additional|certain|specific|more|some|further|your|any|personal) ){1,2}(?:information|data))\b"
)

"""English: how policies speak of collecting, sharing and denying, and of what declares nothing.

Patterns are alternatives over one or more lines, without unbounded nesting; they are matched without regard
to case unless they hold "A-Z". Verbs stand in their base form; the grammar adds the other forms.
"""

from __future__ import annotations

STOPS = r"""[.!?](?=\s+[\"'“(\[*]*[A-Z0-9]|\s*$)|;\s"""
# They begin with one of a few characters: the engine passes over all others at once.
BREAKS = r"""
    [,:;(—\s](?:(?<=[,:;(])\s|(?<=—)|(?<=\s)(?=[-–—abefiostuw])(?:[-–—]\s
    (?=(?:and|or) (?:we|you|they|our|the app|may|will|to|that)\b)|(?=but\b)
    (?=when(?:ever)? )|(?=if )|(?=so that )|(?=in order to )
    (?=to (?:\w+ly )?(?:provide|improve|help|enable|allow|verify|process|send|communicate|contact|
    respond|deliver|personali[sz]e|customi[sz]e|operate|maintain|protect|prevent|detect|comply|enforce|
    understand|analy[sz]e|measure|show|display|serve|offer|create|register|manage|complete|fulfil|
    support|ensure|determine|identify|track|monitor|collect|use|store|share|disclose|sell|access|obtain|
    receive|make|give|get|keep|better|further|facilitate|administer|conduct|develop|notify|inform|
    tailor|target|remember|recogni[sz]e|authenticate|resolve|investigate|perform|carry|meet|satisfy|
    establish|exercise|defend|promote|market|advertise|set|sign|log|transfer|transmit|submit|enter|
    upload|view|see|find|learn|ask|request|opt|participate|connect|link|combine|associate|bill|charge|
    pay|ship|purchase|order|play|chat|answer|let|run|work|fix|debug|count|draw|calculate|diagnose|
    troubleshoot|secure|confirm|check|review|assist|enhance|optimi[sz]e|evaluate|assess|test|train|
    estimate|predict|prepare|invite|follow|reach|remind|refund|continue)\w{0,3}\b)
    (?=for (?:the )?purposes? )|(?=which )|(?=who )|(?=that (?:we|you|they|our)\b)
    (?=because )|(?=unless )|(?=except )|(?=while )|(?=as (?:we|you)\b)))
"""

COLLECT = (
    "want to know", "reach servers",
    "collect", "gather", "obtain", "receive", "record", "log", "store", "retain", "keep", "save",
    "access", "process", "use", "capture", "acquire", "track", "monitor", "request", "ask",
    "require", "read", "scan", "get", "hold", "maintain", "combine", "analyze", "analyse", "upload",
    "import", "need", "generate", "derive", "infer", "determine", "detect", "register", "preserve",
    "compile", "utilize", "learn", "have access", "note", "create", "observe", "measure",
    "keep a note", "query", "retrieve", "examine", "review", "cache", "assign", "see", "count",
    "hold on to", "allot", "allocate", "work out", "look at", "notice", "make up", "handle",
    "prompt you for", "engage in the collection of", "estimate", "put a cookie", "remember", "host",
)  # fmt: skip
# Of these, what takes many an object that is not data.
WEAK = (
    "want to know",
    "use", "access", "get", "request", "ask", "require", "need", "monitor", "track", "maintain",
    "hold", "keep", "save", "combine", "generate", "determine", "detect", "learn", "review",
    "examine", "log", "assign", "upload", "register", "derive", "infer", "import", "cache", "query",
    "preserve", "utilize", "read", "scan", "process", "count", "work out", "look at", "notice",
    "make up", "handle", "estimate", "remember", "host",
)  # fmt: skip
GIVE = (
    "provide", "submit", "enter", "give", "upload", "supply", "share", "fill", "input", "send",
    "post", "disclose", "choose", "create", "add", "register", "sign", "set", "make", "connect",
    "link", "contact", "write", "type", "generate", "import", "store", "complete", "allow", "grant",
    "permit", "enable", "authorize", "transmit", "specify", "publish", "include", "tell", "hand",
    "report", "export",
)  # fmt: skip
SHARE = (
    "share", "disclose", "provide", "transfer", "sell", "rent", "trade", "lease", "transmit",
    "send", "give", "release", "distribute", "pass", "report", "publish", "expose", "entrust",
    "reveal", "communicate", "exchange", "forward", "deliver", "submit", "supply", "divulge",
    "show", "display", "monetize", "export", "license", "loan", "make available", "market",
    "hand", "let have", "give access", "go", "be visible", "be public", "pass on", "hand over",
)  # fmt: skip
SHARE_WITH_RECEIVER = (
    "provide", "transmit", "send", "give", "pass", "report", "publish", "communicate", "exchange",
    "deliver", "submit", "supply", "show", "display", "distribute", "expose", "trade",
    "export", "transfer", "release", "license", "loan", "make available", "market", "lease", "hand",
    "go", "be visible",
)  # fmt: skip
SELL = ("sell", "rent", "trade", "lease", "monetize", "loan", "license", "market")
IRREGULAR = {
    "have access": "has access|having access|had access|gain access|gains access"
    "|have no access|has no access|had no access",
    "prompt you for": "prompts you for|prompted for|prompt the user for|prompts the user for",
    "engage in the collection of": "|".join(
        f"{verb} (?:the )?(?:\\w+ )?{noun} of"
        for verb in ("involves?", "requires?", "includes?", "allows?", "entails?", "engages? in", "engaging in")
        for noun in ("collection", "gathering", "recording")
    ),
    "put a cookie": "|".join(
        rf"{verb}(?= (?!to\b)(?!up\b)[^,.;:]{{0,40}}\bcookies?\b)"
        for verb in ("place", "places", "placing", "set", "sets", "setting", "drops?", "deploys?")
    )
    + "|placed(?= [oi]nt?o? your )|set(?= [oi]nt?o? your )|dropped(?= [oi]nt?o? your )",
    "sell": "sold", "keep": "kept", "hold": "held", "get": "got|gotten", "give": "gave|given", "send": "sent",
    "make": "made", "set": "setting", "show": "shown", "write": "wrote|written|writing",
    "choose": "chose|chosen",
    "want to know": "need to know|wish to know|have to know",
    "reach servers": r"reach\w* \w+(?:'s)? (?:\w+ )?servers?|touch\w* \w+(?:'s)? (?:\w+ )?servers?"
    r"|leaves? \w+(?:'s)? (?:\w+ )?device|leaves? \w+(?:'s)? (?:\w+ )?phone|leaves? \w+(?:'s)? (?:\w+ )?computer",
    "see": r"saw|seen|seeing|view(?= your )|view(?= \w+ your )", "tell": "told", "go": "goes|went|gone",
    "hold on to": "holds on to|held on to|holding on to",
    "look at": "looks at|looked at|looking at",
    "work out": "works out|worked out|working out", "make up": "makes up|made up|making up",
    "let have": r"let (?!us\b)(?!you\b)[^,.;]{2,60}? have|lets (?!us\b)(?!you\b)[^,.;]{2,60}? have",
    "give access": "|".join(
        rf"{verb} (?!us\b)(?!you\b)(?:[\w'-]+ ){{1,5}}?access(?= to )(?! to our\b)(?! to th[a-z]+ [afsw])"
        for verb in (
            *("provide", "provides", "provided", "providing", "give", "gives", "gave", "given", "giving"),
            *("grant", "grants", "granted", "granting", "allow", "allows", "allowing", "permit", "permits"),
        )
    ),
    "pass on": "passes on|passed on|passing on", "hand over": "hands over|handed over|handing over",
    "be visible": "is visible|are visible|is viewable|are viewable|be viewable|is accessible"
    "|are accessible|be viewed by(?! us)(?! our)|be seen by(?! us)(?! our)|be read by(?! us)(?! our)"
    "|be found by(?! us)(?! our)",
    "be public": "is public|are public|is always public|are always public|become public"
    r"|one of the (?:\w+ ){0,2}assets|among the (?:\w+ ){0,2}assets|part of the (?:\w+ ){0,2}assets"
    "|be considered public|is considered public|are considered public|be treated as public|be deemed public"
    "|becomes public|be public|will become public|may become public"
    "|is publicly available|is publicly visible|is publicly accessible"
    "|is accessible to everyone|is available to the public"
    "|is accessible to the public|is visible to the public|are publicly available"
    "|are publicly visible|are publicly accessible|are accessible to everyone"
    "|are available to the public|are accessible to the public"
    "|are visible to the public|be publicly available|be publicly visible"
    "|be publicly accessible|be accessible to everyone|be available to the public"
    "|be accessible to the public|be visible to the public|become publicly available"
    "|become publicly visible|become publicly accessible"
    "|become accessible to everyone|become available to the public"
    "|become accessible to the public|become visible to the public"
    "|becomes publicly available|becomes publicly visible"
    "|becomes publicly accessible|becomes accessible to everyone"
    "|becomes available to the public|becomes accessible to the public"
    "|becomes visible to the public"
    + "".join(
        rf"|{verb} publicly {how}"
        for verb in ("is", "are", "be", "becomes")
        for how in ("displayed", "viewable", "posted", "shown", "published", "searchable")
    )
    + r"|be indexed by (?:\w+ )?search|is indexed by (?:\w+ )?search|are indexed by (?:\w+ )?search",
    "make available": "makes available|made available|making available|make [^,.;]{1,60} available",
}  # fmt: skip
DOUBLED = frozenset({"transfer", "allot", "set", "submit", "transmit", "log", "permit", "scan", "get"})
SHARE_IF_DENIED = r"(?!)"
PUBLIC = r"publicly|to the public|publish|public(?:ly)? available"
ENTRUST = r"entrust|on our behalf|sub-?processors?"
TO_US = r"""
    (?:with|to|for) (?:us|me)\b|(?:with|to) (?:the company|(?:our|my) (?:servers?|team))
    \bto (?:(?:an?|any|the|its|external|remote|secure|own|developer|developer's|cloud|central
    outside) ){1,3}servers?\b(?! (?:of
    run by|operated by|hosted by|owned|belonging))
    \bto (?:or (?:on|through|via) )?(?:our|the|this) (?:site|web ?site|services?|app|application)\b
    \b(?:give|hand|send|provide|tell|show|offer|supply|grant)(?:s|ing)? (?:us|me)\b|\b(?:gave|sent|told) (?:us|me)\b
"""

WE = r"""
    \bwe(?:'ve|'ll|'re)?\b
    (?<![(.\w])\b(?-i:I)(?:'ve|'ll|'m|'d)?\b(?![.)])|\bme\b
    \b(?:our|my) (?:app|site|website|services?|servers?|systems?|platform|products?|software|company
    team)\b(?! (?:\w+ )?(?:
    providers?|partners?|vendors?|suppliers?|processors?|advertisers?|developers?|affiliates?|users?|members?)\b)
    \b(?:the|this) (?:app|application|site|website|services?|platform|company|software|game|extension|
    product|feature|permission)\b
    \bus\b
"""
YOU = r"""
    \byou(?:'ve|'ll|'re)?\b|\b(?:the |a |our )?(?<!other )users?\b(?! (?:data|information|content|account|
    id|profile|name|generated)|'s|')
    \byour (?:use|child|children)\b|\bcustomers?\b|\bvisitors?\b
"""
OTHERS = r"""
    \bthird[- ]part(?:y|ies)\b|\bthey\b|\b(?:service )?providers?\b
    \b(?:our |business |advertising |other )?partners?\b|\badvertisers?\b|\bad(?:vertising)? networks?\b
    \bvendors?\b|\baffiliates?\b|\bsdks?\b
    \bthese (?:companies|services|tools|parties|networks|entities|organi[sz]ations|firms)\b
    (?<!abusive )(?<!spam )(?<!malicious )(?<!bad )(?<!against )(?<!from )(?<!by )\bbots?\b
    \b(?:(?:bot|app|game|third[- ]party|add-?on|plug-?in) developers?|developers of|merchants?)\b
    \bthose (?:companies|services)\b|\bwho\b|\banalytics (?:companies|services|tools)\b
    \b(?:other|our) (?:companies|users|people|customers)\b|\bprocessors?\b|\bothers\b|\banyone\b
    \b(?:no one|nobody|no (?:persons?|child|children|individuals?|minors?))\b
    \b(?:one (?:or more )?of )?the following(?=\W*$)
    \b(?:any )?other part(?:y|ies)\b
    \b(?!our\b|the\b|these\b|this\b|its\b)\w+ (?:services|companies|networks|agencies|firms|platforms)\b
"""
OBLIQUE = r"""
    (?:\b(?:to|with|from|by|for|of|on|about|via|through|our|against|and|or|between|than|at|in|into|as|
    including|using|upon|identify|contact|help|send|provide|show|give|inform|notify|tell|offer|protect|
    recognize|serve|other|the)\s+)$
"""
FROM_OTHERS = r"(?!)"
# Who acts where no word but an auxiliary or an adverb stands before the verb, which takes no second object.
PLAIN_SUBJECT = (
    r"\b(?P<who>[Ww]e|[Yy]ou|[Tt]hey) (?:(?:may|might|will|can|could|shall|should|must|would|do|does|did|have"
    r"|had|not|never|also|only|just|ever|often|always|sometimes|then|however|thus|therefore|likewise|otherwise|further"
    r"|(?:automatical|general|typical|current|usual|knowing|direct|additional|occasional|normal)ly) ){0,4}"
    r"(?![A-Z])(?!\w+ing\b)(?!(?:g[ia]ve|send|sent|show|tell|told|hand|grant)\b)"
)
NO_SUBJECT = (
    r"\b(?:giv|grant|send|show|offer|provid|tell|ask|assign|deny|guarantee|issu|promis|sav|supply|deliver|get|mak"
    r"|help|let|see|hear|regarding|concerning|towards?|around|among|without|under|behind|over|like)\w* $"
)

AGAIN = (
    r"^\s*(?:to (?!them\b))?(?:it|them|this|these)\b"
    r"(?! (?:\w+ )?(?:data|information|app|site|service|policy|purpose))"
)
IT = r"(?:it|they)\b"
OWN_CLAUSE = r"\b(?:you|we|they|whatever|who)\b"
PASSIVE = r"""
    \b(?:is|are|be|been|was|were|being|get|gets)(?: \w+ly| also| then| only| not| never)* $
"""
AGENT = r"""
    ^[^,.;]{0,20}\bby (?:\w+ ){0,4}?(?:third|our partners|our service providers|google|facebook|
    advertis|vendors|providers|partners)
"""
# A noun, and no verb, though it is spelt like one.
NOUN_USE = r"\b(?:your|the|their|this|such|of|app|play|for|by|its|an?|in|web|online) $"

CONSENT = r"""
    \bwith (?:your|the user's|parental|prior|explicit) (?:\w+ ){0,3}?(?:consent|permission|authori[sz]ation)
    \b(?:if|when|after) you (?:\w+ ){0,2}?(?:consent|agree|grant|permit|allow|authori[sz]e)
"""
OPT_OUT = r"""
    \bopt(?:ing)?[- ]out\b|\byou (?:can|may) (?:\w+ ){0,2}?(?:disable|turn off|refuse|decline)
"""
FUNCTION_USED = r"""
    \b(?:when|if|while) you (?:\w+ ){0,3}?(?:use|access|visit|register|create|sign|choose|enable|
    connect|contact|make|purchase)
    \bdepending on\b
"""
LAW = r"""
    \b(?:required|permitted|obligated) (?:\w+ ){0,2}?(?:by|under) (?:\w+ ){0,3}?law
    \b(?:comply|compliance) with\b|\blegal (?:obligation|process|requirement)|\bsubpoena|\bcourt order
"""

PURPOSE_OPENERS = r"""
    ^\s*(?:to|in order to|so that|for (?:the )?purposes? of|for the purpose|because|for example to)\b
"""
CIRCUMSTANCE = r"""
    ^\s*(?:when|whenever|if|while|where|once|after|before|as|by|upon|during|in the event|to the extent)\b
"""
CIRCUMSTANCE_END = r"(?!)"
REFUSAL = r"""
    \bif you (?:do not|don't|choose not|decide not|would rather not|prefer not|decline|refuse|disable|
    no longer|opt)
    \byou (?:can|may) (?:also )?(?:choose not|decline|refuse|opt\b|disable|stop|block|turn off|delete|
    remove|prevent|reject|withdraw|limit|control|change|update|manage|set your browser|configure)
    \b(?:if|should|before) we (?:ever |should )?(?:want|wish|intend|plan|decide|propose|were to)\b
    \b(?:no (?:\w+ ){0,2}?|not )(?:obligation|obliged|obligated|required)\b[^,.;]{0,20}\b(?:you|to provide)\b
    \byou (?:do not|don't) (?:have|need) to\b|\bprevent\w* (?:us|the)\b
    \bif you (?:choose|decide|opt|want|wish|prefer) to (?:refuse|disable|decline|block|reject|delete|remove|turn)
    \byou (?:have|always have) the (?:option|choice|ability|possibility) to (?:either )?(?:accept|refuse|disable|
    decline|block|reject|opt|turn)
    \b(?:most|many) (?:\w+ )?browsers\b
"""

GENERIC = r"""
    \b(?:(?:personal(?:ly)?|user|users'|user's|your|their|his|her|customer|private|certain|such|this|
    that|these|the|any|additional|some|other|following|all|more|which|what|aggregated?|anonymi[sz]ed|
    anonymous|non[ -]personal(?:ly)?|de[ -]identified|demographic|necessary|relevant|related|limited|
    specific|statistical|types? of|kinds? of|categories of|pieces? of|of|identifiable|identifying|
    identification|own|sensitive|required|same|collected|no|other|non-personally|
    personal) ){0,6}(?:information|data|pii)\b
    \b(?:your|personal) (?:\w+ )?details\b
    \bnothing(?= (?:(?:is|gets) (?:ever )?(?!100|perfect|fool|absolute)\w+ed\b|(?:is|gets) (?:sent|kept|sold)\b
    ever\b|leaves\b))|\bnothing(?= about (?:you|your)\b)
    (?:(?<=not collect )|(?<=n't collect )|(?<=never collect )|(?<=not store )|(?<=n't store )|(?<=never store )
    (?<=not share )|(?<=n't share )|(?<=never share )|(?<=not sell )|(?<=n't sell )|(?<=never sell ))anything\b(?=[.;,!]
    $|(?: (?:about|from|with|to) ))
    (?:(?<=collect )|(?<=collects )|(?<=store )|(?<=stores )|(?<=share )|(?<=shares )|(?<=sell )
    (?<=sells ))nothing\b(?=[.;,!]|$|(?: (?:about|from|with|to) ))
"""
GENERIC_MASK = r"""
    \bdata (?:protection|controller|processor|center|centre|security|subject|retention|breach|privacy|
    officer|transfer|exporter|importer|portability|rates?|plan|brokers?|sources?|scientists?|usage charges?|
    processing|base|practices|polic\w+)s?\b
    \binformation (?:security|commissioner|technology|system|practices|society)s?\b
    \b(?:more|further|for more|additional|general|real-time|product|promotional|marketing|news|
    up-to-date|company|helpful|useful|detailed|important|relevant|latest) information (?:about (?:how|
    our|the|these|your (?:rights|choices))|on\b|in this|see|please|contained|regarding)
    \b(?:more|further|additional) information(?= can be found| is available|:? https?)
    \b(?:more|further|additional) information(?=\s*[:>(])
    \bfor (?:more|further|additional) (?:information|details)|\bprivacy (?:policy|notice|statement)
    \b(?:find|learn|get|want) (?:out )?(?:more|further) (?:information|details)
    \bcontact information\b (?:below|above)|\bpublicly available (?:information|data)
    \b(?:about|marketing|promotional|product|general|real-time|commercial|news) (?:information|data)\b
"""
ANAPHORA = r"^(?:such|this|that|these) (?:\w+ )?(?:information|data)$"

MINOR = r"""
    \bchild(?:ren)?(?:'s)?\b|\bminors?\b
    \b(?:under|below|younger than|less than) (?:the )?(?:ages? of )?(?:age )?\W{0,2}(?:1[2-8]|thirteen|
    fourteen|sixteen|eighteen)\b
    \b(?:under|below) (?:such|this|that|the (?:\w+ ){0,2}) ?age\b
"""
JOINT = r"""
    \bwe (?:and|or) (?:\w+ ){0,4}?(?:partners|providers|third[- ]part(?:y|ies)|affiliates|vendors|
    companies)\b[^.;]{0,30}$
"""

RELATIVE = r"(?!)"

IDLE = r"""
    \b(?:us(?:e|es|ed|ing)|access(?:es|ed|ing)?) (?:of )?(?:our|the|this|these|any|certain|other|some|
    its|of) (?:\w+ )?(?:services?|site|sites|app|apps|website|websites|platform|products?|software|
    features?|application|bots?|technolog\w+|tools?|functionality)\b
    \bask(?:s|ed|ing)? (?:you|them|us) (?:if|whether)|\brequired? (?:by|to (?:comply|do so|disclose|share|report)\b)
    \bkeep(?:s|ing)? (?:your|our|the|it|them)? ?(?:\w+ ){0,3}(?:safe|secure|confidential|private|
    accurate|updated?)
    (?!\w+ (?!us\b)(?!you\b)[^,.;]{2,40}? access to (?!our\b|th[ei]\w* [afsw]))\bprovid(?:e|es|ed|ing) (?:(?:you|us|
    the|our|these|such|certain|other|a|
    an) )*(?:\w+ ){0,3}?(?:services?|support|assistance|access|features?|functionality|ads|advertis\w+|
    content|experience|products|offers|updates|notice|customer (?:service|support|care)|help)
    \buse,? (?:and|or|and/or),? (?:disclosure|sharing|storage|processing|transfer|retention) of\b
    \bgiv(?:e|es|ing|en) (?!us\b|our\b)[^,.;]{1,60}? permission(?: to\b|$)
    \b(?:hosting|processing|storing|tracking|monitoring) (?:\w+ )?(?:providers?|compan(?:y|ies)|
    vendors?|partners?|platforms?|services?)\b
    \b(?:sharing|shared) (?:economy|experience)|\bstor(?:e|es)\b (?:policies|listing)
    \bheld (?:liable|responsible)
    (?<=information )used(?=$| to identify)|(?<=\bdata )used(?=$| to identify)
    \bnote(?:d)? that\b|\bneeds(?=[ ,.;]+(?:and|or|of|to perform|,|to)\b)
"""

CONJUNCTION = r"""
    ^[\s,]*(?:and|or|nor|and/or)?\s*(?:to\s+)?$
    ^(?:(?!\b(?:we|you|they|but|may|will|can|only|that|who)\b)[^.;:]){0,60}\b(?:or|nor)(?: (?:to|\w+(?:ly|wise)))?\s$
"""

MODAL = r"""
    \b(?:need(?:s|ed)?|requir(?:e|es|ed|ing)|ask(?:s|ed|ing)?|request(?:s|ed|ing)?)\b
"""

CONTINUES = r"""
    ^(?:(?:this|these|it|they|such|the|log|usage|device|and|that)\s)?(?:(?:\w+ ){0,2}(?:information|data|
    details|logs?|log files?|records?|reports?) )?(?:(?:may|can|could|will|also|collected|might|
    typically) ){0,2}(?:includes?|contains?|consists? of|comprises?)\b
    ^(?:for example|examples?|such as|including)\b
"""

OURSELVES = r"""[“”\"'](?:we|us|our)[,.]?[“”\"']|\b(?:we|us) at\b|\(we\b|\bthe company\b"""

CONJOINED = r"\b(?:and|or|nor)\b"

AIM = r"\bfor the purpose of (?:selling|sale)"

AWAY = r"(?!)"

RELATIVE_AFTER = r"(?!)"


NAMES_NO_PERSON = (
    r"\bnames? (?:(?:and|or) (?:[\w-]+ ){1,3}?)?of (?:the |those |these |such |a |an |any |all |your )?"
    r"(?!(?:your |the |our )?(?:users?|contacts?|friends?|child|children|famil|person|people|individual|account|card"
    r"|recipient|parent|guardian|customer|member|holder|sender|persons))\w+"
)

FUNCTION_ITSELF = r"""
    \bthe [^,.;]{2,30}? (?:feature|function|mode) itself\b
    \b(?:when|if|while) you use (?:the |this |our )?[^,.;]{2,40}? (?:feature|function|mode|tool|bot)\b
    \bin (?:this|that|[\w-]+) mode\b|\boutside (?:of )?(?:the )?\w+|\babroad\b|\bcross-border\b
    \bto make (?:any )?automated\b|\bautomated decision
"""

DECLARES = r"""
    \bwe (?:may |might |will |also )*(?:collect|gather|obtain|receive)|\bcollected by (?:us|the)
    \bprovided by you|\byou (?:may )?(?:provide|give|submit)
"""

GOAL_MARK = r"\b(?:for|to)\b(?:(?!\bwho\b|\bthat\b|\bwhich\b)[^.;]){0,60}$"

IDENTIFYING = r"""
    \bidentif(?:y|ies|ying) (?:you|individual|a|any)\b|\bdirectly identif\w+|\bthat (?:\w+ ){0,3}identif
"""

NO_DATA_NAMED = r"(?!)"

PRONOUN = r"^(?:they|who|it|these|those|that|others|anyone|no ?one|nobody|no)\b|third|partner|\bsuch\b"

PERSON = r"\b(?:users?|customers?|members?|visitors?|people|person|players?)\b"

ASSISTANT_NAMED = r"""
    \b(?:chat|virtual|digital|writing|voice|ai|personal) ?(?:bots?|assistants?|companions?|tutors?)\b
    \b(?:an?|your) (?:\w+ ){0,2}assistant\b|\b\w*gpt\b|\blanguage models?\b|\bai chat\b
"""
ASSISTANT = r"""
    \bai\b|\b\w*gpt\b|\bartificial intelligence\b|\bchat ?bots?\b|\b(?:language|ai|our) models?\b
    \bassistants?\b|\bprompts\b|\bmodel providers?\b|\btrain(?:s|ing)? (?:\w+ ){0,3}models?\b
"""
TALK = r"""
    \b(?:the )?(?:contents? of )?(?:your|the|those|all|past) (?:conversations?|chats?)\b(?! with)
    \b(?:what|whatever|anything|everything|questions|text) you (?:type|say|write|ask|dictate)\b
    \bmessages you (?:send|write|type)\b|\b(?:chat|conversation) (?:history|logs?|content)\b
"""
LETTER = r"\b(?:text|sms|e-?mails?|support|private|direct)\b"

DIRECTLY = r"\b(?:directly|straight)\b"


SURELY_VERB = r"""
    \b(?:information|data)\b[^.;]{0,60} (?:is|are|be)(?: \w+ly)? $
    \b(?:not|n't|never|will|may|shall|we|they)(?: (?:\w+ly|also|then|still)){0,2} $
    \b(?:information|data|details) (?:that|which) (?!are\b|is\b|was\b|were\b)[\w.]+ $
"""


TO_FOLLOWING = r"\b(?:to|with) (?:one (?:or more )?of )?the following(?: \w+){0,2}\W*$"


# From a verb to that of those whom it has for its object ("we use services that may collect ...").
WHOSE_ACT = r"\b(?:that|which|who)(?: (?:may|can|will|might|also|automatically))*\s*$"
ASSIGNED = (
    r"\b(?P<id>(?!phone|telephone|mobile|card|serial|install|device|licen[cs]e|passport|security|tracking|order)"
    r"\w+ (?:number|ID|identifier|code))\b"
    r"(?= (?:is|are|will be|gets) (?:\w+ )?(?:allotted|assigned|allocated|issued|generated)\b)"
)

# Talk that is recorded is the user's voice ("calls to our support team may be monitored and recorded").
RECORDED_TALK = (
    r"(?<!number of )\b(?P<id>(?:tele)?(?:phone )?(?:calls?|conversations?))\b[^.;:]{0,50}?"
    r"\b(?:is|are|be|being|been)(?: (?:also|audio|sometimes|monitored|and/or|and|or)){0,4} recorded\b"
)

APP = r"\b(?:app|application|software|extension|browser|device|phone|client|game|website|site)\b"

DESCRIBING = (
    r"\b(?:information|data|details|content|materials?)"
    r"(?: (?:about|from|on|of|relating to) (?:you|your|users))?(?: (?:that|which))? (?:we|you|they)"
    r"(?: (?:may|might|can|could|will|have|also|otherwise|choose to|\w+ly|\w+ (?:and|or|and/or))){0,4} $"
)

LINKS_ITEMS = r"(?:and|or|and/or)[.;,:]?"

DECLARES_PLAIN = r"""
    \b(?:agree|consent|acknowledge|understand)s?,? (?:that )?we (?:\w+,? ){0,3}(?:collect|use|process|share|store)\b
    \b(?:consent|agree)s? to (?:our|the|such|this|third)\b[^.;]{0,80}\b(?:information|data)\b
    (?<!how )(?<!when )(?<!what )(?<!whom )(?<!which )(?<!whether )(?<!way )(?<!that )\bwe (?:(?:may|might|will|can|
    also|only|sometimes|must|need to) ){0,3}(?:share|disclose|transfer|sell|rent|release) (?!how\b)
    \b(?:information|data)\b[^.;]{0,80}? (?:may|will|can|might) (?:also )?be (?:shared with|disclosed to|sold to|
    transferred to|provided to)
"""

SURELY_NOUN = r"\b(?:such|any|their|its|(?<!to )further|your) (?:use|access|request|report|record|process)\b"

# Somebody does something with data: what a sentence in a part on rights must say to declare anything.
DOES_WITH_DATA = (
    r"(?:\b(?:we|they|it)|\b(?:this|the|our) (?:\w+ )?(?:app|application|site|website|services?|providers?|partners?"
    r"|company|platform|owner)|\b(?:third[- ]part(?:y|ies)|partners|providers|advertisers|affiliates))"
    r"(?: (?:may|might|will|can|must|also|only|automatically|sometimes|have|has|to|need|\w+ly)){0,4} (?:collect|receive"
    r"|use|share|disclose|process|store|retain|keep|sell|ask|obtain|access|transfer|record|gather|combine|send|provide"
    r"|request|require|hold|maintain|verify|need)(?:s|es|ed|d)?\b(?! (?:not|to comply))|\bby (?:us|our)\b"
    r"|\b(?:data|information|\w+s)\b[^,.;]{0,60} (?:will|may|can) (?:also |only )?be (?:used|shared|stored|processed"
    r"|transferred|disclosed|kept|retained)\b"
)

# In the policy of an assistant.
OWN_BOT = r"bot\b(?:(?<=\bthe bot)|(?<=\bour bot)|(?<=\bthis bot))"

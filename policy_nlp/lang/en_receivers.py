"""English: how policies name who receives data, and what is named in the same places and receives none.

Capitals are meant: patterns that hold "A-Z" are matched as written, `(?i:...)` marks what is not.
"""

from __future__ import annotations

word = (
    r"(?:[A-Z][\w&+]*(?:[’'](?:s(?= [A-Z])|(?!s\b)\w+))?(?:-[\w&]+)*|[a-z]{1,8}[A-Z]\w*|\d{1,3}[A-Z]\w+)"
    r"(?:\.(?:com|net|org|io|ai|co|me|tv|app|dev|js)\b)?"
)
legal = (
    r"(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH|AG|KG|S\.A|S\.L|SL|S\.r\.l|SRL|S\.p\.A|SpA|B\.V|BV|N\.V|NV"
    r"|Pte|Pty|PBC|PLC|plc|LLP|Oy|AB|A/S|ApS|UAB|SE|SAS|Kft|K\.K|G\.K|sp\. z o\.o|s\.r\.o|Co)\b\.?"
)
name = rf"{word}(?: (?:& )?(?!{legal}){word}){{0,4}}(?:,? {legal}){{0,2}}"
roles = (
    r"(?:sub-?)?(?:providers?|processors?|vendors?|partners?|suppliers?|affiliates?|subsidiar(?:y|ies)"
    r"|parent(?: compan(?:y|ies))?|contractors?|agenc(?:y|ies)|networks?|platforms?|services?|software|tools?"
    r"|compan(?:y|ies)|sdks?|registrars?|gateways?|hosts?|carriers?|couriers?|insurers?|banks?|plug-?ins?"
    r"|integrations?|part(?:y|ies)|firms?|operators?|distributors?|resellers?|merchants?|recipients?|bureaus?)"
)

# What stands right before a name, or a list of names, and makes a receiver of it.
LISTING = (
    rf"(?i:\b{roles}(?: [a-z]+){{0,4}}?,? ?[(,:-]? ?(?:such as|like|including|includes?|e\.g\.,?|i\.e\.,?"
    r"|namely|for example,?|for instance,?|currently)"
    r"(?:,? (?:but (?:is |are )?not limited to|without limitation|among others|for example)),?(?: to)? )"
    rf"|(?i:\b{roles}(?: [a-z]+){{0,4}}?,? ?[(,:-]? ?(?:such as|like|including|includes?|e\.g\.,?|i\.e\.,?"
    r"|namely|for example,?|for instance,?|are|is|currently:?):? (?:the )?)"
    rf"|(?i:\b{roles},?(?: (?:called|named|known as|from|by|at) | ?[:(,-] ?| )(?:the )?)"
    r"|(?i:\b(?:hosted|stored|processed|handled|provided|operated|powered|managed|run|maintained|collected|administered|served|offered"
    r"|fulfill?ed|supplied|developed|performed|carried out|backed up|delivered|verified|secured|protected"
    r"|supported|sent out|transcribed|translated)"
    r" (?:\w+ )?(?:by|with|on|through|via|using) (?:the |a )?)"
)
GIVING = (
    r"\b(?:shar|disclos|transfer|transmit|send|sent|forward|pass|submi|hand|giv|gave|export|upload|report|suppl|deliver|sell|sold"
    r"|rout|synchroni|sync|provid|releas|communicat|reveal|turn|add|relay|copied|copy|integrat|connect)\w*\b"
)
GIVEN_TO = (
    r"\b(?<!ing )(?i:to|with|into) (?i:(?:the|our|its|their|a|an|company|provider|service|partner|platform|both"
    r"|either) ){0,3}"
)
EMPLOYED = (
    r"\b(?i:use|uses|used|using|utili[sz]es?|utili[sz]ing|employs?|engages?|engaged|instruct(?:s|ed)?"
    r"|leverages?|integrates?(?: with)?"
    r"|partner(?:s|ed)? with|work(?:s|ing)? with|rel(?:y|ies|ying) on|commission(?:s|ed)?|cooperates? with"
    r"|implements?|embeds?|via|through)"
    r" (?i:(?:the|a|an|our|third[- ]party|external|following|analytics|cloud|payment|hosting|e-?mail"
    r"|customer|certified|company|provider|service|services|tool|tools|software|of|from|by) ){0,5}"
)
# Behind a name that a verb of using has for its object.
EMPLOYED_AS = (
    r"^(?:'s)?(?: (?:API|SDK|service|services|platform|software|tool|tools|plug-?in|servers?"
    r"|cloud))?,?(?: \([^()]{1,80}\))?,? ?(?:to|for|as|an?|which|who|that|our|in order|and|or|[,(])\b"
)
APPOSED = (
    rf"(?P<name>{name})(?: \([^()]{{1,40}}\))?,? [(]?(?i:(?:which is |who is )?(?:our|an?|one of our|the)"
    rf" (?:[\w-]+ ){{0,4}}?{roles})\b"
)
ACTING = (
    rf"(?P<name>{name})(?: \([^()]{{1,40}}\))?"
    r"(?= (?:may |can |could |will |might |also |automatically |only ){0,3}"
    r"(?:collect|receive|process|store|gather|obtain|record|access|track)(?:e?s)?\b)"
)
ITEM = rf"(?i:(?:the|our|and|or|by|company) )?(?P<name>{name})"
SEPARATOR = (
    r"(?: ?\([^()]{0,120}\))?(?:'s)?(?: (?:[a-z]+ ){0,3}?(?:services?|platform|apis?|software|cloud|tool"
    r"|task|database))?"
    r"(?:,? (?:and(?:/or)?|or|as well as|by|&) (?:\(\d\) ?)?|[,;/] ?(?:and |or )?(?:\([a-z\d]\) ?)?|, ?)"
)

ORGANISATION = rf"\b[A-Z][\w&.-]*(?: [A-Z&][\w&.-]*){{0,4}},? {legal}(?: Ltd\.?)?"
SDK_NAME = r"\b[A-Z][\w.+-]*(?: [A-Z][\w.+-]*){0,3} SDK\b"
# What no name begins with.
NO_NAME = (
    r"^(?:(?:the|our|third|this|that|an?|any|android|ios|with|by|to|from|each|such|for|and|or|its|their|if"
    r"|when|as|while|since|because|although|once|unless|after|before|where|in|on|at|of)\b\s?)+"
)
# What is no name although it is spelt with capitals: words of policies, of law, of technology; places; times.
NO_PARTY = (
    r"(?i:the|our|we|us|they|disclosed|subject|author|president|anyone|everyone|nobody|do|does|not|be|have|may|will|directly|general|art|list|you|your|it|this|these|that|such|any|all|other|others|each|some|if|when|where|what|who|as|in|on|for|to|of|by|with|and|or|but"
    r"|i|a|an|its|their|please|however|also|see|section|article|annex|appendix|schedule|table|part|chapter|figure|step|item|note|yes|no"
    r"|terms?|conditions?|use|privacy|polic(?:y|ies)|notices?|statements?|agreements?|contracts?|licen[cs]es?|rules?|guidelines?|standards?|addendum"
    r"|(?:standard|contractual|clauses|scc|sccs|shield|framework|binding|corporate|decision|adequacy|commission|parliament|regulations?|directive|act|acts|code|laws?|legal|court|courts)"
    r"|services?|sites?|websites?|web|apps?|applications?|platforms?|products?|software|features?|content|accounts?|devices?|systems?|tools?|games?|programs?|mobile|online|internet|desktop"
    r"|personal|personally|identifiable|identifying|sensitive|usage|technical|health|financial|payment|payments|card|credit|debit|data|information|info|pii|phi|ids?|identifiers?|cookies?|cookie|pixels?|beacons?|tags?|logs?|log"
    r"|users?|members?|customers?|clients?|visitors?|buyers?|sellers?|guests?|hosts?|players?|drivers?|riders?|students?|teachers?|parents?|guardians?|child|children|minors?|employees?|staff|administrators?|admins?|moderators?|owners?|subscribers?|consumers?|individuals?|persons?|people|patients?|doctors?|candidates?|applicants?|recruiters?"
    r"|company|companies|group|controllers?|processors?|providers?|vendors?|partners?|affiliates?|subsidiar(?:y|ies)|suppliers?|contractors?|sub-?contractors?|sub-?processors?|recipients?|agents?|agenc(?:y|ies)|merchants?|publishers?|advertisers?|networks?|organi[sz]ations?|authorit(?:y|ies)|governments?|police|auditors?|advis[eo]rs?|solicitors|lawyers|banks?|insurers?|creditors?|third|part(?:y|ies)|business|businesses|team|teams|office|officer|department|dpo|support|marketing|analytics|advertising|social|media|video|audio"
    r"|gdpr|ccpa|cpra|coppa|pipl|pipeda|lgpd|hipaa|dpa|dpia|eu|eea|e\.u|e\.e\.a|uk|u\.k|us|usa|u\.s|u\.s\.a|un|uae|ftc|ico|cnil|edpb|calopp?a|dmca|bcrs?"
    r"|ssl|tls|https?|http|ssh|vpn|aes|rsa|sha|ip|mac|gps|imei|imsi|idfa|idfv|gaid|aaid|oaid|sms|mms"
    r"|wi-?fi|bluetooth|nfc|usb|lte|5g|4g|html5?|css|javascript|json|xml|pdf|csv|url|urls|api|apis|sdk"
    r"|sdks|os|cpu|ram|isp|dns|cdn|cdns|ai|ml|llm|llms|it|id|faq|faqs|dnt|gpc|qr|vat|pin|pos|crm|rfid|sql"
    r"|php|sso|oauth|e-?mails?|ios|ipados|macos|android|windows|linux|chromeos|os x|harmonyos|chrome"
    r"|safari|firefox|edge|opera|internet explorer|iphone|ipad|app store|google play(?: store)?|play store"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|europe|european|union|economic|area|united|states|kingdom|america|american|north|south|east|west|northern|southern|central|asia|asian|pacific|africa|african|middle|latin|germany|german|france|french|italy|spain|portugal|ireland|irish|netherlands|dutch|belgium|luxembourg|switzerland|swiss|austria|austrian|poland|sweden|finland|norway|denmark|iceland|estonia|latvia|lithuania|czech(?:ia)?|hungary|romania|bulgaria|greece|cyprus|malta|turkey|russia|russian|ukraine|china|chinese|hong|kong|taiwan|japan|japanese|korea|korean|india|indian|singapore|malaysia|indonesia|thailand|vietnam|philippines|australia|australian|zealand|canada|canadian|mexico|brazil|brazilian|argentina|chile|colombia|peru|israel|saudi|arabia|emirates|dubai|egypt|nigeria|kenya|california|californian|virginia|virginia[n]?|colorado|connecticut|utah|texas|nevada|oregon|washington|new|york|london|paris|berlin|frankfurt|dublin|amsterdam|beijing|shanghai|tokyo|sydney|vermont|delaware|massachusetts|island|islands|british|england|wales|scotland|republic|federal|national|international|trade)"
)
# A plural or a kind of person or firm, written with a capital because the policy defines it.
DEFINED_TERM = (
    r"(?:^[A-Z][a-z]+(?<![suio])s|[a-z]{2}ers|[a-z]ors|ents|ants|ists|ities|ates|ices|ions|ments|ties|ings"
    r"|ness)$"
)
# Common nouns, where such a word is the whole name.
NO_SINGLE = r"^[A-Z][a-z]{2,}(?:ing|tion|sion|ment|ity|ance|ence|al)$"
# What no name ends with: documents, laws, kinds of people and things.
NO_END = (
    r"(?i:terms?|conditions?|polic(?:y|ies)|notices?|statements?|agreements?|rules?|guidelines?|standards?|addendum|clauses?|shield|framework|regulations?|directive|act|code|law|court"
    r"|commission|parliament|union|area|accounts?|pages?|sections?|settings|sites?|websites?|users?|members?|customers?|employees?|organi[sz]ations?|compan(?:y|ies)|part(?:y|ies)|programs?|features?|content|information|data|cookies?|app|apps|id|ids|states|kingdom|reporting|interests?|systems?|training|layer|security|protocol|lists?|director(?:y|ies)|tools?|mail|alliance|initiative|place|street|road|avenue|identification)"
)
# Right before people whose names are handed over themselves ("share your contacts").
HANDED = r"\b(?:shar|sell|sold|disclos|collect|access|read|upload|import|stor|us|sync\w*|transfer)(?:e?s|ed|e|ing)? $"
# Behind a name: it owns what stands there (data, a document, a shop), or names a way to log in.
NOT_RECEIVED = (
    r"^ of [A-Z]|^\"? (?i:sections?|pages?|tabs?|buttons?|links?)\b"
    r"|^(?:'s)? (?i:cookies?\b|(?:id|accounts?|log-?ins?|credentials?|users?|advertising ids?"
    r"|privacy|terms"
    r"|policy|devices?|phones?|operating|browsers?|settings|trademarks?|app store|play store|law|laws"
    r"|residents?|customers|members?"
    r"|shield|framework|regulation|act|directive|number|identifiers?)\b)"
)
NOT_RECEIVING = (
    r"\([^()]{0,30}\"$|(?i:\b(?:members? of|participat\w+ in|program(?:me)? (?:which is )?operated by"
    r"|sign(?:ing|ed)? in with|log(?:ging|ged)? in (?:with|via|using)"
    r"|subsidiary of|owned by|trademarks? of|division of|based on|regulated by|licen[cs]ed by|certified by"
    r"|in accordance with|under|pursuant to|located in|based in|within|outside(?: of)?|comply with"
    r"|compliance with|contact(?:ing)?|resident of|residents of|citizens of|laws of|downloaded from"
    r"|available (?:on|in|from|at)|section|see) (?:the |a )?)$"
)

PROVIDERS_OF = (
    r"\b(?:providers|suppliers|vendors|operators) of (?P<field>(?!(?:the|our|this|these|your|such)\b)"
    r"[\w-]+(?: [\w-]+){0,2}?)(?= (?:services?|software|tools|solutions|that|who|which|and|or|to|for|may|will"
    r"|can|get|receive)\b|[,;.:]|$)"
)
UMBRELLA = r"third|\bpart(?:y|ies)\b|partner|\bother|anyone|companies"
NAMED_SUBJECT = r"""
    ^(?:'s)?(?: (?:sdk|inc\.?|analytics))?,? (?:also |automatically )?(?:may|will|can|might|could|
    collects?|uses?|receives?|process(?:es)?|stores?|gathers?|obtains?)\b
"""
RECEIVER_MARK = r"\b(?:to|with|among|between|by|from|through|via)\b[^.;]{0,60}$"
RECEIVER_FIRST = r"""
    ^\s(?:(?:our|the|these|those|such|certain|some|any|selected|other|trusted|approved|commercial|
    external)\s){0,3}$
"""
RECEIVER_BEFORE = r"(?!)"
# From a kind of receiver to the names that stand for it ("our processors, such as A", "our host B").
INTRODUCES = (
    r"^,? ?[(:]? ?(?:such as|like|including|includes?|are|is|e\.g\.,?|i\.e\.,?|namely|for example,?|from"
    r"|by|called|named|currently)?"
    r"(?:,? (?:but not limited to|without limitation),?)? ?:? ?(?:the |company )?$"
)
BETWEEN_NAMES = (
    r"^(?: ?\([^()]{0,120}\))?(?: (?:services?|platform|apis?|sdks?|software|cloud|inc\.?"
    r"|llc))?[\s,;/&()]*(?:(?:and(?:/or)?|or|as well as|by) )?(?:the )?(?:\([a-z\d]\) ?)?$"
)
# Before a kind of receiver that was named before ("these processors", "our partners").
DEFINITE = r"\b(?:these|those|such|this|that|our|the|its|their|said)(?: [\w-]+)?\s$"
# A name that owns the data behind it ("Apple's IDFA"), unless it is given to it.
OWNS = r"^(?:'s|') "
GIVEN_BEFORE = r"(?!)"
# Names of ways to log in.
NO_RECEIVER_NAME = r"^(?:sign|log)[ -]?in (?:with|via)\b"
# Short names that a company gives itself, in brackets or in the title.
SHORT_NAME = (
    r"(?:\(|\bor |\band |, |\bthe |\bcollectively,? |\bhereinafter "
    r'|\ban? )"(?P<name>[A-Z][\w&\' -]{1,30}),?"(?=[^()]{0,80}\))'
)
TITLE_NAME = (
    r"^(?:(?:Privacy|Cookies?|Data Protection|&|[Aa]nd|Policy|policy|Notice|Statement|[Oo]f|[Ff]or|the|\|"
    r"|-|–|—|:)\s)*"
    r"(?P<name>(?!Privacy|Cookie|Data|Policy|Notice"
    r"|Statement)[\w&'.+]{2,30}(?: [A-Z0-9][\w&'.+]*){0,3}?)(?:'s)?(?=[ _|–—:-]+(?:Privacy|privacy|Cookie"
    r"|Data Protection)|$)"
)
LEGAL_ENDING = rf",? {legal}$"
NO_OWN_NAME = (
    r"^(?:we|us|our|you|app|apps|application|website|site|services?|platform|policy|companies|company"
    r"|group|mobile|ios|android|users?|you|customers?|partners?|affiliates?|third part(?:y|ies)|our|terms"
    r"|data|home|personal (?:data|information))$|polic|agreement|terms"
)
# A firm at work for the company, whose name follows.
ENGAGES = (
    r"\b(?:we|i|(?:our|my|the|this) (?:app|application|game|extension|site|website|services?|platform))"
    r"(?: (?:may|can|will"
    r"|also|currently|sometimes|only|have|has))*"
    r" (?:us(?:e|es|ed)|utili[sz]es?|employs?|engaged?s?|instruct(?:s|ed)?|commission(?:s|ed)?|leverages?"
    r"|rel(?:y|ies) on|work(?:s|ed)? with"
    r"|partner(?:s|ed)? with|contract(?:s|ed)? with|integrate[sd]?(?: with)?) (?!(?:\w+ ){0,4}(?:videos?"
    r"|fonts?|buttons?|maps?)\b)"
    r"|\b(?:is|are) (?:\w+ ){0,3}(?:carried out|performed|handled|operated|managed|run|powered|hosted|sent"
    r"|delivered|provided) by (?!us\b|our team)"
)
# The company by its own name, which is at the beginning and is no receiver ("Owl uses the statistics service X").
ENGAGES_BY_NAME = (
    r"^(?:The )?[A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*){0,3} (?:also |currently |only )?"
    r"(?:uses|utili[sz]es|relies on|integrates|works with|partners with)"
    r" (?!(?:\w+ ){0,4}(?:videos?|fonts?|buttons?|maps?)\b)"
)
# Behind a firm that is made use of ("X is used in this app to find crashes").
MADE_USE_OF = (
    r"^(?:'s)?(?: (?:\w+ )?(?:services?|sdk|api|tools?|platform|library))? (?:is|are) used"
    r"(?: (?:by (?:us|me|the app)|(?:in|on|with) (?:this|the|our|my) (?:app|application|game|web ?site|site"
    r"|services?)))?"
    r" (?:to|for|as|in order to)\b"
)
# Data kept with a named firm.
KEEPS = r"(?:host|stor|sav|keep|kept|hold|held|maintain|retain|process|preserv)(?:e?s|ed|e|ing)?"
KEPT_WITH = (
    r"^ (?:\w+ly |and processed )?(?:on|with|by|at|in|through|via|using)"
    r" (?:(?:the|secure|cloud|managed|dedicated|encrypted|our|provider|hosting|company|external|servers?"
    r"|infrastructure|data cent(?:er|re)s?|of|by|at|run|operated|provided) ){0,6}$"
)
# What a policy says of its own company again and again.
OWN_ACTING = (
    r"\b(?P<name>[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,3})"
    r"(?:'s (?:sites?|web ?sites?|services?|apps?|products|users|customers|privacy|servers|databases?|policy)"
    r"| (?:may|will|does not|is committed|collects|uses|respects|reserves|shares|discloses|gathers|retains"
    r"|privacy policy|users|customers)\b)"
)
# Behind what a firm deals in ("e-mail communication software vendors", "payment card processors").
TRADE_AFTER = (
    r"^ (?:(?:and|or|communications?|delivery|marketing|management|processing|hosting|storage|analytics|verification"
    r"|services?|software|support|monitoring|advertising|security) ){0,3}"
    r"(?:providers?|vendors?|processors?|suppliers?|partners?|compan(?:y|ies)|networks?|software|platforms?|firms?|agenc(?:y|ies)"
    r"|bureaus?|companies)\b(?! (?:you|that you)\b)"
)

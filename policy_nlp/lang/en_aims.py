"""English sentences that only say what the data named before them is for, as plain constants."""

_WHAT = (
    r"(?: (?:information|data|details?|cookies?|technolog\w+|identifiers?|permissions?|access|insights?"
    r"|process|types? of \w+)){0,3}"
)
_HOW = (
    r"(?: (?:also|may|can|will|do|is|are|be|only|then|primarily|mainly|solely|necessary|needed"
    r"|required)){0,4}"
)
# "This helps us improve the app.", "We use this information to contact you."
AIM_SENTENCE = (
    rf"^\W*(?:this|these|it|they|such|that|doing so){_WHAT}{_HOW}"
    r" (?:helps?|allows?|enables?|lets?|used|serves?|assists?|to|for|so|because)\b"
    rf"|^\W*(?:we|our \w+){_HOW} (?:use|need|require|collect|process|store|access|do)"
    rf" (?:this|these|it|them|such|that|so){_WHAT}{_HOW} (?:to|for|so|in order|because)\b"
    r"|^\W*(?:the|our) (?:purpose|reason|aim|goal)s? (?:of|for|behind)"
    r" (?:this|these|collecting|processing|such)\b"
)
# What only tells which data is meant: no purpose.
TELLS_APART = (
    r"\b(?:information|data|details)\b[^,;:.]{0,20} (?:that|which) (?:can|could|may|might) be used to"
    r" (?:\w+ ){0,3}(?:identify|contact|locate|recogni[sz]e)[^,;:.]*"
)
# What is no aim of what is said: what it is not for, and what cannot be done without the data.
NO_AIM = (
    r"\b(?:never|not|nor|rather than|other than)(?: be)?(?: used)? (?:for|to|in order to)\b[^,.;]{0,50}$"
    r"|\b(?:unable|(?:not|n't) be able|not able|cannot|can't|difficult|impossible)\b[^,.;]{0,40}$"
)
# A clause of what the user does, which is the occasion of a sharing and not its aim.
OF_USER = (
    r"^\W*(?:when(?:ever)?|if|once|after|while|where|each time|as) (?:you|users?|the user|someone|anyone)\b"
)
# What an app does for its user, as an aim ("to show your position", "so that you can scan codes").
FUNCTION_AIM = (
    r"(?<!how )(?<!want )(?<!able )(?<!wish )(?<!choose )(?<!option )(?<!right )(?<!consent )(?<!ability )"
    r"(?<!permission )(?<! up )(?<!ads )(?<! ad )(?<!access )(?<!allowed )"
    r"\b(?:to|so (?:that )?(?:you|it|the app|we) (?:can|may)|(?:lets?|allows?|enables?) (?:you|the app)(?: to)?)"
    r" (?:\w+ly )?"
    r"(?:show(?! (?:you )?(?:\w+ )?ads?\b)|display|scan|play|record (?:\w+ )?(?:voice|audio|videos?|sound|calls|notes)"
    r"|find (?:nearby|(?:\w+ )?(?:devices?|shops?|places|people|friends|routes?))"
    r"|download|convert|count (?:your )?steps"
    r"|connect to|pair|take (?:photos?|pictures?)|restore|unlock|sync(?!hroni[sz])|remind|fetch|draw|render|edit"
    r"|attach|pick|open|generate|recogni[sz]e (?:text|speech|faces?|objects?|your voice|songs?|music|plants?)"
    r"|read (?:qr|bar)|detect (?:faces?|nearby|steps|text)|measure (?:your|the) (?:heart|steps|distance|speed|sleep)"
    r"|make calls|tag (?:your|the)|import|autofill|keep (?:you )?(?:the screen|you signed|you logged))\b"
)

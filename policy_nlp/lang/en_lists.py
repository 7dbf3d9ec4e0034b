"""English: how lists go on within a paragraph.

As in `policy_nlp.lang.en`: patterns are alternatives over one or more lines, matched without regard to case.
"""

from __future__ import annotations

# The beginning of a part between semicolons that is a noun phrase: no clause, no aim, no circumstance.
LIST_PART = (
    r"\W*(?:(?:and|or|and/or|as well as)\b\W*)?(?:\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s*)?"
    r"(?:(?:and|or|as well as|also)\b\s*)?"
    r"(?!(?:to|by|for|if|when|where|while|as|because|unless|until|after|before|once|so|but|however|otherwise|thus"
    r"|therefore|in|on|at|with|without|from|through|via|not|no|never|nor|only|please|there|here|then|we|you|they|it"
    r"|he|she|i|who|what|how|why|this|these|those|that|do|does|is|are|was|has|have|may|can|will|should|must|all such"
    r"|send|contact|provide|verify|improve|process|manage|personali[sz]e|deliver|respond|protect|prevent|detect"
    r"|comply|enforce|track|update|change|delete|notify|inform|analy[sz]e|measure|show|display|identify|create)\b"
    r"|(?!(?:billing|shipping|mailing|browsing|viewing|operating|advertising|calling|contacting|identifying"
    r"|referring|existing|tracking|booking|rating|setting|payment|marketing|listening|spending)\b)\w+ing\b)"
)

# What makes a clause of the noun before it.
SAID_OF = r"\s*(?:will|shall|must|may|might|can(?:not)?|should|is|are|was|were|has been|have been)\b"

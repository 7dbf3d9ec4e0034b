"""Sentences that say what a term means: kept as definitions, since they declare nothing."""

from __future__ import annotations

import re

from policy_nlp.document import Block
from policy_nlp.pipeline.composition import place_of
from policy_nlp.pipeline.predications import Reading
from policy_nlp.statements import Definition

LONGEST_TERM = 24
"""Length to which a defined term is cut where no quotation marks set it off."""
_TERM = re.compile(r"[“\"「『]([^”\"」』]{1,40})[”\"」』]")


def definition_of(block: Block, reading: Reading) -> Definition:
    """Return a sentence that says what a term means, with the types that it names."""
    sentence = reading.sentence
    types = {m.term for m in sentence.mentions if not m.generic}
    term = _TERM.search(sentence.text)
    return Definition(
        term=term[1] if term else sentence.text.strip()[:LONGEST_TERM],
        data_types=tuple(sorted(types)),
        quote=sentence.text.strip(),
        place=place_of(block, sentence),
    )

"""The names by which a company speaks of itself ("Acme collects ..."), and what makes them mean "we"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from corpora.ontology.names import party_called
from corpora.text import Language
from policy_nlp.document import Document
from policy_nlp.lang.grammar import Grammar, load_grammar
from policy_nlp.lang.screened import NOTHING
from policy_nlp.metadata.controllers import controller_of
from policy_nlp.metadata.domains import domains_of
from policy_nlp.metadata.titles import title_of
from policy_nlp.pipeline.naming import is_name

OPENING = 40
"""In how many blocks at the beginning a company names itself."""
BEFORE = 80
"""How far before "hereafter" the words stand, in characters, that say whose name it is."""
MOST = 8
"""How many names are kept."""
OFTEN = 4
"""In how many places a name acts, or owns a site, that nobody introduces and that is the company's all the same."""
WE = "我们"
_OWNER = re.compile(r"公司|开发|运营|提供|应用|软件|小程序|产品|平台|APP|网站|我们", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
_OTHER = re.compile(
    r"第三方|合作|SDK|关联|供应商|服务商|用户|third[- ]part|partner|processor|provider|vendor", re.IGNORECASE
)


class Own(NamedTuple):
    """Whose policy it is."""

    parties: frozenset[str] = frozenset()
    """Ids of known organisations."""
    names: tuple[str, ...] = ()
    """What the company calls itself."""
    company: str = ""
    """Its legal name; empty where none was found."""
    words: frozenset[str] = frozenset()
    """Words that the policy writes without a capital, so that they are no names."""
    assistant: bool = False
    """Whether it is the policy of an assistant that answers prompts."""


def own_names(document: Document) -> tuple[str, ...]:
    """Return the names that the company gives itself, longest first; in English none of a known organisation."""
    grammar = load_grammar(document.language)
    found = {n.strip(" .,") for n in _names(document, grammar)}
    kept = {n for n in found if len(n) > 1 and not grammar.no_own_name.search(n)}
    if document.language == Language.EN:
        kept = {n for n in kept if party_called(n) is None}
    return tuple(sorted(kept, key=lambda n: (-len(n), n))[:MOST])


def _names(document: Document, grammar: Grammar) -> Iterator[str]:
    for title in (title_of(document), document.title):
        match = grammar.title_name.search(title or "")
        if match:
            yield match["name"]
    company = controller_of(document) or ""
    yield company
    yield grammar.legal_ending.sub("", company)
    for block in document.blocks[:OPENING]:
        text = grammar.surface(block.text)
        for match in grammar.short_name.finditer(text):
            before = text[max(0, match.start() - BEFORE) : match.start()]
            owner = document.language == Language.EN or _OWNER.search(before)
            if owner and not _OTHER.search(before):
                yield match["name"]
    yield from (domain.split(".")[0] for domain in domains_of(document, company or None))
    yield from _acting(document, grammar)


def _acting(document: Document, grammar: Grammar) -> Iterator[str]:
    """Yield the name, known to nobody, that acts most often in an English text; once is enough without "we"."""
    if grammar.own_acting is NOTHING:
        return
    texts = [grammar.surface(b.text) for b in document.blocks]
    counts = Counter(m["name"] for text in texts for m in grammar.own_acting.finditer(text))
    least = OFTEN if any(_FIRST_PERSON.search(text) for text in texts) else 1
    named = Counter({n: c for n, c in counts.items() if c >= least and is_name(n, grammar)})
    yield from (name for name, _ in named.most_common(1))


def as_we(surface: str, names: tuple[str, ...], grammar: Grammar) -> str:
    """Return `surface` with own names that act or receive written as "we", every offset kept."""
    for name in names:
        if name not in surface:
            continue
        pattern = re.compile(re.escape(name) + grammar.own_suffix.pattern)
        surface = pattern.sub(lambda m: _replacement(m, grammar), surface)
    return surface


def _replacement(match: re.Match[str], grammar: Grammar) -> str:
    before, after = match.string[: match.start()], match.string[match.end() :]
    if not grammar.own_before.search(before[-1:]) or not grammar.own_after.search(after[:24]):
        return match[0]
    return WE.ljust(len(match[0]))

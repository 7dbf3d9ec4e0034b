"""Finds the notices of a document: the first sentence that is evidence for each, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpora.ontology.names import find_party_names, party_called
from corpora.text import Language
from policy_nlp.document import Document
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.language import language_of
from policy_nlp.metadata.controllers import controller_of
from policy_nlp.metadata.titles import title_of
from policy_nlp.notices.evidence import load_evidence, load_screen
from policy_nlp.statements import Place, ThirdParty

MAX_SENTENCE = 600
"""Longer sentences are read in pieces of this many characters."""

_ENDS = {
    Language.ZH: re.compile(r"(?<=[。！？；!?])"),
    Language.EN: re.compile(r"(?<=[.!?;])\s+(?=[\"“(A-Z0-9])"),
}
_DISCLOSES = re.compile(
    r"第三方|合作|SDK|接入|集成|共享|用于|推送|统计|登录|提供|传给|传至|发送|分享|支付|地图|广告|服务商"
    r"|partner|provid|third|service|use|share|via|through|process|send|sent|serv|handl|power|host|analytics|payment|social|work|by\b",
    re.IGNORECASE,
)


class Found(NamedTuple):
    """A notice of a document."""

    quote: str
    """The sentence that it rests on."""
    place: Place
    """Where the quote stands."""


class _Sentence(NamedTuple):
    text: str
    language: Language
    place: Place


def find_notices(document: Document, third_parties: Sequence[ThirdParty] = ()) -> dict[str, str]:
    """Return name of notice -> the sentence that it rests on, for the notices that `document` holds, by name.

    `third_parties`: the rows of its third-party lists, which are notices by themselves.
    """
    return {name: found.quote for name, found in locate_notices(document, third_parties).items()}


def locate_notices(document: Document, third_parties: Sequence[ThirdParty] = ()) -> dict[str, Found]:
    """Return the notices of `document` with their quotes and places; see `find_notices`."""
    sentences = [*_sentences(document)]
    found: dict[str, Found] = {}
    for sentence in sentences:
        evidence = load_evidence(sentence.language)
        for name in load_screen(sentence.language).candidates(sentence.text) - found.keys():
            if evidence[name].holds(sentence.text):
                found[name] = Found(sentence.text, sentence.place)
    for row in third_parties[:1]:
        found.setdefault("sdk_list", Found(row.quote, row.place))
        found.setdefault("third_party_named", Found(row.quote, row.place))
    if "third_party_named" not in found and (named := _naming_sentence(document, sentences)):
        found["third_party_named"] = Found(named.text, named.place)
    return dict(sorted(found.items()))


def _sentences(document: Document) -> Iterator[_Sentence]:
    for block in document.blocks:
        language = language_of(block.text, document.language)
        for start, end in _spans(block.text, _ENDS[language]):
            text = block.text[start:end].strip()
            first = block.start + start + len(block.text[start:end]) - len(block.text[start:end].lstrip())
            place = Place(headings=block.headings, block=block.index, start=first, end=first + len(text))
            yield _Sentence(text, language, place)


def _spans(text: str, ends: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a text begin and end, the over-long ones in pieces."""
    start = 0
    for end, following in [*(m.span() for m in ends.finditer(text)), (len(text), len(text))]:
        for at in range(start, end, MAX_SENTENCE):
            yield at, min(at + MAX_SENTENCE, end)
        start = following


def _naming_sentence(document: Document, sentences: Sequence[_Sentence]) -> _Sentence | None:
    """Return the first sentence that names another known organisation than the company itself."""
    own = {*_own_parties(document)}
    for sentence in sentences:
        if _DISCLOSES.search(sentence.text) and any(
            m.party not in own for m in find_party_names(sentence.text)
        ):
            return sentence
    return None


def _own_parties(document: Document) -> Iterator[str | None]:
    """Yield the known organisations that the title names, or that the company's legal name is of."""
    yield party_called(controller_of(document) or "")
    for title in (title_of(document) or "", document.title or ""):
        name = load_grammar(document.language).title_name.search(title)
        yield party_called(name["name"]) if name else None
        yield from (m.party for m in find_party_names(title))

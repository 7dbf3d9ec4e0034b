"""Finds the notices of a document: the first sentence that is evidence for each, and where it stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from operator import attrgetter, or_
from typing import NamedTuple

from corpora.ontology.names import find_party_names, party_called
from corpora.text import Language
from policy_nlp.document import Block, Document
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.language import language_of
from policy_nlp.metadata.controllers import controller_of
from policy_nlp.metadata.titles import title_of
from policy_nlp.notices.contractions import written_out
from policy_nlp.notices.evidence import load_bits, load_evidence, load_screen, load_topics
from policy_nlp.notices.topics import topic_of
from policy_nlp.statements import Place, ThirdParty

MAX_SENTENCE = 600
"""Longer sentences are read in pieces of this many characters."""

# Group 1 is what stands between two sentences.
_ENDS = {
    Language.ZH: re.compile(r"[。！？；!?]()"),
    Language.EN: re.compile(r"(?<=[.!?;])(\s+)(?=[\"“(A-Z0-9])"),
}
_DISCLOSES = re.compile(
    r"第三方|合作|SDK|接入|集成|共享|用于|推送|统计|登录|提供|传给|传至|发送|分享|支付|地图|广告|服务商"
    r"|使用|借助|我用|分析|拿到|收到|获得|快递|物流|仓储|托管"
    r"|partner|provid|third|service|use|share|via|through|process|send|sent|serv|handl|power|host|analytics|payment|social|work|collect|contain|integrat|embed|report|by\b|run\s+on|through",
    re.IGNORECASE,
)
MAX_TOPIC = 200
"""Of the sentence before, as many characters from its end are what the next one is about."""
_ELLIPTIC = {
    Language.ZH: re.compile(
        r"(?:您|你|用户)(?:可|也可|还可|随时可)|可(?:以|在|随时|前往|通过)|如(?:需|不|要|想|欲)|若(?:需|不|要|想|欲)|不(?:想|愿|希望)"
    ),
    Language.EN: re.compile(
        r"(?:you (?:can|may|could|are able)|to (?:opt|turn|switch|do|change|stop|disable|unsubscribe)"
        r"|simply|just|go to|tap|click)\b",
        re.IGNORECASE,
    ),
}
"""How a sentence begins that says what can be done about what the one before names."""
_OWN = frozenset({"controller_identity"})
"""Notices about the company itself: what stands in the row of a third party is no evidence for them."""
_REMEMBERED = 256


class Found(NamedTuple):
    """A notice of a document."""

    quote: str
    """The sentence that it rests on."""
    place: Place
    """Where the quote stands."""

    def moved(self, to: Mapping[str, str]) -> Found:
        """Return the notice with these fields of its place."""
        return self._replace(place=self.place.model_copy(update=to))


class _Sentence(NamedTuple):
    text: str
    language: Language
    block: Block
    start: int
    topic: str

    @property
    def place(self) -> Place:
        """Where it stands."""
        end = self.start + len(self.text)
        return Place(headings=self.block.headings, block=self.block.index, start=self.start, end=end)


def find_notices(document: Document, third_parties: Sequence[ThirdParty] = ()) -> dict[str, str]:
    """Return name of notice -> the sentence that it rests on, for the notices that `document` holds, by name.

    `third_parties`: the rows of its third-party lists, which are notices by themselves.
    """
    return {name: found.quote for name, found in locate_notices(document, third_parties).items()}


def locate_notices(document: Document, third_parties: Sequence[ThirdParty] = ()) -> dict[str, Found]:
    """Return the notices of `document` with their quotes and places; see `find_notices`."""
    sentences = [*_sentences(document)]
    found = _shown(sentences, [row.place for row in third_parties if row.place.document is None])
    for row in third_parties[:1]:
        found.setdefault("sdk_list", Found(row.quote, row.place))
        found.setdefault("third_party_named", Found(row.quote, row.place))
    if "third_party_named" not in found and (named := _naming_sentence(document, sentences)):
        found["third_party_named"] = Found(named.text, named.place)
    return dict(sorted(found.items()))


def _spellings(sentence: _Sentence) -> tuple[str, ...]:
    """Return a sentence as it stands, and with its English contractions written out where it has any."""
    if sentence.language != Language.EN or (plain := written_out(sentence.text)) == sentence.text:
        return (sentence.text,)
    return sentence.text, plain


def _shown(sentences: Sequence[_Sentence], rows: Sequence[Place]) -> dict[str, Found]:
    """Return each notice with the first sentence that is evidence for it."""
    found: dict[str, Found] = {}
    # The patterns of what was found need not be asked again, in the sentences of either language.
    open_ = dict.fromkeys(_ENDS, -1)
    for sentence in sentences:
        spellings = _spellings(sentence)
        numbers = _numbers(spellings, sentence.language, open_[sentence.language])
        topics = _topics(sentence.topic, sentence.language)
        names = numbers.keys() | topics if topics else numbers.keys()
        if names and _in_a_row(sentence.start, rows):
            names = names - _OWN
        for name in names - found.keys():
            topic = sentence.topic if name in topics else ""
            evidence, asked = load_evidence(sentence.language)[name], numbers.get(name, ())
            if any(evidence.holds(text, topic, asked) for text in spellings):
                found[name] = Found(sentence.text, sentence.place)
                for language in open_:
                    open_[language] &= ~load_bits(language)[name]
    return found


def _numbers(spellings: tuple[str, ...], language: Language, among: int) -> dict[str, list[int]]:
    """Return the notices that a sentence may show, each by which of its patterns; no others than `among`."""
    screen = load_screen(language)
    found: dict[str, list[int]] = {}
    for name, number in screen.names(reduce(or_, map(screen.told, spellings)) & among):
        found.setdefault(name, []).append(number)
    return found


@lru_cache(maxsize=_REMEMBERED)
def _topics(topic: str, language: Language) -> frozenset[str]:
    """Return the notices that a sentence may show by what it stands under."""
    return frozenset(load_topics(language).candidates(topic))


def _sentences(document: Document) -> Iterator[_Sentence]:
    before: Block | None = None
    for block in document.blocks:
        language = language_of(block.text, document.language)
        over = topic_of(block, before)
        before, said = block, ""
        for start, end in _spans(block.text, _ENDS[language]):
            text = block.text[start:end].strip()
            topic = f"{over}\n{said[-MAX_TOPIC:]}" if said and _ELLIPTIC[language].match(text) else over
            said = text
            first = block.start + start + len(block.text[start:end]) - len(block.text[start:end].lstrip())
            yield _Sentence(text, language, block, first, "" if text in topic else topic)


def _in_a_row(start: int, rows: Sequence[Place]) -> bool:
    at = bisect_right(rows, start, key=attrgetter("start")) if rows else 0
    return at > 0 and start < rows[at - 1].end


def _spans(text: str, ends: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a text begin and end, the over-long ones in pieces."""
    start = 0
    for end, following in [*(m.span(1) for m in ends.finditer(text)), (len(text), len(text))]:
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

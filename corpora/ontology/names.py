"""Names of organisations in policies: which party a name means, and where names stand in a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain
from operator import itemgetter
from string import ascii_letters, digits

from ahocorasick_rs import AhoCorasick, Implementation

from corpora.folding import FoldTable
from corpora.ontology.terms import Organisation, Product
from corpora.ontology.vocabulary import Ontology, load_ontology
from corpora.record import Record
from corpora.script import simplified
from corpora.sources import derived

LONGEST_NAME = 400
"""Longer strings are no name; `party_of_name` does not look into them."""

# One character for one, so that offsets stay: full-width forms, the ideographic space, curly quotes.
_NARROW = {0xFF01 + i: 0x21 + i for i in range(94)} | {0x3000: 0x20, 0xA0: 0x20, 0x2019: 0x27}
_CASE = {c: c + 32 for c in range(ord("A"), ord("Z") + 1)}
_WIDTH = FoldTable(_NARROW)
_FOLD = FoldTable({c: _CASE.get(w, w) for c, w in _NARROW.items()} | _CASE)

SHORTEST_WORD = 3
"""Shorter ordinary names stand for placeholders too (X月): they must stand between marks."""

_LATIN = frozenset(f"{ascii_letters}{digits}\u0130\u0131\u017f\u212a")
"""What is a Latin letter or digit in one of its cases."""
# Addresses: names inside them (www.apple.com, com.umeng.push) speak of no recipient.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,200}|[\w-]{1,64}(?:\.[\w-]{1,64}){0,8}\.[a-z]{2,12}(?![\w])",
    re.ASCII,
)
_SPACE = re.compile(r"[ \n]")
_SUFFIX = re.compile(
    r"(?:\s*(?:sdk|api|平台|开放平台|服务|组件|插件|软件|公司|集团|产品|功能|类|客户端|安卓版?|android|ios|版))+$"
)
_BRACKETS = re.compile(r"\(([^()]{1,200})\)|\[([^\[\]]{1,200})\]|【([^【】]{1,200})】|<([^<>]{1,200})>")
_EDGES = " \t\r\n\"'“”‘’《》「」:：;；,，.。*-_|·、"

# What says that an ordinary word is meant as a company's name.
_COMPANY_AFTER = re.compile(
    r"'?s?\s*(?:sdk|api|inc\b|llc\b|ltd|corp|limited|platform|analytics|ads?\b|push|networks?\b|\(|公司|集团|科技|推送|平台|"
    r"开放|统计|账号|账户|帐号|登录|授权|手机|终端|应用|软件|服务|广告|支付|地图|认证|云|联盟|厂商|通道|系统)"
    r"|(?:也|还|可能|同时)?(?:会|将)?(?:通过[^，。；]{0,8})?(?:收集|获取|采集|读取|处理|提供|共享|接收)|提交|进行"
    r"|'s\b|\s+(?:may|might|can|could|will|is|was|has|does|collects|uses|provides|receives|processes|shares|offers"
    r"|handles|hosts|stores|operates|manages|gets|gathers)\b"
)
_DELIMITED = re.compile(r"\s*(?:$|[\n、,;.。|/)(和与及或\]])")
_SENTENCE_START = re.compile(r"(?:^|[.!?。！？\n|•*#:：-])[\s\"'“(\[]*$")
_TITLE_BEFORE = re.compile(r"[A-Z][A-Za-z]*[ \t]$")
_TITLE_AFTER = re.compile(r"^[ \t][A-Z][a-z]")
# Within a sentence, a capital word right before makes a longer name of both (Berkeley Square, Product X).
_NAME_BEFORE = re.compile(r"[a-z0-9,] [A-Z][A-Za-z]*[ \t]$")


class NameMatch(Record):
    """A name of a party in a text."""

    start: int
    end: int
    """Offsets in the text, end excluded."""
    text: str
    """As written."""
    party: str
    """Id of the organisation."""
    product: str | None = None
    """Name of the product, where the name is a product's."""
    roles: tuple[str, ...] = ()
    """Trade of the product, else of the organisation."""


_Meaning = tuple[str, Organisation | None, Product | None]
"""A name as written, and whose it is; nobody's where it is a mask."""


class PartyNames:
    """All names of a set of organisations, ready to be looked up and found."""

    def __init__(self, parties: Mapping[str, Organisation]) -> None:
        self._names: dict[str, _Meaning] = {}
        # Names come before masks: what hides a word inside it is still the name of whoever is called so.
        for meanings in (map(_names_of, parties.values()), map(_masks_of, parties.values())):
            for meaning in chain.from_iterable(meanings):
                folded = _fold(meaning[0])
                self._names.setdefault(folded, meaning)
                if " " in folded:
                    # Sensors Data is SensorsData too.
                    self._names.setdefault(folded.replace(" ", ""), meaning)

    @cached_property
    def _forms(self) -> list[str]:
        return list(self._names)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._forms, implementation=Implementation.ContiguousNFA, store_patterns=False)

    def find(self, text: str) -> tuple[NameMatch, ...]:
        """Return the names in `text` in order, the longest where several begin in one place; none overlap."""
        found = self._automaton.find_matches_as_indexes(_folded(text), overlapping=True)
        if not found:
            return ()
        spans = sorted((start, -end, index) for index, start, end in found)
        wide = _widened(text)
        addresses = _Addresses(wide)
        matches: list[NameMatch] = []
        done = 0
        for start, minus_end, index in spans:
            (written, party, product), end = self._names[self._forms[index]], -minus_end
            if start < done or not _stands_alone(wide, start, end) or addresses.hold(start, end):
                continue
            if written in _ordinary(party, product) and not _means_company(wide, start, end, written):
                continue
            done = end
            if party is not None:
                matches.append(_match(party, product, start, end, text))
        return tuple(matches)

    def places(self, text: str) -> list[int]:
        """Return where what may be a name begins in `text`, in order: elsewhere, and in no part of it, is there one."""
        found = self._automaton.find_matches_as_indexes(_folded(text), overlapping=True)
        return sorted({start for _, start, _ in found})

    def match(self, name: str) -> NameMatch | None:
        """Return what the whole of `name` (a table cell, a heading) means, None where unknown or several."""
        return self.match_exactly(name) or self._only_one_inside(name)

    def match_exactly(self, name: str) -> NameMatch | None:
        """Return what `name` means if, but for case, width, brackets and suffixes, it is a known name."""
        if len(name) > LONGEST_NAME:
            return None
        for part in _parts(name):
            _, party, product = self._names.get(part, ("", None, None))
            if party is not None:
                return _match(party, product, 0, len(name), name)
        return None

    def _only_one_inside(self, name: str) -> NameMatch | None:
        matches = self.find(name) if len(name) <= LONGEST_NAME else ()
        if not matches:
            return None
        outside = _BRACKETS.sub(lambda m: " " * len(m[0]), name.translate(_WIDTH))
        first = [m for m in matches if outside[m.start] != " "] or list(matches)
        if len({m.party for m in first}) != 1:
            return None
        return first[0].model_copy(update={"start": 0, "end": len(name), "text": name})


def _widened(text: str) -> str:
    """Return `text` in Simplified characters, with marks of one width."""
    return text if text.isascii() else simplified(text).translate(_WIDTH)


@derived()
def load_party_names() -> PartyNames:
    """Return the names of all organisations of the vocabulary."""
    return PartyNames(load_ontology().parties)


def names_in(ontology: Ontology) -> PartyNames:
    """Return the names of the organisations of `ontology`; those of the one that is loaded are made once."""
    return load_party_names() if ontology is load_ontology() else PartyNames(ontology.parties)


def find_party_names(text: str) -> tuple[NameMatch, ...]:
    """Return the names of known organisations and products in `text`, in order, none overlapping."""
    return load_party_names().find(text)


def party_of_name(name: str) -> str | None:
    """Return the id of the organisation that `name` (brand, legal name, SDK) means, None where unknown."""
    match = load_party_names().match(name)
    return match.party if match else None


def party_called(name: str) -> str | None:
    """Return the id of the organisation that has `name` as one of its names; names inside it do not count."""
    match = load_party_names().match_exactly(name)
    return match.party if match else None


def _masks_of(organisation: Organisation) -> Iterator[_Meaning]:
    for mask in organisation.masks:
        yield mask, None, None


def _names_of(organisation: Organisation) -> Iterator[_Meaning]:
    for written in organisation.names:
        yield written, organisation, None
    for product in organisation.products:
        for written in product.names:
            yield written, organisation, product


def _ordinary(party: Organisation | None, product: Product | None) -> tuple[str, ...]:
    """Return the names that are ordinary words too."""
    return product.ordinary if product else party.ordinary if party else ()


def _folded(text: str) -> str:
    return text.lower() if text.isascii() else simplified(text).translate(_FOLD)


def _fold(text: str) -> str:
    return " ".join(_folded(text).split())


def _parts(name: str) -> Iterator[str]:
    """Yield the forms under which a whole name may be known: as it is, bare, outside and inside brackets."""
    folded = _fold(name)
    outside = _BRACKETS.sub(" ", folded)
    inside = [next(x for x in groups if x) for groups in _BRACKETS.findall(folded)]
    for part in (folded, outside, *inside):
        bare = " ".join(part.strip(_EDGES).split())
        short = _SUFFIX.sub("", bare).strip(_EDGES)
        # Legal names end in a full stop (Sample Inc.), written or not.
        yield from (part, bare, f"{bare}.", short, f"{short}.", bare.replace(" ", ""), short.replace(" ", ""))


def _match(party: Organisation, product: Product | None, start: int, end: int, text: str) -> NameMatch:
    return NameMatch(
        start=start,
        end=end,
        text=text[start:end],
        party=party.id,
        product=product.name if product else None,
        roles=(product.roles if product else ()) or party.roles,
    )


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether Latin letters end where the name does; "SDK" may follow at once."""
    if start and text[start] in _LATIN and text[start - 1] in _LATIN:
        return False
    if end < len(text) and text[end - 1] in _LATIN and text[end] in _LATIN:
        return text[end : end + 3].lower() == "sdk"
    return True


class _Addresses:
    """The addresses of a text, looked for only around what is asked for, from the front to the back."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._end = 0
        self._spans: list[tuple[int, int]] = []

    def hold(self, start: int, end: int) -> bool:
        """Whether the span stands in an address, and is not the whole of it."""
        if start >= self._end:
            self._look_around(start)
        at = bisect_right(self._spans, start, key=itemgetter(0)) - 1
        return at >= 0 and end <= self._spans[at][1] and self._spans[at] != (start, end)

    def _look_around(self, place: int) -> None:
        """Find the addresses of the run of characters without a space at `place`: no address holds any."""
        text = self._text
        start = max(text.rfind(space, self._end, place) for space in " \n") + 1 or self._end
        end = _SPACE.search(text, place)
        self._end = end.start() if end else len(text)
        self._spans = [m.span() for m in _ADDRESS.finditer(text, start, self._end)]


def _means_company(text: str, start: int, end: int, written: str) -> bool:
    """Whether an ordinary word stands for a company here: spelt as the name is, and in company."""
    if text[start:end] != written.translate(_WIDTH):
        return False
    before, after = text[max(0, start - 80) : start], text[end : end + 40]
    if _COMPANY_AFTER.match(after.lower()):
        return True
    begins, delimited = bool(_SENTENCE_START.search(before)), bool(_DELIMITED.match(after))
    if written[0] not in _LATIN or len(written) < SHORTEST_WORD:
        listed = before[-1:] in "用入如含括为是" and after[:1] in "、/和与及"
        return listed or (delimited and (begins or before[-1:] in '、,;|/(和与及或由向给至“" '))
    if begins:
        return delimited
    if _NAME_BEFORE.search(before):
        return False
    return not (_TITLE_BEFORE.search(before) and _TITLE_AFTER.match(after))

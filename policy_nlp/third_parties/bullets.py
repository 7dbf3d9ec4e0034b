"""English and Chinese list items that name a service each: "Fernleaf (Fernleaf Inc.): analytics"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpora.ontology.names import party_of_name
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.lexicon import find_data_types, find_purposes
from policy_nlp.third_parties.columns import names_a_party
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.naming import (
    is_category,
    is_company,
    is_first_party,
    is_generic,
    split_name,
    tells_of_more,
    tidy,
)
from policy_nlp.third_parties.table_rows import Links, links_by_block

_ITEM = re.compile(
    r"^(?P<name>[^:：–—。；;]{2,70}?(?:\s?[（(][^（）()]{2,60}[）)])?)"
    r"(?:\s?[:：]\s?|\s[–—-]{1,2}\s|——|\s?,\s(?=for\s|to\s|used\s))(?P<rest>\S.{2,1500})$"
)
_ANNOUNCES = re.compile(
    r"\b(?:third[- ]part(?:y|ies)|providers?|vendors?|partners?|sdks?|sub-?processors?"
    r"|(?:following|these|such) (?:services|tools|companies|libraries|integrations|platforms)|integrations?)\b"
    r"|\bwho\b.{0,30}\b(?:process\w*|receiv\w*|sees?|gets?|handles?)\b|\brecipients?\b"
    r"|第三方|SDK|合作(?:方|伙伴)|服务(?:商|提供商)",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"[A-Z0-9][\w.+&'’-]*|[a-z][\w.]*[A-Z]\w*|of|and|for|by|the|&|de")
_URL = re.compile(r"https?://[^\s，；。、）)<>\"]{3,500}")
_POLICY = re.compile(
    r"privacy (?:policy|notice|statement)|隐私(?:权)?(?:政策|声明)|opt[- ]?out", re.IGNORECASE
)
# Links to documents of the company's own stand in lists, too.
_DOCUMENT = re.compile(
    r"polic(?:y|ies)|terms|notice|statement|agreement|settings|rights|contact|faq|help|about|license|政策|协议|声明|规则|条款|清单|设置",
    re.IGNORECASE,
)
_WIDE = re.compile(r"[\u3400-\u9fff]")
_MOST_WORDS, _MOST_WIDE, _FEWEST, _LONGEST_CELL = 6, 16, 2, 40


class _Item(NamedTuple):
    block: Block
    name: str
    company: str | None
    rest: str
    sure: bool
    """Whether the item shows itself that it names a company or service."""


def bullet_entries(document: Document) -> Iterator[Entry]:
    """Yield the parties of lists that a lead-in or heading announces, where enough items show that they name one."""
    links = links_by_block(document)
    for announced, blocks in _lists(document):
        if announced:
            items = [i for b in blocks if (i := _item(b, document.language, links)) is not None]
            sure = [i for i in items if i.sure]
            most = len(sure) * 2 >= len(blocks)
            if len(items) >= _FEWEST and sure:
                yield from (_entry(i, links) for i in (items if most else sure))


def _lists(document: Document) -> Iterator[tuple[bool, list[Block]]]:
    """Yield the runs of list items of one lead-in or heading, and whether that speaks of third parties."""
    run: list[Block] = []
    for block in document.blocks:
        if block.kind is BlockKind.LIST_ITEM and (
            not run or (block.lead_in, block.headings) == (run[0].lead_in, run[0].headings)
        ):
            run.append(block)
            continue
        if run:
            yield _is_announced(run[0], document), run
        run = [block] if block.kind is BlockKind.LIST_ITEM else []
    if run:
        yield _is_announced(run[0], document), run


def _is_announced(first: Block, document: Document) -> bool:
    before = document.blocks[first.lead_in if first.lead_in is not None else max(first.index - 1, 0)]
    texts = (before.text[-300:], *first.headings[-1:])
    return any(_ANNOUNCES.search(text) or names_a_party(text) for text in texts)


def _item(block: Block, language: str, links: Links) -> _Item | None:
    found = _ITEM.match(block.text)
    inside = [link.text for link in links.get(block.index, ()) if link.text]
    if found is None and (block.text not in inside or _DOCUMENT.search(block.text)):
        return None
    written = found["name"] if found else block.text
    name, company = split_name(re.sub(r"^(?:[•·▪●*-]|\d{1,2}[.)、])\s?", "", written))
    if not _is_name(name, language, owned=company is not None and is_company(company)):
        return None
    rest = found["rest"] if found else ""
    linked = found is not None and any(text in name or name in text for text in inside)
    sure = (
        linked
        or is_company(company or name)
        or party_of_name(name) is not None
        or (_URL.search(rest) is not None and _POLICY.search(rest) is not None)
    )
    return _Item(block, name, company, rest, sure)


def _is_name(name: str, language: str, *, owned: bool) -> bool:
    """Whether what stands before the mark could name a service: capital words or a short Chinese name, no term.

    `owned`: its company stands in brackets behind it, so that it need not be known.
    """
    if not name or is_category(name, language) or is_first_party(name):
        return False
    if _WIDE.search(name):
        # A name that nobody knows counts only in a list of which the half shows that it names services.
        proper = len(name) <= _MOST_WIDE and not is_generic(name) and not tells_of_more(name)
    else:
        words = name.split()
        proper = len(words) <= _MOST_WORDS and all(_CAPITAL.fullmatch(w.strip("(),")) for w in words)
    if not proper or owned or party_of_name(name) is not None:
        return proper
    terms = (*find_data_types(name, language), *find_purposes(name, language))
    return sum(len(m.text) for m in terms) * 2 <= len(name)


def _entry(item: _Item, links: Links) -> Entry:
    url = _URL.search(item.rest)
    targets: Sequence[str] = [link.target for link in links.get(item.block.index, ())]
    rest = _URL.sub(" ", item.rest)
    return Entry(
        blocks=(item.block,),
        name=tidy(item.name),
        company=item.company,
        data=rest,
        purpose=rest,
        running=len(rest) > _LONGEST_CELL,
        link=url.group().rstrip(".") if url else next(iter(targets), None),
    )

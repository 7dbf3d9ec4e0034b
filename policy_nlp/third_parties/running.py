"""Lists told in one paragraph: "A SDK（甲公司），用于…，收集…；B SDK…", "Fernleaf Inc. draws maps and receives …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpora.ontology import ANY
from corpora.ontology.names import party_of_name
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.lexicon import find_data_types
from policy_nlp.third_parties.columns import names_a_party
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.naming import (
    company_in,
    is_category,
    is_company,
    is_first_party,
    is_generic,
    split_name,
    tells_of_more,
)
from policy_nlp.third_parties.permissions import denies
from policy_nlp.third_parties.prose import without_aims

_FEWEST, _LONGEST_HEAD, _LONGEST_BLOCK, _LONGEST_SENTENCE, _MOST_WORDS = 2, 80, 12_000, 1200, 6
_PARTS = re.compile(r"[^；;。]{2,1500}[；;。]?")
_SAID = re.compile(
    r"^(?:\s|[，,、]|以及|和|及|其中|[（(]?\d{1,2}[）).、]|[①-⑳])*"
    r"(?P<name>[^，,：:；。（）()]{2,30}(?:[（(][^（）()]{2,30}(?:[（(][^（）()]{1,10}[）)][^（）()]{0,20})?[）)])?)"
    r"\s?[，,：:]?\s?(?P<rest>(?:用于|用来|为了?|其|该|将|会|可能|需要?|由|主要|收集|获取|采集|读取|共享|向您?).{4,})$"
)
_TAKES = re.compile(r"收集|获取|采集|读取|共享|传输|上传|用于|用来")
_GOES_ON = re.compile(r"\s?(?:其|该|会|将|需|收集|获取|采集|用于|隐私|官网)")
_AIM = re.compile(r"(?:用于|用来|为了|以便|以实现)([^，。；,;]{1,200})")
_CHINESE = re.compile("[\u3400-\u9fff]")
_ENGLISH_PARTS = re.compile(r"(?<!Inc)(?<!Ltd)(?<!Corp)(?<!Co)(?<!B\.V)(?<=[.!?])\s+(?=[A-Z])")
_ENGLISH_SAID = re.compile(
    r"^(?P<name>[A-Z0-9][\w.+&'’,-]*(?: (?:[A-Z0-9][\w.+&'’,-]*|of|and|&))*(?: ?\([^()]{2,60}\))?),? "
    r"(?P<aim>[a-z][^.;]{0,300}?)??\b(?:receives?|collects?|gets|processes|obtains?|is given|has access to)\b"
    r"(?P<rest>.{4,600})$"
)


_FUNCTION_WORD = re.compile(
    r"(?:This|That|These|Those|The|It|They|Each|Both|Such|Some|Any|For|In|On|At|To|With|When|Where|If|As|By|Our|Your"
    r"|You|We|Note|Also|However|Users?|Customers?|Visitors?)\b"
)
_ANNOUNCES = re.compile(
    r"third[- ]part(?:y|ies)|\b(?:providers?|vendors?|partners?|sdks?|processors?|integrations?"
    r"|(?:external|following) (?:\w+ )?services?)\b",
    re.IGNORECASE,
)


class _Said(NamedTuple):
    name: str
    company: str | None
    data: str
    purpose: str
    sure: bool


def running_entries(document: Document) -> Iterator[Entry]:
    """Yield the parties of paragraphs that name several, each with what it takes."""
    for block in document.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and len(block.text) <= _LONGEST_BLOCK:
            chinese = _CHINESE.search(block.text) is not None
            if not chinese and not _announced(block, document):
                continue
            said, whole = _told(block, document.language, chinese=chinese)
            of_names = {s.name: s for s in said}
            if len(of_names) >= _FEWEST and sum(s.sure for s in said) * 2 >= len(said):
                yield from (_entry(block, s, whole=whole and chinese) for s in of_names.values())


def _announced(block: Block, document: Document) -> bool:
    above = document.blocks[block.index - 1].text if block.index else ""
    return any(_ANNOUNCES.search(text) for text in (*block.headings[-1:], above[-_LONGEST_HEAD:]))


def _told(block: Block, language: str, *, chinese: bool) -> tuple[list[_Said], bool]:
    """Return what a text says of each party, and whether it says nothing else."""
    if not chinese:
        found = [_english(part, language) for part in _ENGLISH_PARTS.split(block.text)]
        return [s for s in found if s is not None], None not in found
    groups: list[list[str]] = []
    alone = False
    # Without two verbs of taking no two parties are named, so that nothing else matters.
    named = len(_TAKES.findall(block.text)) >= _FEWEST
    for part in _PARTS.findall(_without_head(block.text)) if named else ():
        if _TAKES.search(part) and _SAID.match(part):
            groups.append([part])
        elif groups and _GOES_ON.match(part):
            groups[-1].append(part)
        else:
            alone = True
    said = [s for group in groups if (s := _chinese("".join(group), language)) is not None]
    return said, not alone and len(said) == len(groups)


def _without_head(text: str) -> str:
    """Return a text without the words that announce its list."""
    head, mark, rest = text.partition("：" if "：" in text else ":")
    return (
        rest if mark and len(head) <= _LONGEST_HEAD and names_a_party(head) and _PARTS.match(rest) else text
    )


def _chinese(text: str, language: str) -> _Said | None:
    found = _SAID.match(text)
    if found is None:
        return None
    name, company = split_name(found["name"])
    company = company or company_in(found["rest"].split("，")[0])
    sure = company is not None or is_company(name) or "sdk" in name.lower() or party_of_name(name) is not None
    data = without_aims(found["rest"])
    taken = any(m.term != ANY for m in find_data_types(data, language)) or denies(data)
    if not sure or not taken or is_generic(name) or is_first_party(name) or tells_of_more(name):
        return None
    return _Said(name, company, data, "；".join(_AIM.findall(text)), sure)


def _english(text: str, language: str) -> _Said | None:
    found = _ENGLISH_SAID.match(text) if len(text) <= _LONGEST_SENTENCE else None
    if found is None or all(m.term == ANY for m in find_data_types(found["rest"], language)):
        return None
    name, company = split_name(found["name"])
    if (
        _FUNCTION_WORD.match(name)
        or len(name.split()) > _MOST_WORDS
        or is_category(name, language)
        or is_first_party(name)
    ):
        return None
    sure = is_company(company or name) or party_of_name(name) is not None
    return _Said(name, company, found["rest"], found["aim"] or "", sure)


def _entry(block: Block, said: _Said, *, whole: bool) -> Entry:
    return Entry(
        blocks=(block,),
        name=said.name,
        company=said.company,
        data=said.data,
        purpose=said.purpose,
        running=not said.purpose,
        whole=whole,
    )

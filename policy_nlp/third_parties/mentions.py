"""SDKs that a sentence names in passing, one or several: "我们接入了甲SDK、乙SDK实现登录，收集您的设备信息"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice
from typing import NamedTuple

from corpora.ontology import ANY
from corpora.ontology.names import party_of_name
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.lexicon import find_data_types, find_purposes
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.naming import company_in, is_first_party, is_generic, tells_of_more, tidy
from policy_nlp.third_parties.prose import without_aims

_BRINGS = re.compile(
    r"(?<!不)(?<!不会)(?<!未)(?<!没有)(?:通过|接入|集成|使用|嵌入|引入|内置|包括|包含|涉及)了?(?:到)?(?:的)?"
    r"(?:但不限于)?(?:外部|合作|第三方|多个)*(?:SDK)?(?:包括|包含|有|为)?(?:但不限于)?[:：]?\s?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s?[（(][^（）()]{0,60}[）)]")
_PARTS = re.compile(r"、|/|或者|以及|[和与及或]")
_SDK = re.compile(r"^[“\"「]?(?P<name>[^，。；：]{1,28}?[”\"」]?\s?SDK)(?P<tail>.*)$", re.IGNORECASE)
_SERVES = re.compile(r"^(?P<name>[^，。；：]{2,20}?)\s?(?:实现|为您|向您|收集|获取|来)")
_STOP = re.compile(r"[，,。；;：:]")
_SENTENCE = re.compile(r"[^。]{1,3000}。?")
_OF_THESE = re.compile(r"\s?(?:此|该|上述|前述|这些|以上|SDK|其(?!他))", re.IGNORECASE)
# Words for what an SDK does name no product: "接入地图SDK、支付SDK".
_KIND_ALONE = re.compile(
    r"(?:地图|定位|支付|推送|消息|统计|分析|分享|登录|一键|广告|客服|安全|应用|开发者?|风控|语音|识别|人脸|社交|数据|服务|功能|平台"
    r"|软件|工具包|接口|基础|相应|对应|不同|版本|各|等|[A-Z]?类)*(?:SDK)?",
    re.IGNORECASE,
)
# "推送服务由甲公司（甲）、乙公司提供，我们会接入这些公司的SDK": the companies are all the names that there are.
_OFFERED = re.compile(
    r"由(?P<who>[^。；]{4,200}?公司[^。；，]{0,12}?)(?:共同)?提供[，,][^。；]{0,40}SDK", re.IGNORECASE
)
_OWNER = re.compile(
    r"(?P<name>[^、，和与及（）()]{4,40}公司|[^、，和与及（）()]{2,20}[（(][^（）()]{2,8}[）)][^、，和与及（）()]{2,30}公司)"
)
_LONGEST_PART, _LONGEST_LIST, _FEWEST = 18, 240, 2
_LONGEST_BLOCK, _LONGEST_SAID, _MOST_LISTS = 12_000, 2000, 20


class _Named(NamedTuple):
    names: tuple[str, ...]
    end: int
    """Where the list of names ends in the sentence, in characters."""


def mentioned_entries(document: Document, known: Collection[str]) -> Iterator[Entry]:
    """Yield the SDKs that sentences name with what they take or serve for; `known` names are left out.

    Where the document has a list (`known`), a sentence that says nothing of data only sums that list up.
    """
    seen = {_key(name) for name in known}
    for block in document.blocks:
        if _may_name(block, document):
            for entry in _entries(block, document.language):
                if _key(entry.name) not in seen and (entry.data or not known):
                    seen.add(_key(entry.name))
                    yield entry


def _may_name(block: Block, document: Document) -> bool:
    after = document.blocks[block.index + 1 : block.index + 2]
    return (
        block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        and "SDK" in block.text.upper()
        and len(block.text) <= _LONGEST_BLOCK
        # The words over a table only announce it.
        and not any(b.kind is BlockKind.TABLE_ROW for b in after)
    )


def _key(name: str) -> str:
    return re.sub(r"\s|SDK", "", name.upper())


def _entries(block: Block, language: str) -> Iterator[Entry]:
    sentences = _SENTENCE.findall(block.text)
    for number, sentence in enumerate(sentences):
        for named in islice(_lists(sentence), _MOST_LISTS):
            rest = sentence[named.end :]
            for more in sentences[number + 1 :]:
                if not _OF_THESE.match(more):
                    break
                rest += more
            data = without_aims(rest[:_LONGEST_SAID])
            taken = any(m.term != ANY for m in find_data_types(data, language))
            if taken or (len(named.names) >= _FEWEST and find_purposes(sentence, language)):
                company = company_in(rest) if len(named.names) == 1 else None
                said = data if taken else ""
                for name in named.names:
                    yield Entry((block,), name, company, said, purpose=sentence, running=True, whole=False)


def _lists(sentence: str) -> Iterator[_Named]:
    """Yield the lists of names after the verbs that bring them, or of the companies that offer the SDKs."""
    offered = _OFFERED.search(sentence)
    if offered is not None:
        owners = tuple(m["name"].strip() for m in _OWNER.finditer(offered["who"]))
        yield _Named(tuple(o for o in owners if not tells_of_more(o)), offered.end())
        return
    end = 0
    for verb in _BRINGS.finditer(sentence):
        if verb.end() > end and (named := _named(sentence, verb.end())) is not None:
            end = named.end
            yield named


def _named(sentence: str, start: int) -> _Named | None:
    text = sentence[start : start + _LONGEST_LIST]
    # Brackets are blanked, not cut: places in the sentence stay what they are.
    hidden = _BRACKETS.sub(lambda m: "\0" * len(m[0]), text)
    stop = _STOP.search(hidden)
    hidden = hidden[: stop.start()] if stop else hidden
    names: list[str] = []
    pending: list[str] = []
    at = end = 0
    for part in _PARTS.split(hidden):
        at = hidden.index(part, at)
        words = part.replace("\0", "")
        found = _SDK.match(words)
        if found is not None and _is_name(found["name"]):
            names += [*pending, found["name"]]
            pending = []
            end = at + part.upper().index("SDK") + 3
            if found["tail"].strip():
                break
        else:
            last = _SERVES.match(words)
            if last is not None and names and party_of_name(last["name"]) is not None:
                names += [*pending, last["name"]]
            if last is not None or not _is_name(words) or len(words) > _LONGEST_PART:
                break
            pending.append(words)
        at += len(part)
    kept = tuple(dict.fromkeys(tidy(re.sub(r"[“”\"「」]", "", n)) for n in names))
    return _Named(kept, start + end) if kept else None


def _is_name(text: str) -> bool:
    name = tidy(text)
    return (
        len(name) >= 2
        and "的" not in name
        and not _KIND_ALONE.fullmatch(name)
        and not (is_generic(name) or is_first_party(name) or tells_of_more(name))
    )

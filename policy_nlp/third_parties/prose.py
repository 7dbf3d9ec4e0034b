"""Layout C: a sentence for each SDK ("（n）X SDK：为了…，该SDK需要获取…，用于…")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpora.ontology.names import party_of_name
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.lexicon import find_data_types
from policy_nlp.third_parties.entries import Entry
from policy_nlp.third_parties.naming import company_in, is_generic, split_clause, tells_of_more

_NAME = r"[A-Za-z0-9+.\- \u4e00-\u9fff（）()、/]"
_KIND = r"(?:\s?SDK|\s?API|软件开发工具包|(?:推送|统计|地图|定位|登录|支付|分享|广告)(?:服务|插件|组件))"
_HEAD = re.compile(
    rf"^[“\"「【《]?({_NAME}{{1,40}}?{_KIND})[”\"」】》]?(?:\s?[（(][^（）()]{{1,40}}[）)])?\s?[:：]",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"^[“\"「]([^”\"」]{2,30})[”\"」]\s?[:：].{0,20}(?:SDK|API|插件)", re.IGNORECASE)
# "验证短信：由某某有限公司提供": the company shows that the words before the colon name a service of somebody else.
_OFFERED = re.compile(
    r"^([^：:，。；、]{2,24})[：:]\s?(?:该[^，。；]{0,8})?由[^，。；]{2,40}公司[”\"」）)]?(?:[^，。；]{0,12})(?:提供|运营|开发|承担|负责)"
)
_PLAIN = re.compile(
    rf"^[“\"「【《]?({_NAME}{{1,40}}?\s?SDK)[”\"」】》]?(?:\s?[（(][^（）()]{{1,40}}[）)])?"
    r"(?=\s?[，,]?\s?(?:由|用于|用来|会|将|可能会?|需要?)?(?:收集|获取|采集|读取|[^，。；]{2,40}(?:提供|运营|开发)|[^，。；]{2,60}[，,]))",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"(?:提供的|公司的|涉及|使用了?|集成了?|接入了?|嵌入了?|引入了?|调用了?)(?:第三方|的)?"
    r"[“\"「【《]?([A-Za-z0-9+.\-]?[A-Za-z0-9+.\- \u4e00-\u9fff]{1,24}?\s?SDK)",
    re.IGNORECASE,
)
# "集成了甲公司的乙框架，乙框架将读取…": what is said twice is a name, though it does not call itself an SDK.
_REPEATED = re.compile(
    r"(?:集成|接入|嵌入)了?[^，。；]{2,60}?的\s?([^，。；（）()的]{2,24})(?:[（(][^（）()]{1,30}[）)])?[，。；]\s?\1\s?(?:将|会|需|可能|收集|获取|采集|读取)"
)
_OWNED = re.compile(r"公司[^，。；]{0,4}的[^，。；]{1,24}SDK", re.IGNORECASE)
_COLLECTS = re.compile(r"收集|获取|采集|读取|共享|上传|使用您|传输|权限|[:：]")
_AIM = re.compile(r"(?:用于|用来|以便|以实现|为了?(?=您|向|实现|提供|保障|满足|方便|便于))[^，。；,;]{0,200}")
_LABEL = re.compile(r"^([^：:，。；、]{2,24})[：:]\s?\S")
_PLATFORM = re.compile(r"(?:ios|android|安卓|苹果|鸿蒙|harmony)", re.IGNORECASE)
_INSIDE_WITHIN, _NEAR, _MOST_LINES = 160, 6, 8
_LEADING = re.compile(
    r"^(?:(?:\d{1,2}\.){1,4}\d{0,2}[、\s]?|[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．]\s?)"
)


class _Label(NamedTuple):
    """The name in a sentence, and whether the sentence begins with it."""

    name: str
    leads: bool


def prose_entries(document: Document) -> Iterator[Entry]:
    """Yield the SDKs that sentences describe; a single sentence is no list, two near each other are."""
    found = [(block, label) for block in document.blocks if (label := _label(block)) is not None]
    indexes = [block.index for block, _ in found]
    for number, (block, label) in enumerate(found):
        others = indexes[max(number - 1, 0) : number] + indexes[number + 1 : number + 2]
        if any(abs(other - block.index) <= _NEAR for other in others):
            after = indexes[number + 1] if number + 1 < len(found) else len(document.blocks)
            yield from _entry(document, block, label, after)


def _entry(document: Document, block: Block, label: _Label, end: int) -> Iterator[Entry]:
    name, company = split_clause(label.name)
    blocks = (block, *_continued(document, block, end))
    text = " ".join(b.text for b in blocks)
    # Whose SDK it is, and what it takes or serves for, make a row even where no word for the data is known.
    owned = _OWNED.search(text) is not None and _COLLECTS.search(text) is not None
    if name and (find_data_types(text, document.language) or owned):
        rest = text.replace(label.name, " ", 1)
        data = without_aims(rest)
        said = data if find_data_types(data, document.language) else rest
        yield Entry(
            blocks,
            name,
            company or company_in(rest),
            data=said,
            purpose=text,
            running=True,
            whole=label.leads,
        )


def without_aims(text: str) -> str:
    """Return a sentence without the clauses that only say what for: the data of a service is not collected there."""
    return _AIM.sub(lambda m: m[0] if _COLLECTS.search(m[0][2:]) else " ", text)


def _continued(document: Document, block: Block, end: int) -> Iterator[Block]:
    """Yield the lines that a row's last colon opens ("android版本：…")."""
    if not block.text.rstrip().endswith(("：", ":")):
        return
    for more in document.blocks[block.index + 1 : min(end, block.index + 1 + _MOST_LINES)]:
        if more.kind in (BlockKind.TABLE_ROW, BlockKind.HEADING) or more.headings != block.headings:
            return
        if more.lead_in != block.index and not _PLATFORM.match(more.text):
            return
        yield more


def _label(block: Block) -> _Label | None:
    if block.kind in (BlockKind.TABLE_ROW, BlockKind.HEADING) or not _COLLECTS.search(block.text):
        return None
    text = _LEADING.sub("", block.text)
    if not _COLLECTS.search(text):
        return None
    leading = _leading(text)
    called = (
        _plain(text) or _INSIDE.search(text[:_INSIDE_WITHIN])
        if not leading and "sdk" in text.lower()
        else None
    )
    found = leading or called or _REPEATED.search(text[:_INSIDE_WITHIN])
    if found is None or is_generic(found.group(1)):
        return None
    return _Label(found.group(1), leads=leading is not None)


def _leading(text: str) -> re.Match[str] | None:
    """Match a name before the colon of a sentence."""
    if "：" not in text and ":" not in text:
        return None
    return _HEAD.match(text) or _QUOTED.match(text) or _OFFERED.match(text) or _known(text)


def _plain(text: str) -> re.Match[str] | None:
    """Match an SDK at the beginning of a sentence that says of it who offers it or what it collects."""
    found = _PLAIN.match(text)
    return found if found is not None and not tells_of_more(found.group(1)) else None


def _known(text: str) -> re.Match[str] | None:
    """Match a known product or company before a colon, though it does not call itself an SDK."""
    found = _LABEL.match(text)
    return found if found is not None and party_of_name(found.group(1)) is not None else None

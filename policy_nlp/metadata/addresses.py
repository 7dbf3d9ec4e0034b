"""Postal addresses of the company: after a label, after its name, or line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path

from corpora.record import Record
from corpora.toml_record import load_record
from policy_nlp.document import Block, BlockKind
from policy_nlp.lang.pieces import needed_pieces


class Places(Record):
    """Words by which postal addresses are known."""

    countries: tuple[str, ...]
    provinces: tuple[str, ...]
    no_postal: tuple[str, ...]


@cache
def load_places() -> Places:
    """Return the words by which postal addresses are known."""
    return load_record(Path(str(files("policy_nlp.metadata"))) / "places.toml", Places)


_LONGEST = 4000
_HINTS = ("址", "住所", "寄", "致函", "位于", "注册于", "来信", "地点", "注册地", "写信")
_LABEL_ZH = re.compile(
    r"(?:(?:注册|办公|通信|通讯|联系|公司|邮寄|收件|经营|单位|邮政|住所|总部|联络|营业|详细|信函)?(?:地址|住所地?|地点)"
    r"|寄(?:送|往|信)?(?:至|到)|致函|(?:邮寄|写信)(?:至|到)|注册地|注册于|位于|来信)(?:为|是|信息)?\s?(?:[:：|]\s?)?"
)
_PARTS = re.compile(r"省|市|区|县|镇|乡|村|路|街|道|巷|弄|号|號|栋|幢|楼|层|室|座|园|大厦|广场|中心|单元")
_END_ZH = re.compile(
    r"[；;。\n|！]|[,，、]?\s?(?:邮编|邮政编码|电话|客服|联系电话|联系人|邮箱|电子邮|收件人|收信人|传真|网址|邮件|E-?mail)"
    r"|[（(](?:邮编|邮政编码|收|周|工作)|(?<=[号楼层室座部园）)厦])[，,]|\s(?=[\u4e00-\u9fff]{2,6}[:：])|如果|如您|与我们|我们|及其|以下|特制定"
    r"|[，,]?(?:有关|统称|注册地址)",
    re.IGNORECASE,
)
# To the last part of an address, and the department that the letter goes to.
_TAIL = re.compile(
    r"[^（()）]*(?:（[^（）]{0,12}）[^（()）]*)?(?:[号號楼层室座厦栋幢铺园元区村院路街房塔馆]|广场|中心)"
    r"(?:\s?[A-Za-z]?\d[A-Za-z0-9-]{0,12}|[A-Z]-?\d{0,5}(?![A-Za-z0-9]))?"
    r"(?:\s?[\u4e00-\u9fff]{0,10}(?:部|办公室|服务台|小邮局)(?![\u4e00-\u9fff]))?"
)
_NUMBER = re.compile(r"\d|[一二三四五六七八九十]")
_US = r"[A-Z][A-Za-z.]+,?\s(?:[A-Z]{2}|[A-Z][a-z]+),?\s\d{5}(?:-\d{4})?"
_CODES = (
    rf"{_US}|\b[A-Z]{{1,2}}\d[A-Z\d]?\s?\d[A-Z]{{2}}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b[A-Z]{{2,3}}\s\d{{4}}\b"
)
_STARTS = (
    r"(?:P\.?\s?O\.?\s?Box\s\d+|(?:Suite|Level|Floor|Unit|Room|Flat|Building|Block|Office|No\.?)\s?[#\dA-Z][\w-]*"
    r"|[cC]/[oO]\s[A-Z]|#?\d{1,5}[A-Za-z]?(?:(?:[-–]\d{1,5}){1,2}|/\d{1,4})?,?\s[A-ZÀ-Þ]|[A-ZÀ-Þ][\w'’ß.-]{2,30}\s\d{1,4}[a-zA-Z]?(?![\w/.])"
    r"|(?:Via|Rue|Calle|Avenida|Rua|Piazza|Plaza|Avenue)\s[A-Z][\w' ]{2,30}\s?\d)"
)
_BEGINNING = re.compile(rf"(?<![\w./-]){_STARTS}")
_PARTED = re.compile(r"[;:@|<>\"“”?!\n]")
_LABEL_EN = re.compile(
    r"\b(?:address|office|headquarters|attn|attention|write to|mail(?:ing)?|post(?:al)?|located|based|of|at|seat"
    r"|contact|correspondence|place of business)\b[^.]{0,60}$",
    re.IGNORECASE,
)
# Sentences with numbers, and months, are no streets.
_NO_STREET = re.compile(
    r"\b(?:Article|Section|January|February|March|April|May|June|July|August|September|October|November|December|version|under"
    r"|ages?|days|years|months)\b\s?\d|\b\d{1,3} (?:years|days|months|hours)"
    r"|\b(?:we|you|your|our|will|may|have|has|are|is|law|laws|rights)\b",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"(?-i:authorit)|protection authorit|commission|regulator|ombudsman|representative|arbitrat"
    r"|third[- ]part|analytics|attorney general"
    r"|supervisory|监管|管理局|办公室|法院|仲裁|第三方|SDK|copyright agent|dmca",
    re.IGNORECASE,
)
_LABEL_LINE = re.compile(
    r"^(?:(?:mailing |postal |registered |business |street )*address|attn|attention|by (?:mail|post))\b\s?[:.|]?\s?",
    re.IGNORECASE,
)
_NO_LINE = re.compile(
    r"@|https?:|\b(?:tel|phone|fax|e-?mail|vat|reg)\b|[?!]$|\b(?:we|you|your|our|policy)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[a-z\d)])[.!?]\s(?=[A-Z])")
_LINE, _MOST_LINES, _BEFORE, _LENGTH, _SHORTEST, _MOST_ENDS = 70, 14, 90, 150, 20, 20


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return a Chinese address's beginning, what makes its label none, and the end of one in Latin letters."""
    places = load_places()
    country = f"(?:{'|'.join(places.countries)})"
    ends = rf"(?:(?:{_CODES})(?:,?\s{country}\b)?|\b{country}\b(?:\s\d{{5,6}}\b)?)"
    return (
        re.compile(rf"(?:中国|中华人民共和国)?(?:{'|'.join(places.provinces)}|[\u4e00-\u9fff]{{2,4}}市)"),
        re.compile(rf"(?:{'|'.join(places.no_postal)})\s?$", re.IGNORECASE),
        re.compile(rf"{ends}(?!\w)"),
    )


@cache
def _may_end() -> re.Pattern[str]:
    """Return what tells quickly whether there may be an end of an address in Latin letters: of a code, or a country."""
    pieces = frozenset().union(*(needed_pieces(country) or {""} for country in load_places().countries))
    first = "".join(sorted({piece[:1].upper() for piece in pieces}))
    # A country begins with a capital: few places of a text are looked at.
    country = rf"[{first}](?i:{'|'.join(sorted(re.escape(piece[1:]) for piece in pieces))})"
    return re.compile(rf"\d(?:\d{{3}}|[A-Z])|{country}")


def addresses_of(blocks: Sequence[Block], controller: str | None) -> list[str]:
    """Return the addresses in `blocks`, the parts of a document that speak of the company itself."""
    found: list[str] = []
    for block in blocks:
        found += _chinese(block.text[:_LONGEST])
        found += _in_line(block.text[:_LONGEST], controller)
    found += _line_by_line(blocks)
    return [a for a in dict.fromkeys(found) if not any(a != b and a in b for b in found)]


def _chinese(text: str) -> Iterator[str]:
    begins, no_postal, _ = _patterns()
    for label in _LABEL_ZH.finditer(text) if any(word in text for word in _HINTS) else ():
        before = text[max(0, label.start() - 40) : label.start()]
        if no_postal.search(before) or _FOREIGN.search(re.split(r"[。；;]", before)[-1]):
            continue
        rest = text[label.end() : label.end() + 100].lstrip(' ：:“"【[')
        tail = _TAIL.match(_END_ZH.split(rest)[0])
        address = tail[0].strip(" ，,") if tail else ""
        if begins.match(address) and len(set(_PARTS.findall(address))) >= 2 and _NUMBER.search(address):
            yield address


def _latin(text: str) -> Iterator[tuple[int, str]]:
    """Yield (start, address) of what looks like an address in Latin letters.

    Each end is looked back from, so that time is bounded whatever the text.
    """
    last = 0
    ends = _patterns()[2].finditer(text) if _may_end().search(text) else ()
    for end in islice(ends, _MOST_ENDS):
        if end.start() < last:
            continue
        for start in _BEGINNING.finditer(text, max(last, end.start() - _LENGTH), end.start()):
            near = end.end() - start.start() < _SHORTEST
            if not near and not _PARTED.search(text, start.end(), end.start()):
                last = end.end()
                yield start.start(), text[start.start() : last]
                break


def _in_line(text: str, controller: str | None) -> Iterator[str]:
    for start, address in _latin(text) if _NUMBER.search(text) else ():
        clause = _SENTENCE.split(text[max(0, start - _BEFORE) : start])[-1]
        if _NO_STREET.search(address) or _FOREIGN.search(clause) or not _NUMBER.search(address):
            continue
        named = controller is not None and controller in clause
        if named or not clause.strip(" |,") or _LABEL_EN.search(clause):
            yield address.strip(" ,.")


def _line_by_line(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the addresses that stand over several lines."""
    run: list[str] = []
    last = -2
    for block in blocks:
        line = block.text
        plain = block.kind is not BlockKind.TABLE_ROW and len(line) <= _LINE and not _NO_LINE.search(line)
        if block.index != last + 1 or not plain:
            yield from _joined(run)
            run = []
        if plain:
            run.append(_LABEL_LINE.sub("", line).strip(" ,"))
        last = block.index
    yield from _joined(run)


def _joined(run: list[str]) -> Iterator[str]:
    text = ", ".join(part for part in run[-_MOST_LINES:] if part) if len(run) > 1 else ""
    for start, address in _latin(text):
        begins = start == 0 or text[start - 2] == ","
        before = text[max(0, start - _BEFORE) : start]
        if begins and not _NO_STREET.search(address) and not _FOREIGN.search(before):
            yield address.strip(" ,.")

"""Whose policy it is: the legal name of the company."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from corpora.text import Language
from policy_nlp.document import Block, BlockKind, Document
from policy_nlp.lang.zh_receivers import place
from policy_nlp.metadata.memory import remembered

_SUFFIX_EN = (
    r"(?:Inc|INC|LTD|CORP|PTE\.? LTD|SRL"
    r"|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH(?: & Co\.? KG)?|B\.V|N\.V|S\.A|S\.r\.l"
    r"|S\.p\.A|AG|AB|A/S|Oy"
    r"|PLC|plc|Pty\.? Ltd|Pty\.? Limited|Pte\.? Ltd|Pte\.? Limited|Pvt\.? Ltd|Private Limited|Co\.,? Ltd"
    r"|LLP|LP|UAB|SAS|SE|SARL|BV|NV|ApS|ASA|OÜ"
    r"|s\.r\.o|d\.o\.o|Sp\. z o\.o|Ltda|Kft|K\.K|PBC|P\.B\.C|Foundation|e\.V|UG)"
)
_COMPANIES = {
    Language.ZH: re.compile(
        r"[\u4e00-\u9fffA-Za-z0-9·]{2,30}(?:[（(][\u4e00-\u9fff]{2,8}[）)][\u4e00-\u9fff]{0,16})?"
        r"(?:股份有限公司|有限责任公司|有限公司|集团公司|工作室|事务所|研究院|医院|出版社)"
    ),
    Language.EN: re.compile(
        rf"(?:(?:(?:\d{{1,4}})?[A-Z][\w&'’.-]*,?|&)\s){{1,5}}(?:\([A-Z][\w ]{{1,20}}\)\s)?{_SUFFIX_EN}\b\.?"
    ),
}
# "开发者：陈小满", "Controller: Ivan Petrov": whoever is named so, be it a company, a person or an office.
_LABELLED = {
    Language.ZH: re.compile(
        r"(?:公司名称|(?:运营|经营|责任|开发|服务|主办)(?:主体|者|方|商|单位)?(?:名称)?|开发(?:者|商)|著作权人|主办单位"
        r"|(?:个人信息|信息|数据)(?:控制|处理)者|服务提供者"
        r"|著作权人及运营者)\s?(?:[:：|]|为(?!了))\s?([\u4e00-\u9fffA-Za-z·（）() ]{2,40}?)"
        r"(?=[，,。；;\n|：:]|[（(]|$|以下|及其|\s\S{1,6}[:：])"
    ),
    Language.EN: re.compile(
        r"\b(?:(?:[Dd]ata )?[Cc]ontroller|[Oo]perator|[Pp]ublisher|[Dd]eveloper(?: [Nn]ame)?"
        r"|[Oo]wner(?: and [Dd]ata [Cc]ontroller)?|[Ll]egal [Nn]ame|[Cc]ompany [Nn]ame|Company)"
        r"\s?[:|]\s?((?:The )?[A-Z][\w&'’.-]*(?:\s(?:[A-Z&][\w&'’.-]*)){0,5})"
    ),
}
# "operated by Jane Doe, an individual developer".
_RUN_BY = {
    Language.ZH: re.compile(
        r"(?:由|是)([\u4e00-\u9fffA-Za-z·（）()]{2,30}?)(?:（[^（）]{0,30}）)?(?:独立|自主|个人)?(?:负责|提供|运营|开发|经营|制作|维护)"
    ),
    Language.EN: re.compile(
        r"\b(?:is|are|was|service|app|website|site|application|game)\s(?:[a-z]+\s){0,5}?(?:operated|provided|developed|run|built|made|created|published|maintained|owned)"
        r"(?:(?:,| and| or)\s(?:operated|run|maintained|developed|published))?\sby\s"
        r"((?:The )?[A-Z][\w&'’.-]*(?:\s(?:[A-Z&][\w&'’.-]*)){1,4})"
    ),
}
# "由某某研究所（以下简称“我们”）".
_CALLED_US_ZH = re.compile(
    r"([\u4e00-\u9fffA-Za-z·]{3,30})(?:及其(?:关联|附属)(?:公司|方|企业|机构)|及关联(?:公司|方))?\s?"
    r"[（(]\s?(?:以?下[文面]?|合|可|简称|统称|称|为|\s){1,4}[^（）()]{0,30}(?:我们|[我本][中局院校社司行馆])"
)
_BEFORE_OFFICE = re.compile(r"^.*(?:由|是|与|规定了|适用于|关于|指|及|和|为)(?=.{4,})")
# 'The Riverside Foundation, a nonprofit ("Riverside", "we")'.
_CALLED_US = re.compile(
    r"((?:The )?[A-Z][\w&'’.-]*(?:\s(?:of\s|for\s)?[A-Z&][\w&'’.-]*){1,5}),?\s"
    r"(?:(?:an?|the|its|and|together)\b[^().]{0,80})?"
    r"\((?:[^()]{0,80}\W)?[“\"'](?:we|us|our)[,”\"']"
)
_PERSON_OR_OFFICE = re.compile(
    r"公司|工作室|事务所|研究院|医院|银行|大学|学院|中心|研究所|总台|总局|协会|基金会|出版社|集团|合作社|商行|经营部|局$|委员会|学校|电视台|报社|支行|个人"
)
# Words that no name of an owner has, and those that only the names of offices have.
_NOBODY = re.compile(
    r"我们|第三方|用户|您|他人|其|关联|附属|或|SDK|合作|政府|相关|以下|下列|以上|包括|上述|如下|个人$"
    r"|\b(?:Third|Partner|Google|Apple|Facebook|Users?|You|Us)\b"
)
_NO_OWNER = re.compile(r"本|该|其|平台|服务|法律|系统|软件|应用|名称|信息|地址|电话|产品|数据")
_OFFICE_END = re.compile(
    r"(?:公司|工作室|事务所|研究[院所]|医院|银行|大学|学院|中心|总台|总局|协会|基金会|集团|合作社|商行|经营部|委员会|学校)$"
)
_SELF = {
    Language.ZH: re.compile(
        r"我们|[我本][中局院校社司行馆]|本公司|以下(?:简称|统称|称)|下称|运营|开发者|联系|注册地址"
    ),
    Language.EN: re.compile(
        r"\bwe\b|\bour\b|[“\"']us[”\"']|controller|operated by|provided by|developed by|contact|responsible",
        re.IGNORECASE,
    ),
}
_OTHERS = re.compile(
    r"SDK|第三方|合作|关联|third[- ]part|partner|processor|service provider|such as", re.IGNORECASE
)
# "we share it with X Ltd", "我们向某某公司提供": whoever is given data is somebody else.
_GIVEN = re.compile(
    r"\b(?:shar|disclos|transfer|sen[dt]|s[eo]l[ld]|pass|transmit|g[ai]v|hand|provid|suppl|releas|entrust)\w*\b[^.;]{0,60}"
    r"\b(?:with|to)\s(?:the\s|our\s|\([1a]\)\s)?$"
    r"|\b(?:we|our \w{1,20})\s(?:\w{1,12}\s)?(?:use|employ|engage|integrate|embed|rely on|work with)\s(?:the\s)?$"
    r"|(?:提供|共享|分享|披露|转让|传输|发送|出售|交由)(?:给|至|予|到)$|委托$",
    re.IGNORECASE,
)
_GIVEN_TO = re.compile(r"[向与和给]$")
_GIVING = re.compile(r"^.{0,12}?(?:提供|共享|分享|披露|转让|传输|发送|出售|合作)")
_OTHERS_AFTER = re.compile(r"^.{0,6}(?:的|提供的?).{0,12}SDK", re.IGNORECASE)
# A Chinese legal name begins with its place as a rule; what stands before it is the sentence.
_PLACE = re.compile(place)
_LEADING = re.compile(
    r"^.*(?:欢迎使用|欢迎您|我们是|是指|是由|由|感谢您?使用|公司名称|您使用|了解|关于|以及|提供者|(?:运营者|开发者|主体|名称|运营方|开发商)(?:为|是|系)?)(?=.{6,})"
    r"|^(?:您?与|和|或|及|并与|并|的|即|对|向|为|系|是|指|本)(?=.{6,})"
)
_NO_NAME = frozenset({"The", "This", "By", "In", "At", "If", "When", "We", "Our", "Privacy", "Policy", "Service."}) | {
    "Welcome", "To", "Contact", "Copyright", "And",
}  # fmt: skip
# "Data Protection Officer, X Ltd": who in the company is written to is no part of its name.
_ROLE = re.compile(
    r"^(?:.*\b(?:Officer|DPO|Team|Department|Dept\.?|Division|Unit|Office|Desk|Counsel|Director|Manager|Representative"
    r"|Secretary|Coordinator|Controller|Operator|Provider|Publisher|Developer|Owner|Attn\.?|Attention)(?:,\s|\s?:\s)"
    r"|(?:(?:Data|Privacy|Protection|Compliance|Legal|Chief|Information|Security|Customer|Support|Service)\s)+"
    r"(?:Officer|Team|Department|Counsel|Manager|Controller|Provider|Office|Desk)\s)(?=\w+\W)"
)
# What the three kinds of names that a label or a sentence tells need in either language.
_LABELS, _RUNS, _OPENS = (":", "：", "|", "为"), ("by", "由", "是"), ("(", "（")
_ENDING_EN = re.compile(rf"\s{_SUFFIX_EN}\b")
_ENDINGS = ("公司", "工作室", "事务所", "研究院", "医院", "出版社")
_NO_COMPANY = re.compile(r"我们|我司|或|任何|其他|第三方|您")
_HAN = re.compile(r"[\u4e00-\u9fff]")
# A full stop belongs to the sentence where the ending is no abbreviation.
_FULL_STOP = re.compile(
    r"(?<=GmbH)\.$|(?<=poration)\.$|(?<=LLC|LLP|PLC|plc|SRL|UAB|SAS|PBC)\.$|(?<=Limited)\.$|(?<= AG| AB| SE| Oy)\.$"
)
_MAIL_HOST = re.compile(r"@(?:[a-z0-9-]{1,40}\.)?([a-z0-9-]{3,40})\.[a-z]{2,}", re.ASCII)
REACH = 80
"""How far around a name, in characters, it is looked for who gives and who is given."""
_FIRST_WORD = re.compile(r"[^\s.,]*")
_LONGEST_BLOCK, _EDGE, _TELLING, _REMEMBERED = 4000, 15, 40, 256
_SAME_HOST = 6
"""How much it counts that the first word of a name is the domain of an e-mail address in the document."""


@remembered
def controller_of(document: Document) -> str | None:
    """Return the legal name that stands most often beside "we", near the beginning or the contact."""
    points: Counter[str] = Counter()
    for block, name, near in _found(document):
        if block.kind is not BlockKind.TABLE_ROW or len(block.cells) <= 2:
            points[name] += near + 3 * (block.index < _EDGE)
            points[name] += 2 * (block.index >= len(document.blocks) - _EDGE)
    hosts = set(_MAIL_HOST.findall(document.text.lower())) if points else set()
    for name in {name for _, name, near in _found(document) if near > 1 and name in points}:
        points[name] += _SAME_HOST * (_FIRST_WORD.findall(name.lower())[0] in hosts)
    for name, total in points.most_common():
        if total <= 1:
            break
        if not _only_given(name, (b.text for b in document.blocks)):
            return _whole(name, points)
    return None


def _whole(name: str, names: Iterable[str]) -> str:
    """Return a name with the legal ending that it has elsewhere in the document."""
    return min((n for n in names if n.startswith(f"{name} ")), key=len, default=name)


def is_beside_we(document: Document, name: str) -> bool:
    """Whether company `name` stands beside "we", a contact or the like anywhere, and not only at an edge."""
    return any(found == name and near > 1 for _, found, near in _found(document))


@remembered
def _found(document: Document) -> list[tuple[Block, str, int]]:
    """Return every name, where it stands, and how much its surroundings say that it is the company's."""
    last = len(document.blocks) - _TELLING
    return [
        (block, name, near)
        for block in document.blocks
        for name, near in _names(block, document.language, told=not _TELLING <= block.index < last)
    ]


def companies_in(text: str) -> tuple[str, ...]:
    """Return the legal names of companies in `text`, in the order of the text."""
    language = Language.ZH if _HAN.search(text) else Language.EN
    found = (_cut(m.group(), language) for m in _COMPANIES[language].finditer(text[:_LONGEST_BLOCK]))
    return tuple(name for name in found if name)


def same_company(one: str, other: str) -> bool:
    """Whether two legal names may be those of one company: one holds the other."""
    return one in other or other in one


def _names(block: Block, language: Language, *, told: bool) -> list[tuple[str, int]]:
    text = block.text[:_LONGEST_BLOCK]
    foreign = 6 * _is_of_others(block.headings)
    found: list[tuple[str, int]] = []
    for match in _COMPANIES[language].finditer(text) if _may_name(text, language) else ():
        name = _cut(match.group(), language)
        if name and not _NO_COMPANY.search(name):
            before = text[max(0, match.end() - len(name) - 40) : match.end() - len(name)]
            points = _points(before, text[match.end() : match.end() + 60], _SELF[language])
            found.append((name, points - foreign))
    return [*found, *((name, points - foreign) for name, points in (_told(text, language) if told else ()))]


@lru_cache(maxsize=_REMEMBERED)
def _is_of_others(headings: tuple[str, ...]) -> bool:
    """Whether what stands below `headings` is about other parties."""
    return any(map(_OTHERS.search, headings))


def _may_name(text: str, language: Language) -> bool:
    """Whether a text holds what every legal name ends in: much faster than to look for names."""
    if language is Language.EN:
        return _ENDING_EN.search(text) is not None
    return any(ending in text for ending in _ENDINGS)


def _told(text: str, language: Language) -> Iterator[tuple[str, int]]:
    """Yield whoever a label or a sentence says to run the product, by any kind of name."""
    called_us = _CALLED_US if language is Language.EN else _CALLED_US_ZH
    patterns = ((_LABELLED[language], 6, _LABELS), (_RUN_BY[language], 4, _RUNS), (called_us, 5, _OPENS))
    for pattern, points, needed in patterns:
        for match in pattern.finditer(text) if any(piece in text for piece in needed) else ():
            name = match[1].strip(" ,.，。")
            if pattern is _CALLED_US_ZH:
                name = _office(name)
            near = text[max(0, match.start() - 30) : match.start()]
            if _may_own(name, text[match.end(1) : match.end(1) + 30], language) and not _OTHERS.search(near):
                yield name, points


def _office(words: str) -> str:
    """Return the name of an office or company at the end of `words`, "" where they end in none."""
    return _BEFORE_OFFICE.sub("", words) if _OFFICE_END.search(words) else ""


def _may_own(name: str, after: str, language: Language) -> bool:
    """Whether a name without a company's ending may be a person's or an office's."""
    if not name or _COMPANIES[language].search(name) or _NOBODY.search(name):
        return False
    if language is Language.EN:
        return " " in name and not name.isupper()
    if _NO_OWNER.search(name) and not _OFFICE_END.search(name):
        return False
    person = 2 <= len(name) <= 4 and bool(re.match(r"\s?[（(]?\s?(?:个人|独立|$|[，,。；;\n|（(])", after))
    return bool(_PERSON_OR_OFFICE.search(name)) or person


def _points(before: str, after: str, own: re.Pattern[str]) -> int:
    points = 1 + 4 * bool(own.search(after)) + 2 * bool(own.search(before))
    return points - 6 * bool(_OTHERS.search(before) or _OTHERS_AFTER.search(after))


def _only_given(name: str, texts: Iterable[str]) -> bool:
    """Whether a company only ever stands where whoever is given data does."""
    places = [(t[:at], t[at + len(name) :]) for t in texts if (at := t.find(name)) >= 0]
    return bool(places) and all(_is_given(before[-REACH:], after[:REACH]) for before, after in places)


def _is_given(before: str, after: str) -> bool:
    return bool(_GIVEN.search(before) or (_GIVEN_TO.search(before) and _GIVING.match(after)))


def _cut(text: str, language: Language) -> str:
    """Return the name at the end of what was matched."""
    if language is Language.EN:
        words = _ROLE.sub("", text.strip()).split(" ")
        while words and words[0].strip(",") in _NO_NAME:
            words = words[1:]
        return _FULL_STOP.sub("", " ".join(words)) if len(words) > 1 else ""
    place = _PLACE.search(text)
    # "一科技（北京）有限公司" has its place inside.
    if place and place.start() and text[place.start() - 1] not in "（(" and len(text) - place.start() >= 8:
        return text[place.start() :]
    return _LEADING.sub("", text)

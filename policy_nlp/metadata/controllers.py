"""Whose policy it is: the legal name of the company."""

from __future__ import annotations

import re
from collections import Counter

from corpora.text import Language
from policy_nlp.document import Block, BlockKind, Document

_COMPANIES = {
    Language.ZH: re.compile(
        r"[\u4e00-\u9fffA-Za-z0-9·]{2,30}(?:[（(][\u4e00-\u9fff]{2,8}[）)][\u4e00-\u9fff]{0,16})?"
        r"(?:股份有限公司|有限责任公司|有限公司|集团公司)"
    ),
    Language.EN: re.compile(
        r"(?:[A-Z][\w&'’.-]*,?\s){1,5}(?:\([A-Z][\w ]{1,20}\)\s)?"
        r"(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Corporation|GmbH|B\.V|N\.V|S\.A|S\.r\.l|AG|AB|A/S|Oy|PLC|plc"
        r"|Pty\.? Ltd|Pte\.? Ltd|Co\.,? Ltd|LLP|UAB|SAS|SE)\b\.?"
    ),
}
_SELF = {
    Language.ZH: re.compile(r"我们|我司|我行|本公司|以下(?:简称|统称|称)|下称|运营|开发者|联系|注册地址"),
    Language.EN: re.compile(
        r"\bwe\b|\bour\b|[“\"']us[”\"']|controller|operated by|provided by|developed by|contact|responsible",
        re.IGNORECASE,
    ),
}
_OTHERS = re.compile(
    r"SDK|第三方|合作|关联|third[- ]part|partner|processor|service provider|such as", re.IGNORECASE
)
_OTHERS_AFTER = re.compile(r"^.{0,6}(?:的|提供的?).{0,12}SDK", re.IGNORECASE)
# A Chinese legal name begins with its place as a rule; what stands before it is the sentence.
_PLACE = re.compile(
    r"北京|上海|天津|重庆|广东|深圳|广州|珠海|佛山|东莞|惠州|浙江|杭州|宁波|温州|江苏|南京|苏州|无锡|常州|福建|厦门|福州|四川|成都|湖北|武汉"
    r"|湖南|长沙|山东|济南|青岛|河南|郑州|河北|石家庄|安徽|合肥|陕西|西安|辽宁|沈阳|大连|吉林|长春|黑龙江|哈尔滨|江西|南昌|云南|昆明|贵州|贵阳"
    r"|广西|南宁|海南|海口|三亚|山西|太原|甘肃|兰州|内蒙古|宁夏|银川|青海|西宁|新疆|乌鲁木齐|西藏|拉萨|香港|澳门|台湾|中国"
)
_LEADING = re.compile(
    r"^.*(?:欢迎使用|欢迎您|我们是|是指|是由|由|感谢您?使用|公司名称|您使用|了解|关于|以及|提供者|运营者|开发者|主体|名称)(?=.{6,})"
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
_LONGEST_BLOCK, _EDGE = 4000, 15


def controller_of(document: Document) -> str | None:
    """Return the legal name that stands most often beside "we", near the beginning or the contact."""
    points: Counter[str] = Counter()
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE_ROW or len(block.cells) <= 2:
            edge = 3 * (block.index < _EDGE) + 2 * (block.index >= len(document.blocks) - _EDGE)
            for name, near in _names(block, document.language):
                points[name] += near + edge
    best = max(points.items(), key=lambda item: item[1], default=("", 0))
    return best[0] if best[1] > 0 else None


def is_beside_we(document: Document, name: str) -> bool:
    """Whether company `name` stands beside "we", a contact or the like anywhere, and not only at an edge."""
    return any(
        found == name and near > 1
        for block in document.blocks
        for found, near in _names(block, document.language)
    )


def _names(block: Block, language: Language) -> list[tuple[str, int]]:
    text = block.text[:_LONGEST_BLOCK]
    found: list[tuple[str, int]] = []
    for match in _COMPANIES[language].finditer(text):
        name = _cut(match.group(), language)
        if name:
            before = text[max(0, match.end() - len(name) - 40) : match.end() - len(name)]
            found.append((name, _points(before, text[match.end() : match.end() + 60], _SELF[language])))
    return found


def _points(before: str, after: str, own: re.Pattern[str]) -> int:
    points = 1 + 4 * bool(own.search(after)) + 2 * bool(own.search(before))
    return points - 6 * bool(_OTHERS.search(before) or _OTHERS_AFTER.search(after))


def _cut(text: str, language: Language) -> str:
    """Return the name at the end of what was matched."""
    if language is Language.EN:
        words = _ROLE.sub("", text.strip()).split(" ")
        while words and words[0].strip(",") in _NO_NAME:
            words = words[1:]
        return " ".join(words) if len(words) > 1 else ""
    place = _PLACE.search(text)
    # "一科技（北京）有限公司" has its place inside.
    if place and place.start() and text[place.start() - 1] not in "（(" and len(text) - place.start() >= 8:
        return text[place.start() :]
    return _LEADING.sub("", text)

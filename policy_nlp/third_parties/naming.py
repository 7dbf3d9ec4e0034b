"""Names of SDKs and companies as rows write them: "高德（高德软件有限公司）", "推送消息（某推送SDK）"."""

from __future__ import annotations

import re

from corpora.ontology.names import find_party_names, party_of_name
from policy_nlp.lexicon import find_recipients

_LEGAL = (
    r"(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|公司)"
    r"|(?<![A-Za-z0-9])(?:Inc|LLC|Ltd|Limited|Corp|Corporation|GmbH|B\.?V|N\.?V|S\.?A|S\.?A\.?S|S\.?r\.?l|AG|AB|A/S|Oy|SE|PLC|plc|LLP|Pte|Pty)\b\.?"
)
_COMPANY_END = re.compile(rf"(?:{_LEGAL})[)）]?$")
# Longer than any of these endings with what stands before it.
_LONGEST_END = 20
_ADDRESSED = re.compile(rf"^(.{{2,80}}?(?:{_LEGAL}))\s?[,，;；]\s?\S")
_COMPANY = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9·&]{2,30}?(?:[（(][\u4e00-\u9fff]{2,8}[）)][\u4e00-\u9fff]{0,20})?"
    r"(?:股份有限公司|有限责任公司|有限公司|集团公司)"
)
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2}){0,3}[\s、．.](?=\D)\s?")
_BRACKET = re.compile(r"^(.{1,60}?)\s*[（(](.{2,80})[)）]?\s*$")
_TRADING = re.compile(r"^(.{2,60}?)[\s,(]{1,3}(?:d/?b/?a|trading as|t/a)\s(.{2,60}?)\)?$", re.IGNORECASE)
_SDK = re.compile(r"sdk|api|组件|插件", re.IGNORECASE)
_BEFORE_COMPANY = re.compile(
    r"^.*(?:提供给|发送给|共享给|获取|收集|使用了|使用|集成了|集成|接入了|接入|嵌入了|嵌入|引入|通过|调用|包括|运营[商方]|[由与向将])"
)
_GENERIC = re.compile(
    r"^(?:第三方|该|上述|以下|相关|我们|其他|合作|合作伙伴|部分|本|此类|各类|所有|前述|此|这些|这些公司|下述|等|外部|他们|"
    r"主体|提供|其|的|到|可能|公司|我行|我司|官方|一些|多个|集成|接入|使用|嵌入|服务|涉及|时|伙伴|供应商|服务商|或|和|与|及|类|\s)*"
    r"(?:SDK|API|软件开发工具包|插件|组件)?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"^.*(?:的|包括|涉及|接入了?|集成了?|使用了?|嵌入了?|调用了?|引入了?|例如|如|由)(?=[^的]{3,}$)"
)
# "青禾有限公司（Qinghe Inc.）推送SDK", without the possessive between.
_OWNER_FIRST = re.compile(
    r"^.{2,30}公司(?:[（(][^（）()]{2,40}[)）])?\s?(?=[^，。；]{2,30}SDK)", re.IGNORECASE
)
_CATEGORY = re.compile(
    r"(?:服务商|供应商|合作伙伴|合作方|支付机构|商家|关联公司|运营商|机构|第三方)$"
    r"|\b(?:providers?|partners?|companies|networks|platforms|vendors|agencies|authorities|services|affiliates|advis[eo]rs"
    r"|contractors|tools|parties|integrations|users|etc\.?)$",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"我们|我行|我司|本平台|本公司|您|用户|第三方|任何|以下|下述|上述|作为|承诺|包含|包括|客户端|原因|导致|接口"
    r"|应用程序|通过|^(?:当|如|因|由于|若|在|为|该|此|对)|[时后]$"
)
_WIDE = re.compile(r"[\u3400-\u9fff]")
_LONGEST_OWNER, _LONGEST_WIDE_OWNER = 20, 4
_INNER = re.compile(r"[（(][^（）()]{0,200}[）)]")
_LISTED = re.compile(
    r"[、；;]|[，,](?!\s?(?:Inc|LLC|Ltd|Co|Limited|S\.)\b)|\s?/\s|(?<=SDK)\s?[和及与/]\s?(?=\S{2})",
    re.IGNORECASE,
)
_LEGAL_ALONE = re.compile(rf"(?:{_LEGAL}|Co)\.?$", re.IGNORECASE)
_MOST_WORDS = 9
_LETTERS = re.compile(r"[^\W\d_]{2}|[\u3400-\u9fff]")
_PHRASE = re.compile(
    r"^(?:to|if|for|when|see|please|any|some|all|other)\s|\b(?:our|your|we|you|they|their|its|which|that|please)\b|[?？]"
    r"|我们的|您的|以下|上述|请您|包括[:：]",
    re.IGNORECASE,
)
_FIRST_PARTY = re.compile(
    r"(?:我们|我司|我方|我行|本公司|本平台|本站|本网站|本应用|本产品|自有|自研|自营)(?:自有|自研|的)?(?:网站|平台|产品|服务|应用)?"
    r"|we|us|ourselves|self|own|first[- ]part(?:y|ies)"
    r"|(?:our|this) (?:own )?(?:web ?site|site|app|application|company|service|platform)"
    r"|internal|in[- ]house",
    re.IGNORECASE,
)
_QUOTES = "“”\"'「」『』【】《》*_· \t:：;；,，。、-—"


def is_company(text: str) -> bool:
    """Whether `text` ends as the legal name of a company does."""
    return bool(_COMPANY_END.search(text.strip()[-_LONGEST_END:]))


def without_address(text: str) -> str:
    """Return the legal name at the beginning of a line that goes on with an address."""
    found = _ADDRESSED.match(text)
    return found.group(1) if found else text


def company_in(text: str) -> str | None:
    """Return the first legal name of a company in a sentence."""
    found = _COMPANY.search(text)
    if found is None:
        return None
    return _BEFORE_COMPANY.sub("", found.group()).strip(_QUOTES) or None


def tidy(name: str) -> str:
    """Return a name without the marks and numbers around it."""
    text = " ".join(name.split()).strip(_QUOTES)
    if text.endswith(("）", ")")) and text.count("（") + text.count("(") < text.count("）") + text.count(")"):
        text = text[:-1]
    return _NUMBER.sub("", text)


def split_name(cell: str) -> tuple[str, str | None]:
    """Return the name and the company of a name cell that may hold both, one in brackets."""
    text = tidy(cell)
    trading = _TRADING.match(text)
    if trading is not None and is_company(trading.group(1)):
        return tidy(trading.group(2)), tidy(trading.group(1))
    found = _BRACKET.match(text)
    if found is None or (is_company(text) and not text.endswith((")", "）"))):
        return text, None
    return _parted(text, tidy(found.group(1)), tidy(found.group(2)))


def _parted(text: str, outer: str, inner: str) -> tuple[str, str | None]:
    """Return the name and the company of "outer (inner)", `text` where it is one name."""
    if is_company(outer) and not is_company(inner):
        # "Fernleaf Inc. (Fernmail)": what stands in brackets is a product only where it is known to be one.
        known = _SDK.search(inner) is not None or party_of_name(inner) is not None
        return (inner if known else text), outer
    if is_company(inner) != is_company(outer) or (party_of_name(outer) is not None and _names_owner(inner)):
        # "青禾（杭州青禾软件有限公司）", "Firebase (Google)"
        return outer, inner
    unknown = not _SDK.search(outer) and party_of_name(outer) is None
    if unknown and (_SDK.search(inner) or find_party_names(inner)):
        return inner, None
    return text, None


def _names_owner(text: str) -> bool:
    """Whether words in brackets behind a product are the short name of an organisation ("Google", "腾讯")."""
    short = len(text) <= (_LONGEST_WIDE_OWNER if _WIDE.search(text) else _LONGEST_OWNER)
    return short and any(n.text == text for n in find_party_names(text))


def product_in(text: str) -> str | None:
    """Return the SDK or known product that a description names ("个推通道推送" -> "个推")."""
    found = re.match(r"[\w\u4e00-\u9fff.+ -]{1,24}?\s?sdk", text, re.IGNORECASE)
    if found:
        return tidy(found.group())
    names = find_party_names(text)
    return names[0].text if names else None


def is_category(name: str, language: str) -> bool:
    """Whether a name is a mere category of recipients ("analytics providers")."""
    if (is_company(name) and not _CATEGORY.search(name)) or product_in(name) is not None:
        return False
    whole = sum(len(m.text) for m in find_recipients(name, language))
    return whole >= 0.8 * len(name) or bool(_CATEGORY.search(name))


def is_first_party(name: str) -> bool:
    """Whether a name means the company whose policy it is ("our website", "自研")."""
    return bool(_FIRST_PARTY.fullmatch(tidy(name)))


def is_phrase(name: str) -> bool:
    """Whether words are no name but tell of something ("Services our team uses", "D1, D2")."""
    tells = len(name.split()) > _MOST_WORDS or not _LETTERS.search(name) or _PHRASE.search(name)
    return bool(tells) and not is_company(name) and party_of_name(name) is None


def tells_of_more(name: str) -> bool:
    """Whether Chinese words before a verb are a clause and no mere name ("我们会对第三方SDK", "当您登录某某时")."""
    return bool(_TELLING.search(name))


def is_generic(name: str) -> bool:
    """Whether a name is none ("第三方SDK", "these companies' SDK")."""
    return bool(_GENERIC.match(tidy(name)))


def split_clause(name: str) -> tuple[str, str | None]:
    """Return the name at the end of a clause and the company before it ("某公司的某某SDK")."""
    company = company_in(name)
    name = _OWNER_FIRST.sub("", name)
    short = tidy(_CLAUSE.sub("", tidy(name)))
    if short.upper() in ("SDK", "API") or is_generic(short):
        owner = tidy(_CLAUSE.sub("", re.sub(r"的?\s?(?:SDK|API)$", "", tidy(name), flags=re.IGNORECASE)))
        return (f"{owner}SDK" if party_of_name(owner) else ""), company
    return short, company


def names_in(name: str) -> tuple[str, ...]:
    """Return the names of a cell that lists several ("微信SDK、QQ SDK"); one name alone is returned whole."""
    parts = [tidy(part) for part in _split(name)]
    several = len(parts) > 1 and all(len(part) >= 2 and not _LEGAL_ALONE.match(part) for part in parts)
    return tuple(dict.fromkeys(parts)) if several else (name,)


def _split(name: str) -> list[str]:
    """Return the parts of a name between the marks of a list, those in brackets left whole."""
    hidden = _INNER.sub(lambda m: "\0" * len(m[0]), name)
    parts, start = [], 0
    for mark in _LISTED.finditer(hidden):
        parts.append(name[start : mark.start()])
        start = mark.end()
    return [*parts, name[start:]]

"""What a column or a key of a third-party list says, by its header."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from policy_nlp.document import HEADER_STEP


class Column(StrEnum):
    """The meaning of a column."""

    NAME = "name"
    COMPANY = "company"
    DATA = "data"
    PURPOSE = "purpose"
    METHOD = "method"
    LINK = "link"
    PERMISSION = "permission"
    OTHER = "other"


# The first pattern that fits decides: "第三方隐私政策链接" is a link before it is a third party.
_PATTERNS = {
    "party": r"^name of (?:the )?(?:party|third|recipient|vendor|partner|provider|(?:sub-?)?processor|company)",
    "link": r"链接|网址|官网|主页|网站(?!名)|url|隐私(?:权)?(?:政策|声明|条款|协议|指引|保护)"
    r"|privacy (?:polic|notice|document|statement|link)|\blinks?\b|website"
    r"|opt[- ]?out|more information|home ?page|^(?:privacy|policy|agreement)$",
    "other": r"^(?:序号|编号|备注|说明|no\.?|#|id)$|包名"
    r"|package|客户端|接入系统|操作系统|(?:所属|适用|使用)平台"
    r"|安全(?:能力|措施|保障|承诺|资质)|资质|去标识|是否|必要性|版本|可关闭|(?:存储|保存|保留)?期限|期间"
    r"|所在地|国家|地区|cookie|retention|country"
    r"|location of|storage|duration|expir|legal basis|sources? of"
    r"|\b(?:categor(?:y|ies)|kinds?|types?) of (?:third|recipient|part(?:y|ies)|entit|compan)",
    "method": r"(?:收集|共享|处理|传输|采集|获取|提供|使用|合作)(?:的)?方式|^方式$|\bmethods?\b|means of",
    "content": r"权限.{0,2}[/、及和与].{0,4}(?:信息|数据)|(?:信息|数据).{0,2}[/、及和与].{0,6}权限",
    "permission": r"权限|permissions?",
    "receiver": r"(?:(?:信息|数据|资料)(?:的)?)?(?:接收|受托|共享)方",
    "purpose": r"目的|用途|功能|场景|应用范围|用来|(?:做|干)什么|为什么|为何|作用|原因|事项"
    r"|服务(?:类型|内容|类别)|业务类型"
    r"|(?:sdk|第三方|插件|合作(?:方|伙伴|单位|商|机构)?|产品|供应商|服务商)(?:的)?(?:类型|类别|描述|说明|介绍)"
    r"|^(?:类型|类别|描述|用于|使用范围|服务)$|^(?:processing )?activit(?:y|ies)$|^subject matter|^nature of"
    r"|purposes?|\buses?\b|\bused for\b|\bwhy\b|description|function|reason|services? provided"
    r"|type of (?:service|provider|partner)|scenario|\bscene\b|\bdesc\b|\busage\b",
    "data": r"(?:信息|数据|资料|字段)(?!安全|科技)|(?:采集|收集|共享|获取)(?:的)?(?:内容|类型|范围)"
    r"|(?:data|information)(?! protection| controller| processor)|what (?:we )?share"
    r"|\binfo\b|\bitems\b"
    r"|(?:collect(?:ed|ion|s)?|shared?) (?:types?|items?|fields?|contents?)|^(?:collects?|collected|fields)$",
    "company": r"公司|运营(?:方|者|商|主体)|提供(?:方|者|商)"
    r"|开发(?:商|者|方)|主体|机构|厂商|服务商|供应商|所属"
    r"|委托方|受托方|合作方名称|compan|provider|vendor|operator|entit|supplier|processor|controller|owner",
    "name": r"sdk|插件|第三方|合作(?:方|伙伴|单位|商)|名称|产品|组件"
    r"|third[- ]part|partner|recipient|\bname\b"
    r"|tool|technolog|service|application|^title$",
}
_SAME_AS = {"party": "name", "receiver": "name", "content": "data"}
_HEADERS = tuple(
    (Column(_SAME_AS.get(name, name)), re.compile(pattern, re.IGNORECASE))
    for name, pattern in _PATTERNS.items()
)
# The words that headers are made of, longer ones first; a cell's text has others.
_WORDS = (
    "third-party third party categories information permissions collected purposes provider category personal company "
    "website partner privacy purpose policy shared vendor types link name data type used for and the of "
    "app sdk 需 应用 工具包 第三方 隐私权 业务 个人 主体 产品 伙伴 使用 信息 公司 共享 内容 功能 单位 受托 "
    "可能 合作 名称 地址 场景 声明 处理 备注 字段 官方 官网 实现 "
    "对外 对应 嵌入 工具 序号 开发 所属 接入 接收 "
    "描述 提供 插件 收集 政策 数据 方式 服务 机构 权限 涉及 用途 "
    "申请 目的 直接 种类 类别 类型 系统 网址 范围 "
    "全称 简称 所需 协议 主要 作用 平台 版本 必要 可选 原因 是否 关闭 期限 包名 情形 事项 "
    "获取 设备 说明 调用 资料 软件 运营 采集 链接 隐私 集成 需要 与 其 厂 及 和 商 或 所 方 的 者 被 "
)
_LONGEST_WORD = max(map(len, _WORDS.split()))
_HEADER_WORDS = re.compile("|".join(_WORDS.split()) + r"|[/（）()、 :：-]", re.IGNORECASE)
_STRONG = re.compile(
    r"sdk|插件|第三方|合作|接收方|受托|third[- ]part|partner|vendor"
    r"|recipient|processor|provider|服务商|供应商|开发商|运营方",
    re.IGNORECASE,
)
_ASIDE = re.compile(_PATTERNS["other"], re.IGNORECASE)
_LONGEST_HEADER, _LONGEST_ASIDE = 60, 12


_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_$.-]+")


def words_of(key: str) -> str:
    """Return the words of a key of structured data ("sdkName", "privacy_url"); any other text as it is."""
    return _HUMP.sub(" ", key).strip().lower() if key.isascii() and " " not in key.strip() else key


@lru_cache(maxsize=4096)
def column_of(header: str) -> Column:
    """Return the meaning of a column by its header; OTHER where it has none that a list uses.

    Of a header of several rows the lowest that has a meaning decides.
    """
    found = (_column_of(part) for part in reversed(header.split(HEADER_STEP)))
    return next((column for column in found if column is not Column.OTHER), Column.OTHER)


def _column_of(header: str) -> Column:
    text = words_of(header.strip().rstrip(":：").strip())
    if not text or len(text) > _LONGEST_HEADER:
        return Column.OTHER
    return next((column for column, pattern in _HEADERS if pattern.search(text)), Column.OTHER)


def is_aside(header: str) -> bool:
    """Whether a header says in so many words something that no row needs ("是否可关闭", "包名", "Country")."""
    return len(header) <= _LONGEST_ASIDE and column_of(header) is Column.OTHER and bool(_ASIDE.search(header))


def is_mere_header(text: str) -> bool:
    """Whether `text` is made of the words of headers alone."""
    # Most texts hold no such word where the first one must begin.
    if text and not _HEADER_WORDS.search(text, 0, len(text) // 5 + _LONGEST_WORD):
        return False
    return len(_HEADER_WORDS.sub("", text)) * 5 <= len(text)


def names_a_party(header: str) -> bool:
    """Whether a header of a name or company column leaves no doubt that third parties stand below it."""
    return bool(_STRONG.search(header))

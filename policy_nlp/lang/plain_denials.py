"""What the words of a denial deny, and whether they limit it: asked of single sentences once they were read.

`Statement.scope` holds the limits that reading finds (purposes, function, source, audience). Words that limit a denial
in another way, by a time, a case or a part, stand here.
"""

from __future__ import annotations

import re

_TAKING = re.compile(
    r"不会?(?:主动|直接)?(?:收集|采集|获取|读取|索取|共享|提供|分享|出售|披露|转让)"
    r"|(?:not|never|nor|no longer)(?: \w+){0,2} (?:collect|gather|obtain|access|receive|request|ask for)"
    r"|(?:not|never|nor|no longer)(?: \w+){0,2} (?:share|sell|disclose|provide)",
    re.IGNORECASE,
)
_SENDING = re.compile(
    r"不会?[^，。；]{0,6}(?:上传|传输|发送|扫描|录制|记录|监听|传给|交给)"
    r"|(?:not|never|nor)(?: \w+){0,2} (?:give|pass|send|transmit|upload|record|scan|track|monitor|read)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"(?:not|never|n't|no) (?:\w+ )?(?:want|wish|care|interest(?:ed)?|need|have)(?: \w+)? (?:to|in) know"
    r"|(?:不想|不希望|无意|不愿|没有兴趣|不需要|无需)(?:去)?(?:知道|了解|获知)",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"仅|只会|只有|只在|除|以外|之外|上述|前述|该|此|这些|其他|他人|如果|如您|若|当您|时[，,]|期间|全部|所有内容|全量|本地|强制|无法|其中|期限"
    r"|\b(?:only|other than|except|unless|without|beyond|such|this|these|those|if|when|while|during|any other|entire"
    r"|directly|locally|on your device|through|via|from)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"其他(?:任何)?(?:的)?(?:第三方|公司|组织|机构|单位|企业|合作方|合作伙伴|个人)"
    r"|\b(?:any|with|to) other (?:third[- ]?part|compan|organi[sz]ation|partner|business|entit|recipient)",
    re.IGNORECASE,
)


def denies_taking(quote: str) -> bool:
    """Whether it is collecting or sharing itself that is denied, not keeping or using."""
    return _TAKING.search(quote) is not None


def denies_sending(quote: str) -> bool:
    """Whether taking or sending is denied in other words: uploading, recording, passing on."""
    return _SENDING.search(quote) is not None


def denies_wish(quote: str) -> bool:
    """Whether the wish alone is denied: nobody wants to know, which says nothing of what is sent."""
    return _WISH.search(quote) is not None


def denies_others(quote: str) -> bool:
    """Whether it is denied of others than those who were named: "no other third parties"."""
    return _OTHERS.search(quote) is not None


def is_limited(quote: str) -> bool:
    """Whether words limit a denial to a part, a time or a case."""
    return _LIMIT.search(quote) is not None

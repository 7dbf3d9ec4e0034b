"""How the company is reached: its own e-mail addresses, telephone numbers and postal addresses.

Numbers for fax alone, of authorities, of third parties, and examples are not the company's contacts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import unquote

from policy_nlp.document import Block, Document, Link
from policy_nlp.language import language_of
from policy_nlp.metadata.addresses import addresses_of
from policy_nlp.metadata.controllers import companies_in, same_company
from policy_nlp.metadata.domains import is_of_another, lists_others
from policy_nlp.sections.headings import sections_of_heading
from policy_nlp.sections.section import Section
from policy_nlp.statements import Contact

MOST = 10
"""How many of each are kept: more are a directory."""
FEW = 4
"""More numbers than this are not all the company's own: those below a heading on contact are."""
LONGEST = 4000
"""No more of a block is read, in characters."""
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_LOCAL = r"[A-Za-z0-9](?:[\w.+-]{0,62}[\w+-])?"
_EMAIL = re.compile(rf"{_LOCAL}\s?[@＠]\s?{_LABEL}(?:\.{_LABEL}){{1,4}}", re.ASCII)
_OPEN, _CLOSE = r"[\[(（{<【]\s?", r"\s?[\])）}>】]"
_AT = rf"\s?(?:{_OPEN}(?:at|AT|@|＠|艾特){_CLOSE}|\sAT\s)\s?"
_DOT = rf"\s?(?:{_OPEN}(?:dot|DOT|点|\.){_CLOSE}|\sDOT\s|\.)\s?"
_VEILED = re.compile(rf"({_LOCAL}){_AT}({_LABEL}(?:{_DOT}{_LABEL}){{1,4}})", re.ASCII)
_HASHED = re.compile(rf"({_LOCAL})#({_LABEL}(?:\.{_LABEL}){{1,4}})", re.ASCII)
_HASH_TOLD = re.compile(r"#.{0,12}(?:替换|换成|改为|replace)", re.IGNORECASE)
_MAILTO = re.compile(r"mailto:", re.IGNORECASE)
# Whose contact it is not. What a clause or a parted sentence says before it counts.
_FOREIGN = re.compile(
    r"SDK|第三方|合作(?:方|伙伴)|监管|管理局|办公室|网信|公安|消费者协会|仲裁|举报中心"
    r"|third[- ]part|(?-i:authorit)|protection authorit|commission|regulator"
    r"|ombudsman|representative|arbitrat|opt[- ]?out|supervisory|attorney general|analytics|provider:",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(
    r"示例|例如|比如|举例|x{5}|如[：:]?\s?$|收件人|收货|您的(?:手机|电话|邮箱)"
    r"|e\.g\.|for example|your (?:phone|number|e-?mail)",
    re.IGNORECASE,
)
_FAX = re.compile(r"(?:传真|fax)(?:号码|号|\s?no\.?|\s?number)?\s?(?:[:：.|为是]\s?)*$", re.IGNORECASE)
_PHONE_LABEL = re.compile(
    r"电话|热线|致电|拨打|手机|座机|客服|联系方式|\btel\b|telephone|telef[oó]n|phone|\bcall\b"
    r"|hotline|mobile|whatsapp|toll[- ]free|\bt\s?[:.]",
    re.IGNORECASE,
)
_NO_PHONE = re.compile(
    r"(?:QQ群?|微信|公众号|邮编|信用代码|注册号|备案号?|许可证?号?|编号|订单号?|账号|证号?|证件|身份证|版本|门牌|工号|群号?|ICP|"
    r"VAT|ABN|ACN|EIN|number|company no|reg\w*\.? no|IBAN|post(?:al)? ?code|zip|org\.? ?n[ro]\.?|DUNS|order|invoice|ID)"
    r"(?:\s?(?:为|是|[#:：.|]|no\.?))*\s?$",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![A-Za-z0-9_.@/#-])(?:(?:\+|00)\s?\d{1,3}[\s\-–.]?)?(?:[(（]\+?\d{1,5}[)）][\s\-–]?)?\d{1,12}(?:(?:[\s\-–.]|\s/\s)\d{2,9}){0,4}"
    r"(?:\s?(?:转|ext\.?|x)\s?\d{1,6})?(?![A-Za-z0-9_@/%]|[.-]\d|\s?[年月日天%])",
    re.IGNORECASE,
)
_SURE_PHONE = re.compile(
    r"(?:\+|00)\s?\d{1,3}[\s\-–.(]|[48]00[\s-]?\d{3}[\s-]?\d{4}$|0\d{2,3}[\s-]\d{7,8}$|(?:1[\s-])?\(?\d{3}\)?[\s-]\d{3}-\d{4}$|1[38]00[\s-]\d{3}[\s-]\d{3,4}$"
)
_SEPARATOR = re.compile(r"\s?(?:[、,，/／;；]|或者?|和|及|以及|or|and|\|)\s?", re.IGNORECASE)
_SPACE = re.compile(r"\s")
_VEIL = re.compile(r"[\[(（{<【]\s?(?:at|AT|@|＠|艾特)\s?[\])）}>】]|\sAT\s")
_LINK = 300
_DATE = re.compile(
    r"^(?:19|20)\d{2}[\s.-]?(?:0?[1-9]|1[0-2])[\s.-]?(?:0?[1-9]|[12]\d|3[01])$|^\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d{2}$|^(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}$"
)
_OFFICIAL_DOMAIN = re.compile(
    r"[@.](?:gov|gob|gouv|europa|mil|state)\b|regulator|ombudsman|ico\.org\.uk|dataprotection\.ie",
    re.IGNORECASE,
)
# Numbers of authorities for complaints in China.
_OFFICIAL = re.compile(r"^(?:123(?:00|15|18|21|38|39|45|50|58|65|77|81)|10196|110|119|120)$")
_EXTENSION = re.compile(r"转|ext|x", re.IGNORECASE)
_DIGITS = re.compile(r"\d{5}")
_CALL_AFTER = re.compile(r"[\s”\"）)]?(?:客服|电话|热线|服务热线|与我们联系|联系我们)")
_BEFORE, _BEFORE_PHONE, _AFTER, _SHORT = 160, 26, 12, 200
_FEWEST_DIGITS, _REMEMBERED = 5, 256
# Fewer digits near each other are no number to call: much faster than to look for numbers.
_MAY_CALL = re.compile(rf"(?:\d\D{{0,4}}){{{_FEWEST_DIGITS - 1}}}\d")


def contact_of(document: Document, controller: str | None) -> Contact:
    """Return the company's own contacts, each once, in the order of the text."""
    own = [b for b in document.blocks if not lists_others(b)]
    links = _mail_links(document)
    emails = [
        e for b in own for e in (*_emails(b, controller), *_linked(b, links.get(b.index, ()), controller))
    ]
    phones = [p for b in own for p in _phones(b, controller)]
    if len(set(phones)) > FEW:
        phones = [p for b in own if _is_contact(b) for p in _phones(b, controller)] or phones
    ours = [e for e in emails if not _OFFICIAL_DOMAIN.search(e)]
    return Contact(
        emails=_once(ours or emails),
        phones=_once(phones),
        addresses=_once(addresses_of(own, controller)),
    )


def _is_contact(block: Block) -> bool:
    """Whether a block stands below a heading that speaks of contact."""
    return _are_of_contact(block.headings)


@lru_cache(maxsize=_REMEMBERED)
def _are_of_contact(headings: tuple[str, ...]) -> bool:
    return any(Section.CONTACT in sections_of_heading(h, language_of(h)) for h in headings)


def _once(found: list[str]) -> tuple[str, ...]:
    first = {re.sub(r"[\s\-–()（）.,，]", "", text).casefold(): text for text in reversed(found)}
    return tuple(sorted(first.values(), key=found.index)[:MOST])


def _emails(block: Block, controller: str | None) -> Iterator[str]:
    text = block.text[:LONGEST]
    matches: list[tuple[int, str]] = []
    if "@" in text or "＠" in text:
        matches += [(m.start(), _tidy(m[0])) for m in _EMAIL.finditer(text)]
    if _VEIL.search(text):
        matches += [(m.start(), f"{m[1]}@{_undotted(m[2])}") for m in _VEILED.finditer(text)]
    if "#" in text and _HASH_TOLD.search(text):
        matches += [(m.start(), f"{m[1]}@{m[2]}") for m in _HASHED.finditer(text)]
    for start, email in sorted(matches):
        if _is_own(email, text[:start], controller):
            yield email


def _tidy(email: str) -> str:
    """Return an address without spaces, and without the word that a lost space has put behind it ("a@b.com.Also")."""
    plain = _SPACE.sub("", email).replace("＠", "@")
    rest, _, last = plain.rpartition(".")
    return rest if "." in rest.partition("@")[2] and last[:1].isupper() and not last.isupper() else plain


def _undotted(domain: str) -> str:
    return re.sub(_DOT, ".", domain)


def _mail_links(document: Document) -> dict[int, list[Link]]:
    """Return the links to mail of each block that has any, by the number of the block."""
    found: dict[int, list[Link]] = {}
    for link in document.links:
        if _MAILTO.match(link.target):
            found.setdefault(link.block, []).append(link)
    return found


def _linked(block: Block, links: Iterable[Link], controller: str | None) -> Iterator[str]:
    """Yield the addresses of the links to mail ("write to us") in a block."""
    for link in links:
        found = _EMAIL.search(unquote(unquote(link.target[:_LINK])).split("?")[0])
        before = block.text[: max(block.text.find(link.text), 0)]
        if found and _is_own(found[0], before, controller):
            yield found[0]


def _is_own(email: str, before: str, controller: str | None) -> bool:
    return not _foreign(before, controller) and not is_of_another(email, controller)


def _clause(before: str, length: int) -> str:
    """Return the end of what stands before, from the last full stop."""
    return re.split(r"[。！？]|(?<=[a-z\d)])[.!?]\s(?=[A-Z])", before[-length:])[-1]


def _phones(block: Block, controller: str | None) -> Iterator[str]:
    text = block.text[:LONGEST]
    last = -1
    for match in _PHONE.finditer(text) if _MAY_CALL.search(text) else ():
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        follows = last >= 0 and bool(_SEPARATOR.fullmatch(text[last : match.start()]))
        number = match[0].strip()
        after = text[match.end() : match.end() + _AFTER]
        called = _is_called(number, before, after, follows=follows, short=len(text) <= _SHORT)
        if called and _is_number(number, before, controller):
            last = match.end()
            yield number


def _is_number(number: str, before: str, controller: str | None) -> bool:
    """Whether a number may be one to call the company at, by its form and what stands before."""
    digits = sum(c.isdigit() for c in _EXTENSION.split(number)[0])
    if not _FEWEST_DIGITS <= digits <= 15 or _DATE.match(number) or _OFFICIAL.match(number):
        return False
    near = _clause(before, _BEFORE_PHONE)
    short = digits == 5 and number[0] not in "19"
    return not (short or _FAX.search(near) or _NO_PHONE.search(near) or _foreign(before, controller))


def _is_called(number: str, before: str, after: str, *, follows: bool, short: bool) -> bool:
    """Whether a number is said to be a telephone's, or looks like nothing else."""
    near = _clause(before, _BEFORE_PHONE)
    label = next(reversed(list(_PHONE_LABEL.finditer(near))), None)
    if _CALL_AFTER.match(after) or follows or (label is not None and not _DIGITS.search(near[label.end() :])):
        return True
    sure = bool(_SURE_PHONE.match(number)) and sum(c.isdigit() for c in number) >= 8
    return sure and short


def _foreign(before: str, controller: str | None) -> bool:
    """Whether the clause before a contact speaks of another: an authority, a third party, another company."""
    clause = _clause(before, _BEFORE)
    others = companies_in(clause)
    return bool(
        _FOREIGN.search(clause)
        or _EXAMPLE.search(clause[-24:])
        or (controller and others and not any(same_company(o, controller) for o in others))
    )

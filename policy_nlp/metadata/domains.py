"""The company's own domains, from its contact addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from corpora.ontology import load_ontology
from corpora.ontology.names import party_of_name
from corpora.sources import derived
from policy_nlp.document import Block, BlockKind, Document

_LABEL = r"[A-Za-z0-9-]{1,63}"
_EMAIL = re.compile(rf"[\w.+-]{{1,64}}@({_LABEL}(?:\.{_LABEL}){{1,5}})", re.ASCII)
_HOST = re.compile(rf"(?:https?://|\bwww\.)({_LABEL}(?:\.{_LABEL}){{1,5}})", re.ASCII)
# Mail services that anyone has an address at, and domains that are nobody's.
_SHARED = frozenset({
    "qq.com", "163.com", "126.com", "yeah.net", "sina.com", "sina.cn", "sohu.com", "foxmail.com", "139.com", "189.cn",
    "aliyun.com", "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com",
    "me.com", "protonmail.com", "proton.me", "gmx.de", "web.de", "mail.ru", "yandex.ru", "aol.com", "example.com",
    "github.io", "github.com",
})  # fmt: skip
_OWN_SITE = re.compile(
    r"官网|官方网站|域名|我们的网站|our (?:web ?)?site|website (?:at|is|located)", re.IGNORECASE
)
_FOREIGN = re.compile(
    r"SDK|第三方|合作|third[- ]part|监管|authority|commission|regulator|representative|arbitration|opt[- ]?out",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(r"(?:^|\.)(?:gov|gob|gouv|europa|edu|mil)(?:\.|$)")
_LIST = re.compile(r"SDK|第三方.{0,12}(?:清单|列表|目录|名单)|third[- ]part", re.IGNORECASE)
# More domains than this are no company's own contact addresses.
_MOST = 4
_BEFORE_MAIL, _BEFORE_SITE = 40, 24
# So many different domains behind the same words ("官网链接：") are a list of others' sites.
_LISTED = 3
_REMEMBERED = 256


def domains_of(document: Document, controller: str | None) -> tuple[str, ...]:
    """Return the domains of the company's e-mail addresses and of sites that it calls its own, sorted.

    A domain of another known organisation than the controller is not its own.
    """
    blocks = [b for b in document.blocks if not lists_others(b)]
    counts = Counter(d for b in blocks for d in _mail_domains(b))
    counts.update(_sites(blocks))
    own = party_of_name(controller) if controller else None
    kept = [d for d in counts if owners_of_domains().get(d, own) == own and not _AUTHORITY.search(d)]
    return tuple(sorted(sorted(kept, key=lambda d: (-counts[d], d))[:_MOST]))


@derived()
def owners_of_domains() -> dict[str, str]:
    """Return domain -> id of the known organisation that it belongs to."""
    owners: dict[str, str] = {}
    for party in load_ontology().parties.values():
        for domain in party.domains:
            owners.setdefault(domain, party.id)
    return owners


@cache
def _suffixes() -> Any:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()


def registrable(host: str) -> str | None:
    """Return the registrable domain of a host; None for IP addresses and bare suffixes."""
    if re.fullmatch(r"[\d.]+", host):
        return None
    found = _suffixes().privatesuffix(host.lower().strip("."))
    return str(found) if found else None


def is_of_another(email: str, controller: str | None) -> bool:
    """Whether an e-mail address is at a domain of a known organisation that is not the (known) controller."""
    domain = registrable(email.rpartition("@")[2])
    own = party_of_name(controller) if controller else None
    if domain is None or domain in _SHARED or own is None:
        return False
    return owners_of_domains().get(domain, own) != own


def lists_others(block: Block) -> bool:
    """Whether a block stands in a list of third parties, or in a table of more than names and values."""
    return len(block.cells) > 2 or _is_list(block.headings)


@lru_cache(maxsize=_REMEMBERED)
def _is_list(headings: tuple[str, ...]) -> bool:
    """Whether what stands below `headings` is a list of third parties."""
    return any(map(_LIST.search, headings))


def _mail_domains(block: Block) -> Iterator[str]:
    for match in _EMAIL.finditer(block.text) if "@" in block.text else ():
        domain = registrable(match.group(1))
        before = block.text[max(0, match.start() - _BEFORE_MAIL) : match.start()]
        if domain and domain not in _SHARED and not _FOREIGN.search(before):
            yield domain


def _sites(blocks: list[Block]) -> Iterator[str]:
    """Yield the domains of the sites that are called the company's, without those that one label sets in a row."""
    found = [site for b in blocks for site in _site_domains(b)]
    labels = Counter(label for label, _ in set(found))
    yield from (domain for label, domain in found if labels[label] < _LISTED)


def _site_domains(block: Block) -> Iterator[tuple[str, str]]:
    """Yield the domain of each such site, with what stands before it in its block."""
    if block.kind is BlockKind.TABLE_ROW or not any(piece in block.text for piece in ("://", "www.")):
        return
    for match in _HOST.finditer(block.text):
        domain = registrable(match.group(1))
        before = block.text[max(0, match.start() - _BEFORE_SITE) : match.start()]
        if domain and domain not in _SHARED and _OWN_SITE.search(before) and not _FOREIGN.search(before):
            yield block.text[: match.start()].strip(), domain

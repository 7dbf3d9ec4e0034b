"""What tells the app's own hosts: its domains, its package, the names of app and developer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpora.ontology import load_ontology
from corpora.ontology.names import party_called
from corpora.profiles import AppProfile
from corpora.sources import derived
from traffic.hosts import as_address, is_below, normal_host, registrable_domain
from traffic.owners import owner_of

SHORTEST_TOKEN = 4
"""Shorter names occur in others by chance."""
TELLING_LENGTH = 6
"""Names of this length tell who it is even amid other letters."""

# Words of package, company and product names that say nothing of who it is.
_GENERIC = frozenset({
    "android", "apple", "application", "apps", "assets", "backup", "beijing", "browser", "business",
    "china", "client", "cloud", "company", "content", "corp", "corporation", "data", "demo", "design",
    "developer", "development", "device", "digital", "entertainment", "file", "files", "fitness", "free",
    "game", "games", "gaming", "github", "global", "google", "group", "guangzhou", "hangzhou", "health",
    "holdings", "home", "huawei", "image", "images", "info", "interactive", "international", "internet",
    "limited", "lite", "live", "mail", "main", "media", "mobile", "music", "network", "networks", "news",
    "online", "photo", "platform", "play", "private", "prod", "product", "production", "public", "reader",
    "release", "security", "service", "services", "shanghai", "shenzhen", "shop", "soft", "software",
    "softworks", "solutions", "sport", "sports", "stage", "staging", "static", "store", "studio", "studios",
    "system", "systems", "tech", "technologies", "technology", "test", "tool", "tools", "travel", "upload",
    "user", "users", "video", "weather", "world",
})  # fmt: skip
_LEGAL = re.compile(
    r"\b(?:inc|llc|ltd|limited|co|corp|corporation|gmbh|pte|plc|company|s\.?a|b\.?v|oy|ab|kg)\b\.?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z0-9]+")
# Endings that developers add to their name when the plain domain is taken, or for hosts of one kind.
_ENDINGS = ("", "app", "apps", "hq", "inc", "cdn", "api", "img", "static")


@dataclass(frozen=True)
class FirstParty:
    """The side of the app, ready for comparison with hosts."""

    name: str = ""
    """Developer, else the app."""
    organisation: str | None = None
    """Id of the developer's organisation, where it is known."""
    by_package: bool = False
    """Whether the organisation is not the developer's by name: the app's package is a name under its domain."""
    affiliates: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    """Names of the app's side, folded to letters and digits, longest first."""

    @classmethod
    def of(cls, app: AppProfile | None) -> FirstParty:
        """Return the first party of `app`; one that nothing belongs to where there is none."""
        return _first_party(app) if app else cls()

    def domain_above(self, host: str) -> str | None:
        """Return the app's own domain that a normal host is or lies below."""
        return next((d for d in self.domains if is_below(host, d)), None)

    def is_called(self, tenant: str) -> bool:
        """Whether the customer of a cloud is called as the app or its developer."""
        words = [w.lower() for w in _WORD.findall(tenant)]
        folded = "".join(words)
        return any(
            t in folded if len(t) >= TELLING_LENGTH else any(w.startswith(t) for w in words)
            for t in self.tokens
        )

    def token_like(self, domain: str) -> str | None:
        """Return the name of the app's side that a registrable domain is called by."""
        label = _fold(domain.partition(".")[0])
        return next((t for t in self.tokens if any(label == t + ending for ending in _ENDINGS)), None)


@derived(maxsize=64)
def _first_party(app: AppProfile) -> FirstParty:
    domains = tuple(d for d in (normal_host(x.removeprefix("*.")) for x in app.first_party_domains) if d)
    named = _developer(app.developer)
    return FirstParty(
        name=app.developer or app.name,
        organisation=named or _holder_of_package(app),
        by_package=named is None,
        affiliates=app.affiliates,
        domains=tuple(sorted(domains, key=lambda d: (-len(d), d))),
        tokens=_tokens(app, domains),
    )


def _developer(name: str) -> str | None:
    """Return the organisation that is called `name`, or so but for the legal form (Sample Inc.)."""
    if called := party_called(name):
        return called
    bare = _LEGAL.sub(" ", name).strip(" ,.")
    called = party_called(bare) if bare != name else None
    # Whoever calls his firm by an ordinary word need not be the company that is called so too.
    return None if called is None or bare in _ordinary_names(called) else called


def _ordinary_names(party: str) -> set[str]:
    organisation = load_ontology().parties[party]
    return {*organisation.ordinary, *(word for product in organisation.products for word in product.ordinary)}


def _holder_of_package(app: AppProfile) -> str | None:
    """Return the organisation under whose domain the app's package is, if names of the app agree.

    They must: builders of apps and free hosts lend their customers packages (com.sample.customer123).
    """
    domain = _domain_of_package(app.package)
    owner = owner_of(domain) if domain else None
    if owner is None or owner.hosting:
        return None
    holder, names = owner.organisation.id, [name for name in (app.developer, app.name) if name]
    words = {word.lower() for name in names for word in _WORD.findall(name)}
    agree = _label(domain) in words or any(party_called(name) == holder for name in names)
    return holder if agree or not names else None


def _tokens(app: AppProfile, domains: tuple[str, ...]) -> tuple[str, ...]:
    found = {_label(domain) for domain in domains} | {_of_package(app.package)}
    for name in (app.developer, app.name):
        words = _WORD.findall(_LEGAL.sub(" ", name))
        found |= {"".join(words).lower(), *(words[0].lower() for _ in words[:1])}
    kept = {t for t in found if len(t) >= SHORTEST_TOKEN and t not in _GENERIC and not t.isdigit()}
    return tuple(sorted(kept, key=lambda t: (-len(t), t)))


def _label(domain: str) -> str:
    """Return the name before the public suffix: sample of api.sample.app."""
    return "" if as_address(domain) else _fold(registrable_domain(domain).partition(".")[0])


def _of_package(package: str) -> str:
    """Return the organisation's part of a package (a domain backwards): sample of com.sample.app."""
    return _label(_domain_of_package(package))


def _domain_of_package(package: str) -> str:
    """Return a package read backwards, as a domain: android.sample.com of com.sample.android."""
    parts = [p for p in package.lower().split(".") if p]
    return ".".join(reversed(parts)) if len(parts) > 1 else ""


def _fold(name: str) -> str:
    return "".join(_WORD.findall(name)).lower()

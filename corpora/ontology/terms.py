"""The terms of the vocabulary: data types, purposes, recipient categories, organisations. One TOML file each."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from corpora.record import Record
from corpora.text import Text

FactSource = Literal[
    "trade", "vendor", "trackhar", "third_party_web", "domain_lists", "block_lists", "component_lists", "public_code",
    "app_policies", "captures", "user_list", "own",
]  # fmt: skip
"""What a fact is known from: knowledge of the trade; the vendor's documentation; TrackHAR (CC0); third-party-web (MIT);
lists of domains by company (domain-list-community, MIT); block lists that name companies; lists of components of apps
(LibChecker, AppScan; Apache-2.0); public code; policies of apps; published captures; a list that the user plugged in;
what the user's own files say."""


class Checked(Record):
    """How sure the facts of an organisation are, from what, and when they were checked."""

    sure: bool
    sources: tuple[FactSource, ...] = Field(min_length=1)
    when: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}$")
    """Year and month; None for what nobody of the project checked."""


Role = Literal[
    "advertising", "attribution", "analytics", "crash", "push", "payment", "finance", "credit", "logistics", "maps",
    "login", "social", "carrier", "risk_control", "cloud", "cdn", "support", "ai_model", "speech", "merchant",
    "device_maker", "app_store", "other",
]  # fmt: skip


_PART = r"(?:[^{}| ]+|\{[^{}]*\})"
Family = Annotated[str, StringConstraints(pattern=rf"^{_PART}(?: {_PART})*$")]
"""Words and groups of alternatives in braces, with spaces between them; an alternative may be empty."""


class Phrases(Record):
    """How policies in one language name a term."""

    phrases: tuple[str, ...] = ()
    """English: lower case, singular; matched on word boundaries, the last word also in the plural. Chinese: matched
    anywhere; "…" stands for up to 14 characters without a mark ("使用…的频率"). Latin letters are matched without
    regard to case or width, on boundaries of Latin letters."""
    items: tuple[str, ...] = ()
    """Chinese words that name a data type only as items of an enumeration of data ("电话" in "姓名、电话、住址")."""
    families: tuple[Family, ...] = ()
    """Many phrases in one line, whole words in braces being alternatives: "{date|time} of {your|each} {visit|login}".
    A phrase that a term lists among its `phrases` or `masks` comes before the same of a family."""
    masks: tuple[str, ...] = ()
    """Longer phrases that contain one of `phrases` and name something else ("domain name" hides "name")."""
    mask_families: tuple[Family, ...] = ()
    """Families of `masks`."""
    narrower: tuple[str, ...] = ()
    """Words that make a phrase name less than the data type, in it or right before it ("支付" of "密码", "billing" of
    "address"): a denial of that is none of the whole type."""
    shared: tuple[str, ...] = ()
    """Those of `phrases` that another term of the kind lists too, and that name both of them ("姓名和电话")."""


class Wording(Record):
    """The phrases of a term in both languages."""

    zh: Phrases = Phrases()
    en: Phrases = Phrases()


class Wire(Record):
    """How traffic carries a data type."""

    keys: tuple[str, ...] = ()
    """Names of fields that say the type by themselves. Compared with case and separators folded away (`deviceId`,
    `device_id`, `DEVICE-ID` are `deviceid`); "device.id" is a field `id` under a field `device`."""
    hints: tuple[str, ...] = ()
    """Names that say it only together with a value that has one of `shapes`."""
    shapes: tuple[str, ...] = ()
    """Names of value shapes of `traffic/detectors/shapes` that values of the type have."""
    strict: bool = False
    """Whether a value under one of `keys` must also have one of `shapes`."""
    placeholders: tuple[str, ...] = ()
    """Values, beside the common ones, that stand for "no value"."""
    shared: tuple[str, ...] = ()
    """Those of `keys` that another data type lists too: the field carries both."""


class WireCase(Record):
    """A field and its value, as an example or counterexample of a type on the wire."""

    key: str
    """Name of the field; dots separate parent fields."""
    value: str


class Cases(Record):
    """Sentences and fields that the conformance test runs through the real reader and the real detector."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    wire: tuple[WireCase, ...] = ()


class DataType(Record):
    """A kind of personal information."""

    id: str
    parent: str | None = None
    holds: tuple[str, ...] = ()
    """Types that the values of this one are made of (a movement track of positions): who declares it declares them."""
    sensitive: bool = False
    """Sensitive personal information in Chinese law (PIPL art. 28, GB/T 35273-2020 annex B)."""
    labels: Text
    dpv: str | None = None
    """Concept of the W3C DPV personal-data extension, where one exists (name without prefix)."""
    google_play: tuple[str, ...] = ()
    """Ids of the labels of Google Play's data safety section that a developer must choose for the type."""
    app_store: tuple[str, ...] = ()
    """Ids of the labels of the App Store's privacy section that a developer must choose for the type."""
    policy: Wording = Wording()
    wire: Wire = Wire()
    examples: Cases = Cases()
    counterexamples: Cases = Cases()


class Purpose(Record):
    """What data is used for."""

    id: str
    parent: str | None = None
    labels: Text
    dpv: str | None = None
    policy: Wording = Wording()
    examples: Cases = Cases()
    counterexamples: Cases = Cases()


class RecipientCategory(Record):
    """A kind of receiver, as policies name it when they name no organisation."""

    id: str
    parent: str | None = None
    roles: tuple[Literal[Role, "*"], ...] = ()
    """Roles of organisations that fall under the category; "*" is every role."""
    purposes: tuple[str, ...] = ()
    """What receivers of the kind usually get data for."""
    labels: Text
    policy: Wording = Wording()
    examples: Cases = Cases()
    counterexamples: Cases = Cases()


class Product(Record):
    """A product, SDK or service of an organisation that has hosts or names of its own."""

    name: str
    aliases: tuple[str, ...] = ()
    """Other names, zh and en, as policies write them."""
    ordinary: tuple[str, ...] = ()
    """As of an organisation."""
    roles: tuple[Role, ...] = ()
    domains: tuple[str, ...] = ()
    """Domains or hosts; everything below them belongs to the product. The longest match wins."""
    packages: tuple[str, ...] = ()
    """Prefixes of Android packages."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the product."""
        return (self.name, *self.aliases)


class Hosting(Record):
    """Domains under which customers of a cloud or content network have hosts of their own."""

    domain: str
    tenant: str | None = None
    """Regular expression on the part of the host before the domain; its group `tenant` names the customer."""


class Organisation(Record):
    """A company that runs SDKs or hosts."""

    id: str
    """File name without suffix: lower-case letters, digits, underscores."""
    name: Text
    """Canonical name. The English one is used in reports of both languages as `Party.name`."""
    legal_names: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    """Other names of the organisation, zh and en, as policies write them; " SDK" need not be added."""
    ordinary: tuple[str, ...] = ()
    """Those names that are ordinary words too (Branch, 荣耀): found only as written here and where the words
    around them speak of a company."""
    masks: tuple[str, ...] = ()
    """Longer strings that contain one of the names and mean something else ("个推送" hides "个推")."""
    parent: str | None = None
    """Id of the organisation that controls it, where that is common knowledge."""
    country: str | None = Field(default=None, pattern="^[A-Z]{2}$")
    """Seat, as ISO 3166-1 alpha-2; None where a list of the user does not say it."""
    roles: tuple[Role, ...] = ()
    domains: tuple[str, ...] = ()
    """Registrable domains (or hosts) of the organisation itself."""
    packages: tuple[str, ...] = ()
    products: tuple[Product, ...] = ()
    hosting: tuple[Hosting, ...] = ()
    privacy_policy: str | None = None
    checked: Checked

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the organisation itself, those of its products left out."""
        return (self.name.zh, self.name.en, *self.legal_names, *self.aliases)

"""The words: what a privacy policy declares, as records.

Source of the model: PolicyLint and PoliCheck (Andow et al., USENIX Security 2019 and 2020), with manner, scope,
conditions and place added so that Chinese policies and denials of limited reach can be held apart.
"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from corpora.record import Record
from corpora.text import Language, Text

SCHEMA_VERSION = "1.0"


class Action(StrEnum):
    """What is said to be done with the data."""

    COLLECT = "collect"
    """The company (or a named third party as `actor`) collects, receives, uses, stores or processes it."""
    SHARE = "share"
    """The data reaches another party, or a named third party collects it through the app."""


class Manner(StrEnum):
    """The way of sharing."""

    PROVIDE = "provide"
    SELL = "sell"
    DISCLOSE_PUBLICLY = "disclose_publicly"
    ENTRUST = "entrust"
    TRANSFER_WITH_BUSINESS = "transfer_with_business"
    LET_COLLECT = "let_collect"


class Polarity(StrEnum):
    """Whether the statement says that it is done or that it is not."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Subject(StrEnum):
    """Whose data the statement is about."""

    USER = "user"
    MINOR = "minor"


class Condition(StrEnum):
    """What the statement makes itself depend on."""

    CONSENT = "consent"
    OPT_OUT = "opt_out"
    FUNCTION_USED = "function_used"
    LAW = "law"


class Origin(StrEnum):
    """The form in which the statement stands in the document."""

    SENTENCE = "sentence"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"


class DataMention(Record):
    """A phrase that names data."""

    text: str
    """As it stands in the document."""
    data_type: str | None
    """Id of a data type; None where the vocabulary has none."""
    start: int
    """Offset of the first character in the document's normalised text."""
    end: int
    """Offset after the last character."""
    narrower: bool = False
    """Whether it is denied and names less than its data type ("payment password", "your whole address book")."""


class Recipient(Record):
    """Who receives the data: a name as written, a category, or both."""

    name: str | None = None
    """As written; None for a mere category."""
    category: str | None = None
    """Id of a recipient category, where one is named or known."""
    party: str | None = None
    """Id of the organisation, where the name is known."""


class Scope(Record):
    """What an affirmation or denial is limited to; all empty means: not limited."""

    purposes: tuple[str, ...] = ()
    """Ids of purposes ("not for advertising")."""
    function: str | None = None
    """A function or product, as written ("支付功能本身")."""
    source: str | None = None
    """A source of the data, as written ("from your camera")."""
    audience: str | None = None
    """A group of people, as written ("children under 14")."""

    @property
    def limited(self) -> bool:
        """Whether any limit is set."""
        return bool(self.purposes or self.function or self.source or self.audience)


class Place(Record):
    """Where in the document a statement stands."""

    headings: tuple[str, ...] = ()
    """Heading path from the outermost."""
    block: int = 0
    """Number of the block, from 0."""
    start: int = 0
    """Offset of the quote in the document's normalised text, in characters."""
    end: int = 0
    """Offset after the quote."""
    section: str | None = None
    """What part of a policy the block is (`policy_nlp.sections`)."""
    document: str | None = None
    """Name of the separate list that it stands in; None for the policy itself."""


class Statement(Record):
    """One declaration: who does (not) what with which data, for whom and for what."""

    action: Action
    manner: Manner | None = None
    polarity: Polarity = Polarity.AFFIRMED
    actor: str | None = None
    """None for the first party; else the third party as written."""
    data_mentions: tuple[DataMention, ...] = ()
    data_types: tuple[str, ...] = ()
    """Ids, sorted; `any` for personal information without a named type."""
    recipients: tuple[Recipient, ...] = ()
    purposes: tuple[str, ...] = ()
    """Ids, sorted."""
    purpose_text: str | None = None
    scope: Scope = Scope()
    conditions: tuple[Condition, ...] = ()
    subject: Subject = Subject.USER
    quote: str
    """The sentence, item or row, verbatim from the normalised text."""
    place: Place = Place()
    source: Origin = Origin.SENTENCE
    confidence: float = 1.0


class ThirdParty(Record):
    """A row of a third-party list, or a partner named in the text."""

    name: str
    """The SDK or partner as written."""
    company: str | None = None
    party: str | None = None
    """Id of the organisation, where known."""
    data_types: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    method: str | None = None
    link: str | None = None
    permissions: tuple[str, ...] = ()
    """Permissions of the system that it asks for, as written."""
    collects_nothing: bool = False
    """Whether the row says that the party receives no personal information."""
    quote: str = ""
    place: Place = Place()


class Definition(Record):
    """A term that the policy defines; it declares nothing."""

    term: str
    data_types: tuple[str, ...] = ()
    quote: str
    place: Place = Place()


class Contact(Record):
    """How the company is reached, as written in the policy; each without repetition, in the order of the text."""

    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    """Postal addresses."""


class LinkKind(StrEnum):
    """What a document that the policy refers to holds."""

    THIRD_PARTY_LIST = "third_party_list"
    """第三方信息共享清单, 第三方SDK目录; subprocessors, partners."""
    COLLECTION_LIST = "collection_list"
    """个人信息收集清单: what was collected from the reader."""
    PERMISSION_LIST = "permission_list"
    """应用权限申请与使用情况说明."""
    CHILDREN_RULES = "children_rules"
    """儿童个人信息保护规则; children's privacy notice."""
    COOKIE_POLICY = "cookie_policy"


class LinkedDocument(Record):
    """A document that the policy refers to, by a link or by its title alone."""

    kind: LinkKind
    title: str
    """Text of the link, or the title by which the text names it."""
    target: str | None = None
    """Address as written; None where the text gives none."""
    place: Place = Place()


class ReadList(Record):
    """A separate document that was read together with the policy: a third-party list, or rules for children."""

    source: str
    """Its name, as `Place.document` gives it."""
    sha256: str
    rows: int
    """How many third parties were read from it."""
    kind: LinkKind = LinkKind.THIRD_PARTY_LIST
    statements: int = 0
    """How many statements were taken from it."""


class Policy(Record):
    """A privacy policy as read: its statements, notices and third parties."""

    schema_version: str = SCHEMA_VERSION
    source: str
    """File name or web address; "text" for a text given as such, "stdin" for the standard input."""
    sha256: str
    """Of the bytes that were read, in hex."""
    language: Language
    title: str | None = None
    effective_date: str | None = None
    """ISO 8601 date of effect; of the last update, else of publication, where no effect is named."""
    updated_date: str | None = None
    """ISO 8601 date of the last update, else of publication; None where the policy names neither."""
    controller: str | None = None
    """Legal name of the company, as written."""
    domains: tuple[str, ...] = ()
    """The company's own domains, from its contact addresses."""
    contact: Contact = Contact()
    characters: int = 0
    """Length of the normalised text."""
    statements: tuple[Statement, ...] = ()
    notices: dict[str, str] = Field(default_factory=dict)
    """Name of each notice that the document contains -> the quote that it rests on."""
    notice_places: dict[str, Place] = Field(default_factory=dict)
    """Name of each such notice -> where the quote stands."""
    third_parties: tuple[ThirdParty, ...] = ()
    named_parties: tuple[str, ...] = ()
    """Ids of the known organisations whose names stand anywhere in the text, sorted; with or without data."""
    definitions: tuple[Definition, ...] = ()
    linked: tuple[LinkedDocument, ...] = ()
    """Separate lists and rules that the policy refers to by links or titles."""
    separate_lists: tuple[ReadList, ...] = ()
    """Separate lists and rules that were read together with it."""
    remarks: tuple[Text, ...] = ()
    """What limits the reading (a missing language model, a list that stands elsewhere)."""

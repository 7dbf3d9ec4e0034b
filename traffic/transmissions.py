"""The deeds: what an app was seen to send, as records. No value of a person's data stands in any of them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from corpora.profiles.marks import Account, Ads, Consent, Phase, Visibility
from corpora.record import Record
from corpora.text import Text

SCHEMA_VERSION = "1.2"


class Direction(StrEnum):
    """Which way the data went."""

    REQUEST = "request"
    RESPONSE = "response"


class EvidenceKind(StrEnum):
    """What the detection rests on, strongest first."""

    PERSONA = "persona"
    """A planted value was found, plain or transformed."""
    ADAPTER = "adapter"
    """The endpoint is known to carry the type in this field."""
    KEY = "key"
    """The name of the field says so."""
    SHAPE = "shape"
    """The value alone has the form; weak."""


class Relation(StrEnum):
    """What a party is to the app."""

    FIRST = "first"
    AFFILIATE = "affiliate"
    PROCESSOR = "processor"
    """Carries the first party's own service (hosting, content network)."""
    THIRD = "third"
    UNRESOLVED = "unresolved"


class Party(Record):
    """The organisation behind a host."""

    name: str
    """Canonical name; the host itself where it could not be resolved."""
    id: str | None = None
    """Id of the organisation's file, where it has one."""
    parent: str | None = None
    """Id of the parent organisation."""
    product: str | None = None
    """The product or SDK that the host belongs to, where known."""
    role: tuple[str, ...] = ()
    """Trade, as in the organisation's file: analytics, push, advertising, maps ..."""
    country: str | None = None
    """Seat, ISO 3166 alpha-2."""
    relation: Relation
    because: Text
    """Which rule said so."""


class RedactedValue(Record):
    """What may be said of a value: enough to recognise equals in one session, never the value."""

    kind: str
    """text, number, boolean, list, file."""
    length: int
    """In characters, or bytes for a file."""
    tag: str
    """Keyed tag: equal values of one session have equal tags; the key is never stored."""


class Transmission(Record):
    """One value of one data type in one message."""

    request_index: int
    """Number of the request in the capture, from 0."""
    direction: Direction = Direction.REQUEST
    time: datetime | None = None
    phase: Phase = Phase()
    host: str
    port: int
    scheme: str
    method: str
    url_path: str
    """Path of the URL without query; segments that hold a person's data are redacted."""
    events: tuple[str, ...] = ()
    """Ids of the events that the request names (`corpora/ontology/events`), sorted; of unknown events nothing."""
    party: Party
    data_type: str
    """Id of a data type."""
    path: str
    """Where the value stands, decoding left out: `clientInfo.deviceInfo.model`, `query.imei`, `header.x-device-id`,
    `cookie.uid`, `url.3`, `host`."""
    decoding: tuple[str, ...] = ()
    """Chain of decoding steps from the outermost (gzip, base64, json ...)."""
    chain: str = ""
    """Decoding and path as they follow each other: `gzip → form.data_list → base64 → gzip → json.properties.id`."""
    form: str = "plain"
    """Form of the value: plain, md5, sha1, sha256 ..."""
    value: RedactedValue
    evidence: EvidenceKind
    reason: Text
    confidence: float


class PhaseCounts(Record):
    """Requests by the state of each switch; states that were not seen are left out."""

    consent: dict[Consent, int] = Field(default_factory=dict)
    visibility: dict[Visibility, int] = Field(default_factory=dict)
    ads: dict[Ads, int] = Field(default_factory=dict)
    account: dict[Account, int] = Field(default_factory=dict)


class Frequency(Record):
    """How often something was sent."""

    requests: int
    """Different requests that carried it."""
    first: datetime | None = None
    last: datetime | None = None
    interval: float | None = None
    """Median of the seconds between one request and the next; None below three requests with a time."""
    per_hour: float | None = None
    """Requests per hour from the first to the last; None below three, and where they span less than ten minutes."""


class Series(Record):
    """How often data of one type went to one recipient."""

    party: Party
    """The organisation, with its product where all hosts belong to the same one."""
    hosts: tuple[str, ...]
    data_type: str
    values: int
    """Different values, or lists of them, of the field that had most: 1 where the same comes again and again."""
    sent: Frequency
    background: Frequency | None = None
    """Of the requests that were sent while the app was in the background; None where none is known to have been."""
    phases: PhaseCounts = PhaseCounts()


class OpaqueCause(StrEnum):
    """Why something could not be read."""

    CERTIFICATE_REFUSED = "certificate_refused"
    """The app said that it does not trust the certificate of the test."""
    PINNING_SUSPECTED = "pinning_suspected"
    """The app broke the connection off during or right after the handshake, without a reason."""
    NO_COMMON_CIPHER = "no_common_cipher"
    HANDSHAKE_FAILED = "handshake_failed"
    """For a reason that is none of the above."""
    ENCRYPTED = "encrypted"
    UNKNOWN_BINARY = "unknown_binary"
    LIMIT = "limit"
    MISSING_BODY = "missing_body"


class Opaque(Record):
    """Traffic to one host that could not be read, for one cause. Never a pass."""

    host: str
    party: Party
    cause: OpaqueCause
    reason: Text
    count: int
    """Messages or connections."""
    bytes: int
    request_indexes: tuple[int, ...] = ()


class Contact(Record):
    """A host that the app was in contact with, whether or not anything personal was seen."""

    host: str
    party: Party
    requests: int
    bytes: int
    """Bytes sent in request bodies."""


class CaptureSummary(Record):
    """What a capture holds, without its contents."""

    source: str
    sha256: str
    format: str
    requests: int
    hosts: int
    started: datetime | None = None
    ended: datetime | None = None


class TrafficReading(Record):
    """All that was read of a capture."""

    schema_version: str = SCHEMA_VERSION
    capture: CaptureSummary
    transmissions: tuple[Transmission, ...] = ()
    series: tuple[Series, ...] = ()
    """One per recipient and data type."""
    opaque: tuple[Opaque, ...] = ()
    contacts: tuple[Contact, ...] = ()
    remarks: tuple[Text, ...] = ()

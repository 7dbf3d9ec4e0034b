"""The parts of a policy."""

from __future__ import annotations

from enum import StrEnum


class Section(StrEnum):
    """What part of a policy a block is; the labels for people stand in the messages (area "sections")."""

    INTRODUCTION = "introduction"
    """What the policy is: title, dates, welcome, scope, contents, summary. It declares nothing by itself, and it is
    found by its place, so that it is kept apart from OTHER."""
    COLLECTION = "collection"
    """What is collected, when and how; permissions asked for on the way."""
    USE = "use"
    """What the data is used for, and on which legal basis."""
    COOKIES = "cookies"
    """Cookies, beacons, pixels, local storage, signals against tracking."""
    SHARING = "sharing"
    """Provision to others, entrusting, transfer with the business, public disclosure."""
    STORAGE = "storage"
    """Where and how long the data is kept, and what is done at the end."""
    SECURITY = "security"
    """Measures, advice on passwords, incidents."""
    RIGHTS = "rights"
    """Access, correction, deletion, withdrawal, choices; what the law of a place grants in addition."""
    MINORS = "minors"
    CROSS_BORDER = "cross_border"
    CHANGE = "change"
    """Changes of the policy."""
    CONTACT = "contact"
    """How the company, its officers and the authorities are reached."""
    DEFINITIONS = "definitions"
    LIST = "list"
    """Lists of third parties or SDKs, and of permissions."""
    OTHER = "other"
    """What is none of these: links to other sites, terms of use, liability, applicable law, remains of a page."""


SECTIONS: tuple[Section, ...] = tuple(Section)
"""All sections; the columns of the scores."""

"""Several detections of one leaf become one answer: the strongest evidence wins, contradictions fall away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.text import Text
from traffic.detectors.detection import Detection
from traffic.transmissions import EvidenceKind

_RANK = {kind: rank for rank, kind in enumerate(EvidenceKind)}
_OF_OTHERS = ("contact", "identity.name", "identity.nickname", "device.app_info")
"""Types that, in a row about somebody else, are part of the collection."""
_OF_A_PERSON = ("account", "contact", "identity", "document")
"""Families of types that tell who somebody is."""


def merge(found: Iterable[Detection]) -> tuple[Detection, ...]:
    """Return one detection per data type and form, sorted; see the functions below for what falls away."""
    kept = _without_contradictions(_in_planted_form(list(found)))
    if not kept:
        return ()
    kept = _with_learned(kept)
    kept = _without_parts_of_collections(kept)
    kept = _without_parents(kept)
    kept = _without_weak(kept)
    groups: dict[tuple[str, str], list[Detection]] = {}
    for detection in kept:
        groups.setdefault((detection.data_type, detection.form), []).append(detection)
    return tuple(_joined(groups[key]) for key in sorted(groups))


def related(one: str, other: str) -> bool:
    """Tell whether one of two data types is, or lies below, the other."""
    ontology = load_ontology()
    return ontology.data_covers(one, other) or ontology.data_covers(other, one)


def _in_planted_form(found: list[Detection]) -> list[Detection]:
    """Give all that is said of a planted value the form in which it was found: names cannot tell a digest's."""
    forms = {d.data_type: d.form for d in found if d.evidence == EvidenceKind.PERSONA and d.whole}
    if not forms:
        return found
    persona = EvidenceKind.PERSONA
    return [d if d.evidence == persona else replace(d, form=forms.get(d.data_type, d.form)) for d in found]


def _without_contradictions(found: list[Detection]) -> list[Detection]:
    """Drop names and shapes that say another type than a planted value or adapter for the same whole leaf.

    An adapter stands beside a planted value: both are certain, each in its way.
    """
    found = _known_identifiers(found)
    certain = {
        d.data_type for d in found if d.evidence in (EvidenceKind.PERSONA, EvidenceKind.ADAPTER) and d.whole
    }
    if not certain:
        return found
    weak = (EvidenceKind.KEY, EvidenceKind.SHAPE)
    return [d for d in found if d.evidence not in weak or any(related(d.data_type, t) for t in certain)]


def _known_identifiers(found: list[Detection]) -> list[Detection]:
    """Drop what an endpoint usually gets of who the user or device is, where it got another, planted one instead.

    Apps put the identifier of the account where an SDK would put its own, and an e-mail address or a name where it
    asks for the identifier of the account; then it is that, and known. A device may well be the account.
    """
    planted = [d for d in found if d.evidence == EvidenceKind.PERSONA and d.whole and _identifies(d)]
    if not planted:
        return found
    may_be = ("account.user_id",) if all(_is_device_id(p) for p in planted) else ()
    return [
        d
        for d in found
        if d.evidence != EvidenceKind.ADAPTER
        or not _identifies(d)
        or d.data_type in may_be
        or any(related(d.data_type, p.data_type) for p in planted)
    ]


def _with_learned(found: list[Detection]) -> list[Detection]:
    """Let what the session knows of a value fill a gap or make a device identifier specific, and no more.

    Part of a value that is named says nothing of the whole.
    """
    own = [d for d in found if not d.learned and d.evidence != EvidenceKind.SHAPE]
    if own:
        found = [d for d in found if d.whole or not d.learned]
    learned = [d for d in found if d.learned]
    if not learned or not own:
        return found
    news = _without_echoes(learned, own)
    if all(_is_device_id(d) for d in found):
        sure, known = (EvidenceKind.PERSONA, EvidenceKind.ADAPTER), {d.data_type for d in learned}
        return news + [d for d in own if d.evidence in sure or d.data_type in known or _says_more(d, learned)]
    fitting = [d for d in news if any(related(d.data_type, o.data_type) for o in own)]
    return [d for d in found if not d.learned] + fitting


def _without_echoes(learned: list[Detection], own: list[Detection]) -> list[Detection]:
    """Drop what another field says where the name of this one says it as surely: that is no news."""
    named = {(d.data_type, d.form): d.confidence for d in own if d.evidence == EvidenceKind.KEY}
    return [d for d in learned if named.get((d.data_type, d.form), 0.0) < d.confidence]


def _says_more(named: Detection, learned: list[Detection]) -> bool:
    """Tell whether the name says which identifier it is, where the session knows it for one and no more."""
    covers = load_ontology().data_covers
    return any(k.data_type != named.data_type and covers(k.data_type, named.data_type) for k in learned)


def _identifies(detection: Detection) -> bool:
    return detection.data_type.split(".")[0] in _OF_A_PERSON or _is_device_id(detection)


def _is_device_id(detection: Detection) -> bool:
    return load_ontology().data_covers("device.identifier", detection.data_type)


def _without_parts_of_collections(found: list[Detection]) -> list[Detection]:
    """Drop names and numbers of people in a list, which are the list's, not the user's own."""
    if not any(d.collects for d in found):
        return found
    return [
        d for d in found if d.collects or d.evidence == EvidenceKind.PERSONA or not _is_of_others(d.data_type)
    ]


def _is_of_others(data_type: str) -> bool:
    return any(related(data_type, t) and data_type.startswith(t) for t in _OF_OTHERS)


def _without_parents(found: list[Detection]) -> list[Detection]:
    """Drop a type where a more specific one was found as well; what a shape says moves no planted value."""
    ontology = load_ontology()

    def is_outdone(general: Detection) -> bool:
        return any(
            d.data_type != general.data_type
            and ontology.data_covers(general.data_type, d.data_type)
            and (d.evidence != EvidenceKind.SHAPE or general.evidence == EvidenceKind.SHAPE)
            for d in found
        )

    return [d for d in found if not is_outdone(d)]


def _without_weak(found: list[Detection]) -> list[Detection]:
    """Drop what a value alone says where a name, an adapter or a planted value says something.

    An account may be called by an e-mail address or a phone number; then it is both.
    """
    firm = [d for d in found if d.evidence != EvidenceKind.SHAPE or d.collects]
    types = {d.data_type for d in firm}
    shapes = [d for d in found if d.evidence == EvidenceKind.SHAPE and not d.collects]
    of_account = types == {"account.user_id"}
    return firm + [d for d in shapes if not firm or d.data_type in types or (of_account and _is_address(d))]


def _is_address(detection: Detection) -> bool:
    return detection.data_type in ("contact.email", "contact.phone")


def _joined(group: Sequence[Detection]) -> Detection:
    """Return the strongest of detections of one type, with every reason."""
    ranked = sorted(group, key=lambda d: (_RANK[d.evidence], -d.confidence, d.reason.en))
    best = ranked[0]
    reasons = list(dict.fromkeys(d.reason for d in ranked))
    sure = 1.0
    for kind in {d.evidence for d in ranked}:
        sure *= 1 - max(d.confidence for d in ranked if d.evidence == kind)
    return replace(best, reason=_all_reasons(reasons), confidence=round(1 - sure, 2))


def _all_reasons(reasons: list[Text]) -> Text:
    joined = reasons[0]
    for more in reasons[1:]:
        ended = Text(zh=joined.zh.rstrip("。"), en=joined.en.rstrip("."))
        joined = say("detection.and", first=ended, second=more)
    return joined

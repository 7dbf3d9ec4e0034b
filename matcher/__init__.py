"""Words against deeds, and the law: a policy and transmissions become a `Report`. Public: `check`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpora.profiles import AppProfile, Labels
    from matcher.findings import Report
    from policy_nlp.statements import Policy
    from traffic.transmissions import CaptureSummary, Contact, Opaque, Transmission


def check(  # noqa: PLR0913 - keyword-only: what the two readers give
    policy: Policy,
    transmissions: Iterable[Transmission],
    *,
    app: AppProfile | None = None,
    opaque: Iterable[Opaque] = (),
    contacts: Iterable[Contact] = (),
    capture: CaptureSummary | None = None,
    received: Iterable[Transmission] | None = None,
    unread_responses: int = 0,
    packs: Sequence[str] = (),
    party_policies: Mapping[str, Policy] | None = None,
    labels: Labels | None = None,
) -> Report:
    """Hold a policy against what was sent: a verdict for every data flow, and findings of the legal rules.

    `received`: what `traffic.find_received` found in the responses; None: these were not looked at.
    `unread_responses`: how many responses were left out there; rules on them are then not judged whole.
    `packs`: ids of packs of rules, or paths of a user's own (TOML); without any, `cn-2026` for a Chinese policy
    and `core` for an English one. Raises `matcher.errors.RegulationError` for one that cannot be used.
    `party_policies`: other parties' own policies, by id; what they declare for their own collection is shown beside
    the verdicts on flows to them that `policy` does not declare.
    `labels`: what is ticked in the stores' privacy sections; it brings the pack `store-labels`.
    The result does not depend on the order of `transmissions`; no flow is dropped.
    """
    from corpora.profiles import AppProfile
    from matcher.checking import check as run
    from matcher.given import Given

    return run(
        Given(
            policy,
            tuple(transmissions),
            app=app or AppProfile(),
            opaque=tuple(opaque),
            contacts=tuple(contacts),
            capture=capture,
            received=None if received is None else tuple(received),
            unread_responses=unread_responses,
            packs=packs,
            party_policies=party_policies or {},
            labels=labels,
        )
    )


__all__ = ["check"]

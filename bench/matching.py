"""How fast a policy is held against a capture: seconds of one core for growing numbers of statements and transmissions.

Run `python -m bench.matching`; `--statements N --transmissions N` for other numbers.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from datetime import UTC, datetime, timedelta

import matcher
from corpora.ontology import ANY, load_ontology
from corpora.profiles import AppProfile, Phase
from corpora.text import Text
from policy_nlp.statements import Action, Place, Polarity, Policy, Recipient, Statement
from traffic.transmissions import Party, RedactedValue, Relation, Transmission

_SAID = Text(zh="示例", en="an example")
_START = datetime(2026, 1, 1, tzinfo=UTC)
_PARTIES = 60


def make_policy(statements: int, chance: random.Random) -> Policy:
    """Return a policy with as many statements, of which one in twenty denies."""
    ontology = load_ontology()
    types = [t for t in ontology.data_types if t != ANY]
    parties = list(ontology.parties)[:_PARTIES]
    made = []
    for number in range(statements):
        share = chance.random() < 0.4
        recipient = (
            Recipient(name=ontology.parties[p].name.en, party=p)
            if share and (p := chance.choice(parties))
            else None
        )
        made.append(
            Statement(
                action=Action.SHARE if share else Action.COLLECT,
                polarity=Polarity.DENIED if chance.random() < 0.05 else Polarity.AFFIRMED,
                data_types=tuple(sorted(chance.sample(types, chance.randrange(1, 5)))),
                recipients=(recipient,) if recipient else (),
                purposes=("service",),
                quote=f"Sentence {number}.",
                place=Place(block=number, start=number * 20, end=number * 20 + 19),
            )
        )
    return Policy(
        source="text", sha256="0", language="en", characters=statements * 60, statements=tuple(made)
    )


def make_transmissions(count: int, chance: random.Random) -> list[Transmission]:
    """Return as many transmissions to sixty organisations and the developer."""
    ontology = load_ontology()
    types = [t for t in ontology.data_types if t != ANY]
    parties = [Party(name="Developer", relation=Relation.FIRST, because=_SAID)]
    for id_ in list(ontology.parties)[:_PARTIES]:
        known = ontology.parties[id_]
        parties.append(
            Party(name=known.name.en, id=id_, role=known.roles, relation=Relation.THIRD, because=_SAID)
        )
    places = [(party, data) for party in parties for data in chance.sample(types, 20)]
    phases = [Phase.model_validate({"consent": state}) for state in ("before", "after")]
    value = RedactedValue(kind="text", length=8, tag="t")
    made = []
    for number in range(count):
        party, data = chance.choice(places)
        made.append(
            Transmission(
                request_index=number // 10, time=_START + timedelta(seconds=number), phase=chance.choice(phases),
                host=f"{party.id or 'own'}.example", port=443, scheme="https", method="POST", url_path="/",
                party=party, data_type=data, path=data, value=value, evidence="key", reason=_SAID, confidence=0.9,
            )
        )  # fmt: skip
    return made


def measure(statements: int, transmissions: int) -> float:
    """Return the seconds of one core that the whole check takes."""
    chance = random.Random(7)
    policy, sent = make_policy(statements, chance), make_transmissions(transmissions, chance)
    start = time.process_time()
    report = matcher.check(policy, sent, app=AppProfile(name="Bench"), packs=("cn-2026",))
    taken = time.process_time() - start
    sys.stdout.write(
        f"{statements:6,} statements, {transmissions:8,} transmissions: {taken:6.2f} s, "
        f"{len(report.disclosures):5,} disclosures, {len(report.findings):6,} findings\n"
    )
    sys.stdout.flush()
    return taken


def main() -> None:
    """Measure at a tenth, at half and at the whole of the numbers asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=5_000)
    parser.add_argument("--transmissions", type=int, default=100_000)
    wanted = parser.parse_args()
    measure(50, 1_000)
    taken = [measure(wanted.statements // part, wanted.transmissions // part) for part in (10, 2, 1)]
    sys.stdout.write(f"the whole over the half: {taken[2] / taken[1]:.2f} (2 is linear)\n")


if __name__ == "__main__":
    main()

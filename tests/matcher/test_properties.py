"""Laws of whole checks: what must not change a verdict, a finding or a fingerprint, whatever the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import check
from matcher.checking import find_faults
from matcher.disclosing import disclose
from matcher.flows import group_streams
from traffic.transmissions import Direction, RedactedValue

TYPES = ["device", "device.identifier", "device.imei", "device.mac", "location.precise", "contact.phone"]
TARGETS = ["acme", "globex", "initech", "analytics", "advertising", "third_party", None]
RECEIVERS = ["first", "acme", "globex", "initech", "umbrella", "processor", "unresolved"]
CHECKED = settings(max_examples=60, deadline=None)

ATOMS = st.lists(
    st.tuples(
        st.booleans(),
        st.sampled_from(["affirmed", "denied"]),
        st.sampled_from(TYPES),
        st.sampled_from(TARGETS),
    ),
    max_size=5,
)
ATOM = st.tuples(st.booleans(), st.sampled_from(TYPES), st.sampled_from(TARGETS))
FLOW = st.tuples(
    st.sampled_from(TYPES),
    st.sampled_from(RECEIVERS),
    st.sampled_from(["https", "http"]),
    st.sampled_from(["before", "after"]),
)
FLOWS = st.lists(FLOW, min_size=1, max_size=8)


def statement(world, ours, polarity, data, to):
    quote = f"{ours} {polarity} {data} {to}"
    if ours:
        return world.collect(data, polarity=polarity, quote=quote)
    return world.share(data, to=to, polarity=polarity, quote=quote)


def statements(world, atoms):
    return [statement(world, *atom) for atom in atoms]


def sent(world, flows, **changes):
    return [
        world.sent(data, to, scheme=scheme, phase={"consent": consent}, request_index=n, **changes)
        for n, (data, to, scheme, consent) in enumerate(flows)
    ]


def with_one_more(world, atoms, flow, said_too):
    """Return the verdict of a flow, and what it is when one more statement is made."""
    said = statements(world, atoms)
    (ours, data, to), polarity = said_too
    more = statement(world, ours, polarity, data, to)
    return world.verdict(said, *flow[:2]).verdict, world.verdict([*said, more], *flow[:2]).verdict


@CHECKED
@given(atoms=ATOMS, flow=FLOW, more=ATOM)
def test_an_affirmation_never_turns_clear_into_omitted(world, atoms, flow, more):
    before, after = with_one_more(world, atoms, flow, (more, "affirmed"))
    assert not (before in {"clear", "vague"} and after in {"omitted", "incorrect", "ambiguous"})


@CHECKED
@given(atoms=ATOMS, flow=FLOW, more=ATOM)
def test_an_unscoped_denial_never_turns_incorrect_into_clear(world, atoms, flow, more):
    before, after = with_one_more(world, atoms, flow, (more, "denied"))
    assert not (before in {"incorrect", "ambiguous"} and after in {"clear", "vague", "omitted"})


@CHECKED
@given(flows=FLOWS, atoms=ATOMS, answers=st.integers(0, 3))
def test_every_request_transmission_is_in_exactly_one_disclosure(world, flows, atoms, answers):
    transmissions = sent(world, flows)
    replies = sent(world, flows[:answers], direction=Direction.RESPONSE)
    streams = group_streams([*transmissions, *replies], world.ontology, world.app)
    found = disclose(world.reading(world.policy(*statements(world, atoms))), streams)
    held = [t.request_index for stream in streams for t in stream.transmissions]
    assert sorted(held) == list(range(len(flows)))
    assert len(found) == len(streams) == len({(d.data_type, d.recipient.name) for d in found})
    assert sorted(i for d in found for f in d.flows for i in f.request_indexes) == sorted(held)


@CHECKED
@given(flows=FLOWS, atoms=ATOMS, order=st.randoms(use_true_random=False))
def test_purposes_follow_from_what_was_sent_in_any_order(world, flows, atoms, order):
    kinds = [("ad_click",), ("purchase", "login"), ()]
    marked = [
        t.model_copy(update={"events": kinds[n % 3], "url_path": f"/v1/{'ads' if n % 2 else 'log'}"})
        for n, t in enumerate(sent(world, flows))
    ]
    first = world.disclose(statements(world, atoms), marked)
    order.shuffle(marked)
    second = world.disclose(statements(world, atoms), marked)
    told = [
        {(p.purpose, p.confidence, p.compared) for d in found for p in d.purposes}
        for found in (first, second)
    ]
    assert told[0] == told[1]
    assert all(p.confidence <= 0.6 and p.reasons for d in first for p in d.purposes)


RENAMED = {"acme": "zeta", "globex": "alpha", "initech": "mu", "umbrella": "beta"}


def _renamed_world(world):
    """Return the world with other ids, and other names, for the same organisations."""
    other = type(world)()
    parties = {}
    for id_, term in world.ontology.parties.items():
        name = {"zh": f"{RENAMED[id_]}中国", "en": RENAMED[id_].capitalize()}
        fields = term.model_dump() | {"id": RENAMED[id_], "name": name, "parent": RENAMED.get(term.parent)}
        parties[RENAMED[id_]] = type(term).model_validate(fields)
    other.ontology = replace(world.ontology, parties=parties)
    return other


@CHECKED
@given(atoms=ATOMS, flow=FLOW)
def test_renaming_parties_changes_nothing_but_names(world, atoms, flow):
    other = _renamed_world(world)
    first = world.verdict(statements(world, atoms), *flow[:2])
    renamed = [(ours, polarity, data, RENAMED.get(to, to)) for ours, polarity, data, to in atoms]
    second = other.verdict(statements(other, renamed), flow[0], RENAMED.get(flow[1], flow[1]))
    assert (first.verdict, first.distance, first.naming) == (second.verdict, second.distance, second.naming)
    covering = [[c.statement for c in d.considered if c.covers] for d in (first, second)]
    assert sorted(covering[0]) == sorted(covering[1])


@CHECKED
@given(atoms=ATOMS, flows=FLOWS, order=st.randoms(use_true_random=False), start=st.integers(0, 10_000))
def test_a_second_capture_of_the_same_faults_has_the_same_fingerprints(world, atoms, flows, order, start):
    policy = world.policy(*statements(world, atoms))
    again = [
        t.model_copy(
            update={
                "request_index": t.request_index + start,
                "host": f"n{start}.{t.host}" if t.party.relation != "unresolved" else t.host,
                "time": datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=start + t.request_index),
                "value": RedactedValue(kind="text", length=9, tag="another"),
            }
        )
        for t in sent(world, flows)
    ]
    # What was sent once is sent again later, in other requests.
    again += [t.model_copy(update={"request_index": t.request_index + 20_000}) for t in again[::2]]
    order.shuffle(again)
    prints = []
    for capture in (sent(world, flows), again):
        case = world.case(policy, capture)
        rules = [
            r for r in case.regulations.rules.values() if r.inputs in {"T", "B"} and r.check != "repeated"
        ]
        prints.append(sorted((f.rule, f.fingerprint) for f in find_faults(case, rules)))
    assert prints[0] == prints[1]


def test_a_report_of_the_same_faults_has_the_same_fingerprints(world):
    policy = world.policy(world.collect("device.mac", polarity="denied"))
    captures = [
        sent(world, [("device.mac", "first", "http", "before")], host=h) for h in ("a.example", "b.example")
    ]
    first, second = ({f.fingerprint for f in check(policy, c).findings} for c in captures)
    assert first == second != set()

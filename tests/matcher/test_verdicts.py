"""The verdicts: PoliCheck's five, on a small world, and their laws as properties."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.findings import Verdict

TYPES = ["device", "device.identifier", "device.imei", "device.mac", "location.precise", "any"]
TARGETS = ["acme", "globex", "initech", "analytics", "advertising", "third_party", None]
RECEIVERS = ["first", "acme", "globex", "initech", "umbrella", "processor"]


@pytest.mark.parametrize(
    ("statements", "verdict"),
    [
        ([], "omitted"),
        (["+device.imei"], "clear"),
        (["+device"], "vague"),
        (["+device.imei", "+device"], "clear"),
        (["+device.mac"], "omitted"),
        (["-device.imei"], "incorrect"),
        (["-device"], "incorrect"),
        (["+device.identifier", "-device.imei"], "incorrect"),
        (["+device.imei", "-device.imei"], "ambiguous"),
        (["+device.imei", "-device"], "ambiguous"),
        (["+device.identifier", "+device.imei", "-device.imei"], "ambiguous"),
        (["+any"], "omitted"),
        (["-any"], "omitted"),
    ],
)
def test_verdicts_of_the_developers_own_collection(world, statements, verdict):
    said = [world.collect(s[1:], polarity="affirmed" if s[0] == "+" else "denied") for s in statements]
    assert world.verdict(said, "device.imei").verdict == verdict


@pytest.mark.parametrize(
    ("statements", "verdict"),
    [
        (["+acme"], "clear"),
        (["+globex"], "vague"),  # its parent
        (["+analytics"], "vague"),
        (["+service_provider"], "vague"),
        (["+third_party"], "vague"),
        (["+nobody"], "vague"),
        (["+initech"], "omitted"),
        (["+advertising"], "omitted"),
        (["+authority"], "omitted"),
        (["-third_party"], "incorrect"),
        (["-advertising"], "omitted"),
        (["+analytics", "-acme"], "incorrect"),
        (["+acme", "-third_party"], "ambiguous"),
        (["+analytics", "-third_party"], "ambiguous"),
        (["+third_party", "-analytics"], "incorrect"),
        (["+service_provider", "-analytics"], "ambiguous"),  # neither is broader
    ],
)
def test_verdicts_of_sharing_with_a_third_party(world, statements, verdict):
    said = [
        world.share(
            "device.imei",
            to=None if s[1:] == "nobody" else s[1:],
            polarity="affirmed" if s[0] == "+" else "denied",
        )
        for s in statements
    ]
    assert world.verdict(said, "device.imei", "acme").verdict == verdict


def test_broader_in_data_but_narrower_in_recipient_is_a_contradiction(world):
    said = [
        world.share("device", to="acme"),
        world.share("device.imei", to="third_party", polarity="denied"),
    ]
    assert world.verdict(said, "device.imei", "acme").verdict == Verdict.AMBIGUOUS


def test_a_controlling_company_is_not_covered_by_its_daughter(world):
    assert (
        world.verdict([world.share("device.imei", to="acme")], "device.imei", "globex").verdict == "omitted"
    )


def test_any_declares_sharing_but_never_our_own_collection(world):
    assert world.verdict([world.share("any", to="acme")], "device.imei", "acme").verdict == "vague"
    assert world.verdict([world.collect("any")], "device.imei").verdict == "omitted"


def test_a_denial_to_several_categories_beats_an_affirmation_that_is_broader_in_data(world):
    both = [world.recipient("advertising"), world.recipient("analytics")]
    said = [
        world.share("device", to="analytics"),
        world.share("device.imei", recipients=both, polarity="denied"),
    ]
    assert world.verdict(said, "device.imei", "globex").verdict == Verdict.INCORRECT


def test_distance_is_that_of_the_nearest_affirmation(world):
    said = [world.share("any", to=None), world.share("device.identifier", to="acme")]
    found = world.verdict(said, "device.imei", "acme")
    assert found.verdict == Verdict.VAGUE
    assert (found.distance.data, found.distance.recipient) == (0.333, 0.0)
    farthest = world.verdict(said[:1], "device.imei", "acme").distance
    assert (farthest.data, farthest.recipient) == (1.0, 1.0)


def test_distance_is_zero_unless_vague(world):
    said = [world.collect("device"), world.collect("device.imei", polarity="denied")]
    assert world.verdict(said, "device.imei").distance.data == 0


# Properties. Atoms (action, polarity, type, target) stand for statements without limits.

ATOMS = st.tuples(
    st.booleans(), st.sampled_from(["affirmed", "denied"]), st.sampled_from(TYPES), st.sampled_from(TARGETS)
)
CHECKED = settings(max_examples=150, deadline=None)


def _statement(world, atom):
    ours, polarity, data, to = atom
    if ours:
        return world.collect(data, polarity=polarity, quote=repr(atom))
    return world.share(data, to=to, polarity=polarity, quote=repr(atom))


def _verdict(world, atoms, data, to):
    return world.verdict([_statement(world, a) for a in atoms], data, to).verdict


FLOWS = st.tuples(st.sampled_from([t for t in TYPES if t != "any"]), st.sampled_from(RECEIVERS))


def _broader_types(world, data):
    return [t for t in world.ontology.data_lineage(data) if t != "any"]


@CHECKED
@given(atoms=st.lists(ATOMS, max_size=5), flow=FLOWS, up=st.integers(0, 5))
def test_generalising_an_affirmations_data_never_uncovers_a_flow(world, atoms, flow, up):
    if _verdict(world, atoms, *flow) == "omitted":
        return

    def broader(atom):
        ours, polarity, data, to = atom
        line = _broader_types(world, data) or [data]
        return (ours, polarity, line[min(up, len(line) - 1)] if polarity == "affirmed" else data, to)

    assert _verdict(world, [broader(a) for a in atoms], *flow) != "omitted"


@CHECKED
@given(atoms=st.lists(ATOMS, max_size=5), flow=FLOWS)
def test_generalising_an_affirmations_recipient_never_uncovers_a_flow(world, atoms, flow):
    broader = [(o, p, d, "third_party" if p == "affirmed" else to) for o, p, d, to in atoms]
    if _verdict(world, atoms, *flow) != "omitted":
        assert _verdict(world, broader, *flow) != "omitted"


@CHECKED
@given(atoms=st.lists(ATOMS, max_size=5), flow=FLOWS, more=ATOMS)
def test_one_more_affirmation_never_makes_a_flow_less_declared(world, atoms, flow, more):
    before = _verdict(world, atoms, *flow)
    after = _verdict(world, [*atoms, (more[0], "affirmed", *more[2:])], *flow)
    allowed = {
        "clear": {"clear"},
        "vague": {"vague", "clear"},
        "omitted": {"omitted", "vague", "clear"},
        "incorrect": {"incorrect", "ambiguous"},
        "ambiguous": {"ambiguous"},
    }
    assert after in allowed[before]


@CHECKED
@given(atoms=st.lists(ATOMS, max_size=5), flow=FLOWS, more=ATOMS)
def test_one_more_denial_never_declares_a_flow(world, atoms, flow, more):
    before = _verdict(world, atoms, *flow)
    after = _verdict(world, [*atoms, (more[0], "denied", *more[2:])], *flow)
    assert after == before or after in {"incorrect", "ambiguous"}


@CHECKED
@given(atoms=st.lists(ATOMS, max_size=6), flow=FLOWS, order=st.randoms(use_true_random=False))
def test_the_order_of_statements_does_not_matter(world, atoms, flow, order):
    shuffled = list(atoms)
    order.shuffle(shuffled)
    first = world.verdict([_statement(world, a) for a in atoms], *flow)
    second = world.verdict([_statement(world, a) for a in shuffled], *flow)
    hidden = {"considered"}
    assert first.model_dump(exclude=hidden) == second.model_dump(exclude=hidden)
    reasons = [[(c.covers, c.why) for c in d.considered] for d in (first, second)]
    assert reasons[0] == reasons[1]


@CHECKED
@given(atoms=st.lists(ATOMS, max_size=6), data=st.sampled_from(TYPES[:-1]))
def test_sharing_never_declares_our_own_collection_and_ours_never_sharing(world, atoms, data):
    sharing = [a for a in atoms if not a[0]]
    ours = [a for a in atoms if a[0]]
    assert _verdict(world, sharing, data, "first") == "omitted"
    assert _verdict(world, ours, data, "acme") == "omitted"

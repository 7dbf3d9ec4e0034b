"""Lists of collected data and of receivers."""

from __future__ import annotations

from policy_nlp.statements import LinkedDocument, LinkKind, Place, ThirdParty

DATA = ("contact.phone", "identity.name", "device.model", "device.oaid", "activity.logs")


def items(world, statements, **changes):
    return [f.title.en for f in world.findings(world.case(world.policy(*statements, **changes)), "DIS-6")]


def test_running_text_is_no_list(world):
    told = [*map(world.collect, DATA), *(world.share(d, to="acme") for d in DATA)]
    assert len(items(world, told)) == 2
    assert items(world, told[:4]) == []


def test_items_rows_and_headings_are_as_good_as_a_list(world):
    listed = [*map(world.collect, DATA[1:]), world.collect(DATA[0], source="list_item")]
    assert items(world, listed) == []
    headed = [world.collect(d, place=Place(headings=(d,))) for d in DATA]
    assert items(world, headed) == []


def test_a_list_that_was_referred_to_is_no_fault(world):
    shared = [world.share(d, to="acme") for d in DATA]
    linked = (LinkedDocument(kind=LinkKind.THIRD_PARTY_LIST, title="Our partners"),)
    assert len(items(world, shared)) == 1
    assert items(world, shared, linked=linked) == []
    assert items(world, shared, third_parties=(ThirdParty(name="Acme"),)) == []
    assert items(world, shared, notices={"sdk_list": "see the list"}) == []

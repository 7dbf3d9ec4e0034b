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


def test_headings_over_many_statements_each_itemise_nothing(world):
    told = [
        world.collect(DATA[0], place=Place(headings=(str(n // 7),)), quote=f"sentence {n}") for n in range(21)
    ]
    assert items(world, told) == ["Collected data: not shown as a list"]
    one_item = [*told, world.collect(DATA[0], source="list_item", place=Place(headings=("0",)))]
    assert len(items(world, one_item)) == 1


def test_receivers_under_headings_of_their_own_are_no_list_of_receivers(world):
    told = [world.share(d, to="logistics", place=Place(headings=(d,))) for d in DATA]
    assert len(items(world, told)) == 1


def test_nobody_whom_a_list_could_name_is_no_receiver(world):
    told = [world.share(d, to=to) for d in DATA for to in ("third_party", "authority", "public")]
    assert items(world, told) == []
    sold = [world.share(d, to="acme", manner="transfer_with_business") for d in DATA]
    assert items(world, sold) == []
    law = [world.share(d, to="logistics", conditions=("law",)) for d in DATA]
    assert items(world, law) == []

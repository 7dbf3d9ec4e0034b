"""Rows of lists of third parties that say too little."""

from __future__ import annotations

from policy_nlp.statements import LinkedDocument, LinkKind, Place, ReadList, ThirdParty


def row(name, rest="device model for push", **changes):
    fields = {"name": name, "quote": f"{name} | {rest}", "data_types": ("device.model",), **changes}
    return ThirdParty.model_validate(fields)


def found(world, *rows, **policy):
    return world.findings(world.case(world.policy(third_parties=rows, **policy)), "SHR-3")


def test_contacts_are_missing_once_for_all_rows(world):
    (finding,) = found(world, row("Acme"), row("Globex"), row("Initech"))
    assert finding.third_parties == (0, 1, 2)
    assert found(world, row("Acme"), row("Globex", link="https://globex.example")) == []
    assert found(world, row("Acme"), row("Globex", rest="see the Globex privacy policy")) == []


def test_a_row_with_nothing_but_a_name_is_bare(world):
    link = "https://acme.example"
    bare = row("Acme", rest=link, data_types=(), link=link)
    (finding,) = found(world, bare, row("Globex"))
    assert finding.third_parties == (0,)
    assert found(world, row("Acme", data_types=(), link=link), row("Globex")) == []


def test_a_party_named_once_is_no_list(world):
    assert found(world, row("Acme")) == []
    elsewhere = [row(n, place=Place(section="other")) for n in ("Acme", "Globex")]
    assert found(world, *elsewhere) == []


def test_a_list_that_was_not_read_may_say_the_rest(world):
    rows = (row("Acme"), row("Globex"))
    linked = (LinkedDocument(kind=LinkKind.THIRD_PARTY_LIST, title="List of third parties"),)
    read = (ReadList(source="l", sha256="0", rows=2, kind=LinkKind.THIRD_PARTY_LIST),)
    assert found(world, *rows, linked=linked) == []
    assert found(world, *rows, linked=linked, separate_lists=read)

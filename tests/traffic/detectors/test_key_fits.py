"""Whether a value can be what its name says."""

from __future__ import annotations

import pytest

from traffic.detectors.key_fits import Fit, accepted, says_a_thing, telling_shapes
from traffic.detectors.key_readings import readings
from traffic.leaves import Leaf


def forms(name: str, value: str) -> set[tuple[str, str, float]]:
    leaf = Leaf(name, tuple(name.split(".")), value)
    fits = (list(accepted(match, leaf, leaf.keys)) for match in readings(leaf.keys))
    found: list[Fit] = next(filter(None, fits), [])
    return {(entry.term.id, form, round(sure, 2)) for entry, form, sure in found}


@pytest.mark.usefixtures("index")
@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("imei", "490154203237518", {("device.imei", "plain", 0.8)}),
        ("imei", "whatever", set()),
        ("gender", "secret", set()),
        ("ct", "wifi", {("network.type", "plain", 0.65)}),
        ("userId", "true", set()),
    ],
)
def test_values_that_fit_their_names(name: str, value: str, expected: set[tuple[str, str, float]]) -> None:
    assert forms(name, value) == expected


@pytest.mark.usefixtures("index")
def test_a_digest_fits_under_the_name_of_what_is_linkable() -> None:
    digest = "d0763edaa9d9bd2a9516280e9044d885"
    assert {form for _, form, _ in forms("imei_md5", digest)} == {"md5"}
    assert {form for _, form, _ in forms("imei", digest)} == {"md5"}


def test_shapes_that_many_values_have_tell_nothing() -> None:
    assert telling_shapes(("word", "imei", "number")) == ("imei",)


def test_things_have_names_too() -> None:
    assert says_a_thing(("product",))
    assert not says_a_thing(("user",))

from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors.detection import Context
from traffic.detectors.subjects import subjects, subjects_of
from traffic.leaves import Leaf


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("/v4/feedback", ("feedback",)),
        ("/v1/receipts?x=1", ("receipts", "receipt")),
        ("/api/orders/add", ("orders", "order")),
        ("/users/77/update", ("users", "user")),
        ("/v1/42", ()),
        ("/", ()),
    ],
)
def test_the_last_word_that_is_no_verb(
    target: str, found: tuple[str, ...], message: Callable[..., Context]
) -> None:
    assert subjects(message(target=target)) == found


def test_a_field_below_one_that_says_something_has_no_other_subject(
    leaf: Callable[..., Leaf], message: Callable[..., Context]
) -> None:
    context = message(target="/feedback")
    assert subjects_of(leaf("data.list[].text", "x"), context) == ("feedback",)
    assert subjects_of(leaf("device.text", "x"), context) == ()
    assert subjects_of(leaf("header.text", "x"), context) == ()

from __future__ import annotations

from collections.abc import Callable

import pytest

from traffic.detectors.detection import Context
from traffic.detectors.keys import detect
from traffic.detectors.pushes import is_in_registration, is_push_token
from traffic.leaves import Leaf

Make = Callable[..., Leaf]
Message = Callable[..., Context]
TOKEN = "cB7tQm2xRkVn9LwYpZs4HdJf6Ga3"


def types(found: Leaf, context: Context) -> set[str]:
    return {d.data_type for d in detect(found, context)}


@pytest.mark.parametrize(
    ("path", "beside", "target"),
    [
        ("subscriptions[].token", {"subscriptions[].type": "AndroidPush"}, "/users"),
        ("subscriptions[].token", {"subscriptions[].notification_types": "1"}, "/users"),
        ("push.android.token", {}, "/device"),
        ("token", {"provider": "fcm"}, "/device"),
        ("token", {"os": "android"}, "/v1/push/register"),
    ],
)
def test_tokens_of_registrations(
    leaf: Make, message: Message, path: str, beside: dict[str, str], target: str
) -> None:
    token = leaf(path, TOKEN)
    context = message(token, *(leaf(name, value) for name, value in beside.items()), target=target)
    assert is_push_token(token, context)
    assert types(token, context) == {"device.push_token"}


def test_other_tokens(leaf: Make, message: Message) -> None:
    token, kind = leaf("token", TOKEN), leaf("type", "premium")
    assert types(token, message(token, kind, target="/v1/login")) == {"account.session_token"}
    header = leaf("header.token", TOKEN)
    assert not is_push_token(header, message(header, target="/v1/push/register"))


def test_the_form_of_a_token_is_enough(leaf: Make, message: Message) -> None:
    token = leaf("token", "eK3vWq8xTz5Kb1:APA91bE4hYkLr7mPz2QdGfJ9sVtX0a")
    assert is_push_token(token, message(token))


def test_the_type_of_a_push_subscription_is_no_purchase(leaf: Make, message: Message) -> None:
    token, kind = leaf("subscriptions[].token", TOKEN), leaf("subscriptions[].type", "AndroidPush")
    assert types(kind, message(token, kind)) == set()
    plan = leaf("subscriptions[].type", "gold_yearly")
    assert not is_in_registration(plan, message(plan))
    assert types(plan, message(plan)) == {"activity.purchase"}


def test_changes_are_pushed_too(leaf: Make, message: Message) -> None:
    token = leaf("token", "a91f3c2e77b0")
    assert is_in_registration(token, message(token, target="/v2/push"))
    assert not is_in_registration(token, message(token, target="/sync/v2/push"))

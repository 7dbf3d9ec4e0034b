"""Routes."""

from __future__ import annotations

import pytest

from traffic.capture import Exchange, Message
from traffic.observed_routes import Routes


def to(target: str, host: str = "api.sample.example") -> Exchange:
    return Exchange(0, "GET", "https", host, 443, target, Message())


def test_numbers_and_identifiers_in_paths_make_no_new_route() -> None:
    routes = Routes()
    first = routes.of(to("/users/83741022/orders?page=1"))
    assert routes.of(to("/users/83741999/orders")) is first
    assert first.url_path == "/users/0/orders"
    assert routes.of(to("/users/8c5be2f0-1d3a-4b77-9a6e-0f42c1d8e93b/orders")) is first
    assert routes.of(to("/users/83741022")) is not first
    assert routes.of(to("/v2/orders")).url_path == "/v2/orders"


@pytest.mark.parametrize("most", [1, 3])
def test_routes_are_forgotten_in_time(most: int) -> None:
    routes = Routes(most=most, size=0)
    first = routes.of(to("/a"))
    for name in "bcdefg":
        routes.of(to(f"/{name}"))
    assert routes.of(to("/a")) is not first
    first.spots.at("header", "x")
    routes.tidy()


def test_answers_about_names_count_among_what_is_remembered() -> None:
    routes = Routes(size=3)
    route = routes.of(to("/a"))
    routes.tidy()
    assert routes.of(to("/a")) is route
    layout = route.layouts.of((route.spots.at("header", "x").fresh("1", "text"),))
    layout.answers.update(dict.fromkeys(((print, (n,)) for n in range(4)), 1))
    assert route.size() == route.spots.size() + 4
    routes.tidy()
    assert routes.of(to("/a")) is not route

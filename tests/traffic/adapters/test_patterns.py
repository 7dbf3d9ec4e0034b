"""Patterns of paths."""

import pytest

from traffic.adapters.patterns import compile_pattern, exactness, without_lists, without_slash


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("a.b", "a.b", True),
        ("a.b", "axb", False),
        ("a.*", "a.b", True),
        ("a.*", "a.b.c", False),
        ("**.b", "b", True),
        ("**.b", "a.c.b", True),
        ("**.b", "a.cb", False),
        ("a.**", "a", True),
        ("a.**", "a.b.c", True),
        ("a.**", "ab", False),
        ("a.**.c", "a.c", True),
        ("a.**.c", "a.b.b.c", True),
        ("**.$set.$email", "data.$set.$email", True),
        ("**", "a.b", True),
        ("v*.x", "v17.x", True),
    ],
)
def test_stars_stand_for_parts(pattern: str, path: str, fits: bool) -> None:
    assert bool(compile_pattern(pattern, ".").fullmatch(path)) is fits


def test_paths_are_bared() -> None:
    assert without_lists("data[].items[][].name") == "data.items.name"
    assert without_lists("[].user.id") == "user.id"
    assert without_slash("//v1//track/") == "v1/track"


def test_a_pattern_is_as_exact_as_it_has_names() -> None:
    assert [exactness(p, ".") for p in ("**", "**.mac", "**.wifi.mac", "a.*.c", "v*.x")] == [0, 1, 2, 2, 1]


@pytest.mark.timeout(20)
def test_hostile_paths_are_no_trouble() -> None:
    assert not compile_pattern("**.a.**.b", ".").fullmatch("a." * 1_000 + "c")

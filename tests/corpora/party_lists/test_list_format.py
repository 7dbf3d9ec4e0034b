"""What all formats have in common: entries of a wrong shape say nothing."""

import pytest

from corpora.party_lists.list_format import as_address, as_mapping, as_strings, as_text, objects_in, roles_of


@pytest.mark.parametrize("odd", [None, 7, "text", [1], {"a": 1}])
def test_wrong_shapes_are_empty(odd: object) -> None:
    assert as_mapping(odd) == (odd if isinstance(odd, dict) else {})
    assert as_strings(odd) == (("text",) if odd == "text" else ())
    assert list(objects_in(odd)) == []
    assert as_address(odd) is None
    assert as_text(odd) == ("text" if odd == "text" else "")


def test_right_shapes_are_read() -> None:
    assert as_strings(["a.example", "", " ", 3, "b.example"]) == ("a.example", "b.example")
    assert as_address("https://a.example/privacy") == "https://a.example/privacy"
    assert as_address("javascript:alert(1)") is None
    assert list(objects_in({"a": {}, "b": []})) == [("a", {})]


def test_categories_become_roles_once_and_in_order() -> None:
    known = {"ad": "advertising", "ads": "advertising", "cdn": "cdn"}
    assert roles_of(["CDN", "Ad", "odd", "ads"], known) == ("cdn", "advertising")  # type: ignore[arg-type]

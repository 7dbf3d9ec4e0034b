"""What an endpoint carries in a field; the examples of every adapter run here."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traffic.adapters.adapter import Case
from traffic.adapters.loading import load_adapters
from traffic.adapters.matching import adapters_for, field_types

CASES = [
    pytest.param(case, id=f"{adapter.organisation or adapter.protocol}:{endpoint.name}:{case.field}")
    for adapter in load_adapters()
    for endpoint in adapter.endpoints
    for case in endpoint.examples
]


@pytest.mark.parametrize("case", CASES)
def test_the_examples_of_the_adapters_hold(case: Case) -> None:
    found = field_types(case.host, case.url_path, case.field)
    assert [f.data_type for f in found] == sorted(case.data_types)
    assert all(f.why.zh != f.why.en for f in found)


def test_the_reason_names_organisation_endpoint_and_field() -> None:
    (found,) = field_types("ALOG.umeng.com:443", "/app_logs/", "header.mc")
    assert "Umeng" in found.why.en
    assert "header.mc" in found.why.en
    assert "友盟" in found.why.zh
    assert "MAC" in found.why.zh


def test_hosts_below_count_and_others_do_not() -> None:
    assert adapters_for("a.b.mixpanel.com", "/track")
    assert not adapters_for("notmixpanel.com", "/other")


def test_list_markers_do_not_matter() -> None:
    one = field_types("api2.amplitude.com", "/2/httpapi", "events[].location_lat")
    assert one == field_types("api2.amplitude.com", "/2/httpapi", "events.location_lat")
    assert [f.data_type for f in one] == ["location.precise"]


@given(host=st.text(max_size=60), url_path=st.text(max_size=60), leaf=st.text(max_size=60))
def test_nothing_raises(host: str, url_path: str, leaf: str) -> None:
    assert isinstance(field_types(host, url_path, leaf), tuple)


def test_endless_paths_are_left_alone() -> None:
    assert field_types("mixpanel.com", "/track" * 1_000, "x.$email") == ()
    assert field_types("mixpanel.com", "/track", "x." * 2_000 + "$email") == ()

"""What an endpoint carries in a field; the examples of every adapter run here."""

import base64
import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from traffic import find_transmissions, read_traffic
from traffic.adapters.adapter import Case, Endpoint
from traffic.adapters.loading import load_adapters
from traffic.adapters.matching import adapters_for, field_types, is_impersonal, sealing_of
from traffic.adapters.patterns import without_lists
from traffic.capture import Capture, Exchange, Message
from traffic.detectors.planted import NOTHING_PLANTED
from traffic.leaves import Leaf
from traffic.redaction import redact_path
from traffic.transmissions import EvidenceKind, OpaqueCause

PLACES = ("query.", "header.", "cookie.", "url.")
CASES = [(e, case) for adapter in load_adapters() for e in adapter.endpoints for case in e.examples]
WHOLE = [(endpoint, case) for endpoint, case in CASES if case.is_whole]


def named(value: object) -> str:
    """Return how a parameter is called in the names of tests."""
    return value.name.en if isinstance(value, Endpoint) else getattr(value, "field", "")


def captured(case: Case) -> Capture:
    """Return the request of `case` as a capture."""
    headers = {**case.headers, **({"Content-Type": case.content_type} if case.content_type else {})}
    body = case.body.encode() or base64.b64decode(case.body_base64)
    request = Message(tuple(headers.items()), body)
    target = f"{case.url_path}?{case.query}" if case.query else case.url_path
    method = "POST" if body else "GET"
    return Capture("a.har", "", "har", (Exchange(0, method, "https", case.host, 443, target, request),))


@pytest.mark.parametrize(("endpoint", "case"), CASES, ids=named)
def test_the_examples_of_the_adapters_hold(endpoint: Endpoint, case: Case) -> None:
    assert not endpoint.sealed or sealing_of(case.host, case.url_path)
    found = field_types(case.host, case.url_path, case.field)
    if not case.is_whole:
        assert [f.data_type for f in found] == sorted(case.data_types)
    assert all(f.why.zh != f.why.en for f in found)


@pytest.mark.parametrize(("endpoint", "case"), WHOLE, ids=named)
def test_the_requests_of_the_adapters_are_read_to_the_field(endpoint: Endpoint, case: Case) -> None:
    leaf = Leaf(case.field, tuple(without_lists(case.field).split(".")), "")
    found = [t for t in find_transmissions(captured(case)) if t.path == redact_path(leaf, NOTHING_PLANTED)]
    by_adapter = [t for t in found if t.evidence == EvidenceKind.ADAPTER]
    assert {t.data_type for t in by_adapter} == set(case.data_types)
    fields = [field for fields in endpoint.carries.values() for field in fields]
    if case.body or case.body_base64 or all(field.startswith(PLACES) for field in fields):
        assert {t.decoding for t in by_adapter} <= {endpoint.decoding}


def test_what_a_vendor_encrypts_is_said_to_be_so() -> None:
    cipher = base64.b64encode(hashlib.sha512(b"one").digest() + hashlib.sha512(b"two").digest()).decode()
    case = Case(
        host="api-access.pangolin-sdk-toutiao.com", url_path="/api/ad/union/sdk/get_ads/", body=cipher
    )
    assert sealing_of(case.host, case.url_path) is not None
    (opaque,) = read_traffic(captured(case)).opaque
    assert opaque.cause == OpaqueCause.ENCRYPTED
    assert "by the vendor" in opaque.reason.en
    assert "由厂商自行加密" in opaque.reason.zh


def test_the_field_that_holds_cipher_text_is_told_from_others() -> None:
    cipher = "4" + hashlib.sha512(b"invented").hexdigest() * 3 + "zZ-_"
    case = Case(
        host="api-access.pangolin-sdk-toutiao.com",
        url_path="/api/ad/union/sdk/get_ads/",
        content_type="application/json",
        body=json.dumps({"message": cipher, "cypher": 4}),
    )
    assert [o.cause for o in read_traffic(captured(case)).opaque] == [OpaqueCause.ENCRYPTED]
    short = case.model_copy(update={"body": json.dumps({"message": "hello"})})
    assert read_traffic(captured(short)).opaque == ()


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


def test_the_pattern_with_more_names_outdoes_the_other() -> None:
    fields = ("content[].mac_address", "content[].wifi[].mac_address")
    found = [field_types("stats.jpush.cn", "/v2/report", field) for field in fields]
    assert [[f.data_type for f in types] for types in found] == [["device.mac"], ["network.bssid"]]


def test_an_endpoint_that_speaks_a_protocol_carries_its_fields_too() -> None:
    own = field_types("adx.adform.net", "/adx/openrtb", "cookie.uid")
    (spoken,) = field_types("adx.adform.net", "/adx/openrtb", "device.ifa")
    assert [f.data_type for f in own] == ["account.session_token"]
    assert spoken.data_type == "device.advertising_id"
    assert "OpenRTB" in spoken.why.en
    assert not field_types("adx.adform.net", "/other", "device.ifa")


def test_the_reason_says_what_a_cryptic_field_means() -> None:
    (found,) = field_types("apilocate.amap.com", "/position", "query.smac")
    assert found.why.zh.endswith("smac 为手机自身的 MAC 地址。")
    assert found.why.en.endswith("smac is the MAC address of the phone itself.")


def test_the_reason_says_that_values_in_published_traffic_show_it() -> None:
    endpoint = next(e for e, _ in CASES if any(e.observed))
    field = endpoint.observed[0]
    (found,) = field_types(endpoint.hosts[0], endpoint.paths[0], field)
    assert found.why.en.endswith("Its values in published traffic show it.")


def test_the_reason_leaves_out_the_stars_of_a_pattern() -> None:
    (found,) = field_types("c-gtc.getui.com", "/x", "d.cid")
    assert "*" not in found.why.en


def test_an_endpoint_that_is_not_encrypted_by_its_vendor_is_not_said_to_be() -> None:
    assert sealing_of("apilocate.amap.com", "/position") is None
    assert sealing_of("apilocate.amap.com", "/mobile/binary") is not None


@given(host=st.text(max_size=60), url_path=st.text(max_size=60), leaf=st.text(max_size=60))
def test_nothing_raises(host: str, url_path: str, leaf: str) -> None:
    assert isinstance(field_types(host, url_path, leaf), tuple)


def test_endless_paths_are_left_alone() -> None:
    assert field_types("mixpanel.com", "/track" * 1_000, "x.$email") == ()
    assert field_types("mixpanel.com", "/track", "x." * 2_000 + "$email") == ()


def test_a_field_may_be_known_to_hold_nothing_personal() -> None:
    assert is_impersonal("llm.sample.example", "/v1/chat/completions", "model")
    assert not is_impersonal("llm.sample.example", "/v1/chat/completions", "device.model")
    assert not is_impersonal("llm.sample.example", "/v1/orders", "model")
    assert not is_impersonal("llm.sample.example", "/v1/chat/completions", "model" * 1_000)

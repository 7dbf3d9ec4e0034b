"""The form of an adapter file."""

import pytest
from pydantic import ValidationError

from traffic.adapters.adapter import Adapter, Case, Endpoint

CASE = {"host": "a.example.com", "field": "id", "data_types": ["device.identifier"]}
ENDPOINT = {
    "name": "logs",
    "hosts": ["a.example.com"],
    "basis": "names",
    "carries": {"device.identifier": ["id"]},
    "examples": [CASE],
}
HOW = {"zh": "AES", "en": "AES"}


def test_an_endpoint_needs_hosts_fields_and_an_example() -> None:
    assert Endpoint.model_validate(ENDPOINT).paths == ()
    nothing: tuple[dict[str, object], ...] = ({"hosts": []}, {"carries": {}}, {"examples": []})
    for empty in nothing:
        with pytest.raises(ValidationError):
            Endpoint.model_validate(ENDPOINT | empty)


@pytest.mark.parametrize("instead", [{"sealed": {"how": HOW}}, {"speaks": "OpenRTB"}])
def test_one_that_is_sealed_or_speaks_a_protocol_needs_no_fields(instead: dict[str, object]) -> None:
    assert Endpoint.model_validate(ENDPOINT | {"carries": {}} | instead).carries == {}


def test_a_name_is_one_for_both_languages_or_one_for_each() -> None:
    assert Endpoint.model_validate(ENDPOINT).name.zh == "logs"
    two = {"zh": "日志", "en": "logs"}
    assert Endpoint.model_validate(ENDPOINT | {"name": two}).name.zh == "日志"


def test_every_host_is_told_by_paths() -> None:
    with pytest.raises(ValidationError, match="told by its paths"):
        Endpoint.model_validate(ENDPOINT | {"hosts": ["*"]})
    assert Endpoint.model_validate(ENDPOINT | {"hosts": ["*"], "paths": ["/sa"]}).hosts == ("*",)


def test_a_case_is_whole_where_it_gives_a_request() -> None:
    assert not Case.model_validate(CASE).is_whole
    for part in ({"query": "id=1"}, {"body": "{}"}, {"body_base64": "e30="}, {"headers": {"x-id": "1"}}):
        assert Case.model_validate(CASE | part).is_whole
    with pytest.raises(ValidationError, match="not both"):
        Case.model_validate(CASE | {"body": "{}", "body_base64": "e30="})


def test_an_adapter_belongs_to_an_organisation_or_a_protocol() -> None:
    assert Adapter.model_validate({"organisation": "umeng", "endpoints": [ENDPOINT]}).protocol is None
    for owner in ({}, {"organisation": "umeng", "protocol": "OpenRTB"}):
        with pytest.raises(ValidationError, match="organisation or a protocol"):
            Adapter.model_validate({**owner, "endpoints": [ENDPOINT]})


def test_a_reason_is_given_for_a_field_or_for_all_fields_of_a_type() -> None:
    one, all_of = ({"zh": f"{n}。", "en": f"{n}."} for n in ("one", "all"))
    endpoint = Endpoint.model_validate(
        ENDPOINT
        | {
            "carries": {"device.identifier": ["id", "uid"], "network.type": ["network.type", "net"]},
            "why": {"id": one, "device.identifier": all_of, "network.type": one},
        }
    )
    assert [endpoint.why_of(f, "device.identifier") for f in ("id", "uid")] == [
        endpoint.why["id"],
        endpoint.why["device.identifier"],
    ]
    assert endpoint.why_of("network.type", "network.type") == endpoint.why["network.type"]
    assert endpoint.why_of("net", "network.type") is None, "the path of a field, no type"

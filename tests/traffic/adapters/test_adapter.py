"""The form of an adapter file."""

import pytest
from pydantic import ValidationError

from traffic.adapters.adapter import Adapter, Endpoint

CASE = {"host": "a.example.com", "field": "id", "data_types": ["device.identifier"]}
ENDPOINT = {
    "name": "logs",
    "hosts": ["a.example.com"],
    "basis": "names",
    "carries": {"device.identifier": ["id"]},
    "examples": [CASE],
}


def test_an_endpoint_needs_hosts_fields_and_an_example() -> None:
    assert Endpoint.model_validate(ENDPOINT).paths == ()
    for empty in ({"hosts": []}, {"carries": {}}, {"examples": []}):
        with pytest.raises(ValidationError):
            Endpoint.model_validate(ENDPOINT | empty)


def test_every_host_is_told_by_paths() -> None:
    with pytest.raises(ValidationError, match="told by its paths"):
        Endpoint.model_validate(ENDPOINT | {"hosts": ["*"]})
    assert Endpoint.model_validate(ENDPOINT | {"hosts": ["*"], "paths": ["/sa"]}).hosts == ("*",)


def test_an_adapter_belongs_to_an_organisation_or_a_protocol() -> None:
    assert Adapter.model_validate({"organisation": "umeng", "endpoints": [ENDPOINT]}).protocol is None
    for owner in ({}, {"organisation": "umeng", "protocol": "OpenRTB"}):
        with pytest.raises(ValidationError, match="organisation or a protocol"):
            Adapter.model_validate({**owner, "endpoints": [ENDPOINT]})

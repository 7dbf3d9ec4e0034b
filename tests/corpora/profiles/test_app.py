"""The app under test."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from corpora.profiles import AppProfile


def test_an_app_may_be_unknown():
    assert AppProfile().app_type == "other"


def test_consent_wants_a_zone():
    with pytest.raises(ValidationError):
        AppProfile.model_validate({"consent_at": "2026-01-01T00:00:00"})


def test_records_are_frozen():
    with pytest.raises(ValidationError):
        AppProfile().name = "x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("https://api.a.example/x", "api.a.example"),
        ("*.B.example.", "b.example"),
        ("a.example:8443", "a.example"),
        ("x.oss-cn-shenzhen.aliyuncs.com", "x.oss-cn-shenzhen.aliyuncs.com"),
    ],
)
def test_domains_are_normalised(written, host):
    assert AppProfile(first_party_domains=(written,)).first_party_domains == (host,)


@pytest.mark.parametrize("written", ["", "com", "co.uk", "not a domain", "me@b.example"])
def test_a_public_suffix_is_no_first_party(written):
    with pytest.raises(ValidationError):
        AppProfile(first_party_domains=(written,))

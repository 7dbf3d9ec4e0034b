from __future__ import annotations

import pytest

from traffic.detectors.credentials import is_of_the_app

SHA1, SHA256 = "qv0CwGFpVtFNBlqYdMrkZ3XhJ8s=", "5d41402abc4b2a76b9719d911017c592" * 2
UPLOAD = f"{'k7Qz' * 10}:{SHA1}"


@pytest.mark.parametrize(
    "value",
    [
        f"OSS LTAI4sampleKey01:{SHA1}",
        f"AWS AKIASAMPLEKEY0000001:{SHA1}",
        f"AWS4-HMAC-SHA256 Credential=AKIASAMPLE/20260301/eu-west-1/s3/aws4_request, Signature={SHA256}",
        f"TC3-HMAC-SHA256 Credential=AKIDsample/2026-03-01/ocr/tc3_request, SignedHeaders=host, Signature={SHA256}",
        f"HMAC-SHA256 Credential=AKLTsample/20260301/cn-north-1/tos/request, Signature={SHA256}",
        f"SDK-HMAC-SHA256 Access=SAMPLEKEY, SignedHeaders=host, Signature={SHA256}",
        f"q-sign-algorithm=sha1&q-ak=AKIDsample&q-sign-time=1767225600;1767229200&q-signature={SHA1}",
        f"bce-auth-v1/samplekey/2026-03-01T08:00:00Z/1800/host/{SHA256}",
        f"QBox {UPLOAD}",
        f"UpToken {UPLOAD}:eyJzY29wZSI6ImEifQ==",
        f"{UPLOAD}:eyJzY29wZSI6ImEifQ==",
        "24.0f1e2d3c4b5a69788796a5b4c3d2e1f0.2592000.1767225600.282335-10203040",
        "1385660256|e251d7dad1e2b26389ad8a43",
    ],
)
def test_keys_and_signatures_of_an_app(value: str) -> None:
    assert is_of_the_app(value)


@pytest.mark.parametrize(
    "value",
    [
        "Bearer 5f2c81a7be904d63a1c07f3e",
        "Token 5f2c81a7be904d63a1c07f3e",
        "Basic bWVpOnNlY3JldA==",
        f"Bearer {UPLOAD}",
        f"Sample member_20418:{SHA1}",
        "21.0f1e2d3c4b5a69788796a5b4c3d2e1f0.2592000.1767225600.4410203040-10203040",
        "OSS 5f2c81a7be904d63",
        f"member_20418:{SHA1}",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl",
        "",
    ],
)
def test_what_a_user_signs_in_with_is_none(value: str) -> None:
    assert not is_of_the_app(value)


@pytest.mark.parametrize("value", ["OSS " * 5_000, "AWS4-HMAC-SHA256 " * 500, "a:" * 40_000])
def test_long_values_are_read_in_bounded_time(value: str) -> None:
    assert not is_of_the_app(value)

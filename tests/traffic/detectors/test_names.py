from __future__ import annotations

import pytest

from traffic.detectors.names import fold, folded_names, segments, singular, stripped, url_segment
from traffic.leaves import Leaf


@pytest.mark.parametrize("name", ["deviceId", "device_id", "DEVICE-ID", "$device.id"])
def test_case_and_separators_fold_away(name: str) -> None:
    assert fold(name) == "deviceid"


@pytest.mark.parametrize(
    ("name", "parts", "hashed"),
    [
        ("X-Device-Id", ("device", "id"), None),
        ("imei2", ("imei",), None),
        ("email_md5", ("email",), "md5"),
        ("idfaSHA1", ("idfa",), "sha1"),
        ("hashedEmail", ("email",), "hash"),
        ("userAgeGroup", ("user", "age", "group"), None),
        ("手机号", ("手机号",), None),
    ],
)
def test_noise_and_hashes_are_stripped(name: str, parts: tuple[str, ...], hashed: str | None) -> None:
    assert stripped(name) == (parts, hashed)


def test_places_of_leaves() -> None:
    assert folded_names(Leaf("query.device_id", ("device_id",), "x")) == ("deviceid",)
    assert url_segment(Leaf("url.2", ("2",), "x")) == 2
    assert url_segment(Leaf("url.2", ("url", "2"), "x")) is None
    assert segments("/v1/users/a%40b?x=/y") == ("v1", "users", "a@b")


def test_plurals() -> None:
    assert singular("users") == "user"
    assert singular("address") == "address"


def test_units_at_the_end_say_nothing_of_what_is_counted() -> None:
    assert stripped("freeDiskMB") == (("free", "disk"), None)
    assert stripped("bytes") == (("bytes",), None)

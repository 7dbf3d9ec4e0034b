"""What the forms of planted values are called in words."""

from __future__ import annotations

import pytest

from traffic.detectors.forms import all_forms, describe


@pytest.mark.parametrize(
    ("form", "steps", "spelling", "zh", "en"),
    [
        ("plain", (), "", "原文", "in plain"),
        (
            "sha256",
            (),
            "country_code",
            "加国家码后的 SHA-256 摘要",
            "SHA-256 digest of the value with the country code",
        ),
        ("sha256(md5)", (), "", "先 MD5 再 SHA-256 的摘要", "SHA-256 digest of its MD5 digest"),
        ("sha3_256", (), "", "SHA3-256 摘要", "SHA3-256 digest"),
        ("md5(base64)", (), "", "先 Base64 编码再 MD5 的摘要", "MD5 digest of its Base64 encoding"),
        ("plain", ("base64",), "", "Base64 编码", "encoded as Base64"),
        ("gcj02", (), "", "GCJ-02 偏移坐标（高德、腾讯）", "shifted to GCJ-02, as Amap and Tencent do"),
        ("masked", (), "masked", "部分打码", "masked in part"),
        ("bd09", (), "", "BD-09 偏移坐标（百度）", "shifted to BD-09, as Baidu does"),
    ],
)
def test_forms_in_words(form: str, steps: tuple[str, ...], spelling: str, zh: str, en: str) -> None:
    told = describe(form, steps, spelling)
    assert (told.zh, told.en) == (zh, en)


def test_the_list_for_a_page() -> None:
    forms = all_forms()
    assert {f.group for f in forms} == {"spelling", "encoding", "digest", "place"}
    assert {"plain", "masked", "base64", "sha256", "sha256(md5)", "gcj02", "geohash"} <= {f.id for f in forms}
    assert len({(f.label.zh, f.label.en) for f in forms}) == len(forms)

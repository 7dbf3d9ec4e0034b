"""The spoken language: option, then variable, then locale."""

from __future__ import annotations

import pytest

from yanxing.locale import spoken_language


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (["check", "--lang", "zh"], {"LANG": "en_US.UTF-8"}, "zh"),
        (["--lang=en", "check"], {"LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"YANXING_LANG": "zh"}, "zh"),
        ([], {"LANG": "zh_TW.UTF-8"}, "zh"),
        ([], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        (["--lang", "fr"], {}, "en"),
        ([], {}, "en"),
    ],
)
def test_language_is_resolved(arguments, environment, expected):
    assert spoken_language(arguments, environment) == expected

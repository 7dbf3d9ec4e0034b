"""Intervals that sentences state."""

from __future__ import annotations

import pytest

from matcher.intervals import stated_interval


@pytest.mark.parametrize(
    ("sentence", "seconds"),
    [
        ("导航过程中每3秒收集一次位置", 3),
        ("我们每隔 5 分钟上传一次", 300),
        ("每半小时读取一次", 1800),
        ("每天收集一次应用列表", 86_400),
        ("We collect your location every 30 seconds.", 30),
        ("sent once a day", 86_400),
        ("every minute, or every 10 seconds while you drive", 10),
        ("every hour", 3600),
        ("每位用户的信息都会加密", None),
        ("We protect every user for a second time.", None),
        ("在15个工作日内答复", None),
    ],
)
def test_intervals_are_read_in_both_languages(sentence, seconds):
    assert stated_interval(sentence) == seconds

"""Where hosts stand, as far as names tell."""

from __future__ import annotations

import pytest

from corpora.text import Text
from matcher.places import load_places, place_of


@pytest.mark.parametrize(
    ("host", "country"),
    [
        ("api.us-east-1.amazonaws.com", "US"),
        ("bucket.s3-eu-west-1.amazonaws.com", "IE"),
        ("cn-north-1.bucket.s3.us-west-2.amazonaws.com", "US"),
        ("s3.cn-north-1.amazonaws.com.cn", "CN"),
        ("x.oss-cn-hangzhou.aliyuncs.com", "CN"),
        ("x.oss-us-west-1.aliyuncs.com", "US"),
        ("obs.ap-southeast-1.myhuaweicloud.com", "HK"),
        ("us-central1-app.cloudfunctions.net", "US"),
        ("app-0123456789.asia-southeast2.run.app", "ID"),
        ("app.europe-west12.run.app", "IT"),
        ("bucket.obs.la-south-2.myhuaweicloud.com", "CL"),
        ("api.app.example.cn", "CN"),
        ("api.app.example.de", "DE"),
    ],
)
def test_region_and_domain_tell_the_country(world, host, country):
    assert place_of(host, world.party()).country == country


@pytest.mark.parametrize(
    "host",
    ["api.example.com", "api.example.io", "bucket.s3.amazonaws.com", "us-east-1.example.com", "10.0.0.1"],
)
def test_other_names_tell_nothing(world, host):
    assert place_of(host, world.party()) is None


def test_the_seat_tells_little_and_only_of_third_parties(world):
    seat = place_of("x.acme.example", world.party("acme", country="US"))
    assert (seat.country, seat.by_seat) == ("US", True)
    assert seat.confidence < place_of("x.example.de", world.party("acme")).confidence
    assert place_of("x.example", world.party("processor", country="US")) is None


def test_hosts_that_stand_everywhere_have_no_place(world):
    assert place_of("x.example.de", world.party("acme", country="US", role=("cdn",))) is None


@pytest.mark.parametrize(
    ("home", "sentence", "meant"),
    [
        ("CN", "我们不会将您的个人信息传输至境外", True),
        ("CN", "Your data never leaves China", True),
        ("CN", "本行不会把阁下的资料转移至香港以外的地方", False),
        ("CN", "Your data never leaves the EU", False),
        ("EEA", "Your data never leaves the EU", True),
        ("EEA", "Your data stays in the EU and the UK", False),
        ("EEA", "Nothing is sent abroad", False),
    ],
)
def test_a_sentence_means_one_home(home, sentence, meant):
    assert load_places().home(home).is_meant(sentence) is meant


def test_countries_have_names_in_both_languages():
    places = load_places()
    assert places.name("DE") == Text(zh="德国", en="Germany")
    assert places.name("QQ").zh == "QQ"
    told = {country for cloud in places.clouds for country in cloud.regions.values()}
    assert told | {code.upper() for code in places.top_level} <= set(places.names)

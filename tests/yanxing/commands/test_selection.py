"""A part of a reading, and nothing passed over in silence."""

from __future__ import annotations

import pytest

from corpora.errors import InputError
from corpora.samples import load_samples
from corpora.text import Language
from traffic import load_capture, read_traffic
from traffic.transmissions import TrafficReading
from yanxing.commands.selection import Selection


@pytest.fixture(scope="module")
def reading() -> TrafficReading:
    sample = next(s for s in load_samples() if s.name == "zh-ledger")
    return read_traffic(load_capture(sample.capture))


def test_nothing_named_is_everything(reading):
    assert Selection().of(reading, Language.EN) is reading


def test_a_domain_takes_in_its_hosts(reading):
    found = Selection(hosts=("GETUI.com.",)).of(reading, Language.EN)
    hosts = {"c-hzgt2.getui.com", "gs.getui.com"}
    assert {t.host for t in found.transmissions} == {c.host for c in found.contacts} == hosts
    assert {s.hosts for s in found.series} <= {tuple(sorted(hosts)), *((h,) for h in hosts)}
    assert found.opaque == ()
    assert "getui.com" in found.remarks[0].en


def test_the_end_of_a_name_is_no_domain(reading):
    with pytest.raises(InputError, match=r"alog\.umeng\.com"):
        Selection(hosts=("meng.com",)).of(reading, Language.EN)


@pytest.mark.parametrize("word", ["device.advertising_id", "OAID", "oaid"])
def test_a_type_is_named_by_id_or_word_and_takes_in_those_below(reading, word):
    found = Selection(types=(word,)).of(reading, Language.EN)
    assert {t.data_type for t in found.transmissions} == {"device.oaid"}
    assert {s.data_type for s in found.series} == {"device.oaid"}
    assert found.remarks[0].zh.startswith("只显示")


def test_what_could_not_be_read_stays_whatever_type_is_asked_for(reading):
    found = Selection(types=("contact.phone",)).of(reading, Language.EN)
    assert found.opaque == reading.opaque
    told = {t.host for t in reading.transmissions}
    assert not {c.host for c in found.contacts} & (told - {t.host for t in found.transmissions})


def test_an_unknown_word_is_an_error_with_what_is_near(reading):
    with pytest.raises(InputError, match="oaid"):
        Selection(types=("oaidd",)).of(reading, Language.EN)


def test_a_host_without_the_type_gives_an_empty_reading(reading):
    found = Selection(hosts=("alog.umeng.com",), types=("biometric.face",)).of(reading, Language.EN)
    assert (found.transmissions, found.series, len(found.remarks)) == ((), (), 2)

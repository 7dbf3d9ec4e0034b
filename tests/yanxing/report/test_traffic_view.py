"""A capture on the terminal."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from corpora.text import Text
from traffic.frequency import series_of
from traffic.transmissions import TrafficReading
from yanxing.report import traffic_view
from yanxing.report.traffic_view import Order, print_traffic


def shown(reading: TrafficReading, language: str, width: int = 100, by: Order = Order.RECIPIENT) -> str:
    out = io.StringIO()
    print_traffic(reading, language, Console(file=out, width=width), by)
    return out.getvalue()


@pytest.mark.parametrize("by", list(Order))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_reading_looks_as_accepted(reading, snapshot, language, by):
    assert shown(reading, language, by=by) == snapshot


@pytest.mark.parametrize("width", [40, 80, 160])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(reading, language, width):
    assert max(cell_len(x) for x in shown(reading, language, width).splitlines()) <= width


def test_nothing_from_outside_moves_the_cursor(reading):
    said = shown(reading, "en")
    assert "<script>alert(1)</script>" in said
    assert "\x1b" not in said


def test_of_much_the_first_is_shown_and_the_rest_is_counted(reading, monkeypatch):
    monkeypatch.setattr(traffic_view, "MOST_PARTS", 1)
    monkeypatch.setattr(traffic_view, "MOST_WAYS", 1)
    monkeypatch.setattr(traffic_view, "MOST_HOSTS", 0)
    said = shown(reading, "en")
    assert "further recipients: 1" in said
    assert "further places: 1" in said
    assert said.count("further hosts: 1") == 3
    monkeypatch.setattr(traffic_view, "MOST_FLOWS", 0)
    assert "further data types: 1" in shown(reading, "en")


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ((), "every request of the capture was read"),
        ((0,), "no proof that nothing was sent"),
        ((0, 1), "Nothing in this capture could be read"),
    ],
)
def test_an_empty_reading_is_no_pass(reading, left, said):
    opaque = tuple(reading.opaque[n] for n in left)
    contacts = tuple(c.model_copy(update={"host": "pin.example.com"}) for c in reading.contacts[:1])
    update = {"transmissions": (), "series": (), "opaque": opaque, "contacts": contacts}
    told = " ".join(shown(reading.model_copy(update=update), "en").split())
    assert said in told
    assert "Who gets what" not in told


def test_technical_data_takes_one_line_where_there_is_much(reading, monkeypatch):
    plain = reading.transmissions[-1]
    more = plain.model_copy(
        update={"data_type": "device.browser", "reason": Text(zh="某字段", en="some field")}
    )
    sent = (*reading.transmissions, more)
    many = reading.model_copy(update={"transmissions": sent, "series": series_of(sent)})
    assert "some field" in shown(many, "en")
    monkeypatch.setattr(traffic_view, "MANY", 2)
    brief = shown(many, "en")
    assert "some field" not in brief
    assert "the planted OAID was found" in brief

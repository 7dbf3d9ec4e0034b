import pytest

from policy_nlp.metadata.calendar import find_dates, ranges


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024年5月1日", "2024-05-01"),
        ("2020年【8】月【21】日", "2020-08-21"),
        ("２０２４年５月１号", "2024-05-01"),
        ("民国113年5月1日", "2024-05-01"),
        ("二〇二四年五月一日", "2024-05-01"),
        ("二零二一年十二月三十一日", "2021-12-31"),
        ("二〇二三年十月二十日", "2023-10-20"),
        ("2024.05.01", "2024-05-01"),
        ("2024/5/1", "2024-05-01"),
        ("版本20240501", "2024-05-01"),
        ("March 3rd, 2024", "2024-03-03"),
        ("Sept. 9, 2020", "2020-09-09"),
        ("the 5th of November, 2022", "2022-11-05"),
        ("1 July 2023", "2023-07-01"),
        ("15.02.2023", "2023-02-15"),
        ("31/12/2024", "2024-12-31"),
        ("12/31/2024", "2024-12-31"),
        ("07/07/2024", "2024-07-07"),
    ],
)
def test_dates_in_many_ways(text: str, expected: str) -> None:
    assert [d.iso for d in find_dates(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    ["01/05/2024", "2024-99-99", "2024年2月30日", "March 2024", "since 2024", "192.168.20.24", "4202405011"],
)
def test_what_is_no_date_or_not_sure(text: str) -> None:
    assert find_dates(text) == []


def test_dates_stand_in_order_with_their_places() -> None:
    text = "Updated 2024-05-01, effective May 9, 2024."
    found = find_dates(text)
    assert [(d.iso, text[d.start : d.end]) for d in found] == [
        ("2024-05-01", "2024-05-01"),
        ("2024-05-09", "May 9, 2024"),
    ]


@pytest.mark.parametrize("to", ["至", " - ", "—", " to ", "~"])
def test_a_range_has_two_ends(to: str) -> None:
    text = f"2021-01-01{to}2022-01-01"
    assert len(list(ranges(text, find_dates(text)))) == 2


def test_hostile_digits_end() -> None:
    assert find_dates("20" * 5000 + "年" * 5000) == []

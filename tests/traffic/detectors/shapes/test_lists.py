from __future__ import annotations

import pytest

from traffic.detectors.shapes import lists


def test_address_books_have_people_and_numbers() -> None:
    assert lists.is_contact_list({"name": ["王", "Li"], "phone": ["13800138123", "+46701234567"]})
    assert not lists.is_contact_list({"name": ["王", "王"], "phone": ["13800138123", "13800138123"]})


def test_text_messages_and_calls_are_told_apart() -> None:
    sms = {"address": ["10690000"], "body": ["到账通知"], "date": ["1700000000000"]}
    calls = {"number": ["13800138123"], "date": ["1700000000000"], "duration": ["42"]}
    assert (lists.is_sms_list(sms), lists.is_call_list(sms)) == (True, False)
    assert (lists.is_sms_list(calls), lists.is_call_list(calls)) == (False, True)


@pytest.mark.parametrize("line", ["13800138123,2,2024-03-19 12:40:11,86", "13800138123,2024-03-19T12:40,86"])
def test_lines_of_a_call_log(line: str) -> None:
    assert lists.is_call_line(line)
    assert not lists.is_sms_line(line)


def test_stacks_of_classes_are_no_applications() -> None:
    assert lists.is_package_list(["com.sample.one", "com.sample.two", "org.sample.three"])
    assert not lists.is_package_list(["com.sample.One", "com.sample.Two", "com.sample.Three"])


def test_rows_of_applications_have_packages_and_nothing_else_in_that_column() -> None:
    packages = ["com.sample.one", "com.sample.Two", "org.sample.three"]
    assert lists.is_app_list({"pkg": packages, "name": ["One", "Two", "Three"]})
    assert not lists.is_app_list({"pkg": packages[:2]})
    assert not lists.is_app_list({"pkg": [*packages, "gold"]})


def test_rows_of_lists_are_found_among_other_texts() -> None:
    packages, lines = {"com.sample.one", "org.sample.two"}, {"林,13800138123", "Ann; +46 70 174 06 05"}
    others = ["com.sample.HomeActivity", "1,234,567", "a, b", "www.sample.example", "", "57.1234,11.9876"]
    assert lists.rows_among([*others, *sorted(packages), *sorted(lines)]) == packages | lines
    assert lists.rows_among([*others, *packages, "com.sample.One"]) == packages
    assert lists.rows_among(others) == set()
    assert lists.rows_among(["com.sample.one", "com.sample.one", *others[1:]]) == set()
    assert set(lists.contact_lines([*others, *lines])) == lines
    assert lists.contact_lines(others) == []

"""Domains as plain names."""

import pytest

from corpora.domains import LONGEST_HOST, is_domain, names_above


@pytest.mark.parametrize("domain", ["sample.com", "a.b-c.sample.com", "_dmarc.sample.com", "xn--fiq228c.cn"])
def test_a_plain_name_is_a_domain(domain: str) -> None:
    assert is_domain(domain)


@pytest.mark.parametrize(
    "text", ["", "com", "Sample.com", "*.sample.com", "sample.com:443", "a b.com", "-a.com"]
)
def test_anything_else_is_none(text: str) -> None:
    assert not is_domain(text)


def test_what_is_longer_than_a_host_is_none() -> None:
    labels = ".".join("a" * 60 for _ in range(5))
    assert len(labels) > LONGEST_HOST
    assert not is_domain(labels)


def test_the_names_above_come_nearest_first() -> None:
    assert list(names_above("a.b.c")) == ["a.b.c", "b.c", "c"]
    assert list(names_above("")) == []

"""A foreign package under one of our names is told of."""

from __future__ import annotations

from yanxing.foreign import foreign_package


def test_our_own_packages_pass():
    assert foreign_package() is None


def test_a_foreign_package_is_named(tmp_path):
    said = foreign_package(["json"])
    assert said is not None
    assert "json" in said.en
    assert "json" in said.zh

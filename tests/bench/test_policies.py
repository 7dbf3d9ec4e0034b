"""The benchmark of policies finds what it is to read; times are asserted nowhere."""

from __future__ import annotations

from bench.policies import policies_in, shipped, texts_of


def test_policies_of_a_folder(tmp_path) -> None:
    for name in ("b.txt", "a.md", "c.png"):
        (tmp_path / name).write_text("We collect your name.", "utf8")
    assert [f.name for f in policies_in(tmp_path)] == ["a.md", "b.txt"]


def test_the_samples_ship_a_policy_of_each_language() -> None:
    found = texts_of(shipped())
    assert set(found) == {"en", "zh"}
    assert all(text for policies in found.values() for _, text in policies)

"""The benchmark of policies finds what it is to read; times are asserted nowhere."""

from __future__ import annotations

from collections import Counter

from bench.policies import forget, policies_in, put_together, shipped, texts_of
from policy_nlp.document import BlockKind
from policy_nlp.intake import load_document
from policy_nlp.lexicon import find_data_types, fold


def test_policies_of_a_folder(tmp_path) -> None:
    for name in ("b.txt", "a.md", "c.png"):
        (tmp_path / name).write_text("We collect your name.", "utf8")
    assert [f.name for f in policies_in(tmp_path)] == ["a.md", "b.txt"]


def test_the_repository_has_policies_of_each_language() -> None:
    found = texts_of(shipped())
    assert set(found) == {"en", "zh"}
    assert all(document.text for policies in found.values() for _, document in policies)


def test_sections_are_put_together_and_none_is_lost() -> None:
    first = "# Larder\n\nWe bake.\n\n## Data\n\nWe collect:\n\n- your name\n- your IMEI\n"
    second = "# Trails\n\nWe walk.\n\n## Table\n\n| Data | Purpose |\n| --- | --- |\n| Name | Maps |\n"
    documents = [load_document(text, "en") for text in (first, second)]
    (whole,) = put_together(documents)
    again = load_document(whole, "en")
    assert Counter((b.kind, b.text) for b in again.blocks) == Counter(
        (b.kind, b.text) for d in documents for b in d.blocks
    )
    headings = [b.text for b in again.blocks if b.kind is BlockKind.HEADING]
    assert headings == ["Larder", "Trails", "Data", "Table"]


def test_what_was_remembered_of_texts_is_forgotten() -> None:
    find_data_types("your telephone number", "en")
    forget()
    assert fold.cache_info().currsize == 0

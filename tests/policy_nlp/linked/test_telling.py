"""Whose a linked document is: another organisation's list is not the policy's own."""

from __future__ import annotations

import pytest

from policy_nlp.intake import load_document
from policy_nlp.linked.references import references_of
from policy_nlp.linked.telling import Telling


def told(body: str) -> list[bool]:
    document = load_document(body, language="en")
    telling = Telling(document)
    return [telling.told(r, document.blocks[r.block]) is not None for r in references_of(document)]


@pytest.mark.parametrize(
    ("head", "ours"), [("<h1>Google Privacy Policy</h1>", True), ("<h1>Acorn Notes Privacy Policy</h1>", False)]
)  # fmt: skip
def test_a_list_with_an_owner_is_ours_where_we_are_the_owner(head, ours):
    assert told(f'{head}<p>Google’s <a href="/x">list of sub-processors</a>.</p>') == [ours]
    assert told(f'{head}<p>See <a href="https://www.google.com/subprocessors">helpers</a>.</p>') == [ours]


def test_a_party_named_in_the_sentence_is_no_owner():
    assert told(
        '<h1>Acorn</h1><p>We use Google and others; see the <a href="/x">list of vendors</a>.</p>'
    ) == [True]


def test_under_a_heading_a_lone_link_is_what_the_heading_says():
    assert told('<h2>Third-party SDK list</h2><p><a href="/x">Click here</a></p>') == [True]
    assert told(
        '<h2>Third-party SDK list</h2><p><a href="https://jia.example/">https://jia.example/</a></p>'
    ) == [False]

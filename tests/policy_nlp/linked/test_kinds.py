"""Each kind of linked document proves itself by its titles and addresses."""

from __future__ import annotations

import pytest

from policy_nlp.linked.kinds import kind_of_address, kind_of_title, load_kinds
from policy_nlp.statements import LinkKind

KINDS = load_kinds()
TITLES = [(k, t) for k, kind in KINDS.items() for t in (*kind.examples.zh, *kind.examples.en)]
OTHERS = [(k, t) for k, kind in KINDS.items() for t in (*kind.counterexamples.zh, *kind.counterexamples.en)]
ADDRESSES = [(k, a) for k, kind in KINDS.items() for a in kind.addresses.examples]
OTHER_ADDRESSES = [(k, a) for k, kind in KINDS.items() for a in kind.addresses.counterexamples]


def test_every_kind_has_examples_in_both_languages():
    assert set(KINDS) == set(LinkKind)
    for kind in KINDS.values():
        assert kind.examples.zh
        assert kind.examples.en
        assert kind.counterexamples.zh
        assert kind.counterexamples.en


@pytest.mark.parametrize(("kind", "title"), TITLES)
def test_examples(kind, title):
    assert kind_of_title(title) == kind


@pytest.mark.parametrize(("kind", "title"), OTHERS)
def test_counterexamples(kind, title):
    assert kind_of_title(title) != kind


@pytest.mark.parametrize(("kind", "address"), ADDRESSES)
def test_addresses(kind, address):
    assert kind_of_address(address) == kind


@pytest.mark.parametrize(("kind", "address"), OTHER_ADDRESSES)
def test_other_addresses(kind, address):
    assert kind_of_address(address) != kind


RUNS = ["第三方", "list of ", "list of our partners’ ", "children privacy ", "权限", "cookie and ", "a-", "/"]


@pytest.mark.parametrize("run", RUNS)
def test_hostile_runs_end_soon(run):
    """A pattern that tries everything would not end before the time limit of the tests."""
    few, many = ({kind_of_title(run * n), kind_of_address(run * n)} for n in (300, 20_000))
    assert few >= many

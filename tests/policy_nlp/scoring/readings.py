"""Policies as if read, for tests of what is counted."""

from __future__ import annotations

from policy_nlp.scoring.figures import Tallies
from policy_nlp.statements import Action, DataMention, Polarity, Policy, Recipient, Statement


def statement(action="collect", types=(), *, denied=False, purposes=(), quote="q", names=(), phrases=()):
    """Return a statement."""
    return Statement(
        action=Action(action), polarity=Polarity.DENIED if denied else Polarity.AFFIRMED, data_types=types,
        purposes=purposes, quote=quote, recipients=tuple(Recipient(name=n) for n in names),
        data_mentions=tuple(DataMention(text=p, data_type=None, start=0, end=1) for p in phrases),
    )  # fmt: skip


def policy(*statements, notices=None):
    """Return a policy that was read to say `statements`."""
    return Policy(source="text", sha256="0", language="en", statements=statements, notices=notices or {})


def judged(measure, folder, readings):
    """Return name -> (hits, false alarms, misses) when the texts of a corpus are read as `readings`."""
    tallies = Tallies()
    items = [item for name in measure.names(folder)[:1] for item in measure.items(folder, name)]
    for item, reading in zip(items, readings, strict=True):
        measure.judge(item, reading, tallies)
    return {
        f.name: f if f.hits is None else (f.hits, f.false_alarms, f.misses) for f in measure.figures(tallies)
    }

"""CA4P-483: does a sentence declare handling of data, and which of its characters name data.

The corpus calls a user's giving of data "share", an SDK's collecting "collect", and marks exemptions and conditional
denials, all unlike ours: so both actions are one here, and sentences whose data are umbrella words alone are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpora.loaders import MarkedSentence, ca4p483
from policy_nlp.scoring.figures import Figure, Tallies, Unit
from policy_nlp.scoring.measure import Item
from policy_nlp.statements import Policy

HANDLED = frozenset({"collect", "share"})
_WHOSE = "个人|敏感|隐私|身份|注册|账户|账号|用户"
_WHICH = "相关|上述|前述|以上|以下|这些|该等|该类|此类|所有|任何|必要|部分|其他|有关|用户|您的|客户"
_UMBRELLA = re.compile(
    f"(?:.{{0,6}}的)?(?:{_WHICH})*的?(?:{_WHOSE})*(?:信息|数据|资料|隐私)+(?:信息|数据|资料)?"
)
_LONGEST = 60
"""Characters of an umbrella word; longer phrases name something."""


@dataclass(frozen=True)
class Marked:
    """What the corpus says of a sentence."""

    declares: bool
    data: frozenset[int]
    """Offsets of the characters that name data."""


class DeclaredHandling:
    """Units: sentence, and character of a phrase that names data in the sentences that the corpus labels."""

    by_part = True

    def names(self, folder: Path) -> tuple[str, ...]:
        """Return the parts. Raises CorpusError."""
        return ca4p483.names(folder)

    def items(self, folder: Path, name: str) -> Iterator[Item[Marked]]:
        """Yield the sentences of a part that are asked. Raises CorpusError."""
        for row in ca4p483.load(folder, name):
            data = frozenset(at for s in row.spans if s.label == "data" for at in range(s.start, s.end))
            if not _is_umbrella(row, data):
                yield Item(
                    row.document, row.language, row.text, Marked(bool(data and HANDLED & row.labels()), data)
                )

    def judge(self, item: Item[Marked], policy: Policy, tallies: Tallies) -> None:
        """Count the sentence, and its characters where the corpus labels it."""
        declared = bool(policy.statements)
        tallies.decide("ca4p_declares", item.unit, wanted=item.wanted.declares, found=declared)
        if item.wanted.declares:
            named = {m.text for s in policy.statements for m in s.data_mentions if m.text}
            found = {at for phrase in named for at in _characters(phrase, str(item.source))}
            _count(tallies, item.unit, item.wanted.data, found)

    def figures(self, tallies: Tallies) -> Iterator[Figure]:
        """Yield the two figures."""
        for name in ("ca4p_declares", "ca4p_data"):
            yield tallies[name].figure(name, headline=True)


def _is_umbrella(row: MarkedSentence, data: frozenset[int]) -> bool:
    marked = "".join(c if at in data else "\n" for at, c in enumerate(row.text))
    phrases = [phrase for phrase in marked.split("\n") if phrase]
    return bool(phrases) and all(len(p) <= _LONGEST and _UMBRELLA.fullmatch(p) for p in phrases)


def _characters(phrase: str, text: str) -> Iterator[int]:
    at = text.find(phrase)
    while at >= 0:
        yield from range(at, at + len(phrase))
        at = text.find(phrase, at + 1)


def _count(tallies: Tallies, unit: Unit, wanted: frozenset[int], found: set[int]) -> None:
    """Count characters; the list of errors names runs of them."""
    tallies["ca4p_data"].hits += len(wanted & found)
    tallies["ca4p_data"].false_alarms += len(found - wanted)
    tallies["ca4p_data"].misses += len(wanted - found)
    if tallies.on_miss:
        for phrase in _phrases(unit.text, found - wanted):
            tallies.tell("ca4p_data", unit, phrase, false_alarm=True)
        for phrase in _phrases(unit.text, wanted - found):
            tallies.tell("ca4p_data", unit, phrase, false_alarm=False)


def _phrases(text: str, characters: set[int] | frozenset[int]) -> list[str]:
    kept = "".join(c if at in characters else "\n" for at, c in enumerate(text))
    return [phrase for phrase in kept.split("\n") if phrase]

"""All rules that a check is made with, their instruments, and what they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpora.ontology import Ontology
from corpora.text import Text
from matcher.regulations.packs import Pack
from matcher.regulations.rules import Instrument, LegalItem, Rule
from matcher.regulations.sectors import AppType, Sector


@dataclass(frozen=True)
class Regulations:
    """Rules, and the knowledge that they rest on."""

    rules: Mapping[str, Rule]
    """By id, sorted."""
    instruments: Mapping[str, Instrument]
    groups: Mapping[str, tuple[str, ...]]
    """Named groups of data types."""
    packs: Mapping[str, Pack] = field(default_factory=dict)
    """All that are known, by id."""
    app_types: Mapping[str, AppType] = field(default_factory=dict)
    chosen: tuple[Pack, ...] = ()
    """The packs that chose the rules; empty where all known rules stand here."""
    forced: frozenset[Sector] = frozenset()
    """Sectors that a chosen pack names: their rules bind whatever the app's profile says."""

    def holds(self, names: tuple[str, ...], data_type: str, ontology: Ontology) -> bool:
        """Whether `data_type` is, or lies below, one of `names` (data types or groups)."""
        listed = {d for n in names for d in self.groups.get(n, (n,))}
        return not listed.isdisjoint(ontology.data_line(data_type))

    def citations(self, rule: Rule) -> tuple[Text, ...]:
        """Return the legal items of a rule, each as "instrument article: what it asks"."""
        return tuple(self._citation(item) for item in rule.legal)

    def _citation(self, item: LegalItem) -> Text:
        name = self.instruments[item.instrument].name
        return Text(
            zh=f"《{name.zh}》{item.article.zh}：{item.says.zh}",
            en=f"{name.en}, {item.article.en}: {item.says.en}",
        )

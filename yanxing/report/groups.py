"""Findings told together: those of one rule against one recipient stand under one heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import Formatter

from corpora.messages import say
from corpora.ontology import load_ontology
from corpora.text import Text
from matcher.cases import fill
from matcher.findings import Finding, Level, Report
from matcher.reasons import data_label, join, party_label, same
from matcher.receivers import receiver_key
from matcher.regulations.loading import load_regulations
from traffic.transmissions import Contact, Opaque


@dataclass(frozen=True)
class Group:
    """One finding, or several of one rule against one recipient."""

    findings: tuple[Finding, ...]
    """Worst first."""
    title: Text
    """What is wrong and with which data; the recipient is left out."""
    explanation: Text | None
    """Of all findings at once; None where each has its own (it quotes the policy)."""
    remedy: Text | None
    """Of all findings at once; None where each has its own."""
    unread: tuple[Opaque, ...] = ()
    """What could not be read, where the findings rest on it."""
    contacts: tuple[Contact, ...] = ()
    """The hosts at fault, where the findings are about a recipient and no data type."""

    @property
    def first(self) -> Finding:
        """The worst of the findings."""
        return self.findings[0]

    @property
    def mixed(self) -> bool:
        """Whether the findings differ in severity."""
        return len({f.severity for f in self.findings}) > 1

    @property
    def severity(self) -> Level:
        """The worst severity."""
        return self.first.severity

    @property
    def light(self) -> bool:
        """Whether nothing in it is more than light, or for information."""
        return self.severity == Level.LOW


def item_label(finding: Finding) -> Text:
    """Return what one finding of a group is about: its data, else its title without the name of the fault."""
    if finding.data_type:
        return data_label(finding.data_type, load_ontology())
    title, name = finding.title, finding.name
    return Text(zh=_without(title.zh, name.zh), en=_without(title.en, name.en))


def _without(title: str, name: str) -> str:
    return title.removeprefix(name).lstrip("：: ") or title


@dataclass(frozen=True)
class Glance:
    """All groups of one rule, for a table at the head."""

    groups: tuple[Group, ...]
    numbers: tuple[int, ...]
    """Of the groups among all, from 1."""

    @property
    def first(self) -> Group:
        """The group with the worst finding."""
        return self.groups[0]

    @property
    def count(self) -> int:
        """How many findings there are."""
        return sum(len(group.findings) for group in self.groups)


def glance_at(groups: Sequence[Group]) -> tuple[Glance, ...]:
    """Return the groups rule by rule, in the order of the worst of each."""
    by_rule: dict[str, list[int]] = {}
    for number, group in enumerate(groups, start=1):
        by_rule.setdefault(group.first.rule, []).append(number)
    return tuple(Glance(tuple(groups[n - 1] for n in found), tuple(found)) for found in by_rule.values())


def group_findings(report: Report) -> tuple[Group, ...]:
    """Return the findings of `report` by rule and recipient, in the order of the worst of each.

    Those without a recipient are told by rule.
    """
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in report.findings:
        key = receiver_key(finding.recipient) if finding.recipient else ""
        groups.setdefault((finding.rule, key), []).append(finding)
    return tuple(_group(found, report) for found in groups.values())


def _group(found: Sequence[Finding], report: Report) -> Group:
    first = found[0]
    values = _values(found)
    title = say("report.labelled", label=first.name, text=values["data"]) if first.data_type else first.name
    title = title if first.data_type or len(found) > 1 else first.title
    rule = load_regulations().rules.get(first.rule) if len(found) > 1 else None
    explanation = _joint(rule.explanation, values) if rule else None
    remedy = _joint(rule.remedy, values) if rule else None
    hosts = {h for f in found if f.data_type is None and f.recipient for h in f.hosts}
    return Group(
        findings=tuple(found),
        title=title,
        explanation=explanation if len(found) > 1 else first.explanation,
        remedy=remedy if len(found) > 1 else first.remedy,
        unread=tuple(o for o in report.opaque if o.host in hosts and _rests_on(found, o)),
        contacts=tuple(c for c in report.contacts if c.host in hosts),
    )


def _joint(template: Text, values: Mapping[str, Text]) -> Text | None:
    """Return a template filled for several findings at once; None where it tells what each has of its own."""
    wanted = {name for _, name, _, _ in Formatter().parse(template.en) if name}
    return fill(template, values) if wanted <= set(values) else None


def _rests_on(found: Sequence[Finding], opaque: Opaque) -> bool:
    return any(set(opaque.request_indexes) <= set(f.request_indexes) for f in found)


def _values(found: Sequence[Finding]) -> Mapping[str, Text]:
    """Return the parameters of a rule's templates for several findings at once."""
    ontology = load_ontology()
    recipient = found[0].recipient
    return {
        "data": join(data_label(f.data_type or "", ontology) for f in found),
        "recipient": party_label(recipient, ontology) if recipient else same(""),
        "hosts": same(", ".join(sorted({h for f in found for h in f.hosts}))),
        "count": same(str(len({i for f in found for i in f.request_indexes}))),
        "why": same(""),
    }

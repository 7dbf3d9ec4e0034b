"""What would change a finding: sentences and marks, each proved by judging the case again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpora.messages import load_area, say
from corpora.ontology import load_ontology
from corpora.text import Text
from matcher.cases import Case
from matcher.checking import find_faults, make_case
from matcher.findings import Disclosure, Finding, Report, Verdict
from matcher.given import Given
from matcher.needs import may_be_judged
from matcher.reasons import data_label, party_label, same
from matcher.regulations.loading import load_regulations
from matcher.regulations.rules import Rule
from policy_nlp.statements import Action, Polarity, Policy, Recipient, Statement, ThirdParty
from traffic.transmissions import Party, Relation, Transmission

_MENDED = {"consent": "after", "visibility": "foreground", "ads": "on", "account": "open"}
"""The state of each switch in which sending breaks no rule on phases."""


@dataclass(frozen=True)
class Change:
    """Something that could be otherwise."""

    says: Text
    policy: Policy
    sent: tuple[Transmission, ...]


def changes_of(finding: Finding, report: Report) -> tuple[Text, ...]:
    """Return what would make `finding` go away: sentences of the policy, marks, and the deed itself.

    A sentence or a mark is named only where the rule, judged again on what the report shows, then finds nothing.
    """
    found = (*_proved(finding, report), *_ended(finding))
    return found or (say("explain.as_remedy"),)


def _proved(finding: Finding, report: Report) -> Iterator[Text]:
    rule = load_regulations().rules.get(finding.rule)
    sent = _shown(report)
    if rule is None or not _is_found(rule, finding, report, Change(finding.title, report.policy, sent)):
        return
    for change in _candidates(rule, finding, report, sent):
        if not _is_found(rule, finding, report, change):
            yield change.says


def _is_found(rule: Rule, finding: Finding, report: Report, change: Change) -> bool:
    """Whether the rule still makes the finding; what cannot be judged any more has not gone away."""
    case = _case(report, change)
    if not may_be_judged(rule, case.known):
        return True
    return finding.fingerprint in {f.fingerprint for f in find_faults(case, [rule])}


def _case(report: Report, change: Change) -> Case:
    given = Given(
        change.policy,
        change.sent,
        app=report.app,
        opaque=report.opaque,
        contacts=report.contacts,
        capture=report.capture,
        labels=report.labels,
    )
    return make_case(given, load_regulations())


def _shown(report: Report) -> tuple[Transmission, ...]:
    """Return all transmissions that the report shows, each once."""
    flows = (flow for d in report.disclosures for flow in d.flows)
    shown = [*(t for flow in flows for t in flow.evidence), *(t for f in report.findings for t in f.evidence)]
    return tuple({t.model_dump_json(): t for t in shown}.values())


def _candidates(
    rule: Rule, finding: Finding, report: Report, sent: tuple[Transmission, ...]
) -> Iterator[Change]:
    if finding.disclosure is not None:
        yield from _sentences(report.disclosures[finding.disclosure], report.policy, sent)
    if finding.notice and finding.notice not in report.policy.notices:
        yield _told(finding.notice, report.policy, sent)
    if finding.disclosure is None and finding.recipient and not finding.third_parties:
        yield _listed(finding.recipient, report.policy, sent)
    for index in finding.statements:
        kept = [s for i, s in enumerate(report.policy.statements) if i != index]
        quote = same(_line(report.policy.statements[index]))
        yield Change(say("explain.drop_sentence", quote=quote), _with(report.policy, kept), sent)
    for switch, state in rule.when.phase.items():
        requests = same(_numbers(finding.request_indexes))
        marked = say("explain.other_mark", switch=same(switch), state=same(state), requests=requests)
        yield Change(marked, report.policy, _outside(switch, state, sent))


def _told(notice: str, policy: Policy, sent: tuple[Transmission, ...]) -> Change:
    """Return what it would be if the policy told of something that it does not."""
    labels = load_area("notices") | load_area("facts")
    wanted = labels.get(notice, same(notice))
    told = policy.model_copy(update={"notices": {**policy.notices, notice: notice}})
    return Change(say("explain.add_notice", notice=wanted), told, sent)


def _listed(recipient: Party, policy: Policy, sent: tuple[Transmission, ...]) -> Change:
    """Return what it would be if the list of third parties had a row for a recipient."""
    row = ThirdParty(name=recipient.name, party=recipient.id, quote=recipient.name)
    listed = policy.model_copy(update={"third_parties": (*policy.third_parties, row)})
    named = party_label(recipient, load_ontology())
    return Change(say("explain.add_row", recipient=named), listed, sent)


def _sentences(disclosure: Disclosure, policy: Policy, sent: tuple[Transmission, ...]) -> Iterator[Change]:
    """Yield what the policy could say instead: a sentence more, denials less, or both."""
    if disclosure.verdict == Verdict.UNRESOLVED:
        return
    sentence = narrowest_sentence(disclosure)
    covering = [c.statement for c in disclosure.considered if c.covers]
    denials = [i for i in covering if _denies(policy.statements[i])]
    if not denials:
        added = (*policy.statements, _narrowest(disclosure))
        yield Change(say("explain.add_sentence", sentence=sentence), _with(policy, added), sent)
        return
    quotes = same(" / ".join(f"“{_line(policy.statements[i])}”" for i in denials))
    kept = [s for i, s in enumerate(policy.statements) if i not in denials]
    if len(covering) > len(denials):
        yield Change(say("explain.drop_denial", quotes=quotes), _with(policy, kept), sent)
        return
    # Without the denial the flow would be declared nowhere.
    both = say("explain.replace_denial", quotes=quotes, sentence=sentence)
    yield Change(both, _with(policy, (*kept, _narrowest(disclosure))), sent)


def narrowest_sentence(disclosure: Disclosure) -> Text:
    """Return the narrowest sentence that declares a flow: exactly its data type, exactly its recipient."""
    ontology = load_ontology()
    ours = disclosure.recipient.relation == Relation.FIRST
    return say(
        "explain.sentence_ours" if ours else "explain.sentence_theirs",
        data=data_label(disclosure.data_type, ontology),
        recipient=party_label(disclosure.recipient, ontology),
    )


def _narrowest(disclosure: Disclosure) -> Statement:
    to = disclosure.recipient
    ours = to.relation == Relation.FIRST
    return Statement(
        action=Action.COLLECT if ours else Action.SHARE,
        polarity=Polarity.AFFIRMED,
        data_types=(disclosure.data_type,),
        recipients=() if ours else (_named(to),),
        quote=narrowest_sentence(disclosure).en,
    )


def _named(party: Party) -> Recipient:
    return Recipient(name=party.name, party=party.id)


def _with(policy: Policy, statements: Sequence[Statement]) -> Policy:
    return policy.model_copy(update={"statements": tuple(statements)})


def _line(statement: Statement) -> str:
    return " ".join(statement.quote.split())


def _denies(statement: Statement) -> bool:
    return statement.polarity == Polarity.DENIED


def _outside(switch: str, state: str, sent: Iterable[Transmission]) -> tuple[Transmission, ...]:
    """Return the transmissions as if none had been made in that state of the switch."""
    return tuple(
        t.model_copy(update={"phase": t.phase.model_copy(update={switch: _MENDED[switch]})})
        if getattr(t.phase, switch) == state
        else t
        for t in sent
    )


def _ended(finding: Finding) -> Iterator[Text]:
    if finding.request_indexes:
        yield say("explain.not_sent", requests=same(_numbers(finding.request_indexes)))


def _numbers(indexes: Sequence[int], most: int = 12) -> str:
    return " ".join(f"#{i}" for i in indexes[:most]) + (" …" if len(indexes) > most else "")

"""`yanxing check`: a policy and a capture go in, verdicts with evidence on both sides come out."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpora.messages import say
from corpora.text import Language, Text
from yanxing.commands.inputs import Beside, CaptureFiles, PolicyInput
from yanxing.commands.reading import read
from yanxing.exit_codes import LEVELS, ExitCode
from yanxing.progress import working

if TYPE_CHECKING:
    from corpora.profiles import AppProfile
    from matcher.findings import Report
    from policy_nlp.statements import Policy


@dataclass(frozen=True)
class Standard:
    """What a check is held to, and what it looks at beside its two sides."""

    fail_on: str = "medium"
    """Severity from which on a finding fails it; "none": none does."""
    packs: tuple[str, ...] = ()
    """Ids of packs of rules, or paths of the user's own."""
    min_coverage: float = 0.0
    """Share of the requests that must have been readable, in percent."""
    beside: Beside = field(default_factory=Beside)


def check(
    policy: PolicyInput,
    files: CaptureFiles,
    *,
    standard: Standard,
    output: tuple[str, ...],
    language: Language,
) -> int:
    """Check a capture against `policy`, write the reports, and return the exit status."""
    from yanxing.report.outputs import parse_outputs, write_outputs

    outputs = parse_outputs(output)
    report = make_report(policy, files, language, standard)
    if not any(o.to_stdout for o in outputs):
        from yanxing.report.terminal import print_report

        print_report(report, language)
    write_outputs(report, outputs, language)
    if why := why_inconclusive(report, standard.min_coverage):
        sys.stderr.write(why.to(language) + "\n")
    return exit_status(report, standard)


def make_report(
    policy: PolicyInput,
    files: CaptureFiles,
    language: Language = Language.EN,
    standard: Standard | None = None,
) -> Report:
    """Read both sides and match them; progress is told in `language`. Raises InputError."""
    from corpora.profiles.loading import load_labels
    from matcher import check as match
    from matcher.regulations.choosing import choose_rules
    from matcher.regulations.rules import Need
    from yanxing.commands.beside import read_party_policies

    standard = standard or Standard()
    packs = standard.packs
    choose_rules(packs)  # a mistake in them is told before anything is read
    given = files.load_app()
    labels = load_labels(standard.beside.labels) if standard.beside.labels else None
    others = read_party_policies(standard.beside.party_policies, policy, language)
    words = read(policy, language, written_in=given.language).policy
    profile = complete_profile(given, words)
    rules = choose_rules(packs, language=words.language).rules.values()
    answers = any(Need.RESPONSES in rule.required for rule in rules)
    deeds = files.read_both_ways(profile, language, answers=answers)
    with working("cli.matching", language):
        report = match(
            words,
            deeds.asked.transmissions,
            app=profile,
            opaque=deeds.asked.opaque,
            contacts=deeds.asked.contacts,
            capture=deeds.asked.capture,
            received=deeds.received,
            unread_responses=deeds.left_out,
            packs=packs,
            party_policies=others,
            labels=labels,
        )
    remarks = (*deeds.asked.remarks, *deeds.remarks, *report.remarks)
    return report.model_copy(update={"remarks": remarks})


def complete_profile(app: AppProfile, policy: Policy) -> AppProfile:
    """Copy the policy's controller, domains and language into `app` where the user gave none."""
    found: dict[str, object] = {}
    if not app.developer and policy.controller:
        found["developer"] = policy.controller
    if not app.first_party_domains and policy.domains:
        found["first_party_domains"] = policy.domains
    if app.language is None:
        found["language"] = policy.language
    return app.model_copy(update=found)


def exit_status(report: Report, standard: Standard) -> int:
    """Return 3 where too little was seen, else 1 where a finding is at or above the standard, else 0."""
    if why_inconclusive(report, standard.min_coverage):
        return ExitCode.INCONCLUSIVE
    bar = LEVELS.index(standard.fail_on)
    grave = any(LEVELS.index(f.severity) >= bar for f in report.findings)
    return ExitCode.FINDINGS if bar and grave else ExitCode.OK


def why_inconclusive(report: Report, min_coverage: float) -> Text | None:
    """Return why nothing follows from a report: no policy text, no requests, none or too few of them readable."""
    seen = report.coverage
    if any("policy" in one.needs for one in report.not_checkable):
        return say("cli.inconclusive_words")
    if not seen.requests or (seen.readable <= 0 and not report.disclosures):
        return say("cli.inconclusive_deeds")
    if seen.readable * 100 < min_coverage:
        share, asked = f"{seen.readable * 100:.1f}", f"{min_coverage:g}"
        return say("cli.inconclusive_share", share=share, asked=asked)
    return None

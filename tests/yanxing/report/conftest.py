"""A small report, made by hand, that every output is rendered from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from corpora.messages import say
from corpora.profiles import AppProfile, Phase
from corpora.text import Text
from matcher.findings import (
    ConfidencePart,
    Considered,
    Coverage,
    Disclosure,
    Finding,
    Flow,
    Naming,
    NotChecked,
    PurposeReason,
    Report,
    ServedPurpose,
    Unobserved,
)
from policy_nlp.annotated import AnnotatedPolicy
from policy_nlp.intake import load_document
from policy_nlp.statements import (
    Contact,
    DataMention,
    Definition,
    Place,
    Policy,
    ReadList,
    Recipient,
    Scope,
    Statement,
    ThirdParty,
)
from traffic.frequency import series_of
from traffic.transmissions import (
    CaptureSummary,
    EvidenceKind,
    Opaque,
    OpaqueCause,
    Party,
    RedactedValue,
    TrafficReading,
    Transmission,
)
from traffic.transmissions import Contact as Contacted

HOSTILE = "<script>alert(1)</script>"
PAGE = """<h1>Privacy Policy of Sample</h1><p>“we” means Sample Ltd.</p><h2>1. Data</h2>
<p>We collect your name and e-mail address to open your account. We share your e-mail address with Brevo and others.</p>
<ul><li>We never sell your OAID &lt;script&gt;alert(1)&lt;/script&gt;.</li><li>Nothing else.</li></ul>
<table><tr><th>Type</th><th>Kept</th></tr>
<tr><td colspan=2>for ever</td></tr><tr><td>Name</td><td>a year</td></tr></table>
<h2>2. Cookies</h2><p>We use cookies [bold]. See <a href="https://example.com/cookies">our cookie page</a>,
<a href="javascript:alert(2)">this</a> or <a href="data:text/html,x">that</a>.</p>"""
LIST = "| Name | Data |\n|---|---|\n| Umeng SDK | OAID |\n| Other SDK | IP address |\n"


def text(zh: str, en: str) -> Text:
    return Text(zh=zh, en=en)


PARTY = Party(
    name="Umeng",
    id="umeng",
    role=("analytics",),
    country="CN",
    relation="third",
    because=text("域名表", "host table"),
)
SENT = Transmission(
    request_index=7,
    phase=Phase(consent="before"),
    host="alog.umeng.com",
    port=80,
    scheme="http",
    method="POST",
    url_path="/unify_logs",
    party=PARTY,
    data_type="device.oaid",
    path="header.oaid",
    decoding=("deflate", "json"),
    value=RedactedValue(kind="text", length=36, tag="86edfd29"),
    evidence="persona",
    reason=text("发现了预置的 OAID", "the planted OAID was found"),
    confidence=0.95,
)
STATEMENT = Statement(
    action="collect",
    polarity="denied",
    data_types=("device.oaid",),
    recipients=(Recipient(category="advertising"), Recipient(name=HOSTILE)),
    purposes=("analytics",),
    quote=f"We never collect your OAID {HOSTILE}.",
    place=Place(headings=("2. What we collect", HOSTILE)),
)
POLICY = Policy(
    source="policy.html",
    sha256="ab" * 32,
    language="en",
    title=f"Sample {HOSTILE}",
    effective_date="2026-02-20",
    controller="Sample Ltd",
    statements=(STATEMENT,),
    notices={"cookies": "We use cookies [bold]."},
    third_parties=(
        ThirdParty(name="Umeng SDK", company=HOSTILE, data_types=("device.oaid",), purposes=("analytics",)),
    ),
    remarks=(text("没有英文模型", "the English model is absent"),),
)
OPAQUE = Opaque(
    host="enc.example.com",
    party=PARTY,
    cause="encrypted",
    reason=text("另行加密", "encrypted again"),
    count=2,
    bytes=640,
)
CAPTURE = CaptureSummary(source="capture.har", sha256="cd" * 32, format="har", requests=9, hosts=2)


@pytest.fixture
def policy() -> Policy:
    return POLICY


@pytest.fixture(scope="session")
def annotated() -> AnnotatedPolicy:
    """A policy with its text: every kind of note, a merged cell, hostile words and links, a separate list."""
    document = load_document(PAGE)
    listed = load_document(LIST, language="en")
    (third,) = (b for b in listed.blocks if b.text.startswith("Umeng"))

    def at(quote: str, headings: tuple[str, ...] = ()) -> Place:
        start = document.text.index(quote)
        block = next(b for b in document.blocks if b.start <= start < b.end)
        return Place(headings=headings, block=block.index, start=start, end=start + len(quote))

    first = "We collect your name and e-mail address to open your account."
    shared = "We share your e-mail address with Brevo"
    denied = f"We never sell your OAID {HOSTILE}."
    named = document.text.index("name and")
    policy = POLICY.model_copy(
        update={
            "statements": (
                Statement(
                    action="collect",
                    data_types=("contact.email", "identity.name"),
                    data_mentions=(
                        DataMention(text="name", data_type="identity.name", start=named, end=named + 4),
                    ),
                    purposes=("service.account",),
                    conditions=("consent",),
                    quote=first,
                    place=at(first, ("1. Data",)),
                ),
                Statement(
                    action="share",
                    manner="entrust",
                    data_types=("contact.email",),
                    recipients=(Recipient(name="Brevo", category="service_provider"),),
                    quote=shared,
                    place=at(shared, ("1. Data",)),
                ),
                Statement(
                    action="share",
                    manner="sell",
                    polarity="denied",
                    data_types=("device.oaid",),
                    scope=Scope(purposes=("advertising",), audience="children"),
                    subject="minor",
                    quote=denied,
                    place=at(denied, ("1. Data",)),
                ),
            ),
            "third_parties": (
                ThirdParty(
                    name="Umeng SDK",
                    company=HOSTILE,
                    data_types=("device.oaid",),
                    method="=HYPERLINK(1)",
                    permissions=("READ_PHONE_STATE",),
                    link="https://www.umeng.com/policy",
                    quote=third.text,
                    place=Place(block=third.index, start=third.start, end=third.end, document="list.md"),
                ),
            ),
            "notices": {"cookies": "We use cookies [bold]."},
            "notice_places": {"cookies": at("We use cookies [bold].", ("2. Cookies",))},
            "definitions": (
                Definition(term="we", quote="“we” means Sample Ltd.", place=at("“we” means Sample Ltd.")),
            ),
            "contact": Contact(emails=("privacy@example.com",), phones=("400-000-0000",)),
            "separate_lists": (ReadList(source="list.md", sha256=listed.sha256, rows=1),),
        }
    )
    lists = (replace(listed, source="list.md"),)
    return AnnotatedPolicy(policy=policy, document=document, lists=lists)


OWN = Party(name=f"Sample {HOSTILE}", relation="first", because=text("应用文件", "app file"))
START = datetime(2026, 2, 20, 9, 0, tzinfo=UTC)


def repeated(number: int) -> Transmission:
    """Return one of several sends of one value, half a minute apart, from the background."""
    phase = Phase(consent="after", visibility="background")
    update = {"request_index": 10 + number, "time": START + timedelta(seconds=30 * number), "phase": phase}
    chain = {"scheme": "https", "port": 443, "chain": "deflate → json.header.oaid", "form": "md5"}
    return SENT.model_copy(update=update | chain)


@pytest.fixture
def reading() -> TrafficReading:
    """Repeated sends, one in clear before consent; hostile names; two causes of what could not be read."""
    place = {
        "request_index": 20,
        "host": "api.sample.example",
        "scheme": "https",
        "url_path": f"/v1/{HOSTILE}\x1b[2J",
        "party": OWN,
        "data_type": "location.precise",
        "path": f"=cmd.{HOSTILE}",
        "chain": f"json.=cmd.{HOSTILE}",
        "evidence": EvidenceKind.KEY,
        "reason": text("字段名", f"the field is called {HOSTILE}"),
        "phase": Phase(),
        "confidence": 0.8,
    }
    sent = (SENT, *(repeated(n) for n in range(3)), SENT.model_copy(update=place))
    refused = {"host": "pin.example.com", "cause": OpaqueCause.CERTIFICATE_REFUSED, "count": 3, "bytes": 0}
    usual = {"reason": say("detection.opaque_certificate_refused"), "party": OWN}
    met = [("alog.umeng.com", PARTY), ("cdn.sample.example", OWN), ("enc.example.com", PARTY)]
    return TrafficReading(
        capture=CAPTURE,
        transmissions=sent,
        series=series_of(sent),
        opaque=(OPAQUE, OPAQUE.model_copy(update=refused | usual)),
        contacts=tuple(Contacted(host=h, party=p, requests=4, bytes=1200) for h, p in met),
        remarks=(text("部分记录不完整，已跳过。", "Some entries were broken."),),
    )


@pytest.fixture
def report() -> Report:
    disclosure = Disclosure(
        data_type="device.oaid",
        recipient=PARTY,
        verdict="incorrect",
        why=text("政策否认", "the policy denies it"),
        naming=Naming.LISTED,
        considered=(Considered(statement=0, covers=True, why=text("明确否认", "denies exactly this")),),
        purposes=(
            ServedPurpose(
                purpose="analytics",
                confidence=0.6,
                reasons=(
                    PurposeReason(source="event", why=text("请求上报了事件。", f"An event {HOSTILE}.")),
                ),
                compared="nothing_declared",
            ),
        ),
        flows=(
            Flow(
                host=SENT.host, consent=("before",), request_indexes=(7,), clear_text=True, evidence=(SENT,)
            ),
        ),
    )
    finding = Finding(
        rule="MIS-1",
        name=text("误导性声明", "Misleading disclosure"),
        severity="high",
        title=text("误导性声明", "Misleading disclosure"),
        explanation=text("政策否认而实际发送。", "The policy denies what is sent."),
        remedy=text("停止发送。", "Stop sending it."),
        legal=(text("个人信息保护法第五条", "PIPL article 5"),),
        data_type="device.oaid",
        recipient=PARTY,
        disclosure=0,
        hosts=(SENT.host,),
        request_indexes=(7,),
        evidence=(SENT,),
        confidence=0.9,
        parts=(ConfidencePart(part="evidence", value=0.9, why=text("证据", "evidence")),),
        fingerprint="38ee7c4873b06e66",
    )
    return Report(
        app=AppProfile(name=f"Sample {HOSTILE}"),
        policy=POLICY,
        capture=CAPTURE,
        disclosures=(disclosure,),
        findings=(finding,),
        not_checkable=(
            NotChecked(
                rule="COL-3",
                name=Text(zh="拒绝后仍收集", en="Collection after refusal"),
                needs=("consent",),
                why=Text(zh="没有标记", en="no mark"),
            ),
        ),
        opaque=(OPAQUE,),
        unobserved=(Unobserved(data_type="contact.email"),),
        coverage=Coverage(
            requests=9, hosts=2, transmissions=1, resolved_hosts=2, phase_known=True, readable=0.78
        ),
        versions={"yanxing": "0"},
    )

"""A small report, made by hand, that every output is rendered from."""

from __future__ import annotations

import pytest

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
    Report,
    Unobserved,
)
from policy_nlp.statements import Place, Policy, Recipient, Statement, ThirdParty
from traffic.transmissions import (
    CaptureSummary,
    Opaque,
    Party,
    RedactedValue,
    TrafficReading,
    Transmission,
)

HOSTILE = "<script>alert(1)</script>"


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


@pytest.fixture
def reading() -> TrafficReading:
    return TrafficReading(capture=CAPTURE, transmissions=(SENT,), opaque=(OPAQUE,))


@pytest.fixture
def report() -> Report:
    disclosure = Disclosure(
        data_type="device.oaid",
        recipient=PARTY,
        verdict="incorrect",
        why=text("政策否认", "the policy denies it"),
        naming=Naming.LISTED,
        considered=(Considered(statement=0, covers=True, why=text("明确否认", "denies exactly this")),),
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
        not_checkable=("COL-3",),
        opaque=(OPAQUE,),
        unobserved=(Unobserved(data_type="contact.email"),),
        coverage=Coverage(
            requests=9, hosts=2, transmissions=1, resolved_hosts=2, phase_known=True, readable=0.78
        ),
        versions={"yanxing": "0"},
    )

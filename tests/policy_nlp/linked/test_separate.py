"""Separate lists and rules, read together with the policy that they belong to."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy
from policy_nlp.intake import load_document
from policy_nlp.intake.given import Given
from policy_nlp.linked.following import Followed
from policy_nlp.linked.separate import load_separate, named_apart, read_separate
from policy_nlp.reading import annotate, read_annotated
from policy_nlp.statements import Action, LinkKind, Manner, Subject

ZH = "# 小禾记账隐私政策\n\n我们会收集您的手机号码，用于注册。\n\n第三方见《第三方SDK目录》。\n"
EN = "# Acorn privacy policy\n\nWe collect your phone number to register you.\n\nSee our Third-Party SDK List.\n"
ZH_LIST = Given(
    "sdk.html",
    """<table><tr><th>SDK名称</th><th>公司名称</th><th>收集的个人信息</th><th>目的</th></tr>
<tr><td>甲推送SDK</td><td>甲科技有限公司</td><td>IMEI、MAC地址</td><td>消息推送</td></tr>
<tr><td>Firebase Analytics</td><td>Google</td><td>Android ID</td><td>统计分析</td></tr></table>""".encode(),
    ".html",
)
EN_LIST = Given(
    "partners.md",
    b"""| Partner | Company | Data collected | Purpose |
| --- | --- | --- | --- |
| PushKit | Acme Inc. | IMEI, e-mail address | push messages |
| MapView | Maps Ltd. | location | maps |
""",
    ".md",
)
RULES = Given(
    "kids.md",
    "# 小禾儿童个人信息保护规则\n\n使用前请取得监护人的同意。\n\n我们会收集监护人的手机号码。\n".encode(),
    ".md",
)
CASES = [("zh", ZH, ZH_LIST), ("en", EN, EN_LIST)]


@pytest.mark.parametrize(("language", "text", "given"), CASES)
def test_rows_of_a_separate_list_become_the_policys(language, text, given):
    alone = read_policy(text, language=language)
    policy = read_policy(text, language=language, third_party_lists=[given])
    assert not alone.third_parties
    assert len(policy.third_parties) == 2
    assert {row.place.document for row in policy.third_parties} == {given.name}
    shared = [s for s in policy.statements if s.place.document]
    assert [(s.action, s.manner) for s in shared] == [(Action.SHARE, Manner.LET_COLLECT)] * 2
    assert [s for s in policy.statements if not s.place.document] == list(alone.statements)
    assert {"sdk_list", "third_party_named"} <= set(policy.notices)
    (told,) = policy.separate_lists
    assert (told.source, told.rows, told.statements, told.kind) == (
        given.name,
        2,
        2,
        LinkKind.THIRD_PARTY_LIST,
    )
    assert not [r for r in policy.remarks if given.name in r.en or "--third-party-list" in r.en]


@pytest.mark.parametrize(("language", "text", "given"), CASES)
def test_places_are_offsets_in_the_list(language, text, given):
    found = read_annotated(text, language=language, third_party_lists=[given])
    (document,) = found.lists
    assert document.sha256 == found.policy.separate_lists[0].sha256
    for row in found.policy.third_parties:
        assert document.text[row.place.start : row.place.end] == row.quote


@pytest.mark.parametrize(("language", "text", "given"), CASES)
def test_a_list_that_nobody_gave_is_remarked(language, text, given):
    (remark,) = (r for r in read_policy(text, language=language).remarks if "--third-party-list" in r.en)
    assert "--follow" in remark.zh
    assert ("第三方SDK目录" in remark.zh) == (language == "zh")


def test_a_list_without_rows_is_remarked():
    policy = read_policy(ZH, third_party_lists=[Given("empty.md", "今天天气很好。".encode())])
    assert any("empty.md" in r.zh for r in policy.remarks)
    assert policy.separate_lists[0].rows == 0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("| SDK名称 | 收集的信息 |\n|---|---|\n| Bugly | IMEI |\n| Getui | MAC |\n", "zh"),
        ("| SDK | Data |\n|---|---|\n| Bugly | IMEI |\n", "zh"),
        ("| SDK | Data |\n|---|---|\n| Bugly | IMEI |\n", "en"),
    ],
)
def test_a_mere_table_needs_no_language_of_its_own(text, language):
    separate = load_separate(Given("t.md", text.encode(), ".md"), LinkKind.THIRD_PARTY_LIST, language)
    assert {r.name for r in read_separate(separate).rows} >= {"Bugly"}


def test_a_list_in_a_third_language_is_read_in_the_policys():
    text = "| Outil | Données |\n|---|---|\n" + "".join(
        f"| Boîte à outils numéro {n} pour les applications mobiles françaises | adresse électronique et nom |\n"
        for n in range(9)
    )
    separate = load_separate(Given("t.md", text.encode(), ".md"), LinkKind.THIRD_PARTY_LIST, "en")
    assert separate.document.language == "en"


def test_rules_for_children_speak_of_minors_alone():
    document = load_document(ZH, "zh")
    rules = load_separate(RULES, LinkKind.CHILDREN_RULES, document.language, "kids.md")
    policy = annotate(document, followed=Followed(separate=(rules,))).policy
    told = [s for s in policy.statements if s.place.document == "kids.md"]
    assert {t for s in told for t in s.data_types} >= {"contact.phone"}
    assert {s.subject for s in told} == {Subject.MINOR}
    assert policy.notice_places["guardian_consent"].document == "kids.md"
    place = policy.notice_places["guardian_consent"]
    assert rules.document.text[place.start : place.end] == policy.notices["guardian_consent"]
    assert policy.separate_lists[0].kind is LinkKind.CHILDREN_RULES
    assert not policy.third_parties


def test_documents_of_one_name_are_told_apart():
    pair = [load_separate(ZH_LIST, LinkKind.THIRD_PARTY_LIST, "zh")] * 3
    names = [s.document.source for s in named_apart(pair, {"policy.md"})]
    assert names == ["sdk.html", "sdk.html (2)", "sdk.html (3)"]


def test_equal_inputs_give_equal_bytes():
    first, second = (read_policy(ZH, third_party_lists=[ZH_LIST]).model_dump_json() for _ in range(2))
    assert first == second

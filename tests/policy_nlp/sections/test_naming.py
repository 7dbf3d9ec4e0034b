import pytest

from policy_nlp.document import Document
from policy_nlp.intake import load_document
from policy_nlp.sections import name_sections

ZH = """# 青禾笔记隐私政策

更新日期：2024年3月1日

欢迎使用青禾笔记，请仔细阅读。

## 一、我们如何收集和使用您的信息

当您注册时，我们会收集您的手机号码。

用于改进产品、排查故障、分析您的使用习惯并向您推荐内容。

我们只在所需的最短期限内保存您的信息，超过保存期限后将删除或者匿名化处理。

## 二、Cookie

### 您的选择

您可以清除保存在设备上的小文件，或者在浏览器中拒绝。

## 三、其他

未满十四周岁的儿童须经监护人同意才能使用，监护人可以随时联系我们删除儿童的信息。

如您有疑问，请发送邮件至 help@qinghe.example 联系我们。
"""
EN = """# Fernleaf Privacy Policy

Last updated: March 1, 2024

## Information we collect

When you register, we collect your name and email address.

We keep this information for as long as your account exists and erase it afterwards.

## Where your data goes

We share your address with couriers and other service providers who work for us.

## 7. Cookies

### Your choices

You can tell your browser to refuse them.

## Miscellaneous

If you have questions about this policy, write to help@fernleaf.example or to 8 Mill Lane, Dublin.
"""
FLAT = """We collect your name, email address and phone number when you create an account.
The app records your location and the model of your phone.
We share your information with advertising partners and service providers.
We may disclose it to the police if the law requires it.
You have the right to access, correct or delete your personal data.
You may withdraw your consent at any time.
Our services are not directed to children under 13.
We may update this privacy policy from time to time and will post the new version here.
If you have any questions, contact us at help@fernleaf.example.
"""


def section_at(document: Document, beginning: str) -> str | None:
    return next(b.section for b in document.blocks if b.text.startswith(beginning))


@pytest.mark.parametrize(
    ("text", "beginning", "section"),
    [
        (ZH, "更新日期", "introduction"),
        (ZH, "欢迎", "introduction"),
        (ZH, "当您注册", "collection"),
        (ZH, "用于改进", "use"),
        (ZH, "我们只在", "storage"),
        (ZH, "您可以清除", "cookies"),
        (ZH, "未满", "minors"),
        (ZH, "如您有疑问", "contact"),
        (EN, "Last updated", "introduction"),
        (EN, "When you register", "collection"),
        (EN, "We keep", "storage"),
        (EN, "We share", "sharing"),
        (EN, "You can tell", "cookies"),
        (EN, "If you have", "contact"),
    ],
)
def test_headings_first_own_words_where_they_say_more(text: str, beginning: str, section: str) -> None:
    assert section_at(name_sections(load_document(text)), beginning) == section


def test_a_flat_document_is_told_by_its_words() -> None:
    named = [b.section for b in name_sections(load_document(FLAT)).blocks]
    expected = ["collection"] * 2 + ["sharing"] * 2 + ["rights"] * 2 + ["minors", "change", "contact"]
    assert named == expected


def test_a_table_of_contents_is_no_section() -> None:
    contents = "隐私政策\n本政策将帮助您了解：\n1. 信息的存储\n2. 您的权利\n3. 联系我们\n4. 未成年人\n"
    text = contents + "\n".join(
        f"{n}、{title}\n{body}"
        for n, title, body in [
            (
                "一",
                "信息的存储",
                "我们将您的信息保存在中华人民共和国境内，直到您注销账号为止，之后予以删除。",
            ),
            ("二", "您的权利", "您有权查询、更正、删除您的个人信息，也可以随时撤回同意，我们会及时答复。"),
            ("三", "联系我们", "如有任何疑问，请拨打我们的客服电话或者发送电子邮件，我们会尽快与您联系。"),
            ("四", "未成年人", "未满十四周岁的儿童应当在监护人的陪同和同意之下注册和使用我们的产品服务。"),
        ]
    )
    named = name_sections(load_document(text))
    first = next(b.index for b in named.blocks if b.text.startswith("一、"))
    assert {b.section for b in named.blocks[:first]} == {"introduction"}
    assert [b.section for b in named.blocks if len(b.text) > 20] == [
        "storage",
        "rights",
        "contact",
        "minors",
    ]


def test_known_rows_of_third_parties_are_a_list() -> None:
    document = load_document("# How we share\n\nExample Push: device token, for messages.\n")
    listed = name_sections(document, listed={1, 99})
    assert listed.blocks[1].section == "list"


def test_nothing_else_of_the_document_changes() -> None:
    document = load_document(EN)
    named = name_sections(document)
    assert named.text == document.text
    assert [b.headings for b in named.blocks] == [b.headings for b in document.blocks]
    assert name_sections(document) == named


def test_every_block_of_any_document_gets_a_section() -> None:
    for text in ("x", "# ?\n\n!!!\n", "| a | b |\n|---|---|\n| c | d |\n"):
        assert all(b.section for b in name_sections(load_document(text, "en")).blocks)

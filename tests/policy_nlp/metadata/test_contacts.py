import pytest

from policy_nlp.intake import load_document
from policy_nlp.metadata.contacts import contact_of
from policy_nlp.metadata.controllers import controller_of
from policy_nlp.statements import Contact


def contact(text: str) -> Contact:
    document = load_document(text, "zh" if "我" in text or "电话" in text else "en")
    return contact_of(document, controller_of(document))


@pytest.mark.parametrize(
    ("text", "emails"),
    [
        (
            "Write to privacy@larkspur.app or legal@larkspur.app.",
            ("privacy@larkspur.app", "legal@larkspur.app"),
        ),
        ("Reach me at jane (at) tinygames (dot) dev.", ("jane@tinygames.dev",)),
        ("Contact: support AT quillapp DOT com", ("support@quillapp.com",)),
        ("Mail privacy [at] larkspur.app for help.", ("privacy@larkspur.app",)),
        ("我们的邮箱：xiaoman_dev＠163.com", ("xiaoman_dev@163.com",)),
        ("我们的邮箱：help#qinghe.cn（发送时请将#替换为@）", ("help@qinghe.cn",)),
        ("[Write to us](mailto:help@larkspur.app?subject=Hi)", ("help@larkspur.app",)),
        ("Ask a@larkspur.app.Also see A@larkspur.app.", ("a@larkspur.app",)),
        ("您也可以向监管部门举报，邮箱 jubao@12377.cn。我们的邮箱是a@qinghe.cn。", ("a@qinghe.cn",)),
        ("The supervisory authority can be reached at casework@ico.org.uk.", ()),
        ("We use a third-party tool (privacy@examplemetrics.com).", ()),
    ],
)
def test_own_mail_addresses(text: str, emails: tuple[str, ...]) -> None:
    assert contact(text).emails == emails


def test_another_company_s_address_is_not_the_controller_s() -> None:
    text = (
        "北京青禾科技有限公司（以下简称“我们”）重视隐私。\n"
        "推送由上海云信使网络有限公司提供，联系邮箱 a@yunxinshi.cn。\n"
        "我们的邮箱：help@qinghe.cn"
    )
    assert contact(text).emails == ("help@qinghe.cn",)


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("客服电话：028-8765 4321", ("028-8765 4321",)),
        ("我们的热线 400-888-1234（工作日 9:00-21:00）", ("400-888-1234",)),
        ("咨询电话：0531-12345678、0531-12345679", ("0531-12345678", "0531-12345679")),
        ("电话 021-55667788 转 802，传真 021-55667799", ("021-55667788 转 802",)),
        ("客服电话：95599，境外请拨打 +86-731-88888888。", ("95599", "+86-731-88888888")),
        ("电话：(02)2345-6789", ("(02)2345-6789",)),
        ("Phone: +1 (415) 555-0134", ("+1 (415) 555-0134",)),
        ("Call us toll-free at 1-800-555-0199.", ("1-800-555-0199",)),
        ("Tel.: +49 30 1234567\nFax: +49 30 1234568", ("+49 30 1234567",)),
        ("您可拨打10010客服热线，或通过010-67825000与我们联系。", ("10010", "010-67825000")),
        ("我们的客服电话400-035-8000全天开放", ("400-035-8000",)),
        ("Telefon: 089 / 1234567", ("089 / 1234567",)),
        ("1-888-555-0142", ("1-888-555-0142",)),
        ("+65 6123 4567", ("+65 6123 4567",)),
        ("电话 12377，可向我们所在地的网信办投诉。QQ群：123456789", ()),
        ("我们的订单号 20231111123456，邮编 100020，统一社会信用代码：91440300123456789K", ()),
        ("Company number 01234567. In 2014-2024 we had 1,000,000 users.", ()),
        ("例如您的电话13900000000，我们会脱敏。", ()),
    ],
)
def test_numbers_to_call(text: str, phones: tuple[str, ...]) -> None:
    assert contact(text).phones == phones


def test_each_contact_stands_once_in_the_order_of_the_text() -> None:
    text = "Mail b@larkspur.app or a@larkspur.app. Again: B@Larkspur.app. Phone: 415 555 0134. Phone: 415-555-0134."
    found = contact(text)
    assert found.emails == ("b@larkspur.app", "a@larkspur.app")
    assert found.phones == ("415 555 0134",)


def test_lists_of_others_are_not_read() -> None:
    table = "| SDK | Company | Data | Contact |\n|---|---|---|---|\n| Push | X Inc | id | x@push.io |\n"
    assert contact(table) == Contact()


@pytest.mark.parametrize(
    "text", ["a" * 4000, "a@" * 2000, "1 A " * 1000, "1-2 " * 1000, "地址" * 2000, "UK " * 1300]
)
def test_hostile_lines_end(text: str) -> None:
    """A pattern that tries everything would not end before the time limit of the tests."""
    assert not contact(f"We say {text}.\n" * 3).emails

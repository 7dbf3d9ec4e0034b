import pytest

from policy_nlp.intake import load_document
from policy_nlp.metadata import metadata_of

ZH = """青禾笔记隐私政策
更新日期：2024年3月1日
生效日期：2024年3月8日
欢迎使用由杭州青禾软件有限公司（以下简称“我们”）提供的青禾笔记。
我们接入了友盟SDK，由友盟同欣（北京）科技有限公司提供。
如有疑问，请发送邮件至 privacy@qinghe-notes.com 或 kefu@qq.com 联系我们。
"""
EN = """Fernleaf Notes Privacy Policy
Last updated: March 1, 2024
Fernleaf Software Ltd. ("we", "us") provides Fernleaf Notes. This policy takes effect on 8 March 2024.
We use analytics of Example Metrics, Inc., a third party.
Contact us: privacy@fernleaf-notes.com or fernleaf@gmail.com.
"""


@pytest.mark.parametrize(
    ("text", "title", "controller", "domains"),
    [
        (ZH, "青禾笔记隐私政策", "杭州青禾软件有限公司", ("qinghe-notes.com",)),
        (EN, "Fernleaf Notes Privacy Policy", "Fernleaf Software Ltd.", ("fernleaf-notes.com",)),
    ],
)
def test_metadata_of_a_policy(text: str, title: str, controller: str, domains: tuple[str, ...]) -> None:
    found = metadata_of(load_document(text))
    assert found.title == title
    assert found.effective_date == "2024-03-08"
    assert found.controller == controller
    assert found.domains == domains
    assert found.updated_date == "2024-03-01"
    assert found.contact.emails


def test_nothing_is_made_up() -> None:
    found = metadata_of(load_document("We collect your name."))
    assert (found.effective_date, found.controller, found.domains) == (None, None, ())

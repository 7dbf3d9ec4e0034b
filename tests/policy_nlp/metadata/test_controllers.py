import pytest

from policy_nlp.intake import load_document
from policy_nlp.metadata.controllers import companies_in, controller_of, is_beside_we, same_company


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("本服务的运营者北京青禾科技有限公司（以下简称“我们”）重视隐私。", "北京青禾科技有限公司"),
        ("青禾科技（北京）有限公司（下称“我们”）重视隐私。", "青禾科技（北京）有限公司"),
        (
            "我们使用由某某统计（北京）有限公司提供的统计SDK。\n上海青禾软件有限公司（以下称我们）。",
            "上海青禾软件有限公司",
        ),
        (
            "Fernleaf GmbH is the data controller. We share data with partners such as Other Corp Inc.",
            "Fernleaf GmbH",
        ),
        (
            "Write to us: Data Protection Officer, Fernleaf Mobility Ltd, 8 Mill Lane.",
            "Fernleaf Mobility Ltd",
        ),
        ("Contact: Privacy Team, Fernleaf, Inc., 8 Mill Lane.", "Fernleaf, Inc."),
        ("Data Controller Fernleaf Ltd is responsible for your data.", "Fernleaf Ltd"),
        ("Team Fernleaf Ltd (“we”) runs the app.", "Team Fernleaf Ltd"),
        ("我们重视您的隐私。", None),
        ("我们会向杭州快达物流有限公司提供您的手机号码。", None),
        ("您的手机号码将提供给杭州快达物流有限公司。", None),
        ("We share your phone number with Fernleaf Inc.", None),
        ("We use Fernleaf Inc. to send you messages.", None),
        ("南岭县融媒体中心（以下称“我中心”）制定本政策。", "南岭县融媒体中心"),
        ("开发者：陈小满（个人开发者）\n我们不会上传您的账目。", "陈小满"),
        ("本软件的著作权人及运营者为王建国工作室（个体工商户）。", "王建国工作室"),
        ("本APP由山东省红杉人民医院提供（以下简称“本院”）。", "山东省红杉人民医院"),
        (
            "运营主体：深圳市松果健康管理有限公司，统一社会信用代码：91440300MA5XXXXX1K",
            "深圳市松果健康管理有限公司",
        ),
        (
            "广州拾光软件有限公司（GUANGZHOU SHIGUANG SOFTWARE CO., LTD.）开发本应用，以下简称我们。",
            "广州拾光软件有限公司",
        ),
        ("我们保护我们或我们的集团公司的权利。", None),
        ("TinyGames is a service operated by Jane Doe, an individual developer.", "Jane Doe"),
        ("This app is provided by John Q. Farmer at no cost.", "John Q. Farmer"),
        ("Controller: Ivan Petrov, sole proprietor, Sofia", "Ivan Petrov"),
        ("Moss & Fern Ltd is the data controller.", "Moss & Fern Ltd"),
        ('Riverside Trust, a nonprofit organization ("Riverside", "our") respects you.', "Riverside Trust"),
        ("123Leaf.com, Inc. (“we”) runs the site.", "123Leaf.com, Inc."),
    ],
)
def test_controller_is_named_beside_we(text: str, expected: str | None) -> None:
    assert controller_of(load_document(text)) == expected


def test_a_company_at_an_edge_is_not_yet_beside_we() -> None:
    listed = load_document("We send your phone number to:\n\n1. Sample Push Inc.\n", "en")
    assert not is_beside_we(listed, "Sample Push Inc.")
    own = load_document("This app is operated by Sample Push Inc. and its team.\n", "en")
    assert is_beside_we(own, "Sample Push Inc.")


def test_companies_of_a_text_in_order() -> None:
    assert companies_in("Send it to Fernleaf Ltd or to Other Corp Inc.") == (
        "Fernleaf Ltd",
        "Other Corp Inc.",
    )
    assert companies_in("由上海青禾软件有限公司提供。") == ("上海青禾软件有限公司",)
    assert same_company("Fernleaf", "Fernleaf Ltd")
    assert not same_company("Fernleaf Ltd", "Other Corp Inc.")

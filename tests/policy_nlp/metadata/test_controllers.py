import pytest

from policy_nlp.intake import load_document
from policy_nlp.metadata.controllers import controller_of, is_beside_we


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
    ],
)
def test_controller_is_named_beside_we(text: str, expected: str | None) -> None:
    assert controller_of(load_document(text)) == expected


def test_a_company_at_an_edge_is_not_yet_beside_we() -> None:
    listed = load_document("We send your phone number to:\n\n1. Sample Push Inc.\n", "en")
    assert not is_beside_we(listed, "Sample Push Inc.")
    own = load_document("This app is operated by Sample Push Inc. and its team.\n", "en")
    assert is_beside_we(own, "Sample Push Inc.")

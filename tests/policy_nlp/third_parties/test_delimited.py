from policy_nlp.intake import load_document
from policy_nlp.statements import ThirdParty
from policy_nlp.third_parties import third_parties_of

LINES = (
    "1. 安卓，青禾推送SDK，涉及设备信息，用于推送消息，https://qinghe.example/privacy",
    "2. iOS，扫描库，PineScan，不涉及用户信息，https://pine.example/",
    "3. 安卓，松塔地图，北京松塔科技有限公司，涉及位置信息，用于展示地图，https://songta.example",
)


def rows(*lines: str, head: str = "接入的第三方SDK信息") -> tuple[ThirdParty, ...]:
    text = "\n\n".join((f"# 隐私政策\n\n## {head}", *lines))
    return third_parties_of(load_document(text))


def test_lines_of_the_same_build_are_rows() -> None:
    push, scan, maps = rows(*LINES)
    assert (push.name, push.data_types, push.purposes) == (
        "青禾推送SDK",
        ("device",),
        ("service.communication",),
    )
    assert push.link == "https://qinghe.example/privacy"
    assert (scan.name, scan.data_types, scan.collects_nothing) == ("扫描库（PineScan）", (), True)
    assert (maps.company, maps.data_types) == ("北京松塔科技有限公司", ("location",))


def test_bars_between_the_cells() -> None:
    found = rows(*(line.replace("，", "｜") for line in LINES))
    assert [row.name for row in found] == ["青禾推送SDK", "扫描库（PineScan）", "松塔地图"]


def test_sentences_with_commas_are_no_rows() -> None:
    said = "当您登录时，我们会收集您的手机号，用于验证身份，详见 https://qinghe.example/a"
    assert rows(said, said.replace("登录", "支付"), said.replace("登录", "分享")) == ()
    ours = [line.replace("青禾推送SDK", "会员中心").replace("松塔地图", "帮助页") for line in LINES]
    assert rows(*ours, head="我们的页面") == ()


def test_two_such_lines_are_no_list() -> None:
    assert len(rows(*LINES[1:])) < 2

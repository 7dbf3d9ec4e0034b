from policy_nlp.intake.pieces import paragraph
from policy_nlp.intake.wrapping import join_lone_markers, join_wrapped


def joined(*lines: str) -> list[str]:
    return [
        p.text for p in join_wrapped([paragraph(lines[0]), *(paragraph(x, soft=True) for x in lines[1:])])
    ]


def test_english_lines_that_run_on() -> None:
    assert joined("We collect the model of your device and the", "type of your network.", "We share it.") == [
        "We collect the model of your device and the type of your network.",
        "We share it.",
    ]


def test_long_chinese_lines_without_a_stop() -> None:
    first = "为了向您提供更安全的服务我们会在您使用本应用的时候收集您的设备型号以及操作系统版本和网络类型与"
    assert joined(first, "设备标识符等信息。") == [first + "设备标识符等信息。"]
    assert joined("我们收集您的设备型号", "，用于统计。") == ["我们收集您的设备型号，用于统计。"]


def test_short_lines_and_marked_lines_stand() -> None:
    assert len(joined("姓名", "手机号码", "设备型号")) == 3
    long = "we collect the model of your device and the type of your network and"
    assert len(joined(long, "1. name")) == 2


def test_hard_breaks_stand() -> None:
    lines = [paragraph("We collect the model of your device and the"), paragraph("type of your network.")]
    assert len(join_wrapped(lines)) == 2


def test_lone_markers() -> None:
    pieces = [paragraph(x) for x in ("1.", "Welcome", "•", "（2）", "设备信息")]
    assert [p.text for p in join_lone_markers(pieces)] == ["1. Welcome", "（2） 设备信息"]

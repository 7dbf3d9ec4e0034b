import textwrap

from policy_nlp.intake.pieces import paragraph
from policy_nlp.intake.wrapping import join_lone_markers, join_wrapped, wrapping_of


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


def test_full_lines_go_on_over_a_stop_where_blank_lines_part_paragraphs() -> None:
    sentence = "We count how often the application fails and what it did. "
    paragraphs = [textwrap.wrap(sentence * n, 60) for n in (3, 4, 5, 3, 4)]
    pieces = [paragraph(x, soft=n > 0) for lines in paragraphs for n, x in enumerate(lines)]
    assert wrapping_of(pieces).parted
    assert [p.text for p in join_wrapped(pieces)] == [" ".join(lines) for lines in paragraphs]


def test_lines_of_any_length_are_not_wrapped() -> None:
    long = [paragraph("我们收集您的设备型号、系统版本和网络类型，用于统计崩溃并改进服务。" * 9)] * 9
    first = "使用目的：用于应用内的一键登录，并且核验用户所填的手机号码与本机的号码是否一致的服务"
    keyed = [paragraph(first), paragraph("处理方式：加密传输", soft=True)]
    assert not wrapping_of([*long, *keyed]).loose
    assert len(join_wrapped([*long, *keyed])) == len(long) + 2


def test_indented_lines_run_on_however_short() -> None:
    pieces = [paragraph("- the size of the"), paragraph("screen;", soft=True, indent=2)]
    assert [p.text for p in join_wrapped(pieces)] == ["- the size of the screen;"]
    assert len(join_wrapped([pieces[0], paragraph("Screen", soft=True, indent=2)])) == 2

import pytest

from policy_nlp.intake.pdf.joining import Text, Words, cell_text, first_words, is_full, is_tight
from policy_nlp.intake.pdf.marks import Run
from policy_nlp.intake.pdf.rows import Row


def row(text: str, left: float = 0.0) -> Row:
    starts, at = [], left
    for character in text:
        starts.append(at)
        at += 10.0 if character > "\u2e80" else 5.0
    return Row([Run(text, starts, at, 100.0, 10.0)])


def joined(*lines: str, known: str = "", tight: bool = False) -> str:
    text = Text(Words([known, *lines]))
    for line in lines:
        text.add(line, tight=tight)
    return str(text)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("我们收集您的设", "备型号。"), "我们收集您的设备型号。"),
        (("We collect your", "name."), "We collect your name."),
        (("我们收集 IMEI，", "MAC 地址"), "我们收集 IMEI，MAC 地址"),
        (("informa-", "tion"), "information"),
        (("third-", "Party"), "third-Party"),
        (("https://example.com/a", "/b?c=d"), "https://example.com/a/b?c=d"),
        (("https://example.com/privacy", "for more"), "https://example.com/privacy for more"),
        (("and/", "or"), "and/or"),
        (("我们使用下列开源的组件 gif-", "drawable"), "我们使用下列开源的组件 gif-drawable"),
    ],
)
def test_wrapped_lines_become_one_text(lines: tuple[str, ...], text: str) -> None:
    assert joined(*lines) == text


def test_a_compound_keeps_its_hyphen_where_the_document_knows_it() -> None:
    assert joined("third-", "party", known="our third-party partners") == "third-party"
    assert joined("infor-", "mation", known="information") == "information"


def test_words_cut_anywhere_are_mended_where_they_stand_whole_elsewhere() -> None:
    assert joined("the SD", "K", known="the SDK of SDK", tight=True) == "the SDK"
    assert joined("the SD", "K", known="the SDK of SDK") == "the SD K"


def test_a_word_that_fills_its_line_goes_on_in_the_next() -> None:
    assert joined("permission.ACC", "ESS_STATE", tight=True) == "permission.ACCESS_STATE"
    assert joined("permission.ACC", "ESS_STATE") == "permission.ACC ESS_STATE"


def test_chinese_and_latin_are_parted_as_the_document_does() -> None:
    assert joined("我们使用", "SDK", known="使用 SDK 收集 IMEI 信息") == "我们使用 SDK"
    assert joined("我们使用", "SDK", known="使用SDK收集IMEI信息") == "我们使用SDK"


def test_a_line_is_full_where_the_next_word_had_no_room() -> None:
    assert is_full(row("We collect your"), row("information"), 100)
    assert not is_full(row("We collect your"), row("a b"), 100)
    assert is_full(row("我们收集您的"), row("“设备”"), 70)
    assert not is_full(row("我们收集"), row("设备"), 70)


def test_a_line_is_tight_where_not_one_letter_had_room() -> None:
    assert is_tight(row("abcdefghi"), row("jk"), 49)
    assert not is_tight(row("abcdefghi"), row("jk"), 60)


def test_cells_keep_their_paragraphs_apart() -> None:
    rows = [row("设备型号、操作系统", 5), row("版本", 5), row("IP 地址", 5)]
    assert cell_text(rows, 0, 100, Words([])) == "设备型号、操作系统版本 IP 地址"
    assert cell_text([], 0, 100, Words([])) == ""


def test_long_texts_lose_no_line() -> None:
    text = Text(Words([]))
    for _ in range(20_000):
        text.add("a line of words that goes on and on and ends in no full stop at all")
    assert len(str(text)) > 1_000_000


def test_nothing_is_broken_before_a_slash() -> None:
    assert is_full(row("我们的产品"), row("和/或服务"), 65.0)
    assert not is_full(row("我们的产品"), row("和服务"), 65.0)


def test_the_first_words_of_a_text_have_a_width() -> None:
    assert first_words("备，型号") == 2.0
    assert first_words("https://e.org x") == 6.5

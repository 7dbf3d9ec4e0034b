import contextlib

import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake.decoding import decode
from policy_nlp.language import name_language

HANS = "我们会收集您的手机号码和设备型号，用于登录与统计。如您拒绝，将无法使用“该功能”（Android 10 以下）。"
HANT = "我們會蒐集您的手機號碼與裝置型號，用於登入及統計。如您拒絕，將無法使用「該功能」（Android 10 以下）。"
EN = "We don’t sell “personal” data – ever. Café, naïve, © 2024 • item… "
CODECS = {
    HANS: [
        "utf-8",
        "utf-8-sig",
        "gb18030",
        "gbk",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-32-le",
        "utf-32-be",
    ],
    HANT: ["utf-8", "gb18030", "big5", "big5hkscs", "cp950", "utf-16", "utf-16-le", "utf-16-be"],
    EN: ["utf-8", "cp1252", "utf-16", "utf-16-le", "utf-16-be"],
}
ALL = [(text, codec) for text, codecs in CODECS.items() for codec in codecs]
PLAIN = "{}"
PAGE = (
    '<html><head><title>x</title></head><body class="a b">' + '<p class="c"></p>' * 300 + "{}</body></html>"
)


@pytest.mark.parametrize(
    "declared", [None, "utf-8", "gb2312", "big5", "iso-8859-1", "shift_jis", "x-unheard-of"]
)
@pytest.mark.parametrize("around", [PLAIN, PAGE], ids=["alone", "in a page"])
@pytest.mark.parametrize(("text", "codec"), ALL)
def test_any_text_in_any_encoding_whatever_it_says(
    text: str, codec: str, around: str, declared: str | None
) -> None:
    said = f'<meta charset="{declared}">' if declared else ""
    for times in (1, 30):
        whole = said + around.format(text * times)
        assert decode(whole.encode(codec), "f") == whole


@pytest.mark.parametrize("codec", ["gb18030", "utf-8"])
@pytest.mark.parametrize("text", ["姓名", "隐私政策", "我们收集姓名", "手机号、地址"])
def test_short_texts(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "f") == text


def test_rare_characters_of_hong_kong_and_of_gb_18030() -> None:
    cantonese = "我哋會收集你嘅電郵地址同埋手機號碼，唔會畀第三者。𨋢係咩㗎？" * 3
    assert decode(cantonese.encode("big5hkscs"), "f") == cantonese
    named = f"{HANS}开发者：㛃䶮𠮷科技有限公司。"
    assert decode(named.encode("gb18030"), "f") == named


def test_what_a_sender_states_comes_before_what_the_page_does() -> None:
    page = '<meta charset="big5"><p>你好'
    assert decode(page.encode("gbk"), "f", "gbk") == page
    assert decode(EN.encode("cp1252"), "f", "no-such-set") == EN


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5hkscs"])
def test_a_few_broken_characters_are_replaced(codec: str) -> None:
    data = (HANT * 40).encode(codec)
    text = decode(data[:1000] + b"\xff" + data[1000:], "f")
    assert HANT * 10 in text
    assert 1 <= text.count("\ufffd") <= 3


def test_a_mark_that_lies() -> None:
    assert decode(b"\xef\xbb\xbf" + HANS.encode("gb18030"), "f") == HANS


@pytest.mark.parametrize(
    ("text", "codec", "language"),
    [
        ("お客様の電話番号とメールアドレスを取得し、ログインのために利用します。", "cp932", "ja"),
        ("お客様の電話番号とメールアドレスを取得し、ログインのために利用します。", "euc_jp", "ja"),
        ("저희는 이용자의 개인정보를 수집하고 서비스 제공을 위해 이용합니다. ", "cp949", "ko"),
        ("Мы собираем ваше имя и адрес электронной почты для оказания услуг. ", "cp1251", "ru"),
    ],
)
def test_other_languages_keep_their_name(text: str, codec: str, language: str) -> None:
    assert name_language(decode((text * 6).encode(codec), "f")) == language


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\x03" * 100,
        b"text\x00\x00\x00\x07\x09" * 50,
        bytes(range(256)) * 20,
        b"\x00" * 1000,
        b"\x00",
    ],
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(PolicyError) as caught:
        decode(data, "f")
    assert caught.value.key == "policy.binary"


def test_what_no_character_set_explains_is_an_error_or_text() -> None:
    for data in (b"\xff" * 400, b"\x81\xfe\x90" * 400, b"\x80", b"\xa1"):
        with contextlib.suppress(PolicyError):
            assert isinstance(decode(data, "f"), str)

import base64
import quopri

import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake import mhtml
from policy_nlp.intake.mhtml import address_of, is_mhtml, page_of

ZH = "我们会收集您的手机号码。"


def part(text: str, *headers: str, codec: str = "utf-8", encoding: str = "quoted-printable") -> str:
    data = text.encode(codec)
    body = quopri.encodestring(data) if encoding == "quoted-printable" else base64.encodebytes(data)
    fields = [
        f'Content-Type: text/html; charset="{codec}"',
        f"Content-Transfer-Encoding: {encoding}",
        *headers,
    ]
    return "\r\n".join([*fields, "", body.decode("ascii")])


def saved(*parts: str, more: str = "") -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/privacy/\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html"; boundary="--X"{more}\r\n\r\n'
    )
    return (head + "".join(f"----X\r\n{p}\r\n" for p in parts) + "----X--\r\n").encode("ascii")


@pytest.mark.parametrize(
    ("codec", "encoding"), [("utf-8", "quoted-printable"), ("gb2312", "base64"), ("utf-16", "base64")]
)
def test_the_page_in_its_encoding(codec: str, encoding: str) -> None:
    data = saved(part(f"<p>{ZH}</p>", codec=codec, encoding=encoding))
    assert is_mhtml(data)
    assert f"<p>{ZH}</p>" in page_of(data, "f")
    assert address_of(data) == "https://a.example/privacy/"


def test_frames_stand_in_their_places() -> None:
    page = part(
        '<p>一</p><iframe src="cid:frame-1@mhtml.blink"></iframe><iframe class="x" src=list.html></iframe><p>四</p>',
        "Content-Location: https://a.example/privacy/",
    )
    first = part("<p>二</p>", "Content-ID: <frame-1@mhtml.blink>")
    second = part("<p>三</p>", "Content-Location: https://a.example/privacy/list.html")
    advert = part("<p>广告</p>", "Content-Location: https://ads.example/")
    text = page_of(saved(page, advert, second, first), "f")
    assert [text.index(c) for c in "一二三四"] == sorted(text.index(c) for c in "一二三四")
    assert "广告" not in text


def test_a_frameset() -> None:
    page = part(
        '<frameset><frame src="https://a.example/b"></frameset>', "Content-Location: https://a.example/"
    )
    assert ZH in page_of(saved(page, part(f"<p>{ZH}</p>", "Content-Location: https://a.example/b")), "f")


def test_the_start_is_not_always_first() -> None:
    parts = part("<p>frame</p>", "Content-ID: <two>"), part("<p>root</p>", "Content-ID: <one>")
    assert page_of(saved(*parts, more='; start="<one>"'), "f") == "<p>root</p>"


def test_a_message_of_one_part() -> None:
    data = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Location: https://a.example/x\n\n<p>x</p>"
    assert is_mhtml(data)
    assert page_of(data, "f") == "<p>x</p>"
    assert address_of(data) == "https://a.example/x"


@pytest.mark.parametrize(
    "data",
    [
        b"<html>MIME-Version: 1.0 Content-Type: text/html",
        b"Privacy policy\n\nMIME-Version: 1.0\nContent-Type: text/html",
        b"MIME-Version: 1.0\nContent-Type: text/plain\n\nx",
        b"Note: we collect\nMIME-Version: 1.0\n\n",
    ],
)
def test_what_is_no_saved_page(data: bytes) -> None:
    assert not is_mhtml(data)


def failing(data: bytes) -> str:
    with pytest.raises(PolicyError) as caught:
        page_of(data, "f")
    return caught.value.key


def test_a_file_without_a_page() -> None:
    assert failing(saved()) == "policy.no_page"
    assert address_of(b"MIME-Version: 1.0\nContent-Location: file:///c:/x.htm\n\n") is None


def test_frames_that_hold_each_other_end(monkeypatch: pytest.MonkeyPatch) -> None:
    frames = [
        part(
            "<p>x</p>" + '<iframe src="cid:a"></iframe><iframe src="cid:b"></iframe>' * 50,
            f"Content-ID: <{name}>",
        )
        for name in "ab"
    ]
    assert page_of(saved(*frames), "f").count("<p>x</p>") == 2
    monkeypatch.setattr(mhtml, "MAX_FRAMES", 3)
    chain = [part(f'<p>x</p><iframe src="cid:{n + 1}"></iframe>', f"Content-ID: <{n}>") for n in range(50)]
    assert page_of(saved(*chain), "f").count("<p>x</p>") == 4


def test_bombs_of_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    nested = "".join(f"\n--{n}\nContent-Type: multipart/mixed; boundary={n + 1}\n" for n in range(300))
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=0\n"
    assert failing((head + nested).encode()) == "policy.archive_too_large"
    monkeypatch.setattr(mhtml, "MAX_MHTML_PARTS", 5)
    assert failing(saved(*[part("x")] * 6)) == "policy.archive_too_large"


def test_tags_without_end_are_read_in_linear_time() -> None:
    for hostile in ("src=", "src=x ", "<iframe ", "<iframe src=x"):
        assert page_of(saved(part("<iframe " + hostile * 30_000 + "<p>x</p>")), "f").endswith("<p>x</p>")

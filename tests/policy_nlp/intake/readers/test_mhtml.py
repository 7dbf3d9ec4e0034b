from pathlib import Path

from policy_nlp.intake import load_document
from policy_nlp.intake.readers.mhtml import read

PAGE = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/privacy\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<html><head><title>Privacy</title></head><body><h1>Privacy</h1><p>We collect your pho=\r\nne number.</p>"
    '<a href=3D"list.html">partners</a></body></html>\r\n--b--\r\n'
).encode("ascii")


def test_title_and_pieces() -> None:
    title, pieces = read(PAGE)
    assert title == "Privacy"
    assert [p.text for p in pieces] == ["Privacy", "We collect your phone number.", "partners"]


def test_told_by_its_content_whatever_the_suffix(tmp_path: Path) -> None:
    for name in ("policy.mhtml", "policy.html", "policy"):
        path = tmp_path / name
        path.write_bytes(PAGE)
        document = load_document(path)
        assert (document.form, document.language) == ("mhtml", "en")
        assert "We collect your phone number." in document.text

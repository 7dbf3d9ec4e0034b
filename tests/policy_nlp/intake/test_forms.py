import io
import zipfile

import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake.forms import Form, binary_form, form_of


@pytest.mark.parametrize(
    ("text", "suffix", "form"),
    [
        ("<!DOCTYPE html><html><body>x</body></html>", "", Form.HTML),
        ("<p>We collect your name.</p>", "", Form.HTML),
        ("<html><body>x</body></html>", ".md", Form.HTML),
        ("# Policy\n\n<table><tr><td>x</td></tr></table>", ".mdx", Form.MARKDOWN),
        ("# Policy\n\nWe collect.\n\n## More\n", "", Form.MARKDOWN),
        ("a | b\n---|---\n1 | 2\n\n[x](https://example.com)", "", Form.MARKDOWN),
        ("We collect your name if age < 14 and x > 3.", "", Form.PLAIN),
        ("no tags at all", ".html", Form.PLAIN),
        ("我们收集您的姓名。", ".txt", Form.PLAIN),
    ],
)
def test_form_by_content_and_suffix(text: str, suffix: str, form: Form) -> None:
    assert form_of(text, suffix) is form


def archive(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        for name in names:
            packed.writestr(name, "")
    return file.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("data", "key", "name"),
    [
        (OLE, "policy.unread_document", "DOC"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "policy.locked", "DOC"),
        (b"{\\rtf1 text}", "policy.unread_document", "RTF"),
        (archive("mimetype", "content.xml", "META-INF/manifest.xml"), "policy.unread_document", "ODT"),
        (archive("mimetype", "META-INF/container.xml"), "policy.unread_document", "EPUB"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "policy.unread_document", "XLSX"),
        (archive("Index/Document.iwa"), "policy.unread_document", "Pages"),
        (archive("AndroidManifest.xml", "classes.dex", "META-INF/MANIFEST.MF"), "policy.program", "APK"),
        (archive("policy.txt"), "policy.archive", "policy"),
        (archive(), "policy.archive", "policy"),
        (b"PK\x03\x04rest", "policy.broken", "policy"),
        (b"\x89PNG", "policy.unread_form", "PNG"),
    ],
)
def test_other_forms_are_named(data: bytes, key: str, name: str) -> None:
    with pytest.raises(PolicyError, match=name) as caught:
        binary_form(data, "", "policy")
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (archive("[Content_Types].xml", "word/document.xml"), Form.DOCX),
        (archive("word/document2.xml"), Form.DOCX),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x", Form.MHTML),
        (b"From: <Saved by Blink>\r\nContent-Type: text/html\r\nMIME-Version: 1.0\r\n\r\n<p>", Form.MHTML),
        (b"%PDF-1.4", Form.PDF),
        (b"We collect", None),
        (b"MIME-Version: 1.0 is the first line that mail has.\n\nContent-Type: text/html", None),
        (b"", None),
    ],
)
def test_forms_by_their_first_bytes(data: bytes, form: Form | None) -> None:
    assert binary_form(data, ".txt", "policy") is form

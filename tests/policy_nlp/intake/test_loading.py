from pathlib import Path

import pytest

from policy_nlp.document import BlockKind
from policy_nlp.errors import EmptyPolicyError, PolicyError
from policy_nlp.intake import load_document

ZH = "本应用会收集您的设备型号和网络类型，用于统计崩溃。"
EN = "We collect your device model and the type of network to count crashes."


@pytest.mark.parametrize(("text", "language"), [(ZH, "zh"), (EN, "en")])
def test_text_itself_is_one_paragraph(text: str, language: str) -> None:
    document = load_document(text)
    assert (document.source, document.language) == ("text", language)
    assert [b.text for b in document.blocks] == [text]


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt", ""])
def test_same_blocks_from_every_form(tmp_path: Path, suffix: str) -> None:
    forms = {
        ".html": "<h1>隐私政策</h1><p>我们收集以下信息：</p><ul><li>手机号码</li><li>设备型号</li></ul>"
        f"<p>{ZH}</p>",
        ".md": f"# 隐私政策\n\n我们收集以下信息：\n\n- 手机号码\n- 设备型号\n\n{ZH}\n",
        ".txt": f"# 隐私政策\n我们收集以下信息：\n• 手机号码\n• 设备型号\n{ZH}\n",
    }
    path = tmp_path / f"policy{suffix}"
    path.write_text(forms[suffix or ".txt"], "utf8")
    blocks = load_document(path).blocks
    assert [b.text for b in blocks] == ["隐私政策", "我们收集以下信息：", "手机号码", "设备型号", ZH]
    assert [b.lead_in for b in blocks] == [None, None, 1, 1, None]
    assert all(b.headings == ("隐私政策",) for b in blocks[1:])


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-le"])
def test_bytes_in_any_encoding(codec: str) -> None:
    text = "隱私政策\n我們會收集您的手機號碼與設備型號，用於登入。\n我們不會出售您的個人資料。\n" * 4
    document = load_document(text.encode(codec))
    assert document.language == "zh"
    assert "手機號碼" in document.text


def test_offsets_lead_to_every_block() -> None:
    document = load_document(
        f"# A\n\n| Name | Data |\n|---|---|\n| Maps | location |\n\n{EN}\n\n- one\n  - two"
    )
    assert all(document.text[b.start : b.end] == b.text for b in document.blocks)
    cells = [c for b in document.blocks for c in b.cells]
    assert cells
    assert all(document.text[c.start : c.end] == c.text for c in cells)


def failing(source: Path | str | bytes, language: str | None = None) -> PolicyError:
    with pytest.raises(PolicyError) as caught:
        load_document(source, language)
    assert caught.value.text.zh != caught.value.text.en
    return caught.value


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7 ...")
    (tmp_path / "app.bin").write_bytes(b"\x00\x01\x02\x00" * 50)
    assert failing(tmp_path / "none.html").key == "policy.missing"
    assert failing(tmp_path).key == "policy.directory"
    assert failing(tmp_path / "empty.txt").key == "policy.empty"
    assert "PDF" in str(failing(tmp_path / "scan.pdf"))
    assert failing(tmp_path / "app.bin").key == "policy.binary"
    assert failing("text", "fr").key == "policy.unknown_language"


def test_page_built_by_scripts_is_inconclusive() -> None:
    with pytest.raises(EmptyPolicyError) as caught:
        load_document("<html><head><script>render()</script></head><body><div id=app></div></body></html>")
    assert caught.value.inconclusive


@pytest.mark.parametrize("text", ["==========", "", " \n"])
def test_text_without_words_is_an_empty_document(tmp_path: Path, text: str) -> None:
    assert load_document(text).blocks == ()
    assert load_document(text, "zh").language == "zh"
    (tmp_path / "marks.txt").write_text("==========\n", "utf8")
    assert failing(tmp_path / "marks.txt").key == "policy.no_text"
    assert failing(b"==========").key == "policy.no_text"


def test_third_language_is_named() -> None:
    german = "Wir erheben Ihre Telefonnummer und Ihren Namen, damit Sie sich anmelden können. " * 5
    japanese = "当社は、お客様の電話番号とメールアドレスを取得し、ログインのために利用します。" * 5
    assert "German" in str(failing(german))
    assert "Japanese" in str(failing(japanese))


def test_too_large() -> None:
    assert failing(b"a" * (20 * 1024 * 1024 + 1)).key == "policy.too_large"


def test_hostile_documents_end_soon() -> None:
    deep = "<div>" * 10_000 + ZH + "</div>" * 10_000
    assert ZH in load_document(f"<html><body>{deep}</body></html>").text
    lists = "<ul><li>" * 5_000 + ZH
    assert ZH in load_document(f"<html><body>{lists}").text
    spans = f"<table><tr><td rowspan=99999 colspan=99999>{ZH}<td>x</table>"
    assert ZH in load_document(f"<html><body>{spans}").text
    line = ZH * 40_000
    assert len(load_document(line).blocks) == 1
    assert EN in load_document("<p><b></i><td></table>" * 1000 + EN).text


def test_block_kinds_of_a_table() -> None:
    document = load_document(
        "<p>第三方列表如下：</p><table><tr><th>名称</th><th>信息</th></tr><tr><td>甲推送</td><td>设备型号</td></tr></table>"
    )
    rows = [b for b in document.blocks if b.kind is BlockKind.TABLE_ROW]
    assert [r.text for r in rows] == ["名称 | 信息", "甲推送 | 设备型号"]
    assert [c.header for c in rows[1].cells] == ["名称", "信息"]
    assert {r.lead_in for r in rows} == {0}

import contextlib
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from policy_nlp.document import BlockKind
from policy_nlp.errors import PolicyError
from policy_nlp.intake import load_document

docx = pytest.importorskip("docx")


def test_a_document_of_words_own_library(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("隐私政策", 0)
    document.add_heading("一、我们收集的信息", 1)
    document.add_paragraph("我们收集以下信息：")
    for item in ("手机号码", "设备型号"):
        document.add_paragraph(item, style="List Bullet")
    document.add_paragraph().add_run("第三方").bold = True
    document.add_paragraph("我们与第三方共享您的设备信息，用于统计崩溃与改善服务，具体见下表。")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ("名称", "信息", "甲推送", "设备型号"), strict=True):
        cell.text = text
    document.sections[0].header.paragraphs[0].text = "页眉"
    path = tmp_path / "policy.docx"
    document.save(str(path))
    read = load_document(path)
    assert (read.form, read.language, read.title) == ("docx", "zh", "隐私政策")
    kinds = [b.kind for b in read.blocks]
    assert kinds == [
        *[BlockKind.HEADING] * 2, BlockKind.PARAGRAPH, *[BlockKind.LIST_ITEM] * 2, BlockKind.HEADING,
        BlockKind.PARAGRAPH, *[BlockKind.TABLE_ROW] * 2,
    ]  # fmt: skip
    assert [b.lead_in for b in read.blocks[3:5]] == [2, 2]
    assert [c.header for c in read.blocks[-1].cells] == ["名称", "信息"]
    assert "页眉" not in read.text


def test_a_document_without_text_is_empty(make_docx: Callable[..., bytes]) -> None:
    with pytest.raises(PolicyError) as caught:
        load_document(make_docx("<w:p/>"))
    assert caught.value.key == "policy.no_text"


def test_cut_off_files_are_broken(make_docx: Callable[..., bytes]) -> None:
    whole = make_docx("<w:p><w:r><w:t>我们收集姓名。</w:t></w:r></w:p>")
    for size in range(4, len(whole), max(len(whole) // 40, 1)):
        with pytest.raises(PolicyError) as caught:
            load_document(whole[:size])
        assert caught.value.key == "policy.broken"


def test_damaged_files_are_read_or_refused(make_docx: Callable[..., bytes]) -> None:
    body = (
        "<w:p><w:r><w:t>我们收集姓名。</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * 3
    )
    whole = make_docx(body, "https://a.example", styles="<w:style/>", numbering="<w:num/>")
    chance = random.Random(7)
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(chance.choice([1, 5, 40])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        with contextlib.suppress(PolicyError):
            assert load_document(bytes(damaged)).blocks

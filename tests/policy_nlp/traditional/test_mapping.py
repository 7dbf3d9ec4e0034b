import tomllib
from importlib.resources import files

import pytest
from opencc import OpenCC

from corpora.script import simplified
from policy_nlp.intake import load_document
from policy_nlp.traditional import as_read
from policy_nlp.traditional.mapping import is_traditional, mapped

WORDINGS = tomllib.loads((files("policy_nlp.traditional") / "wordings.toml").read_text("utf8"))
PAIRS = {word: read for group in WORDINGS.values() for word, read in group.items()}


def test_wordings_keep_their_length_and_are_read_as_they_stand() -> None:
    assert sum(len(group) for group in WORDINGS.values()) == len(PAIRS)
    for word, read in PAIRS.items():
        assert len(word) == len(read), word
        assert simplified(word) == word, f"{word}: the left side is in Simplified characters"
        assert mapped(word) == read, f"{word}: another pair is in the way"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("本公司會蒐集您之個人資料", "本公司会收集您的个人信息"),
        ("於您註冊之前、註冊之後，總之", "于您注册之前、注册之后，总之"),
        ("行動裝置的軟體與廣告識別碼", "移动设备的软件与广告标识符"),
        ("透過伺服器存取相簿及通訊錄", "通过服务器访问相册及通讯录"),
        ("獲取用戶的資料", "获取用户的信息"),
        ("資金流水、金流服務商", "资金流水、支付服务商"),
        ("私隱政策、隱私權政策", "隐私政策、隐私权政策"),
        ("其他使用者", " 其他用户"),
    ],
)
def test_characters_and_words(written: str, read: str) -> None:
    assert mapped(written) == read
    assert len(read) == len(written)


@pytest.mark.parametrize("text", ["我们会收集您的手机号码和资料。", "We collect your name.", ""])
def test_what_is_not_traditional_is_left_alone(text: str) -> None:
    document = load_document(text)
    assert as_read(document) is document
    assert not is_traditional(text)


def test_offsets_hold_in_both_documents() -> None:
    written = load_document(
        "# 隱私權政策\n\n## 蒐集之資料\n\n| 服務 | 蒐集資料 |\n|---|---|\n| 甲推播 | 裝置型號 |\n\n請見[隱私權聲明](https://a.example)。"
    )
    read = as_read(written)
    assert read.text == "隐私权政策\n收集的信息\n服务 | 收集信息\n甲推送 | 设备型号\n请见隐私权声明。"
    for block, original in zip(read.blocks, written.blocks, strict=True):
        assert read.text[block.start : block.end] == block.text
        assert (block.start, block.end, block.kind) == (original.start, original.end, original.kind)
        assert all(read.text[c.start : c.end] == c.text for c in block.cells)
    assert [c.header for c in read.blocks[3].cells] == ["服务", "收集信息"]
    assert read.blocks[3].headings == ("隐私权政策", "收集的信息")
    assert (read.title, read.links[0].text) == ("隐私权政策", "隐私权声明")


def test_a_traditional_block_among_simplified_ones() -> None:
    simple = "我们会收集您的资料，用于登录，" * 20
    read = as_read(load_document(f"{simple}。\n\n我們會蒐集您的裝置資訊。"))
    assert [b.text for b in read.blocks] == [f"{simple}。", "我们会收集您的设备信息。"]


def test_a_name_in_traditional_does_not_make_a_text_traditional() -> None:
    text = "我们与臺灣的合作伙伴共享您的资料，用于统计崩溃和改善我们的服务，并在必要时通知您。"
    assert not is_traditional(text)


def test_traditional_documents_have_the_structure_of_simplified_ones() -> None:
    simple = (
        "某某隐私声明\n\n目录\n第一条 收集\n第二条 分享\n第三条 权利\n第四条 其他\n\n"
        "第一条 收集\n我们会收集以下资料，用于登录与统计：\n"
        "（一）手机号码\n（二）设备型号\n第二条 分享\n我们会与合作伙伴分享您的资料，用于投放广告并统计其效果。\n"
        "问题：如何联系我们？\n您可以发送邮件与我们联系，我们会在七日内回复您的请求。"
    )
    one, other = load_document(simple), load_document(OpenCC("s2t").convert(simple))
    shapes = [[(b.kind, b.level, b.lead_in, len(b.headings)) for b in d.blocks] for d in (one, other)]
    assert shapes[0] == shapes[1]

import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake.decoding import decode

ZH = "我们会收集您的手机号码和设备型号，用于登录与统计。" * 8


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_chinese(codec: str) -> None:
    assert decode(ZH.encode(codec), "f").lstrip("\ufeff") == ZH


def test_declared_character_set() -> None:
    page = f'<html><head><meta charset="gb2312"></head><body>{ZH}镕</body></html>'
    assert decode(page.encode("gb18030"), "f") == page
    western = '<meta charset="iso-8859-1"><p>Caf\u00e9 \u201cquoted\u201d'
    assert decode(western.encode("cp1252"), "f") == western


def test_unknown_declaration_is_passed_over() -> None:
    page = f'<meta charset="x-unheard-of">{ZH}'
    assert decode(page.encode("gb18030"), "f") == page


def test_a_few_broken_characters_are_replaced() -> None:
    data = (ZH * 20).encode() + b"\xff"
    assert decode(data, "f").count("\ufffd") == 1


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03" * 100, b"text\x00\x00\x00\x07\x09" * 50])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(PolicyError, match="binary"):
        decode(data, "f")

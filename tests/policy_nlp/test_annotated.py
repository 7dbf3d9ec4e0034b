import pytest

from policy_nlp.reading import read_annotated

ZH = "# 隐私政策\n\n我们收集您的手机号码，用于注册账号。\n"
EN = "# Privacy Policy\n\nWe collect your e-mail address to create your account.\n"


@pytest.mark.parametrize("text", [ZH, EN])
def test_every_quote_stands_at_its_place(text: str) -> None:
    read = read_annotated(text)
    assert read.policy.statements
    for statement in read.policy.statements:
        assert read.document.text[statement.place.start : statement.place.end] == statement.quote

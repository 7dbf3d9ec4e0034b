"""Bytes that are given together with what is known of them."""

from __future__ import annotations

import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake import load_document
from policy_nlp.intake.given import Given
from policy_nlp.intake.limits import MAX_BYTES

BIG5 = "<p>我們會收集您的手機號碼，用於註冊帳號。</p><p>我們也會收集設備信息。</p>"


def test_the_name_the_form_and_the_base_are_those_given():
    data = b"# Privacy\n\nWe **collect** data.\n"
    document = load_document(Given("https://e.example/p", data, ".md", base="https://e.example/q"))
    assert (document.source, document.form, document.base) == (
        "https://e.example/p",
        "markdown",
        "https://e.example/q",
    )


@pytest.mark.parametrize("charset", ["big5", "BIG5-HKSCS"])
def test_the_senders_character_set_is_believed(charset):
    document = load_document(Given("p", BIG5.encode("big5"), ".html", charset=charset))
    assert "手機號碼" in document.text or "手机号码" in document.text


@pytest.mark.parametrize("charset", ["utf-16", "no-such-set", "gbk", ""])
def test_a_wrong_character_set_does_not_spoil_plain_utf8(charset):
    document = load_document(Given("p", "<p>我们会收集您的手机号码。</p>".encode(), ".html", charset=charset))
    assert "手机号码" in document.text


@pytest.mark.parametrize(
    "charset", ["idna", "punycode", "base64", "rot13", "undefined", "unicode_escape", "zlib"]
)
def test_a_codec_of_another_kind_is_none(charset):
    data = "<p>我们会收集您的手机号码，用于注册账号。</p>".encode("gb18030") * 30
    assert "手机号码" in load_document(Given("p", data, ".html", charset=charset)).text


def test_the_size_is_limited():
    with pytest.raises(PolicyError):
        load_document(Given("p", bytes(MAX_BYTES + 1)))

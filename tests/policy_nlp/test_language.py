import pytest

from corpora.text import Language
from policy_nlp.errors import PolicyError
from policy_nlp.language import detect_language, language_of, name_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("我们收集您的IMEI、Android ID 和 MAC 地址。", "zh"),
        ("我們會收集您的裝置資訊與位置資料。", "zh"),
        ("We collect your name and your e-mail address.", "en"),
        ("IMEI", "en"),
        ("We share this with the partners that you choose in our app.\n" * 5 + "个人信息保护法附录", "en"),
        (
            "我们与您选择的合作伙伴共享这些信息，并告知您。\n" * 5 + "See the list of our partners for more.",
            "zh",
        ),
        ("お客様の個人情報を取得し、サービスの提供のために利用します。" * 5, "ja"),
        ("저희는 이용자의 개인정보를 수집하고 서비스 제공을 위해 이용합니다. " * 5, "ko"),
        ("Nous collectons votre nom et votre adresse pour fournir le service. " * 6, "fr"),
        ("Мы собираем ваше имя и адрес электронной почты для оказания услуг. " * 6, "ru"),
    ],
)
def test_languages(text: str, code: str) -> None:
    assert name_language(text) == code


def test_a_third_language_is_an_error_that_names_it() -> None:
    with pytest.raises(PolicyError, match=r"policy\.txt seems to be French"):
        detect_language(
            "Nous collectons votre nom et votre adresse pour fournir le service. " * 6, file="policy.txt"
        )
    assert detect_language("我们收集姓名。", file="f") is Language.ZH


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("我们使用 Google Analytics 统计访问。", Language.ZH),
        ("We use Google Analytics to count visits.", Language.EN),
        (
            "We partner with 腾讯 and other companies to provide advertising and analytics in this application.",
            Language.EN,
        ),
        ("IMEI", Language.ZH),
    ],
)
def test_language_of_a_block(text: str, language: Language) -> None:
    assert language_of(text, Language.ZH) is language

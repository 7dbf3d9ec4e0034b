import numpy as np
import pytest

from corpora.text import Language
from policy_nlp.sections import SECTIONS
from policy_nlp.sections.classifier import Model, load_model, log_probabilities, model_of, saved_of, score
from policy_nlp.sections.features import BUCKETS, features_of

# Written for this test; none stands in the sentences of the training.
CASES = [
    ("小程序会在您打开蓝牙之后读取附近手环的编号和心率。", "collection"),
    ("满一年不再登录的账户，其资料将从服务器上清除，期限届满前另行提醒。", "storage"),
    ("未经您许可，我们不会向其他公司提供您的资料，法律要求披露的除外。", "sharing"),
    ("所有密码经过加盐散列，机房实行门禁，数据传输采用TLS加密。", "security"),
    ("想要更正昵称或者注销账户，请打开“我的—设置”自行操作。", "rights"),
    ("儿童须由父母或者其他监护人陪同并同意后方可注册。", "minors"),
    ("有任何疑问请致电客服或发送电子邮件，我们会尽快与您联系。", "contact"),
    ("When you pair the band, it sends us your heart rate and the model of your phone.", "collection"),
    ("We retain backups for a year, after which they are deleted.", "storage"),
    ("We disclose your street and phone number to companies that deliver parcels for us.", "sharing"),
    ("Passwords are salted and hashed, and traffic is protected by encryption.", "security"),
    ("To correct a typo in your profile or to erase your account, open the settings.", "rights"),
    ("Kids under thirteen may only sign up together with a parent.", "minors"),
    ("Your browser can refuse cookies; the help pages explain how.", "cookies"),
]


@pytest.mark.parametrize(("text", "section"), CASES)
def test_own_words_tell_the_section(text: str, section: str) -> None:
    language = Language.EN if text.isascii() else Language.ZH
    assert SECTIONS[int(score([text], language)[0].argmax())] == section


def test_probabilities_add_up_and_do_not_depend_on_neighbours() -> None:
    texts = [text for text, _ in CASES if text.isascii()]
    together = score(texts, Language.EN)
    assert np.allclose(np.exp(together).sum(axis=1), 1, atol=1e-4)
    assert np.allclose(together[2], score([texts[2]], Language.EN)[0], atol=1e-4)


def test_no_words_leave_the_bias() -> None:
    bare = score(["", "!!"], Language.EN)
    assert np.allclose(bare[0], bare[1])
    assert score([], Language.ZH).shape == (0, len(SECTIONS))


def test_a_model_survives_saving_but_for_rounding() -> None:
    numbers = np.random.default_rng(1)
    model = Model(
        numbers.normal(size=(BUCKETS, len(SECTIONS))).astype(np.float32),
        numbers.normal(size=len(SECTIONS)).astype(np.float32),
    )
    again = model_of(saved_of(model))
    assert np.abs(again.weights - model.weights).max() < 0.03
    features = features_of(["we keep it"], Language.EN)
    assert np.allclose(log_probabilities(features, again), log_probabilities(features, model), atol=0.1)


def test_weights_of_other_sections_are_refused() -> None:
    with pytest.raises(ValueError, match="train"):
        model_of({"sections": ["x"], "features": BUCKETS, "scales": [], "bias": [], "weights": ""})


@pytest.mark.parametrize("language", Language)
def test_the_weights_that_ship_fit(language: Language) -> None:
    assert load_model(language).weights.shape == (BUCKETS, len(SECTIONS))

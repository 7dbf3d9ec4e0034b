import pytest

from corpora.ontology.names import find_party_names
from corpora.script import count_traditional, simplified


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("我們會蒐集您的手機號碼。", "我们会搜集您的手机号码。"),
        ("裏面與裡面、群組與羣組", "里面与里面、群组与群组"),
        ("privacy policy", "privacy policy"),
        ("我们会收集您的手机号码。", "我们会收集您的手机号码。"),
    ],
)
def test_characters_one_for_one(written: str, read: str) -> None:
    assert simplified(written) == read
    assert len(simplified(written)) == len(written)


def test_characters_common_to_both_do_not_count() -> None:
    assert count_traditional("姓名、地址、cookie") == 0
    assert count_traditional("會員姓名、電話") == 4


def test_names_of_parties_are_found_in_traditional_text() -> None:
    text = "我們會將設備資訊提供給騰訊。"
    match = find_party_names(text)[0]
    assert (match.party, match.text) == ("tencent", "騰訊")

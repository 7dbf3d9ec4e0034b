import pytest

from policy_nlp.intake import load_document
from policy_nlp.metadata.dates import date_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发布日期：2023年1月2日\n更新日期：2023年2月3日", "2023-02-03"),
        ("本政策更新日期为2024年4月16日，将于2024年4月20日正式生效。", "2024-04-20"),
        ("生效日期：2020年【8】月【21】日", "2020-08-21"),
        ("更新日期：2026年2月10日　生效日期：2026年2月20日", "2026-02-20"),
        ("本政策于2020-11-25更新。", "2020-11-25"),
        ("Effective: April 15, 2024. Last updated: March 15, 2024.", "2024-04-15"),
        ("Last Updated: July 15th, 2024", "2024-07-15"),
        ("Updated 4 November 2024", "2024-11-04"),
        ("Effective 31/12/2024", "2024-12-31"),
        ("Effective 2024-99-99", None),
        ("We were founded in a far away town, on 4 May 1999, and since then we have grown and grown.", None),
    ],
)
def test_date_of_effect_before_update_before_publication(text: str, expected: str | None) -> None:
    assert date_of(load_document(text)) == expected

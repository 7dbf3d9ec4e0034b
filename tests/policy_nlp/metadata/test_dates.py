import pytest

from policy_nlp.intake import load_document
from policy_nlp.metadata.dates import dates_of

BOTH = [
    ("发布日期：2023年1月2日\n更新日期：2023年2月3日", None, "2023-02-03"),
    ("本政策更新日期为2024年4月16日，将于2024年4月20日正式生效。", "2024-04-20", "2024-04-16"),
    ("更新日期：2026年2月10日　生效日期：2026年2月20日", "2026-02-20", "2026-02-10"),
    ("更新与生效日期：2025年1月1日", "2025-01-01", "2025-01-01"),
    ("本政策于2020-11-25更新。", None, "2020-11-25"),
    ("山茶政策（2024年1月10日版）\n历史版本：2021年6月1日—2022年8月30日版。", None, "2024-01-10"),
    ("生效时间\n\n2020 年 12 月 1 日\n\n我们重视隐私。", "2020-12-01", None),
    ("本政策2022年2月1日零时起正式生效，原2020年5月6日版本同时废止。", "2022-02-01", None),
    ("| 发布日期 | 2024年8月1日 |\n|---|---|\n| 生效日期 | 2024年8月8日 |\n", "2024-08-08", "2024-08-01"),
    ("Effective: April 15, 2024. Last updated: March 15, 2024.", "2024-04-15", "2024-03-15"),
    ("Last Updated: July 15th, 2024", None, "2024-07-15"),
    ("Updated 4 November 2024", None, "2024-11-04"),
    ("Effective 31/12/2024", "2024-12-31", None),
    ("Our updated policy takes effect on October 10, 2023.", "2023-10-10", None),
    ("It was last modified on 23/08/2021 and is effective as of that date.", "2021-08-23", "2021-08-23"),
    ("---\ntitle: Privacy\ndate: 2022-09-14\n---\n\n# Privacy\n", None, "2022-09-14"),
]


@pytest.mark.parametrize(("text", "effective", "updated"), BOTH)
def test_effect_and_update_are_told_apart(text: str, effective: str | None, updated: str | None) -> None:
    found = dates_of(load_document(text))
    assert found.updated == updated
    assert found.effective == (effective or updated)


@pytest.mark.parametrize(
    "text",
    [
        "Effective 2024-99-99",
        "Revised 01/05/2024",
        "We were founded in a far away town, on 4 May 1999, and since then we have grown and grown.",
        "根据2021年11月1日起施行的《中华人民共和国个人信息保护法》，我们制定本政策。",
        "Under the Colorado Privacy Act, effective July 1, 2023, residents have rights.",
        "Copyright 2014-2024 by us. Orders of 1234567890 are shipped by the end of the month, every month.",
        "Previous versions: January 5, 2020; March 9, 2022.",
    ],
)
def test_dates_of_laws_people_and_the_past_are_not_the_policy_s(text: str) -> None:
    document = load_document("x\n" * 45 + text, "zh" if "我们" in text else "en")
    assert dates_of(document) == (None, None)
    assert dates_of(load_document(text, document.language)) == (None, None)

"""Words that spaces break are whole again, where a document shows that lines ended there."""

from __future__ import annotations

from policy_nlp import read_policy
from policy_nlp.document import BlockKind
from policy_nlp.intake import load_document
from policy_nlp.intake.broken_words import join_broken
from policy_nlp.intake.pieces import Piece, paragraph

LINES = [
    "为了向你推荐附近的门店，我们可能会收 集您的位置，并在服务器上保 存三十天。",
    "如果您发起语音通话，我们需要使 用麦克风，通话结束后 不再录音，请放心。",
]


def test_broken_words_are_joined() -> None:
    whole = join_broken([paragraph(line) for line in LINES])
    assert [p.text for p in whole] == [line.replace(" ", "") for line in LINES]


def test_spaces_that_part_words_stay() -> None:
    columns = "姓名 性别 年龄 手机号码 电子邮箱 通讯地址 出生日期 紧急联系人"
    assert join_broken([paragraph(columns)])[0].text == columns
    few = [paragraph(LINES[1]), paragraph(columns)]
    assert join_broken(few) == few


def test_titles_rows_and_latin_words_keep_their_spaces() -> None:
    title = Piece(BlockKind.HEADING, "隐私政策 更新日期 生效日期 版本说明 适用范围 联系方式 目录")
    short, latin = (
        paragraph("隐私 政策"),
        paragraph("我们集成了 Google Play 服务，用于在应用中完成购买和退款。"),
    )
    assert [*join_broken([title, short, latin, *map(paragraph, LINES)])][:3] == [title, short, latin]


def test_verbs_are_read_and_quotes_stand_in_the_text() -> None:
    policy = read_policy("\n\n".join(LINES), language="zh")
    assert {t for s in policy.statements for t in s.data_types} >= {"location", "content.audio"}
    text = load_document("\n\n".join(LINES), "zh").text
    assert all(text[s.place.start : s.place.end] == s.quote for s in policy.statements)

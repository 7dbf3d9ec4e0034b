from policy_nlp.intake import load_document
from policy_nlp.intake.ragged import cells_of, is_delimiter, mend_tables


def rows(text: str) -> list[list[str]]:
    return [
        cells_of(line) for line in mend_tables(text).split("\n") if line.startswith("|") and "---" not in line
    ]


def test_wrapped_rows_are_joined() -> None:
    text = "名称 | 目的 | 信息\n---|---|---\n甲SDK | 推送 |\nIMEI | \n乙SDK | 地图 | 位\n置\n"
    assert rows(text)[1] == ["甲SDK", "推送", "IMEI"]
    text = "名称 | 目的 | 信息  \n---|---|---  \n甲SDK | 推送 | IMEI、\nMAC  \n乙SDK | 地图 | 位置  \n"
    assert rows(text)[1:] == [["甲SDK", "推送", "IMEI、 MAC"], ["乙SDK", "地图", "位置"]]


def test_lost_merged_cells_are_filled_where_their_kinds_fit() -> None:
    text = "功能|第三方|链接\n---|---|---\n支付|甲公司|https://a.com\n乙公司|https://b.com\n"
    assert rows(text)[2] == ["支付", "乙公司", "https://b.com"]
    text = "名称|目的|信息\n---|---|---\n甲SDK|统计|IMEI、MAC\n乙SDK\n"
    assert rows(text)[2] == ["乙SDK", "统计", "IMEI、MAC"]


def test_what_follows_is_no_row() -> None:
    text = "a | b\n---|---\n1 | 2\n\nWe share | it.\n"
    assert mend_tables(text).rstrip().endswith("We share | it.")
    framed = "| a | b |\n|---|---|\n| 1 | 2 |\nWe collect your name.\n"
    assert load_document(framed).blocks[-1].text == "We collect your name."


def test_delimiters() -> None:
    assert is_delimiter("|---|:--:|")
    assert not is_delimiter("a | b")
    assert not is_delimiter("-----")
    assert cells_of(r"| a \| b | c |") == [r"a \| b", "c"]


def test_two_rows_in_one_line_are_parted_behind_an_address() -> None:
    text = (
        "SDK|公司|链接\n---|---|---  \n甲|甲公司|https://a.example/p  乙|乙公司|https://b.example  \n"
        "丙|丙公司|https://c.example  详情  \n"
    )
    rows = [line for line in mend_tables(text).split("\n") if line.startswith("| ") and "公司 |" in line]
    assert [row.split(" | ")[0] for row in rows] == ["| SDK", "| 甲", "| 乙", "| 丙"]

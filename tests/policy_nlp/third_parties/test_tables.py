from policy_nlp.intake import load_document
from policy_nlp.third_parties import third_parties_of
from policy_nlp.third_parties.tables import table_entries


def entries(text: str) -> list[tuple[str, str | None]]:
    return [(e.name, e.company) for e in table_entries(load_document(text))]


def test_columns_in_any_order_and_merged_cells() -> None:
    html = """<table><tr><th>功能</th><th>个人信息字段</th><th>第三方机构名称</th></tr>
    <tr><td rowspan=2>推送</td><td>IMEI</td><td>杭州青禾软件有限公司</td></tr>
    <tr><td>MAC地址</td><td>北京松塔科技有限公司</td></tr></table>"""
    found = list(table_entries(load_document(html)))
    assert [(e.name, e.purpose, e.data) for e in found] == [
        ("杭州青禾软件有限公司", "推送", "IMEI"),
        ("北京松塔科技有限公司", "推送", "MAC地址"),
    ]


def test_company_column_under_a_name_header() -> None:
    text = "| 功能类型 | 第三方名称 | 收集类型 |\n|---|---|---|\n" + "".join(
        f"| {n}SDK | 杭州{n}软件有限公司 | IMEI |\n" for n in ("青禾", "松塔", "石竹")
    )
    assert entries(text)[0] == ("青禾SDK", "杭州青禾软件有限公司")


def test_categories_are_no_names() -> None:
    text = "| Third party | Use |\n|---|---|\n| Analytics providers | count visits |\n| Fernleaf Inc. | send mail |\n"
    assert [name for name, _ in entries(text)] == ["Fernleaf Inc."]


def test_nothing_is_no_data() -> None:
    text = "| SDK名称 | 收集信息 |\n|---|---|\n| 青禾推送SDK | 无 |\n"
    (row,) = third_parties_of(load_document(text))
    assert (row.data_types, row.collects_nothing) == ((), True)


def test_names_under_a_heading_of_third_parties_need_no_legal_form() -> None:
    table = (
        "| Name | Location |{0}\n|---|---|---|\n| Fernleaf | Ireland | {1} |\n| Larkspur | Spain | {1} |\n"
    )
    partners = "# Subprocessors\n\n" + table.format(" Purpose |", "hosting")
    assert [e.name for e in table_entries(load_document(partners))] == ["Fernleaf", "Larkspur"]
    assert list(table_entries(load_document(partners.replace("Subprocessors", "Our offices")))) == []


def test_announced_document_needs_no_heading() -> None:
    text = "| Name | Purpose | Data |\n|---|---|---|\n| Fernleaf | hosting | e-mail address |\n"
    assert list(table_entries(load_document(text))) == []
    assert [e.name for e in table_entries(load_document(text), announced=True)] == ["Fernleaf"]


def test_kind_of_partner_and_their_safety_are_no_names() -> None:
    text = (
        "| 合作伙伴类型 | 合作伙伴名称 | 共享字段 | 合作伙伴数据安全能力描述 |\n|---|---|---|---|\n"
        "| 推送服务合作方 | 竹影平台 | OAID | 通过等级保护测评 |\n"
    )
    (entry,) = table_entries(load_document(text))
    assert (entry.name, entry.company, entry.data) == ("竹影平台", None, "OAID")


def test_headers_that_are_questions() -> None:
    head = "| Partner | What it does for us | What it receives |\n|---|---|---|\n"
    text = head + "| Fernleaf | storm alerts | push token |\n"
    (entry,) = table_entries(load_document(text))
    assert (entry.name, entry.purpose, entry.data) == ("Fernleaf", "storm alerts", "push token")


def test_table_without_headers_is_told_by_its_cells() -> None:
    row = "<tr><td>{}</td><td>推送消息</td><td>{}</td><td>https://a.example</td></tr>"
    html = f"<table>{row.format('青禾推送SDK', 'IMEI')}{row.format('松塔地图SDK', '位置信息')}</table>"
    entries = list(table_entries(load_document(f"<html><body>{html}</body></html>")))
    assert [(e.name, e.data, e.link) for e in entries] == [
        ("青禾推送SDK", "IMEI", "https://a.example"),
        ("松塔地图SDK", "位置信息", "https://a.example"),
    ]


def test_data_tables_without_headers_are_no_lists() -> None:
    row = "<tr><td>IP address</td><td>analytics</td><td>{}</td></tr>"
    html = f"<table>{row.format('Google')}{row.format('AppsFlyer')}</table>"
    assert list(table_entries(load_document(f"<html><body>{html}</body></html>"))) == []


def test_kinds_of_recipients_are_no_names() -> None:
    text = "| Data | Purpose | Categories of recipients |\n|---|---|---|\n| Location | maps | D1, D2 |\n"
    assert list(table_entries(load_document(text))) == []


def test_legal_names_beside_products_are_companies() -> None:
    text = "| 接入目的 | 合作方全称 | 产品 | 所需信息 |\n|---|---|---|---|\n" + "".join(
        f"| 推送 | 杭州{n}软件有限公司 | {n}通 | IMEI |\n" for n in ("青禾", "松塔", "石竹")
    )
    assert entries(text)[0] == ("青禾通", "杭州青禾软件有限公司")


def test_service_beside_a_vendor_says_what_for() -> None:
    text = "| Vendor | Service | Data |\n|---|---|---|\n| Fernleaf Ltd | Hosting | Files |\n| Pine Oy | Maps | City |\n"
    found = list(table_entries(load_document(text)))
    assert [(e.name, e.purpose) for e in found] == [("Fernleaf Ltd", "Hosting"), ("Pine Oy", "Maps")]
    text = text.replace("Hosting", "Fernleaf Cloud").replace("Maps", "Pineboard")
    assert [e.name for e in table_entries(load_document(text))] == ["Fernleaf Cloud", "Pineboard"]


def test_headers_in_two_rows() -> None:
    html = "<table><tr><th colspan=2>SDK信息</th><th rowspan=2>个人信息字段</th></tr>"
    html += "<tr><th>SDK名称</th><th>所属公司</th></tr>"
    html += "".join(
        f"<tr><td>{n}SDK</td><td>杭州{n}软件有限公司</td><td>IMEI</td></tr>" for n in ("青禾", "松塔")
    )
    found = list(table_entries(load_document(html + "</table>")))
    assert (found[0].name, found[0].company) == ("青禾SDK", "杭州青禾软件有限公司")

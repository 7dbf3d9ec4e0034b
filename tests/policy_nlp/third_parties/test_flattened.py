from policy_nlp.intake import load_document
from policy_nlp.third_parties.flattened import flattened_entries


def test_rows_of_as_many_lines_as_headers() -> None:
    lines = ["插件名称", "第三方公司", "使用目的", "收集信息"]
    for name in ("青禾", "松塔", "石竹"):
        lines += [f"{name}推送", f"杭州{name}软件有限公司", "推送", "IMEI、MAC地址"]
    found = [(e.name, e.company) for e in flattened_entries(load_document("\n\n".join(lines)))]
    assert found == [(f"{n}推送", f"杭州{n}软件有限公司") for n in ("青禾", "松塔", "石竹")]


def test_rows_around_names_where_lines_vary() -> None:
    lines = ["以下为第三方情况"]
    for name, extra in (("青禾", ["相机权限"]), ("松塔", []), ("石竹", ["电话：010-12345678", "位置权限"])):
        lines += [f"{name}识别SDK", "身份验证", f"杭州{name}软件有限公司", "IMEI、MAC地址", *extra]
    found = list(flattened_entries(load_document("\n\n".join(lines))))
    assert [(e.name, e.company) for e in found] == [
        (f"{n}识别SDK", f"杭州{n}软件有限公司") for n in ("青禾", "松塔", "石竹")
    ]
    assert all("IMEI" in e.data and e.purpose == "身份验证" for e in found)


def test_short_lines_are_no_table() -> None:
    assert list(flattened_entries(load_document("目录\n\n引言\n\n信息\n\n联系方式"))) == []


def test_a_link_drawn_to_the_end_of_the_line_above_it() -> None:
    head = ["# 隐私政策", "## 第三方SDK", "第三方名称", "使用目的", "涉及个人信息", "官网链接"]
    rows = [
        "青禾SDK",
        "推送",
        "设备信息 https://a.example",
        "松塔SDK",
        "地图",
        "位置信息",
        "https://b.example",
    ]
    found = list(flattened_entries(load_document("\n\n".join([*head, *rows]))))
    assert [(e.name, e.link) for e in found] == [
        ("青禾SDK", "https://a.example"),
        ("松塔SDK", "https://b.example"),
    ]
    # Without any link the rows are too short, and the lines are none.
    bare = [*rows[:2], "设备信息", *rows[3:6]]
    assert [e.name for e in flattened_entries(load_document("\n\n".join([*head, *bare])))] == []

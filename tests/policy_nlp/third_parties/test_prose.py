from policy_nlp.intake import load_document
from policy_nlp.third_parties import third_parties_of
from policy_nlp.third_parties.prose import prose_entries


def test_lines_after_a_colon_belong_to_the_row() -> None:
    text = """1.1 “青禾推送”：该SDK由“杭州青禾软件有限公司”提供，用于推送。需要收集的信息包括：
ios版本：IDFA
android版本：IMEI
1.2 “松塔统计”：该SDK由“北京松塔科技有限公司”提供，用于统计。需要收集的信息包括：
android版本：MAC地址
"""
    found = list(prose_entries(load_document(text)))
    assert [(e.name, e.company) for e in found] == [
        ("青禾推送", "杭州青禾软件有限公司"),
        ("松塔统计", "北京松塔科技有限公司"),
    ]
    assert "IDFA" in found[0].data
    assert "IMEI" in found[0].data
    assert "MAC" not in found[0].data


def test_a_name_inside_the_sentence_leaves_it_to_be_read() -> None:
    text = """我们集成了杭州青禾软件有限公司的青禾SDK，收集您的IMEI，用于推送。
我们集成了北京松塔科技有限公司的松塔SDK，收集您的位置信息，用于定位。
"""
    found = list(prose_entries(load_document(text)))
    assert [(e.name, e.whole) for e in found] == [("青禾SDK", False), ("松塔SDK", False)]


def test_one_sentence_is_no_list() -> None:
    assert list(prose_entries(load_document("青禾SDK：收集您的IMEI。\n我们重视隐私。"))) == []


def test_data_of_an_aim_is_not_collected() -> None:
    text = (
        "我们使用的SDK：\n\n1）青禾识别SDK：为了向您提供人脸识别服务，获取您的存储权限，用于识别银行卡号。\n\n"
        "2）松塔地图SDK：收集位置信息，用于收集导航日志。\n"
    )
    first, second = third_parties_of(load_document(text))
    assert first.data_types == ("content.files",)
    assert "activity.logs" in second.data_types


def test_service_that_collects_nothing_is_no_sharing_of_anything() -> None:
    text = (
        "我们使用的SDK：\n\n1）青禾播放SDK：为了播放视频，该SDK不会收集您的个人信息。\n\n"
        "2）松塔地图SDK：收集位置信息，不会收集您的其他个人信息。\n"
    )
    first, second = third_parties_of(load_document(text))
    assert (first.data_types, first.collects_nothing) == ((), True)
    assert (second.data_types, second.collects_nothing) == (("location",), False)


def test_service_that_a_company_offers() -> None:
    text = (
        "第三方清单\n\n（一）验证短信：由杭州青禾软件有限公司提供，用于发送验证码，共享手机号码。\n"
        "（二）电子票据：由北京松塔科技有限公司提供，用于开票，共享邮箱。\n"
    )
    found = list(prose_entries(load_document(text)))
    assert [(e.name, e.company) for e in found] == [
        ("验证短信", "杭州青禾软件有限公司"),
        ("电子票据", "北京松塔科技有限公司"),
    ]
    own = text.replace("由杭州青禾软件有限公司提供", "由我们提供").replace(
        "由北京松塔科技有限公司提供", "由我们提供"
    )
    assert list(prose_entries(load_document(own))) == []


def test_sdk_without_a_colon() -> None:
    text = "青禾SDK由杭州青禾软件有限公司提供，收集IMEI。\n\n松塔SDK用于定位，收集位置信息。\n"
    assert [e.name for e in prose_entries(load_document(text))] == ["青禾SDK", "松塔SDK"]
    text = "我们会对第三方SDK进行检测，收集IMEI。\n\n我们的客户端SDK用于定位，收集位置信息。\n"
    assert list(prose_entries(load_document(text))) == []


def test_an_sdk_with_its_company_is_a_row_without_a_known_word_for_the_data() -> None:
    said = "我们集成杭州青禾软件有限公司的青禾投屏SDK，读取局域网列表，用于投屏；"
    other = "我们集成北京松塔科技有限公司的松塔地图SDK，收集位置信息；"
    assert [e.name for e in prose_entries(load_document(f"# 隐私政策\n\n{said}\n\n{other}"))] == [
        "青禾投屏SDK",
        "松塔地图SDK",
    ]
    unowned = said.replace("杭州青禾软件有限公司的", "")
    assert [e.name for e in prose_entries(load_document(f"# 隐私政策\n\n{unowned}\n\n{other}"))] == [
        "松塔地图SDK"
    ]


def test_a_name_said_twice_need_not_call_itself_an_sdk() -> None:
    said = "我们集成北京松塔科技有限公司的Pinecone（开源），Pinecone将读取您的OAID；"
    other = "我们集成杭州青禾软件有限公司的青禾地图SDK，收集位置信息；"
    assert [e.name for e in prose_entries(load_document(f"# 隐私政策\n\n{said}\n\n{other}"))] == [
        "Pinecone",
        "青禾地图SDK",
    ]
    once = said.replace("，Pinecone将", "，我们将")
    assert [e.name for e in prose_entries(load_document(f"# 隐私政策\n\n{once}\n\n{other}"))] == []

import pytest

from policy_nlp.third_parties.permissions import denies, is_blank, permissions_in, says_nothing


def test_permissions_are_split_and_kept_as_written() -> None:
    text = "读取电话状态（READ_PHONE_STATE、IMEI）、存储权限；无、位置权限、存储权限"
    assert permissions_in(text) == ("读取电话状态（READ_PHONE_STATE、IMEI）", "存储权限", "位置权限")


def test_permissions_of_android() -> None:
    text = "android.permission.INTERNET android.permission.CAMERA"
    assert permissions_in(text) == ("android.permission.INTERNET", "android.permission.CAMERA")


@pytest.mark.parametrize(
    "text",
    [
        "无",
        "不涉及",
        "不收集个人信息",
        "该SDK不会收集任何个人信息。",
        "None",
        "No personal data is collected",
    ],
)
def test_cells_that_say_there_is_nothing(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["-", "/", "", "N/A"])
def test_blank_cells_say_nothing_about_nothing(text: str) -> None:
    assert is_blank(text)
    assert not says_nothing(text)


@pytest.mark.parametrize(
    "text", ["无线网络信息", "不收集位置信息，仅收集IMEI", "None of your photos, only the IMEI"]
)
def test_cells_with_data_are_not_blank(text: str) -> None:
    assert not is_blank(text)


def test_long_cells_take_linear_time() -> None:
    assert not permissions_in("（" * 200_000)
    assert not says_nothing("不" * 200_000)


def test_sentences_that_deny_collection() -> None:
    assert denies("注：未使用任何权限，也不会收集您的个人信息")
    assert denies("The library does not collect any personal data.")
    assert not denies("不会收集您的位置信息以外的内容")


def test_remark_in_brackets_behind_nothing() -> None:
    assert says_nothing("None (no personal data)")
    assert says_nothing("不涉及（纯本地功能）")
    assert not says_nothing("设备信息（无）")

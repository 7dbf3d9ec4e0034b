"""What is no encoding of anything comes out as it went in: no decoder reads it."""

from __future__ import annotations

import base64
import random
import string
import uuid

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from traffic.decoders.decoder import Source
from traffic.decoders.walk import Spot, Walk
from traffic.leaves import Leaf

_LINES = """
android iPhone Shanghai production username application Guangzhou manufacturer landscape notification
SMARTPHONE WIFI UNKNOWN PORTRAIT LANDSCAPELEFT ACTIVITYRESUMED CONNECTIVITYCHANGED SMARTPHONEANDTABLET
internationalization misunderstandings characteristically responsibilities
camelCaseEventName viewDidAppear onActivityResumed snake_case_event_name SCREAMING_SNAKE_CASE kebab-case-name
$AppViewScreen $element_content app_start appLaunch sdk_init_success event.click.button home/index/banner
com.tencent.mm com.ss.android.ugc.aweme cn.com.example.lifestyle org.example.app.MainActivity
com.example.app.ui.HomeActivity$onCreate$1 androidx.fragment.app.FragmentActivity
zh-Hans-CN zh_CN en_US Asia/Shanghai GMT+08:00 UTC+8 CN CNY arm64-v8a armeabi-v7a x86_64
5.15.137-android14-11 UP1A.231005.007 V14.0.6.0.TKACNXM TKQ1.221114.001 OPM1.171019.011 MIUI14
1.0.0 3.12.4-beta.2 v2024.11.1 8.0.53.2740 7.76.0(build:1029) Build/TQ3A.230901.001
SM-S9110 M2102K1C 2201123C V2227A PGT-AN10 ALN-AL00 iPhone15,2 Pixel-7a OPPO-R11 22041211AC
Qualcomm SM8550-AC mt6983 kirin9000 Adreno(TM)740 1080x2400 1080*2400 2.75 420dpi 60.000004
13800138000 +8613800138000 86-13800138000 400-800-8820 460001234567890 860000000000007 89860012345678901234
1700000000 1700000000000 1700000000.123 2026-11-22 2026-11-22T10:42:07.123Z 2026-11-22T10:42:07+08:00 10:42:07
31.230416,121.473701 31.230416 -0.1277583 121.473701|31.230416 wtw3sjq6q89k 8FW4V75V+8Q
110101199003070038 6222021234567890123 LSVAU2180C2183294 91310000MA1FL6XJ0Q 粤B12345
192.168.1.23 2001:db8::8a2e:370:7334 10.0.0.1:8080 00:1A:2B:3C:4D:5E 001A2B3C4D5E 02:00:00:00:00:00
550e8400-e29b-41d4-a716-446655440000 550E8400E29B41D4A716446655440000 {550e8400-e29b-41d4-a716-446655440000}
9774d56d682e549c d41d8cd98f00b204e9800998ecf8427e da39a3ee5e6b4b0d3255bfef95601890afd80709
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
ffffffff-ffff-ffff-0000-000000000000 0000000000000000 deadbeefcafebabe
fGx2kPqRTZu5vB8nHs1QwE:APA91bHun4MxP5egoKMwt2KZFBaFUH-1RYqx
1_1700000000_8a7b6c5d4e3f P1700000000x12345 GA1.2.1234567890.1700000000 GS1.1.1700000000.1.1.1700000010.0.0.0
fb.1.1700000000000.1098115397 _ga=GA1.2.1 amp-Xq3PzLmN0aB1cD2eF3gH4i sess_5f2b1c9d8e7a6b5c4d3e2f1a0b9c8d7e
AKIAIOSFODNN7EXAMPLE wx1234567890abcdef gh_9a8b7c6d5e4f UA-1234567-1 G-ABCDEFGHIJ ca-app-pub-3940256099942544~3347511713
a2a8b6c4:16f3 XZYGK-9QW2R 12345678901234567890 1e10 NaN Infinity null None true FALSE yes undefined N/A -1 0
https://www.example.com/ https://a.example/p.html http://10.0.0.1:8080/x app://home/index weixin://dl/business
user@example.com li.yuan+news@mail.example.cn @handle #topic /sdcard/DCIM/Camera/IMG_20261122_104207.jpg
/data/user/0/com.example.app/files C:\\Users\\li\\x.txt file:///android_asset/index.html ../up/one.js
application/json text/html;charset=utf-8 gzip,deflate,br */* multipart/form-data no-cache,no-store max-age=0
#ff00aa rgba(0,0,0,0.5) 0x7f0a0012 0xdeadbeef 50% 12px 1/3 3+4=7 a=b x<y a&b AT&T R&D; [x] (y) {z} <b>
中文 深圳市南山区科技园 李媛媛 你好世界 微信支付 今天天气不错， 😀👨‍👩‍👧 日本語 한국어 Ünïcödé café Привет
"""
WORDS = _LINES.split()
SENTENCES = (
    "Mozilla/5.0 (Linux; Android 14; Pixel 7a Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko)",
    "Dalvik/2.1.0 (Linux; U; Android 13; M2102K1C Build/TKQ1.220829.002)",
    "okhttp/4.12.0",
    "Example/1.2 CFNetwork/1485 Darwin/23.1.0",
    "The quick brown fox; it jumps: over the lazy dog, and then (again) over it.",
    "Query the list of users, please: who is (still) here?",
    "query of the day: what now",
    "id: 7, and more to come",
    "Price: 12.50, was 15",
    "Tom & Jerry; R&D",
    "data: none, at all",
    "5 < 7 and 9 > 3",
    "a = b; c = d",
    "中国移动 4G; 信号良好",
    "收货地址：广东省深圳市南山区科技园1号，电话见下。",
    "java.lang.NullPointerException: Attempt to invoke virtual method 'int java.lang.String.length()' on a null",
    "Fri, 22 Nov 2026 10:42:07 GMT",
    "SELECT * FROM t WHERE a = 1",
    "Qualcomm Technologies, Inc SM8550",
    "1,2,3,4,5",
    "12.5, 13.5, 14.5",
    "C:\\new\\data\\x.db",
    "BEGIN: a story",
    "GET ready",
)


def outcome(text: str) -> list[tuple[object, ...]]:
    return [
        (leaf.value, leaf.decoding) if isinstance(leaf, Leaf) else (leaf.cause, leaf.decoding)
        for leaf in Walk().read(Source(text), Spot(("query", "x")))
    ]


@pytest.mark.parametrize("text", [*WORDS, *SENTENCES])
def test_a_plain_string_is_left_alone(text: str) -> None:
    assert outcome(text) == [(text, ())]


def test_random_identifiers_and_tokens_are_left_alone() -> None:
    dice = random.Random(7)

    def some(alphabet: str, size: int) -> str:
        return "".join(dice.choice(alphabet) for _ in range(size))

    made = [
        make()
        for make in (
            lambda: dice.randbytes(8).hex(),
            lambda: dice.randbytes(16).hex().upper(),
            lambda: dice.randbytes(32).hex(),
            lambda: str(uuid.UUID(bytes=dice.randbytes(16), version=4)),
            lambda: base64.urlsafe_b64encode(dice.randbytes(16)).decode().rstrip("="),
            lambda: base64.urlsafe_b64encode(dice.randbytes(32)).decode().rstrip("="),
            lambda: base64.b64encode(dice.randbytes(20)).decode(),
            lambda: base64.b64encode(dice.randbytes(64)).decode(),
            lambda: base64.b32encode(dice.randbytes(20)).decode(),
            lambda: some(string.ascii_letters + string.digits, 24),
            lambda: some(string.ascii_uppercase, 20),
            lambda: some(string.digits, 19),
        )
        for _ in range(100)
    ]
    assert [text for text in made if outcome(text) != [(text, ())]] == []


@given(st.lists(st.sampled_from([*WORDS, *SENTENCES]), min_size=2, max_size=6))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_words_of_a_line_are_left_alone(words: list[str]) -> None:
    text = " ".join(word for word in words if not set(word) & set('<%{["='))
    assert outcome(text) in ([(text, ())], [], [(text.strip(), ())])

"""Shapes of what devices are called: models and makers as systems report them, names of hosts, versions."""

from __future__ import annotations

import re

from traffic.detectors.names import fold
from traffic.detectors.shapes.base import Shape, pattern
from traffic.detectors.wordlists import word_list

_MODEL = re.compile(
    r"(?:iPhone|iPad|iPod|Watch|AppleTV|Mac(?:Book(?:Air|Pro)?|mini)?)\d{1,2},\d{1,2}|i(?:Phone|Pad)(?: .{1,24})?"
    r"|(?:SM|GT)-[A-Z]\d{2,4}[A-Z0-9]{0,4}(?:[-_ ][a-z]{3,12})?|(?:SM|GT)-[A-Z]{2}\d{3}[A-Z]?"
    r"|[A-Z]{3}-(?:A[LNTX]|TL|TN|LX|DL|CL|UL|BX|[LWN])\d{1,2}[A-Za-z]?"
    r"|(?:RMX|CPH|LYA|NE|KB|IN|LE|GM|HD|PJ|PH)\d{4}|P[A-Z]{3}\d{2}|V\d{4}[A-Z]{0,2}|XQ-[A-Z]{2}\d{2}|XT\d{4}-?\d{0,2}"
    r"|M\d{4}[A-Z]\d{1,2}[A-Z]{1,3}|2\d{4,7}[A-Z]{2,3}\d?[A-Z]?|2[0-6](?:0[1-9]|1[0-2])[0-9A-Z]{2,7}[CEGIYRK]"
    r"|NX\d{3}[A-Z]|ZTE .{2,20}"
    r"|(?:Pixel|Nexus|Redmi|POCO|MI|Mi|moto|Moto|HUAWEI|HONOR|OnePlus|ONEPLUS|Galaxy|vivo|OPPO|realme|Xperia|TECNO|Infinix"
    r"|itel|Nokia|LG|HTC|Lenovo|MEIZU|Meizu|meizu|Xiaomi|iQOO|nubia|Hisense|Coolpad|ASUS)[ _-].{1,30}"
)


_LONGEST_BROWSER = 40
_VERSION_AT_END = re.compile(r"[ /]v?\d[\d.]{0,20}$")


def _is_known_device(text: str) -> bool:
    """Tell whether `text` is a model as makers write them, or the name of a maker."""
    return fold(text) in word_list("makers") or _MODEL.fullmatch(text) is not None


def _is_machine_name(text: str) -> bool:
    """Tell whether `text` may be what somebody calls a machine, and no public host."""
    if not 2 <= len(text) <= 64 or not any(c.isalpha() for c in text) or "/" in text:
        return False
    return re.fullmatch(r"(?:[\w-]+\.)+(?!local\b|lan\b|home\b)[A-Za-z]{2,}", text) is None


def _is_browser_name(text: str) -> bool:
    """Tell whether `text` is the name of a browser, also with its version."""
    return len(text) <= _LONGEST_BROWSER and fold(_VERSION_AT_END.sub("", text)) in word_list("browsers")


SHAPES = (
    Shape(
        "known_device",
        _is_known_device,
        (
            "Xiaomi",
            "iPhone14,2",
            "SM-A525F",
            "PGT-AN10",
            "Redmi Note 9",
            "Pixel 6a",
            "M2007J17C",
            "CPH2413",
            "2211133C",
        ),
        ("tablet", "walleye", "daily", "true", "2024", "en-GB", ""),
    ),
    Shape(
        "machine_name",
        _is_machine_name,
        ("lenas-mbp", "Lena's phone", "mbp.local"),
        ("api.example.org", "12", "a/b", ""),
    ),
    Shape(
        "version",
        pattern(r"[vV]?\d{1,4}(?:\.\d{1,6}){1,4}(?:[-+. (][\w.()+ -]{1,24})?"),
        ("6.12.0", "v4.1", "8.2.1-beta"),
        ("612", "page", "1.", "31.230391,121.473701"),
    ),
    Shape(
        "screen_turn",
        pattern(r"portrait|landscape|vertical|horizontal|竖屏|横屏", re.IGNORECASE),
        ("portrait", "Landscape"),
        ("bisexual", "1"),
    ),
    Shape(
        "system_build",
        pattern(
            r"[A-Z]{2}[A-Z0-9]{1,2}\.\d{6}\.\d{3}(?:\.[A-Z]\d{1,2})?|(?:1\d|2\d)[A-Z]\d{2,5}[a-z]?", re.ASCII
        ),
        ("UP1A.231005.007", "TQ3A.230901.001.B1", "21E219", "20H307"),
        ("4120", "1.2.3", "3.0.1.545", "release", "36B"),
    ),
    Shape(
        "browser_name",
        _is_browser_name,
        ("Chrome", "Mobile Safari", "Chrome Mobile", "Samsung Internet", "UCBrowser", "Firefox 122.0"),
        ("en", "support", "true", "desktop", "my browser", ""),
    ),
    Shape(
        "known_system",
        pattern(
            r"(?:android|ios|iphone ?os|ipados|i(?:phone|pad)|windows|mac ?os(?: x)?|darwin|linux"
            r"|harmony ?os|open ?harmony|hyperos|tvos|watchos|wear ?os|chrome ?os|tizen|webos|kaios|fuchsia"
            r"|aosp|鸿蒙|安卓|苹果)"
            r"(?:[ /_-]?[vV]?\d[\w.]{0,12})?",
            re.IGNORECASE,
        ),
        ("Android", "ios", "iPhone OS", "android 13", "HarmonyOS 4.0", "鸿蒙"),
        ("You are a helpful assistant.", "web", "13", "androids", ""),
    ),
)

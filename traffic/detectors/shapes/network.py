"""Shapes of addresses of the network and of the companies that run one."""

from __future__ import annotations

import ipaddress
import re

from traffic.detectors.names import fold
from traffic.detectors.shapes.base import Shape
from traffic.detectors.shapes.devices import is_country_code
from traffic.detectors.wordlists import word_list

_TRADE = re.compile(
    r"(?<=.)mobile$|telecom|telekom|wireless|cellular|telef|telco|移动|联通|电信|广电|电讯|移動",
    re.IGNORECASE,
)
_WITHOUT_COUNTRY = re.compile(r"(?<=\w)(?: ?- ?| )[A-Z]{1,3}$")
"""A country at the end of a network's name: `Telenor N`, `vodafone UK`, `Orange - F`."""
_LONGEST_NAME = 40


def _is_ip(text: str) -> bool:
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    return not (address.is_unspecified or address.is_loopback or address.is_multicast)


def _is_known_carrier(text: str) -> bool:
    """Tell whether `text` is the name or the number (MCC and MNC) of a mobile network."""
    if re.fullmatch(r"\d{5,6}", text, re.ASCII):
        return is_country_code(int(text[:3]))
    if len(text) > _LONGEST_NAME or not any(c.isalpha() for c in text):
        return False
    named = _WITHOUT_COUNTRY.sub("", text)
    return fold(named) in word_list("carriers") or _TRADE.search(named) is not None


SHAPES = (
    Shape(
        "ip",
        _is_ip,
        ("192.168.1.7", "2001:db8::7", "8.8.8.8"),
        ("0.0.0.0", "127.0.0.1", "2.4.10.331", "1.2.3", "::"),  # noqa: S104 - no socket is bound
    ),
    Shape(
        "known_carrier",
        _is_known_carrier,
        ("46001", "311480", "中国移动", "Verizon", "T-Mobile US", "China Unicom", "Telenor N"),
        ("eq", "add", "12", "99999", "mobile", "mobile app", ""),
    ),
)

"""The invented user whose values a share of the requests of the benchmark carry."""

from __future__ import annotations

import random
import string

PERSONA: dict[str, list[str]] = {
    "device.imei": ["490154203237518"],
    "device.android_id": ["4f1c0a9be2d37586"],
    "device.oaid": ["b3a1c9d2-7f60-4e15-9a84-2c6d0f8e1b57"],
    "device.gaid": ["8c5be2f0-1d3a-4b77-9a6e-0f42c1d8e93b"],
    "device.mac": ["3C:22:FB:10:9A:7E"],
    "contact.phone": ["13816245079"],
    "contact.email": ["mei.lin.bench@example.com"],
    "identity.name": ["林美琳"],
    "account.user_id": ["u_48207715"],
    "location.precise": ["31.230416,121.473701"],
}
"""The values that stand in the requests; all of them invented."""


def more_values(number: int) -> dict[str, list[str]]:
    """Return `number` further values that no request holds, to see what planted values cost."""
    chance = random.Random(number)
    letters = string.ascii_lowercase + string.digits
    return {"device.identifier": ["v" + "".join(chance.choices(letters, k=15)) for _ in range(number)]}

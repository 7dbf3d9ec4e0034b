"""A rule as a user writes it, for packs of his own."""

from __future__ import annotations

OWN_RULE = """
[[rules]]
id = "OWN-1"
check = "clear_text"
inputs = "T"
severity = { default = "high" }
legal = [{ instrument = "pipl", article = { zh = "五十一", en = "51" }, says = { zh = "加密", en = "encrypt" } }]
source_checked = { zh = "已阅", en = "read" }
name = { zh = "明文", en = "Clear text" }
title = { zh = "明文：{data}", en = "Clear text: {data}" }
explanation = { zh = "明文发送。", en = "Sent in clear." }
remedy = { zh = "改用HTTPS。", en = "Use HTTPS." }
example = { says = { zh = "例", en = "example" }, flows = [{ data = "contact.phone", scheme = "http" }] }
counterexample = { says = { zh = "反例", en = "counterexample" }, flows = [{ data = "contact.phone" }] }
"""

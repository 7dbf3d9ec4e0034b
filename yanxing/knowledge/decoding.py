"""Sheets of what reading traffic can undo: decoders, and the forms in which planted values are found."""

from __future__ import annotations

from collections.abc import Iterator

from corpora.text import Language
from traffic.decoders.registry import decoders
from traffic.detectors.forms import all_forms
from yanxing.knowledge.sheets import Sheet, Table, Tongue


def decoding_sheets(language: Language) -> Iterator[Sheet]:
    """Yield the sheet of the decoders, in the order in which they are tried, then that of the forms."""
    tongue = Tongue(language)
    read = tuple((decoder.name, decoder.label.to(language)) for decoder in decoders())
    heads = tongue.heads("step", "reads")
    yield Sheet(tongue.say("decoding_page"), tongue.say("decoding_lead"), tables=(Table("", heads, read),))
    forms = tuple(
        (tongue.say(f"forms_{form.group}"), form.id, form.label.to(language)) for form in all_forms()
    )
    heads = tongue.heads("forms_group", "form", "form_is")
    yield Sheet(tongue.say("forms"), tongue.say("forms_lead"), tables=(Table("", heads, forms),))

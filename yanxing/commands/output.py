"""How what is known is shown: as sheets on the terminal, as records in JSON."""

from __future__ import annotations

from collections.abc import Iterable

from corpora.errors import InputError
from corpora.messages import say
from corpora.record import Record
from corpora.text import Language
from yanxing.knowledge.sheets import Sheet


def show(record: Record, sheets: Iterable[Sheet], output: tuple[str, ...], language: Language) -> None:
    """Print `sheets`, unless `output` sends the record itself to standard output. Raises OutputError."""
    from yanxing.knowledge.terminal import print_sheet
    from yanxing.report.outputs import Kind, parse_outputs, write_outputs

    outputs = parse_outputs(output, Kind.KNOWLEDGE)
    if not any(o.to_stdout for o in outputs):
        for sheet in sheets:
            print_sheet(sheet)
    write_outputs(record, outputs, language)


def unknown(key: str, word: str, known: Iterable[str], language: Language) -> InputError:
    """Return the error `key` for an unknown word, with words of `known` that may have been meant."""
    from yanxing.knowledge.near import near_words
    from yanxing.knowledge.sheets import Tongue

    near = near_words(word, known)
    hint = say("knowledge.near", words=Tongue(language).listed(near)) if near else ""
    return InputError(f"knowledge.{key}", word=word, near=hint)

"""The sheet of decoders and forms."""

from __future__ import annotations

import pytest

from corpora.text import Language
from traffic.decoders.registry import decoders
from traffic.detectors.forms import all_forms
from yanxing.knowledge.decoding import decoding_sheets


@pytest.mark.parametrize("language", list(Language))
def test_every_decoder_and_form_has_its_row(language):
    read, forms = decoding_sheets(language)
    assert [row[0] for row in read.tables[0].rows] == [decoder.name for decoder in decoders()]
    assert len(forms.tables[0].rows) == len(all_forms())
    assert {"md5", "sha256(md5)", "gcj02"} <= {row[1] for row in forms.tables[0].rows}
    assert all(row[-1] for sheet in (read, forms) for row in sheet.tables[0].rows)


def test_both_languages_speak():
    zh, en = (next(iter(decoding_sheets(language))).tables[0].rows for language in Language)
    assert all(one[0] == other[0] and one[1] != other[1] for one, other in zip(zh, en, strict=True))

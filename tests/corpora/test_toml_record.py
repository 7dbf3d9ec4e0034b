"""Files of knowledge: errors name the file and the field."""

from __future__ import annotations

import pytest

from corpora.errors import OntologyError
from corpora.text import Text
from corpora.toml_record import load_record


def test_a_file_becomes_its_record(tmp_path):
    (tmp_path / "a.toml").write_text('zh = "言"\nen = "word"\n', "utf8")
    assert load_record(tmp_path / "a.toml", Text) == Text(zh="言", en="word")


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"zh = ", "TOML"), (b'zh = "x"', "en"), (b'zh = "x"\nen = 3', "en"), (b"\xff", "TOML")],
)
def test_what_is_wrong_is_named(tmp_path, content, said):
    (tmp_path / "a.toml").write_bytes(content)
    with pytest.raises(OntologyError, match=said) as caught:
        load_record(tmp_path / "a.toml", Text)
    assert "a.toml" in caught.value.text.zh


def test_a_file_that_cannot_be_read_is_named_and_a_byte_order_mark_is_no_fault(tmp_path):
    (tmp_path / "a.toml").write_bytes(b'\xef\xbb\xbfzh = "x"\nen = "y"\n')
    assert load_record(tmp_path / "a.toml", Text).en == "y"
    (tmp_path / "deep.toml").write_text("zh = " + "[" * 5000, "utf8")
    for name, said in (("deep.toml", "not valid TOML"), ("none.toml", "cannot be read")):
        with pytest.raises(OntologyError, match=said):
            load_record(tmp_path / name, Text)

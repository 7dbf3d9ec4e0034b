"""CA4P-483 from a miniature that we wrote in its form."""

from __future__ import annotations

import pytest

from corpora.errors import CorpusError
from corpora.loaders.ca4p483 import load, names


def written(file, *sentences):
    """Write sentences of (characters, label) pairs."""
    lines = []
    for sentence in sentences:
        for characters, label in sentence:
            tags = [f"I-{label}"] * len(characters) if label else ["O"] * len(characters)
            if label:
                tags[0] = f"B-{label}"
            lines += [f"{c}\t{tag}" for c, tag in zip(characters, tags, strict=True)]
        lines.append("")
    file.write_text("\n".join(lines), "utf8")


def test_sentences_and_phrases(tmp_path):
    said = [("我们", ""), ("读取", "collect"), ("您的", ""), ("相册", "data")]
    written(tmp_path / "dev.char.bios", said, [("一、", "")])
    written(tmp_path / "train.char.bio", said)
    assert names(tmp_path) == ("dev", "train")
    (sentence,) = load(tmp_path)
    assert sentence.text == "我们读取您的相册"
    assert sentence.phrases("data") == ("相册",)
    assert [s.text for s in load(tmp_path, "train")] == ["我们读取您的相册"]


def test_white_space_and_stray_lines_are_left_out(tmp_path):
    (tmp_path / "dev.char.bios").write_text(
        "我\tO\n\u3000\tO\n们\tO\nodd line here\n收\tB-collect\n集\tI-collect\n"
    )
    (sentence,) = load(tmp_path)
    assert sentence.text == "我们收集"
    assert sentence.phrases("collect") == ("收集",)


def test_a_missing_part_or_folder_is_told(tmp_path):
    with pytest.raises(CorpusError, match=r"dev\.char\.bios"):
        names(tmp_path)
    written(tmp_path / "dev.char.bios")
    with pytest.raises(CorpusError, match="not there"):
        list(load(tmp_path, "test"))

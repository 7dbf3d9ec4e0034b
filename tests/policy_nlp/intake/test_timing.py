from pathlib import Path

import pytest

from policy_nlp.intake import timing


def test_pages_of_every_form_and_size() -> None:
    made = list(timing.pages((5, 10)))
    assert [(name, len(page)) for name, page in made] == [
        (name, size * 1024) for name in ("html", "markdown", "plain") for size in (5, 10)
    ]


def test_times_of_pages_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    made = list(timing.pages((5, 20)))
    monkeypatch.setattr(timing, "pages", lambda: made)
    lines = timing.report([], "zh", rounds=1).splitlines()
    assert lines[0].startswith("载入时间")
    assert len(lines) == 7
    assert [line.split()[-1] for line in lines[1::2]] == ["1.00"] * 3


def test_times_of_files_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "policy.txt"
    file.write_text("We collect your name.\n" * 100)
    assert timing.main([str(file)]) == 0
    assert "policy.txt" in capsys.readouterr().out
    assert timing.main([str(tmp_path / "none.txt")]) == 1
    assert "none.txt" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["html", "markdown", "plain"])
def test_larger_pages_hold_more_of_the_same(form: str) -> None:
    small, large = (
        timing.measure(name, page, rounds=1) for name, page in timing.pages((60, 600)) if name == form
    )
    assert large.blocks > 8 * small.blocks
    assert small.rate > 0 < large.rate

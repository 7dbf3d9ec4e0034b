"""A text in which nothing of a policy stands is inconclusive, not a pass and not a finding."""

from __future__ import annotations

import pytest

from yanxing.__main__ import run

NO_POLICY = {
    "greeting": "hello world, this is a friendly page about nothing at all\n",
    "data": '{"name": "x", "version": 3, "description": "a package of some kind"}\n',
    "zh": "今天天气很好，我们去公园散步，然后回家吃饭。\n",
}


@pytest.mark.parametrize("case", NO_POLICY)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_policy_is_inconclusive(tmp_path, capsys, case, language):
    file = tmp_path / "policy.md"
    file.write_text(NO_POLICY[case], "utf8")
    assert run(["policy", str(file), "--lang", language]) == 3
    assert str(file) in capsys.readouterr().err

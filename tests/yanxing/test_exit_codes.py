"""Exit statuses are part of the public interface."""

from yanxing.exit_codes import LEVELS, ExitCode


def test_the_statuses_are_those_of_the_documentation():
    assert [int(x) for x in ExitCode] == [0, 1, 2, 3, 4, 130]


def test_levels_rise():
    assert LEVELS == ("none", "low", "medium", "high")

import pytest

from policy_nlp.intake.pdf.geometry import UNIT, Frame, applied, combined, turn_of


@pytest.mark.parametrize(
    ("direction", "turn"),
    [((1, 0), 0), ((0, 1), 1), ((-2, 0), 2), ((0, -1), 3), ((1, 1), None), ((0, 0), None)],
)
def test_turns_are_quarters(direction: tuple[int, int], turn: int | None) -> None:
    assert turn_of(*direction) == turn


@pytest.mark.parametrize(
    ("turn", "place"), [(0, (10.0, 180.0)), (1, (20.0, 10.0)), (2, (90.0, 20.0)), (3, (180.0, 90.0))]
)
def test_points_are_read_from_the_top_left(turn: int, place: tuple[float, float]) -> None:
    frame = Frame(0, 0, 100, 200, turn)
    assert frame.place(10, 20) == place
    assert frame.size == ((200, 100) if turn % 2 else (100, 200))


def test_boxes_out_of_all_bounds_are_dropped() -> None:
    frame = Frame(0, 0, 100, 200)
    assert frame.box(0, 0, 1e9, 5) is None
    assert frame.box(0, 0, float("nan"), 5) is None
    assert frame.box(30, 20, 10, 0) == (10, 180, 30, 200)


def test_matrices_apply_one_after_the_other() -> None:
    double, move = (2.0, 0.0, 0.0, 2.0, 0.0, 0.0), (1.0, 0.0, 0.0, 1.0, 5.0, 7.0)
    assert applied(combined(double, move), 1, 1) == (7, 9)
    assert combined(UNIT, move) == move

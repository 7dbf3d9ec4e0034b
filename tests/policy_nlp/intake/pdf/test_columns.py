from policy_nlp.intake.pdf.columns import regions_of
from policy_nlp.intake.pdf.marks import Run


def run(text: str, left: float, baseline: float, width: float) -> Run:
    return Run(text, [left + width * n / len(text) for n in range(len(text))], left + width, baseline, 10.0)


def lines(name: str, left: float, width: float, shift: float = 0.0) -> list[Run]:
    return [run(f"{name}{n}", left, 100 + 14 * n + shift, width) for n in range(10)]


def read(runs: list[Run]) -> list[str]:
    return [row.text for region in regions_of(runs) for row in region.rows]


def test_two_columns_are_read_one_after_the_other() -> None:
    title = run("title", 50, 60, 500)
    below = run("below", 50, 400, 450)
    found = read([title, below, *lines("right", 310, 240, 5), *lines("left", 50, 240)])
    assert found == ["title", *(f"left{n}" for n in range(10)), *(f"right{n}" for n in range(10)), "below"]


def test_a_list_of_names_and_values_is_no_pair_of_columns() -> None:
    runs = [*lines("name", 50, 60), *lines("value", 310, 240)]
    assert len(regions_of(runs)) == 1
    assert read(runs)[0] == "name0 value0"


def test_one_column_is_one_region() -> None:
    assert [len(region.rows) for region in regions_of(lines("line", 50, 480))] == [10]
    assert regions_of([]) == []

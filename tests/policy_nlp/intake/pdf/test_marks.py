from policy_nlp.intake.pdf.marks import Box, Run, link_runs


def run(text: str, left: float = 0.0, **more: object) -> Run:
    return Run(
        text, [left + 10.0 * n for n in range(len(text))], left + 10.0 * len(text), 100.0, 10.0, **more
    )


def test_a_run_is_cut_where_a_border_stands() -> None:
    left, right = run("ab cd").cut([30.0])
    assert (left.text, left.right, right.text, right.left) == ("ab", 20.0, "cd", 30.0)
    assert right.spaced
    assert not left.spaced


def test_cuts_outside_change_nothing() -> None:
    assert [part.text for part in run("abc").cut([-5.0, 400.0])] == ["abc"]


def test_only_what_stands_in_a_link_is_linked() -> None:
    parts = link_runs([run("see our list now")], [(Box(80, 90, 120, 103), "https://example.com")])
    assert [(part.text, part.link) for part in parts] == [("see our", None), ("list", 0), ("now", None)]


def test_links_of_other_lines_do_not_matter() -> None:
    parts = link_runs([run("list")], [(Box(0, 300, 120, 312), "https://example.com")])
    assert [part.link for part in parts] == [None]

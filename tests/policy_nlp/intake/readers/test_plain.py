from policy_nlp.intake.readers.plain import read


def test_lines_and_soft_breaks() -> None:
    _, pieces = read("one\ntwo  \nthree\n\n　four\u00a0 five\n")
    assert [(p.text, p.soft) for p in pieces] == [
        ("one", False),
        ("two", True),
        ("three", False),
        ("four five", False),
    ]


def test_tabs_are_kept_for_the_tables() -> None:
    assert read("a\tb \tc")[1][0].text == "a\tb\tc"

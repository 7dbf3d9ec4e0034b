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


def test_underlined_lines_are_headings() -> None:
    _, pieces = read(
        "Policy\n======\n\nWe collect.\n\n1. 收集\n--------\n\n- item\n------\n\nWe share it.\n----\n"
    )
    assert [(p.kind.value, p.level) for p in pieces if p.text.strip("=-")] == [
        ("heading", 1),
        ("paragraph", 0),
        ("heading", 2),
        ("paragraph", 0),
        ("paragraph", 0),
    ]


def test_indentation_counts_columns_of_spaces() -> None:
    assert [p.indent for p in read("a\n  - b\n\t- c\n　　d")[1]] == [0, 2, 4, 0]

from policy_nlp.intake.pdf.furniture import drop_furniture
from policy_nlp.intake.pdf.marks import Page, Run


def run(text: str, baseline: float) -> Run:
    return Run(text, [50.0 + 5 * n for n in range(len(text))], 50.0 + 5 * len(text), baseline, 10.0)


def page(number: int, *texts: tuple[str, float]) -> Page:
    return Page(number, 595, 842, [run(*text) for text in texts])


def test_running_headers_and_numbers_are_dropped() -> None:
    pages = [
        page(n, ("Example Privacy Policy", 40), (f"text of page {n} begins", 120), (f"{n + 1} / 3", 810))
        for n in range(3)
    ]
    drop_furniture(pages)
    assert [[r.text for r in p.runs] for p in pages] == [[f"text of page {n} begins"] for n in range(3)]


def test_the_number_of_a_single_page_is_dropped() -> None:
    for number in ("1", "- 1 -", "第1页共3页", "Page 1 of 3", "1/3"):
        only = page(0, ("我们收集您的姓名。", 100), (number, 815))
        drop_furniture([only])
        assert [r.text for r in only.runs] == ["我们收集您的姓名。"], number


def test_what_repeats_in_the_body_stays() -> None:
    pages = [page(n, ("我们收集您的姓名。", 300), ("2020", 500)) for n in range(4)]
    drop_furniture(pages)
    assert all(len(p.runs) == 2 for p in pages)


def test_different_first_lines_stay() -> None:
    pages = [page(n, (f"{'abc'[n]} begins here", 60)) for n in range(3)]
    drop_furniture(pages)
    assert all(p.runs for p in pages)

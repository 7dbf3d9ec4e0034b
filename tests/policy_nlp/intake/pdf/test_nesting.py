import zlib

import pytest

from policy_nlp.errors import PolicyError
from policy_nlp.intake.pdf.nesting import check_nesting


def form(number: int, draws: str, names: str = "", *, packed: bool = False) -> bytes:
    content = zlib.compress(draws.encode()) if packed else draws.encode()
    head = f"{number} 0 obj <</Type/XObject/Subtype/Form/Resources<</XObject<<{names}>>>>>>stream\n"
    return head.encode() + content + b"\nendstream endobj\n"


def chain(length: int, times: int, *, packed: bool = False) -> bytes:
    forms = [form(n, "/X Do " * times, f"/X {n + 1} 0 R", packed=packed) for n in range(1, length)]
    return b"".join(forms) + form(length, "0 0 m 9 9 l S")


@pytest.mark.parametrize("packed", [False, True])
def test_drawings_that_multiply_are_refused(packed: bool) -> None:
    with pytest.raises(PolicyError, match="too much"):
        check_nesting(chain(9, 10, packed=packed), "policy.pdf")


def test_drawings_that_hold_themselves_are_refused() -> None:
    with pytest.raises(PolicyError, match="too much"):
        check_nesting(form(5, "/X Do /X Do", "/X 5 0 R"), "policy.pdf")
    with pytest.raises(PolicyError, match="too much"):
        check_nesting(form(5, "/X Do", "/X 6 0 R") + form(6, "/Y Do", "/Y 5 0 R"), "policy.pdf")


def test_names_are_found_through_other_objects() -> None:
    head = b"5 0 obj <</Subtype/Form/Resources 7 0 R>>stream\n/X Do\nendstream endobj\n"
    with pytest.raises(PolicyError, match="too much"):
        check_nesting(
            head + b"7 0 obj <</XObject 8 0 R>> endobj\n8 0 obj <</X 5 0 R>> endobj\n", "policy.pdf"
        )


def test_usual_drawings_pass() -> None:
    check_nesting(chain(4, 3), "policy.pdf")
    check_nesting(b"no drawing at all", "policy.pdf")
    # A dictionary of all drawings names its own drawing, too; only what is drawn counts.
    check_nesting(form(5, "/Y Do", "/X 5 0 R/Y 6 0 R") + form(6, "S", "/X 5 0 R/Y 6 0 R"), "policy.pdf")


def test_many_drawings_that_do_not_multiply_pass() -> None:
    check_nesting(b"".join(form(n, "/Y Do", f"/Y {n + 1} 0 R") for n in range(1, 3000, 2)), "policy.pdf")

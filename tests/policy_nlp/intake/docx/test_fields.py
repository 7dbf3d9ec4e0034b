import pytest

from policy_nlp.intake.docx.fields import Fields, link_of


@pytest.mark.parametrize(
    ("code", "link"),
    [
        (' HYPERLINK "https://a.example/list" ', "https://a.example/list"),
        ('HYPERLINK \\o "tip" "https://a.example"', "https://a.example"),
        ('HYPERLINK \\n "https://a.example"', "https://a.example"),
        ('HYPERLINK "https://a.example" \\t "_blank"', "https://a.example"),
        ('HYPERLINK \\l "_Toc1"', ""),
        ("PAGE", ""),
        ("", ""),
    ],
)
def test_codes(code: str, link: str) -> None:
    assert link_of(code) == link


def test_code_is_no_text_and_the_result_is_a_link() -> None:
    fields = Fields()
    fields.mark("begin")
    fields.read(' HYPERLINK "https:')
    fields.read('//a.example"')
    assert fields.in_code
    fields.mark("separate")
    assert (fields.in_code, fields.link) == (False, "https://a.example")
    fields.mark("end")
    assert (fields.in_code, fields.link) == (False, "")


def test_marks_without_partner_do_no_harm() -> None:
    fields = Fields()
    fields.mark("end")
    fields.mark("separate")
    fields.read("PAGE")
    assert not fields.in_code
    fields.mark("begin")
    fields.end_of_text()
    assert not fields.in_code

import pytest

from policy_nlp.intake.docx.numerals import numeral


@pytest.mark.parametrize(
    ("number", "form", "shown"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCountingThousand", "十"),
        (12, "japaneseCounting", "十二"),
        (20, "taiwaneseCountingThousand", "二十"),
        (105, "chineseCounting", "一百〇五"),
        (110, "chineseCounting", "一百一十"),
        (12, "ideographDigital", "一二"),
        (3, "chineseLegalSimplified", "叁"),
        (1, "lowerLetter", "a"),
        (28, "upperLetter", "BB"),
        (14, "lowerRoman", "xiv"),
        (9, "upperRoman", "IX"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (7, "decimalZero", "07"),
        (2, "ideographTraditional", "乙"),
        (5, "decimal", "5"),
        (5, "unheardOf", "5"),
        (0, "lowerLetter", "0"),
        (10**8, "upperRoman", "100000000"),
    ],
)
def test_forms(number: int, form: str, shown: str) -> None:
    assert numeral(number, form) == shown

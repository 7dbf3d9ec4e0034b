"""Numbers as Word writes them before paragraphs."""

from __future__ import annotations

from collections.abc import Callable

_HAN = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST = 9999


def numeral(number: int, form: str) -> str:
    """Return `number` in a number format of Word's (`chineseCounting`, `lowerLetter`); digits for unknown ones."""
    write = _FORMS.get(form)
    return write(number) if write is not None and 0 < number <= _LARGEST else str(number)


def _counting(number: int, digits: str = _HAN, units: tuple[str, ...] = ("", "十", "百", "千")) -> str:
    """Write 12 as 十二 and 105 as 一百〇五."""
    text, gap = "", False
    figures = str(number)
    for place, figure in zip(range(len(figures) - 1, -1, -1), map(int, figures), strict=True):
        if figure:
            text += (digits[0] if gap and text else "") + digits[figure] + units[place]
        gap = not figure
    return text.removeprefix(digits[1]) if 10 <= number < 20 and digits is _HAN else text


def _digital(number: int) -> str:
    return "".join(_HAN[int(figure)] for figure in str(number))


def _legal(number: int) -> str:
    return _counting(number, _LEGAL, ("", "拾", "佰", "仟"))


def _letter(number: int) -> str:
    """Write 1 as a, 27 as aa, 28 as bb."""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 10)


def _roman(number: int) -> str:
    text = ""
    for size, figure in _ROMAN:
        text += figure * (number // size)
        number %= size
    return text


def _from(first: str, count: int) -> Callable[[int], str]:
    """Return a writer of the `count` characters that begin with `first`."""
    return lambda number: chr(ord(first) + number - 1) if number <= count else str(number)


def _of(characters: str) -> Callable[[int], str]:
    return lambda number: characters[(number - 1) % len(characters)]


_FORMS: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(
        [
            "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand",
            "japaneseCounting",
        ],
        _counting,
    ),
    **dict.fromkeys(["ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand"], _digital),
    **dict.fromkeys(["chineseLegalSimplified", "ideographLegalTraditional"], _legal),
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
    "decimalZero": lambda number: f"{number:02}",
    **dict.fromkeys(["decimalEnclosedCircle", "decimalEnclosedCircleChinese"], _from("①", 20)),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "ideographEnclosedCircle": _from("㊀", 10),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
}  # fmt: skip

"""The pages of reference, in both languages: `python -m yanxing.knowledge.pages FOLDER` writes them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from corpora.text import Language
from yanxing.knowledge.decoding import decoding_sheets
from yanxing.knowledge.endpoints import endpoints_sheets
from yanxing.knowledge.markdown import markdown_page
from yanxing.knowledge.parties import parties_sheets
from yanxing.knowledge.rules import rules_pages
from yanxing.knowledge.sheets import Sheet, Tongue
from yanxing.knowledge.terms import data_types_sheet, events_sheet, purposes_sheet, recipients_sheet

PAGES: Mapping[str, Callable[[Language], Iterable[Sheet]]] = {
    "data-types": lambda language: [data_types_sheet(language)],
    "purposes": lambda language: [purposes_sheet(language)],
    "events": lambda language: [events_sheet(language)],
    "recipients": lambda language: [recipients_sheet(language)],
    "organisations-china": lambda language: parties_sheets(language)[:1],
    "organisations-elsewhere": lambda language: parties_sheets(language)[1:],
    "endpoints": endpoints_sheets,
    "decoding": decoding_sheets,
    "rules": rules_pages,
}
"""Name of the page -> its sheets."""


def page_text(name: str, language: Language) -> str:
    """Return page `name` of PAGES, or "README" for the index, as Markdown."""
    if name != "README":
        return markdown_page(PAGES[name](language))
    tongue = Tongue(language)
    titles = {page: next(iter(PAGES[page](language))).title for page in PAGES}
    index = "".join(f"- [{title}]({page}.md)\n" for page, title in titles.items())
    return f"# {tongue.say('reference')}\n\n{tongue.say('reference_lead')}\n\n{index}"


def write_pages(folder: Path) -> None:
    """Write every page in both languages to `folder`/zh and `folder`/en."""
    for language in Language:
        (folder / language).mkdir(parents=True, exist_ok=True)
        for name in (*PAGES, "README"):
            (folder / language / f"{name}.md").write_text(page_text(name, language), "utf8")


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]))

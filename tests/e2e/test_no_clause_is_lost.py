"""An independent reader of HTML finds no sentence that ours has dropped.

Beautiful Soup gives all text of a page; every sentence of it must stand in the blocks, unless it lies in what is no
text of the policy. For real pages, by name:

    YANXING_POLICIES=FOLDER python -m pytest -m long tests/e2e/test_no_clause_is_lost.py
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from policy_nlp.intake import load_document

SAMPLE = Path(__file__).parents[2] / "corpora" / "samples" / "zh-ledger" / "policy.html"
NO_TEXT = ["script", "style", "head", "nav", "noscript", "svg", "template", "select", "button", "label"]
# The number of an item is its place in the list, no part of its text.
NUMBER = re.compile(
    r"^\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivx]{1,4})[)）.、．,:：]\s*|[•·-]\s*)+"
)
WILD = """<html><body><nav><a href=/>Home</a> <a href=/shop>Shop</a></nav>
<div class="accordion"><button>What we collect</button><div style="display:none">
<p>We collect your postal address, so that parcels find you.<p>We keep it for two years after the last one.</div></div>
<table><tr><td><table><tr><th>Data<th>Why
<tr><td>Your shoe size is kept for one season<td>to send shoes that fit you well</table></table>
<dl><dt>Phone number<dd>Couriers receive it on the day of delivery only.</dl>
<div>We never sell what you order to anyone at all.<br>We do not read your address book either.</div>
<li>An item without a list tells that receipts go to our accountant.
<b>Bold and never closed: returns are stored for ten years</body></html>"""


def sentences(html: str) -> set[str]:
    """Return the sentences of a page as an independent reader sees them, without spaces."""
    page = BeautifulSoup(html, "lxml")
    for tag in page(NO_TEXT):
        tag.decompose()
    parts = re.split(r"(?<=[.。；;!?！？])\s|\n|[|]", page.get_text("\n"))
    return {bare for part in parts if len(bare := squeezed(NUMBER.sub("", part))) >= 12}


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def lost(html: str) -> set[str]:
    read = squeezed(load_document(html).text)
    return {sentence for sentence in sentences(html) if sentence not in read}


@pytest.mark.parametrize("html", [SAMPLE.read_text("utf8"), WILD])
def test_every_sentence_of_a_page_is_read(html: str) -> None:
    assert len(sentences(html)) >= 9
    assert not lost(html)


def test_a_dropped_sentence_would_be_noticed() -> None:
    hidden = WILD.replace("<nav>", "<nav><p>We also share your date of birth.</p>")
    assert sentences(hidden) == sentences(WILD)
    assert squeezed("We keep it for two years after the last one.") in sentences(WILD)


@pytest.mark.long
@pytest.mark.filterwarnings("ignore::bs4.XMLParsedAsHTMLWarning")
def test_real_pages_lose_next_to_nothing() -> None:
    folder = Path(os.environ.get("YANXING_POLICIES", ""))
    if not os.environ.get("YANXING_POLICIES") or not folder.is_dir():
        pytest.skip("YANXING_POLICIES names no folder with real policies in folders zh and en")
    all_of, missing = 0, []
    for file in sorted(folder.rglob("*.html")):
        html = file.read_text("utf8", "replace")
        gone = lost(html)
        all_of += len(sentences(html))
        missing += [(file.name, sentence) for sentence in gone]
    assert len(missing) <= 0.03 * all_of, "\n".join(map(str, missing))

import html as quoting
import json

import pytest

from policy_nlp.intake import load_document

CLAUSE = "We collect the model of your device when you open the app, and we keep it for a year."
PAGE = (
    f"<h2>Device data</h2><p>{CLAUSE}</p><table><tr><th>SDK<th>Use</tr><tr><td>Pushy<td>messages</tr></table>"
    + "<p>More.</p>" * 30
)


def shown(html: str) -> str:
    return load_document(f"<html><head><title>App</title></head><body>{html}</body></html>").text


def test_frames_that_are_written_out() -> None:
    assert CLAUSE in shown(f'<iframe srcdoc="{quoting.escape(PAGE)}"></iframe>')
    assert "Pushy | messages" in shown(f'<p>Hello.</p><iframe srcdoc="{quoting.escape(PAGE)}"></iframe>')


@pytest.mark.parametrize(
    "script",
    [
        "<script id=__NEXT_DATA__ type='application/json'>{}</script>".format(
            json.dumps({"props": {"id": 3, "body": PAGE, "url": "https://a.example/x"}}).replace("</", "<\\/")
        ),
        f"<script>window.__INITIAL_STATE__ = {json.dumps({'content': PAGE}).replace('<', chr(92) + 'u003c')};</script>",
        f"<script>const page = {{ html: `{PAGE}` }}; function f() {{ return 'none'; }}</script>",
    ],
)
def test_texts_in_scripts_where_nothing_is_shown(script: str) -> None:
    text = shown(f"<div id=app>Loading</div>{script}")
    assert CLAUSE in text
    assert "Pushy | messages" in text
    assert "https" not in text
    assert "function" not in text


def test_paragraphs_in_a_script_keep_their_headings() -> None:
    parts = [
        {"type": "title", "text": "Device data"},
        {"type": "para", "text": CLAUSE + " " + CLAUSE[::-1] * 2},
    ]
    text = shown(f"<script>var doc = {json.dumps(parts)}</script>")
    assert text.index("Device data") < text.index(CLAUSE)


def test_scripts_of_a_page_that_shows_its_text_are_none() -> None:
    script = f"<script>var other = {json.dumps('We sell all of it. ' + PAGE)}</script>"
    assert "sell" not in shown("<p>We collect your name and your age, to open your account.</p>" * 9 + script)


@pytest.mark.parametrize("tag", ["noscript", "template"])
def test_what_stands_behind_is_read_where_it_is_the_text(tag: str) -> None:
    text = "".join(f"<p>{n}: {CLAUSE}</p>" for n in range(5))
    assert CLAUSE in shown(f"<div id=app></div><{tag}>{text}</{tag}>")
    assert "JavaScript" not in shown(f"<{tag}>You need JavaScript.</{tag}>" + text)
    assert CLAUSE in shown(
        f"<my-page><template shadowrootmode=open><p>{CLAUSE}</p></template></my-page>{'<p>Text.' * 99}"
    )


@pytest.mark.parametrize(
    "script", ['"' * 400_000, '"a\\\\' * 100_000, "`" + "x" * 400_000, "a:" * 200_000, "'\\" * 200_000]
)
def test_bottomless_scripts_say_nothing(script: str) -> None:
    assert shown(f"<p>We collect it.</p><script>{script}</script>") == "We collect it."

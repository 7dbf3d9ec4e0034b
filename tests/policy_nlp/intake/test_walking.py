from policy_nlp.intake.readers.html import parse_html
from policy_nlp.intake.walking import walk


def test_order_and_skipping() -> None:
    soup = parse_html("<p>a<b>b</b><!-- no --></p><div>c</div><script>no</script>")
    body = soup.body
    assert body is not None
    shown = [what if isinstance(what, str) else f"{kind}:{what.name}" for kind, what in walk(body)]
    assert shown[:6] == ["start:p", "a", "start:b", "b", "end:b", "end:p"]
    assert "no" not in shown


def test_tags_are_left_out() -> None:
    soup = parse_html("<p>a<b>b</b></p>")
    texts = [what for kind, what in walk(soup, lambda tag: tag.name == "b") if kind == "text"]
    assert texts == ["a"]


def test_the_receiver_may_skip() -> None:
    events = walk(parse_html("<p>a</p>"))
    assert next(events)[0] == "start"
    assert [kind for kind, _ in events if kind == "text"] == ["text"]
    events = walk(parse_html("<p>a</p>"))
    next(events)
    try:
        events.send(True)
    except StopIteration:
        return
    raise AssertionError

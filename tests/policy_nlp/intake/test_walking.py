from policy_nlp.intake.pages.nodes import parse_html
from policy_nlp.intake.walking import text_of, walk


def test_order_and_skipping() -> None:
    root = parse_html("<p>a<b>b</b><!-- no --></p><div>c</div>").named("body")[0]
    shown = [what if isinstance(what, str) else f"{kind}:{what.name}" for kind, what in walk(root)]
    assert shown[:6] == ["start:p", "a", "start:b", "b", "end:b", "end:p"]
    assert "no" not in shown


def test_marked_tags_are_left_out() -> None:
    tree = parse_html("<p>a<b>b</b></p>")
    tree.named("b")[0].skip = True
    assert [what for kind, what in walk(tree.root) if kind == "text"] == ["a"]


def test_the_receiver_may_mark_at_the_start() -> None:
    tree = parse_html("<p>a</p><p>b</p>")
    seen = []
    for kind, what in walk(tree.root):
        seen.append(kind)
        if kind == "start" and what.name == "p":
            what.skip = True
    assert "text" not in seen
    assert seen.count("end") == 2


def test_text_of_a_tag_may_be_cut_short() -> None:
    root = parse_html("<p>one<br>two <b>three</b> " + "<i>more</i>" * 9).root
    assert text_of(root).startswith("one two three more")
    assert text_of(root, 5) == "one two "

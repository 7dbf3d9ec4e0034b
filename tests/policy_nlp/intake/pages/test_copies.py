from policy_nlp.intake import load_document

TEXT = (
    "<p>We collect your name and the model of your device, and we keep both for as long as you use the app.</p>"
    * 2
)


def times(html: str) -> int:
    return load_document(f"<html><body><h1>Privacy</h1>{html}</body></html>").text.count(
        "We collect your name"
    )


def test_copies_for_another_screen_are_read_once() -> None:
    assert times(f"<div class='desktop-only'>{TEXT}</div><div class='mobile-only'>{TEXT}</div>") == 2
    assert times(f"<div style='display:none'>{TEXT}</div><p>Text.<div>{TEXT}</div>") == 2
    assert times(f"<div>{TEXT}</div><noscript>{TEXT * 3}</noscript>") == 2 + 6


def test_the_same_said_of_two_things_is_read_twice() -> None:
    other = "<p>And other things that stand on this page, which is longer than the part itself.</p>" * 20
    assert times(f"<h2>Android</h2><div>{TEXT}</div>{other}<h2>iOS</h2><div>{TEXT}</div>") == 4


def test_a_page_that_stands_in_itself_twice_is_read_once() -> None:
    assert times(f"<div><main>{TEXT * 5}</main></div><div><section>{TEXT * 5}</section></div>") == 10


def test_the_copy_of_what_is_left_out_stays() -> None:
    banner = f"<div class=cookie-banner>{TEXT}<button>Accept</button></div>"
    assert times(f"{banner}<div class=mobile>{TEXT}</div>" + "<p>Other text.</p>" * 50) == 2


def test_a_copy_within_many_containers_is_read_once() -> None:
    deep = "".join(f"<div>{n}" for n in range(400))
    html = f"{deep}{TEXT * 50}{'</div>' * 400}{deep}{TEXT * 50}{'</div>' * 400}"
    assert times(html) in (50, 100)

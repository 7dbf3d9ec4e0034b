from policy_nlp.intake.pages.nodes import parse_html
from policy_nlp.intake.pages.tallies import Tally, host_of


def tally_of(*links: tuple[str, str], text: str = "") -> Tally:
    tally = Tally()
    for target, shown in links:
        tally.link(parse_html(f"<a href='{target}'>").named("a")[0], shown)
        tally.read(shown, linked=True)
    if text:
        tally.read(text, linked=False)
    return tally


def test_hosts() -> None:
    assert host_of("https://A.example.com/x") == "a.example.com"
    assert host_of("//b.example/x") == "b.example"
    assert host_of("/x") == host_of("http://[bad") == host_of("mailto:a@b.example") == ""


def test_menus_are_short_links_within_one_site() -> None:
    near = [(f"/{n}", "Page") for n in range(4)]
    assert tally_of(*near).is_menu()
    assert not tally_of(*near, text="and what else there is to say").is_menu()
    assert not tally_of(*near[:2]).is_menu()
    assert not tally_of(*((f"https://p{n}.example", "Partner") for n in range(4))).is_menu()
    assert not tally_of(*near, ("/list", "第三方信息共享清单")).is_menu()
    assert tally_of(*near, ("#list", "第三方信息共享清单")).is_menu()


def test_inner_parts_are_added() -> None:
    outer = Tally()
    outer.read("We collect your name, and we keep it for a year.", linked=False)
    for _ in range(3):
        outer.add(tally_of(("/a", "Accept all")))
    assert (outer.links, outer.near, outer.choices, outer.linked) == (3, 3, 3, 30)
    assert outer.prose == outer.text - 30 == 48
    assert not outer.is_menu()


def test_choices_are_those_of_consent() -> None:
    tally = Tally()
    button = parse_html("<button>").named("button")[0]
    for text in ("Accept all", "全部接受", "Only necessary", "Cookie settings", "Print"):
        tally.control(button, text)
    assert (tally.controls, tally.choices) == (5, 3)

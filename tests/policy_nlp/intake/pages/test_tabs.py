import pytest

from policy_nlp.intake import load_document

PROSE = "We collect the model of your device when you open the app, and we keep it for a year."


def blocks(html: str) -> list[tuple[str, str]]:
    return [(b.kind.value, b.text) for b in load_document(f"<html><body>{html}</body></html>").blocks]


TABS = [
    (
        "<div role=tablist><button role=tab aria-controls=a>Device data</button>"
        "<button role=tab aria-controls=b>Sharing"
        "</button></div><div role=tabpanel id=a><p>{0}</p></div><div role=tabpanel id=b><p>{0}</p></div>"
    ),
    (
        "<div role=tablist><button role=tab id=ta>Device data</button><button role=tab id=tb>Sharing"
        "</button></div>"
        "<div role=tabpanel aria-labelledby=ta><p>{0}</p></div><div role=tabpanel aria-labelledby=tb>"
        "<p>{0}</p></div>"
    ),
    (
        "<ul class='nav nav-tabs'><li><a data-toggle=tab href='#a'>Device data</a></li><li>"
        "<a data-toggle=tab href='#b'>"
        "Sharing</a></li></ul><div class=tab-content><div class=tab-pane id=a>{0}</div>"
        "<div class=tab-pane id=b>{0}</div></div>"
    ),
    (
        "<ul class=nav><li><button data-bs-toggle=pill data-bs-target='#a'>Device data</button><li><button"
        " data-bs-toggle=pill data-bs-target='#b'>Sharing</button></ul><div><div id=a>{0}</div>"
        "<div id=b>{0}</div></div>"
    ),
]
ACCORDIONS = [
    # Bootstrap 3 and 5
    (
        "<div class=panel><h4 class=panel-title><a data-toggle=collapse href='#a'>Device data</a></h4>"
        "<div id=a"
        " class='panel-collapse collapse'>{0}</div></div><h4><a data-toggle=collapse href='#b'>Sharing"
        "</a></h4><div id=b>{0}</div>"
    ),
    (
        "<div class=accordion-item><h2><button class='accordion-button collapsed' data-bs-toggle=collapse"
        " data-bs-target='#a'>Device data</button></h2><div id=a class=collapse>{0}</div></div><div><h2>"
        "<button"
        " class=accordion-button>Sharing</button></h2><div>{0}</div></div>"
    ),
    # MUI
    (
        "<div class=MuiAccordion-root>"
        "<div role=button aria-expanded=false class=MuiAccordionSummary-root><div><p>Device data"
        "</p></div></div><div role=region hidden>{0}</div></div><div role=button aria-expanded=false>"
        "<p>Sharing</p></div><div>{0}</div>"
    ),
    # jQuery UI and Elementor
    (
        "<div class=ui-accordion role=tablist><h3 role=tab aria-controls=a>Device data</h3>"
        "<div id=a role=tabpanel>{0}</div>"
        "<h3 role=tab aria-controls=b>Sharing</h3><div id=b role=tabpanel>{0}</div></div>"
    ),
    (
        "<div class=elementor-accordion role=tablist><div>"
        "<div id=ta class=elementor-tab-title role=tab aria-controls=a><a"
        " tabindex=0>Device data</a></div><div id=a role=tabpanel aria-labelledby=ta><p>{0}</p></div>"
        "</div><div><div id=tb"
        " role=tab aria-controls=b><a>Sharing</a></div><div id=b role=tabpanel><p>{0}</p></div></div></div>"
    ),
    # details, home-made
    (
        "<details><summary>Device data</summary><p>{0}</p></details><details><summary>Sharing</summary>{0}"
        "</details>"
    ),
    (
        "<button class=collapsible>Device data</button><div style='display:none'>{0}</div>"
        "<button class=collapsible>Sharing"
        "</button><div style='display:none'>{0}</div>"
    ),
    # components of Vue and MDX
    (
        "<el-collapse><el-collapse-item title='Device data'>{0}</el-collapse-item>"
        "<el-collapse-item title='Sharing'>{0}"
        "</el-collapse-item></el-collapse>"
    ),
    "<Accordion title='Device data'>\n{0}\n</Accordion><TabItem label='Sharing'>{0}</TabItem>",
]


@pytest.mark.parametrize("html", TABS + ACCORDIONS)
def test_panels_stand_under_their_titles(html: str) -> None:
    found = load_document(f"<html><body><h1>Privacy</h1>{html.format(PROSE)}</body></html>").blocks
    shown = [b.text for b in found]
    assert shown == ["Privacy", "Device data", PROSE, "Sharing", PROSE]
    device, sharing = found[2], found[4]
    led = device.lead_in == 1 or device.headings[-1:] == ("Device data",)
    assert led
    assert sharing.lead_in == 3 or sharing.headings[-1:] == ("Sharing",)


def test_a_tab_without_panel_stays() -> None:
    assert (
        "We share it."
        in blocks("<div role=tab aria-controls=none>We share it.</div><p>We collect it.</p>")[0][1]
    )


def test_thousands_of_tabs_lose_no_panel() -> None:
    one = load_document("<html><p id=a>We collect it.</p>" + "<i role=tab aria-controls=a>x</i>" * 20_000)
    assert one.text.count("We collect it.") == 1
    many = load_document(
        "<html>"
        + "".join(f"<i role=tab aria-controls=p{n}>x</i>" for n in range(5000))
        + "".join(f"<p id=p{n}>We collect it.</p>" for n in range(5000))
    )
    assert many.text.count("We collect it.") == 5000

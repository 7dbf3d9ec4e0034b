import pytest

from policy_nlp.intake import load_document

POLICY = "<p>We collect your name. It is kept for a year, and it is shown to the people you write to.</p>" * 9
ASKS = "We use cookies to improve this site. <button>Accept all</button> <button>Manage settings</button>"


def text_of(html: str) -> str:
    return load_document(f"<html><body>{html}{POLICY}</body></html>").text


@pytest.mark.parametrize(
    "html",
    [
        "<div id=onetrust-consent-sdk><div id=onetrust-banner-sdk>{}</div></div>",
        "<div id=CybotCookiebotDialog hidden>{}</div>",
        "<div id=usercentrics-root>{}</div>",
        "<div class='qc-cmp2-container'>{}</div>",
        "<div class='cookie-banner'>{}</div>",
        "<section class='site-cookieNotice'>{}</section>",
        "<div role=dialog aria-label='Cookie consent'>{}</div>",
        "<div class='gdpr-popup' style='display:none'>{}</div>",
        "<div id=cookie_tip>本站使用 Cookie 以改进服务。<a href='#'>知道了</a></div>",
    ],
)
def test_consent_dialogs_are_dropped(html: str) -> None:
    assert text_of(html.format(ASKS)).startswith("We collect your name.")


@pytest.mark.parametrize(
    "html",
    [
        "<div class='cookie-policy'>We use cookies. <button>Accept</button></div>",
        "<div id=cookie-notice>We use cookies to count visits.</div>",
        "<div role=dialog class=privacy-modal>We use cookies and your name. <button>同意</button></div>",
        "<div id=ot-sdk-cookie-policy>We use cookies of these kinds:</div>",
        "<h2 id=cookies>We use cookies</h2>",
        "<div class=cookie-consent>" + "We use cookies. " * 90 + "<button>Accept</button></div>",
        "<div id=onetrust-pc-sdk>"
        + "We use cookies to remember what you chose on this site. " * 150
        + "</div>",
    ],
)
def test_what_the_policy_says_of_cookies_is_kept(html: str) -> None:
    assert "We use cookies" in text_of(html)


def test_a_page_that_is_a_dialog_is_read() -> None:
    html = f"<html><body><div class=cookie-consent-modal>{POLICY}<button>Accept</button></div></body></html>"
    assert "We collect your name." in load_document(html).text

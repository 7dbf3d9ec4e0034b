"""English sentences and what they declare: families of wordings, each with what must stay as it is."""

from __future__ import annotations

import pytest

from policy_nlp import read_policy


def said(text: str) -> set[tuple[str, str, str]]:
    """Return (action, polarity, type) of what `text` declares."""
    found = read_policy(text, language="en").statements
    return {(s.action.value, s.polarity.value, t) for s in found for t in s.data_types}


def collects(*types: str) -> set[tuple[str, str, str]]:
    return {("collect", "affirmed", t) for t in types}


def shares(*types: str) -> set[tuple[str, str, str]]:
    return {("share", "affirmed", t) for t in types}


@pytest.mark.parametrize(
    "text",
    [
        "If we learn that we have collected data from a child under 13, we erase it.",
        "Should we discover that we received your name by mistake, we will erase it.",
        "If you have any questions about your phone number, write to us.",
        "For more information about how we use cookies, see our help page.",
        "By sharing your story you should understand that your name may spread.",
    ],
)
def test_hypotheses_and_pointers_declare_nothing(text: str) -> None:
    assert said(text) == set()


def test_what_is_learned_is_declared() -> None:
    assert said("If you contact us, we learn your phone number.") == collects("contact.phone")


@pytest.mark.parametrize("limit", ["under 13", "below the age of 14", "younger than 16", "under such age"])
def test_ages_of_minors(limit: str) -> None:
    text = f"We do not knowingly collect personal information from persons {limit}."
    assert said(text) == {("collect", "denied", "special.minor")}


@pytest.mark.parametrize("verb", ["transferred", "transmitted", "released"])
def test_a_merger_needs_no_receiver(verb: str) -> None:
    assert said(f"In the event of a merger your data may be {verb}.") == shares("any")


def test_purposes_in_items_are_those_of_the_data_of_the_lead_in() -> None:
    policy = read_policy(
        "We use your phone number to:\n\n- verify your identity\n- prevent fraud\n", language="en"
    )
    assert {(t, s.purposes) for s in policy.statements for t in s.data_types if s.purposes} == {
        ("contact.phone", ("service.identity",)),
        ("contact.phone", ("security",)),
    }


def test_a_lead_in_leaves_it_to_its_lines() -> None:
    text = "We collect the following information about you:\n\n# What you type\n\nWe keep your phone number."
    assert said(text) == collects("contact.phone")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "You agree that we may collect and share your information under this notice.",
            collects("any") | shares("any"),
        ),
        (
            "By visiting us you consent to our collection and use of your phone number.",
            collects("contact.phone"),
        ),
        ("You consent to the transfer of your personal data to our agents.", shares("any")),
        ("Our use of your phone number is necessary to reach you.", collects("contact.phone")),
        ("You agree to our use of the site's cookies policy.", set()),
        ("We describe our use of your data elsewhere.", set()),
    ],
)
def test_nouns_stand_for_verbs(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Other members will be shown your phone number.", shares("contact.phone")),
        ("Registered users may view your phone number.", shares("contact.phone")),
        ("Your phone number can be seen by other members.", shares("contact.phone")),
        ("You can see your phone number in the settings.", set()),
        ("Your phone number can be seen by our staff.", collects("contact.phone")),
    ],
)
def test_what_others_get_to_see(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_passives_in_a_row_have_the_agent_of_the_last() -> None:
    assert said("Your phone number may be accessed and used by our suppliers.") == shares("contact.phone")


@pytest.mark.parametrize("who", ["No one under 13", "No child", "Nobody under the age of 13"])
def test_who_may_give_nothing(who: str) -> None:
    assert said(f"{who} may submit any personal information to the service.") == {
        ("collect", "denied", "special.minor")
    }


@pytest.mark.parametrize(
    "text",
    ["Cookies are placed on your phone by an advertising network.", "Our shop remembers your phone number."],
)
def test_other_words_for_keeping(text: str) -> None:
    assert said(text) in (shares("account.session_token"), collects("contact.phone"))


@pytest.mark.parametrize(
    "text",
    [
        "The data we collect, such as your phone number, is shared with our partners.",
        "Your phone number and what you enter may be disclosed to our partners.",
    ],
)
def test_a_passive_takes_all_of_its_subject(text: str) -> None:
    assert said(text) >= shares("contact.phone")


@pytest.mark.parametrize(
    "text",
    [
        "However, they are obligated not to disclose or use the information for any other purpose.",
        "If you believe that your child has provided us with personal data, please tell us.",
        "If a parent becomes aware that a child has given us data, we erase it.",
        "Most browsers let you turn off cookies, which keeps the browser from taking new ones.",
        "Your browser may tell you how to refuse cookies that we set.",
    ],
)
def test_duties_of_others_and_advice_declare_nothing(text: str) -> None:
    assert said(text) == set()


def test_belief_in_a_duty_is_no_hypothesis() -> None:
    assert said("We may share your phone number if we believe the law requires it.") >= shares(
        "contact.phone"
    )


def test_what_data_could_be_used_for_is_no_purpose() -> None:
    (statement,) = read_policy(
        "We collect your phone number, data that can be used to contact you.", language="en"
    ).statements
    assert statement.purposes == ()


def test_items_under_a_notice_for_a_state() -> None:
    policy = read_policy(
        "# Extra terms\n\n## Notice for California users\n\nThe personal data we collect is used for the following"
        " purposes:\n\n- Improving our services\n- Preventing fraud\n",
        language="en",
    )
    assert [s.purposes for s in policy.statements] == [("improvement",), ("security",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our service providers may collect your phone number.", shares("contact.phone")),
        ("Our app developers may store your phone number.", shares("contact.phone")),
        ("Our service collects your phone number.", collects("contact.phone")),
        ("You agree to third party use and transfer of your phone number.", shares("contact.phone")),
    ],
)
def test_whose_providers_act(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_what_a_part_on_scope_makes_users_agree_to() -> None:
    text = "# Privacy policy\n\n## Scope of this policy\n\nYou agree that we may collect and share your information."
    assert said(text) == collects("any") | shares("any")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We do not directly store your phone number.", {("collect", "denied", "contact.phone")}),
        ("We collect data that does not directly identify you.", collects("any")),
        ("Any phone number you post will be considered public.", shares("contact.phone")),
        (
            "Other members with whom you choose to talk will be given your phone number.",
            shares("contact.phone"),
        ),
        ("Personal data would be one of the transferred assets.", shares("any")),
        (
            "We use pixels to learn whether e-mails were opened or forwarded.",
            collects("account.session_token"),
        ),
        ("You may wish to read how your phone number is used by others.", set()),
    ],
)
def test_single_words_that_turn_a_sentence(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) >= expected
    assert expected or not said(text)


@pytest.mark.parametrize(
    ("item", "types"),
    [
        ("Auditing interactions and transactions to prevent fraud", ("any",)),
        ("Checking your phone number to prevent fraud", ("contact.phone",)),
    ],
)
def test_data_in_items_of_purposes_is_the_users(item: str, types: tuple[str, ...]) -> None:
    policy = read_policy(
        f"We use your information for purposes such as:\n\n- {item}\n- Research\n", language="en"
    )
    assert policy.statements[0].data_types == types


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When you use the services provided by Glowy, we may collect your name.", collects("identity.name")),
        ("Once you create a profile, others will be able to see your posts.", shares("content.posts")),
        ("When we collect or store your name, we encrypt it.", collects("identity.name")),
        (
            "We do not sell your name, nor do we sell your e-mail address.",
            {("share", "denied", "identity.name"), ("share", "denied", "contact.email")},
        ),
        ("We share your name with advertisers but not with data brokers.", shares("identity.name")),
        ("Web beacons are tiny images contained in a page.", set()),
        ("Pixel tags are tiny images that we use on our pages.", collects("account.session_token")),
    ],
)
def test_each_verb_keeps_to_its_own_clause(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We do not provide advertisers access to your name.", {("share", "denied", "identity.name")}),
        ("Installing a bot may give third parties access to your posts.", shares("content.posts")),
        ("We provide you with access to your personal data.", set()),
        ("Your comments are publicly viewable.", shares("content.posts")),
        ("Your posts may be indexed by search engines.", shares("content.posts")),
        ("You may decline to submit your phone number to us.", set()),
        ("You may submit your phone number to us.", collects("contact.phone")),
        ("You control what information is seen by others.", set()),
        ("How we use cookies.", set()),
        ("How we use cookies: we store cookies on your device.", collects("account.session_token")),
        ("We share your name with processors who use this information for us.", shares("identity.name")),
    ],
)
def test_who_gets_what_and_who_may_refuse(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert said(text) == expected


def test_items_below_a_heading_on_use_say_what_information_is_for() -> None:
    text = "# Policy\n\n## How we use your information\n\nSee the list.\n\n- Fixing. To fix faults in the app. More.\n"
    found = read_policy(text, language="en").statements
    assert [(s.data_types, s.purposes) for s in found] == [(("any",), ("improvement",))]

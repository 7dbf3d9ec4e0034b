from policy_nlp.intake import load_document
from policy_nlp.sections import name_sections, with_sections
from policy_nlp.statements import Definition, Place, Policy, ThirdParty

TEXT = "# Contact us\n\nWrite to help@fernleaf.example if you have questions.\n"


def test_places_get_the_section_of_their_block() -> None:
    document = name_sections(load_document(TEXT))
    policy = Policy(
        source="text",
        sha256="0",
        language=document.language,
        definitions=(Definition(term="x", quote="x", place=Place(block=1)),),
        third_parties=(
            ThirdParty(name="A", place=Place(block=0, document="list.html")),
            ThirdParty(name="B", place=Place(block=7)),
        ),
        notice_places={"complaint_channel": Place(block=1, start=3)},
    )
    placed = with_sections(policy, document)
    assert placed.definitions[0].place.section == "contact"
    assert [t.place.section for t in placed.third_parties] == ["list", None]
    assert placed.notice_places["complaint_channel"] == Place(block=1, start=3, section="contact")

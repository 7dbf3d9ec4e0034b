from policy_nlp.intake import load_document
from policy_nlp.sections import in_sections, name_sections
from policy_nlp.sections.placing import with_sections
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


def test_a_policy_and_its_document_get_their_sections_together() -> None:
    document = load_document("# How we share\n\nExample Push: the device token, for messages.\n")
    row = ThirdParty(name="Example Push", place=Place(block=1))
    policy = Policy(source="text", sha256="0", language=document.language, third_parties=(row,))
    placed, named = in_sections(policy, document, document)
    assert placed.third_parties[0].place.section == named.blocks[1].section == "list"

import gc

from policy_nlp.document import Document
from policy_nlp.intake import load_document
from policy_nlp.metadata.memory import remembered


def test_the_same_document_is_asked_once_and_another_anew() -> None:
    asked: list[str] = []

    @remembered
    def length(document: Document) -> int:
        asked.append(document.text)
        return len(document.text)

    first, second = load_document("We collect data."), load_document("We keep it.")
    assert length(first) == length(first) == 16
    assert (length(second), length(first)) == (11, 16)
    assert len(asked) == 3
    del first
    gc.collect()
    assert length(load_document("We share.")) == 9

"""Finds the notices of a document: the first sentence that is evidence for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpora.ontology.names import find_party_names
from corpora.text import Language
from policy_nlp.document import Document
from policy_nlp.language import language_of
from policy_nlp.notices.evidence import load_evidence
from policy_nlp.statements import ThirdParty

MAX_SENTENCE = 600
"""Longer sentences are read in pieces of this many characters."""

_ENDS = {
    Language.ZH: re.compile(r"(?<=[。！？；!?])"),
    Language.EN: re.compile(r"(?<=[.!?;])\s+(?=[\"“(A-Z0-9])"),
}
_DISCLOSES = re.compile(
    r"第三方|合作|SDK|接入|集成|共享|用于|推送|统计|登录|提供|partner|provid|third|service|use|share|via|through",
    re.IGNORECASE,
)


def find_notices(document: Document, third_parties: Sequence[ThirdParty] = ()) -> dict[str, str]:
    """Return name of notice -> the sentence that it rests on, for the notices that `document` holds, by name.

    `third_parties`: the rows of its third-party lists, which are notices by themselves.
    """
    found: dict[str, str] = {}
    for sentence, language in _sentences(document):
        for name, evidence in load_evidence(language).items():
            if name not in found and evidence.holds(sentence):
                found[name] = sentence
    if third_parties:
        found.setdefault("sdk_list", third_parties[0].quote)
        found.setdefault("third_party_named", third_parties[0].quote)
    if "third_party_named" not in found and (named := _naming_sentence(document)):
        found["third_party_named"] = named
    return dict(sorted(found.items()))


def _sentences(document: Document) -> Iterator[tuple[str, Language]]:
    for block in document.blocks:
        language = language_of(block.text, document.language)
        for sentence in _ENDS[language].split(block.text):
            for at in range(0, len(sentence), MAX_SENTENCE):
                yield sentence[at : at + MAX_SENTENCE].strip(), language


def _naming_sentence(document: Document) -> str | None:
    for sentence, _ in _sentences(document):
        if _DISCLOSES.search(sentence) and find_party_names(sentence):
            return sentence
    return None

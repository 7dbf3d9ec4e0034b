"""`yanxing parties`: what is known of organisations."""

from __future__ import annotations

from corpora.ontology.terms import Organisation
from corpora.record import Record
from corpora.text import Language
from yanxing.commands.output import show, unknown
from yanxing.exit_codes import ExitCode


class PartiesShown(Record):
    """The organisations that were asked for."""

    schema_version: str = "1"
    parties: tuple[Organisation, ...]


def show_parties(word: str | None, *, output: tuple[str, ...], language: Language) -> int:
    """Show all organisations, or the one that `word` (id, name, host) means. Raises InputError for an unknown one."""
    from corpora.ontology import load_ontology
    from yanxing.knowledge.parties import known_names, parties_sheets, party_sheet

    if word is None:
        everyone = tuple(load_ontology().parties.values())
        show(PartiesShown(parties=everyone), parties_sheets(language), output, language)
        return ExitCode.OK
    party = find_party(word)
    if party is None:
        raise unknown("no_party", word, known_names(), language)
    show(PartiesShown(parties=(party,)), [party_sheet(party, language)], output, language)
    return ExitCode.OK


def find_party(word: str) -> Organisation | None:
    """Return the organisation with id, name, product or host `word`; None for an unknown one."""
    from corpora.ontology import load_ontology
    from corpora.ontology.names import party_of_name
    from traffic.hosts import normal_host
    from traffic.owners import owner_of

    parties = load_ontology().parties
    if word in parties:
        return parties[word]
    if "." in word and (owner := owner_of(normal_host(word))):
        return owner.organisation
    return parties.get(party_of_name(word) or "")

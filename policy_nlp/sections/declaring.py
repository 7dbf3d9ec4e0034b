"""Parts of a policy that speak of data without declaring anything: rights, and changes of the policy.

Statements are read sentence by sentence, before the sections are known. In these parts only a sentence in which
somebody is said to do something with data declares it; the others only mention data on the way.
"""

from __future__ import annotations

from corpora.ontology import ANY
from corpora.text import Language
from policy_nlp.lang.grammar import load_grammar
from policy_nlp.sections.headings import sections_of_heading
from policy_nlp.sections.section import Section
from policy_nlp.statements import Action, Origin, Polarity, Policy, Statement

_PARTS = frozenset({Section.RIGHTS, Section.CHANGE})


def without_talk(policy: Policy) -> Policy:
    """Return a policy, its places told, without statements that its parts on rights and changes do not make."""
    kept = tuple(s for s in policy.statements if _declares(s, policy.language))
    return policy.model_copy(update={"statements": kept})


def _declares(statement: Statement, language: Language) -> bool:
    if statement.polarity is Polarity.DENIED or statement.source is Origin.TABLE_ROW:
        return True
    if statement.place.section not in _PARTS or not (
        _is_generic(statement) or _is_headed(statement, language)
    ):
        return True
    if language != Language.EN:
        return statement.place.section == Section.RIGHTS
    grammar = load_grammar(language)
    return _names_more(statement) or bool(grammar.does_with_data.search(grammar.surface(statement.quote)))


def _is_generic(statement: Statement) -> bool:
    return statement.data_types == (ANY,)


def _is_headed(statement: Statement, language: Language) -> bool:
    """Whether a heading above names the part; without one its words alone may have misled, and types count."""
    named = (s for h in statement.place.headings for s in sections_of_heading(h, language))
    return any(s == statement.place.section for s in named)


def _names_more(statement: Statement) -> bool:
    """Whether a statement tells what a right does not: types that are shared, an item of a list, a named firm."""
    if statement.source is Origin.LIST_ITEM:
        return not _is_generic(statement) or bool(statement.recipients or statement.purposes)
    named = any(r.name for r in statement.recipients)
    return statement.action is Action.SHARE and (named or not _is_generic(statement))

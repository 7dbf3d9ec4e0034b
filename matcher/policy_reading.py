"""A policy made ready for verdicts and rules: what both ask of it is worked out once a check."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from corpora.ontology import Ontology
from corpora.profiles import AppProfile
from matcher.declarations import Declaration, read_declarations
from matcher.declared_data import DeclaredData
from matcher.naming import ListedRow, NamedParties, read_named_parties, read_rows
from policy_nlp.statements import Polarity, Policy


@dataclass(frozen=True)
class PolicyReading:
    """A policy, with what it declares and whom it names."""

    policy: Policy
    ontology: Ontology
    app: AppProfile

    @cached_property
    def declarations(self) -> tuple[Declaration, ...]:
        """The statements made ready for the verdicts."""
        return read_declarations(self.policy.statements, self.ontology, self.app)

    @cached_property
    def declared(self) -> DeclaredData:
        """The declarations by what they declare."""
        return DeclaredData(self.declarations, self.ontology)

    @cached_property
    def affirmed_types(self) -> frozenset[str]:
        """The data types that are declared anywhere, for anybody."""
        found = {t for d in self.declarations if not d.denied for t in d.statement.data_types}
        return frozenset(found & set(self.ontology.data_types))

    @cached_property
    def affirmed_purposes(self) -> frozenset[str]:
        """The purposes that are declared anywhere, in a sentence or a row of a list, with all above them."""
        affirmed = {p for s in self.policy.statements if s.polarity == Polarity.AFFIRMED for p in s.purposes}
        listed = {p for row in self.policy.third_parties for p in row.purposes}
        return self.ontology.purposes_above(affirmed | listed)

    @cached_property
    def named(self) -> NamedParties:
        """The organisations that the policy names."""
        return read_named_parties(self.policy, self.ontology)

    @cached_property
    def rows(self) -> tuple[ListedRow, ...]:
        """The rows of the third-party list, each with whom it names."""
        return read_rows(self.policy, self.ontology)

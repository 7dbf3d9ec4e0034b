"""What is broader than what: how a declaration bears on a flow, on the axes of data and recipient.

Source of the order: PolicyLint and PoliCheck (Andow et al., USENIX Security 2019 and 2020).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from corpora.ontology import ANY, Ontology
from corpora.ontology.vocabulary import THIRD_PARTY
from matcher.declarations import Declaration, Target
from matcher.findings import Distance
from matcher.receivers import Receiver, fold
from matcher.trades import MEASURING, PURPOSE_OF_ROLE
from policy_nlp.statements import Condition


class Miss(StrEnum):
    """Why a declaration that is near a flow does not cover it."""

    LIMIT = "limit"
    OCCASION = "occasion"
    RESERVATION = "reservation"
    ANY_OF_OURS = "any_of_ours"
    RECIPIENT = "recipient"
    DATA = "data"
    NARROWER = "narrower"
    """It denies less than the data type."""


@dataclass(frozen=True)
class Rung:
    """Where a named recipient stands above the recipient of a flow."""

    step: int
    """0: the organisation itself; then those that control it; then categories; last the third parties."""
    of: int
    """Step of the third parties."""
    target: Target
    above: frozenset[str] = frozenset()
    """The category and those above it; empty for an organisation."""

    def holds(self, other: Rung) -> bool:
        """Whether this recipient is the other one or broader."""
        if not self.above:
            return not other.above and self.step >= other.step
        return not other.above or self.target.category in other.above

    @property
    def distance(self) -> float:
        """0 for the organisation itself, 1 for the third parties."""
        return self.step / self.of if self.of else 0.0


@dataclass(frozen=True)
class Bearing:
    """How one declaration bears on one flow (data type, receiver)."""

    declaration: Declaration
    data: str
    """The nearest data type that the declaration names."""
    data_step: int
    """Steps from the flow's type up to `data`; for a miss of data, up to what both have in common."""
    data_of: int
    """Steps from the flow's type up to `any`."""
    rungs: tuple[Rung, ...]
    """The narrowest recipients named that hold the receiver; none for a miss of recipient."""
    miss: Miss | None = None

    @property
    def rung(self) -> Rung:
        """The nearest of the recipients."""
        return min(self.rungs, key=lambda r: (r.step, str(r.target.category)))

    @property
    def exact(self) -> bool:
        """Whether it names exactly the data type and exactly the receiver."""
        return self.data_step == 0 and self.rung.step == 0

    @property
    def distance(self) -> Distance:
        """How far above the flow it stands on each axis."""
        data = self.data_step / self.data_of if self.data_of else 0.0
        return Distance(data=round(data, 3), recipient=round(self.rung.distance, 3))

    def is_broader(self, other: Bearing) -> bool:
        """Whether all of its readings are strictly broader than one of the other's."""
        return all(any(self._exceeds(mine, other, theirs) for theirs in other.rungs) for mine in self.rungs)

    def _exceeds(self, mine: Rung, other: Bearing, theirs: Rung) -> bool:
        if self.data_step < other.data_step or not mine.holds(theirs):
            return False
        return self.data_step > other.data_step or not theirs.holds(mine)


Near = tuple[tuple[int, str] | None, tuple[int, str] | None]
"""The nearest declared type that covers a flow's, else the one that has most in common with it; each with the steps."""


@dataclass(frozen=True)
class FlowPoint:
    """A flow as a point of the order: its data type with all above it, and its receiver."""

    lineage: tuple[str, ...]
    receiver: Receiver
    ontology: Ontology
    known: dict[int, tuple[Rung, ...]] = field(default_factory=dict)
    """Where declarations stand above the receiver, by their numbers; points of one receiver share it."""
    near: dict[int, Near] = field(default_factory=dict)
    """The nearest data that declarations name, by their numbers; points of one data type share it."""

    def bearing_of(self, declaration: Declaration) -> Bearing | None:
        """Return how `declaration` bears on the flow; None where it has nothing to do with it."""
        rungs = self.known.get(declaration.index)
        if rungs is None:
            rungs = self.known[declaration.index] = self.rungs_of(declaration)
        if not rungs:
            return self.elsewhere(declaration)
        near = self.near.get(declaration.index)
        if near is None:
            near = self.near[declaration.index] = self._near(declaration)
        covering, kin = near
        nearest = covering or kin
        if nearest is None:
            return None
        step, data = nearest
        miss = None if covering else Miss.DATA
        bearing = Bearing(declaration, data, step, len(self.lineage) - 1, rungs, miss)
        further = self._miss(bearing) if miss is None else None
        return bearing if further is None else replace(bearing, miss=further)

    def elsewhere(self, declaration: Declaration) -> Bearing | None:
        """Return how `declaration` bears on a flow to any receiver that it does not mean: it names the data itself."""
        covering = self._covering(declaration)
        if covering is None or covering[1] == ANY:
            return None
        return Bearing(declaration, covering[1], covering[0], len(self.lineage) - 1, (), Miss.RECIPIENT)

    def _near(self, declaration: Declaration) -> Near:
        covering = self._covering(declaration)
        return covering, None if covering else self._nearest_kin(declaration.statement.data_types)

    def _covering(self, declaration: Declaration) -> tuple[int, str] | None:
        declared = declaration.statement.data_types
        above = [(self.lineage.index(d), d) for d in declared if d in self.lineage]
        if not above and not declaration.denied:
            above = [(1, d) for d in declared if self.ontology.data_holds(d, self.lineage[0])]
        # What is denied whole comes before what is denied in part.
        return min(above, key=lambda a: (a[1] in declaration.narrower, a), default=None)

    def _nearest_kin(self, declared: tuple[str, ...]) -> tuple[int, str] | None:
        """Return the declared type that has most in common with the flow's, and the steps up to that."""
        kin = ((self._common(d), d) for d in declared if d in self.ontology.data_types)
        return min(((step, data) for step, data in kin if step < len(self.lineage) - 1), default=None)

    def _common(self, declared: str) -> int:
        return min(
            self.lineage.index(up) for up in self.ontology.data_lineage(declared) if up in self.lineage
        )

    def rungs_of(self, declaration: Declaration) -> tuple[Rung, ...]:
        """Return where the recipients that `declaration` names stand above the receiver; its targets alone count."""
        if self.receiver.ours or declaration.ours:
            mine = self.receiver.ours and declaration.ours
            return (Rung(0, 0, Target()),) if mine else ()
        rungs = [r for t in declaration.targets if (r := self._rung(t)) is not None]
        return tuple(
            r for r in rungs if not any(r.holds(o) and not o.holds(r) for o in rungs)
        )  # the narrowest alone

    def _rung(self, target: Target) -> Rung | None:
        own = max(1, len(self.receiver.lineage))
        if target.category is None:
            step = self._step_to(target)
            return None if step is None else Rung(step, own + 1, target)
        if target.category not in self.receiver.categories:
            return None
        step = own + 1 if target.category == THIRD_PARTY else own
        return Rung(step, own + 1, target, category_lineage(target.category, self.ontology))

    def _step_to(self, target: Target) -> int | None:
        if target.party in self.receiver.lineage:
            return self.receiver.lineage.index(target.party)
        same = target.party is None and fold(target.name or "") == fold(self.receiver.party.name)
        return 0 if same else None

    def _miss(self, bearing: Bearing) -> Miss | None:
        declaration = bearing.declaration
        if bearing.data == ANY and declaration.ours:
            return Miss.ANY_OF_OURS
        if bearing.data in declaration.narrower:
            return Miss.NARROWER
        if declaration.limit and not self._is_in_scope(bearing):
            return Miss.LIMIT
        by_category = bool(bearing.rung.above)
        if declaration.occasion and by_category:
            return Miss.OCCASION
        return Miss.RESERVATION if by_category and self._is_reservation(bearing) else None

    def _is_in_scope(self, bearing: Bearing) -> bool:
        """Whether a denial for certain purposes is sure to mean the flow: what the recipient is for says so.

        Denials that name no data type are left out: "for their own marketing" is no denial of showing ads.
        """
        scope = bearing.declaration.statement.scope
        roles = self.receiver.party.role
        purpose = PURPOSE_OF_ROLE.get(roles[0]) if len(roles) == 1 and roles[0] in MEASURING else None
        if bearing.declaration.limit != "purposes" or purpose is None or bearing.data == ANY:
            return False
        elsewhere = scope.function or scope.source or scope.audience
        return not elsewhere and bool(set(scope.purposes) & set(self.ontology.purpose_lineage(purpose)))

    @staticmethod
    def _is_reservation(bearing: Bearing) -> bool:
        """Whether it says no more than that anything may go to anyone once the user agrees."""
        statement = bearing.declaration.statement
        asked = not bearing.declaration.denied and Condition.CONSENT in statement.conditions
        return asked and bearing.data == ANY and bearing.rung.target.category == THIRD_PARTY


def category_lineage(category: str, ontology: Ontology) -> frozenset[str]:
    """Return a recipient category and those above it."""
    line: list[str] = []
    up: str | None = category
    while up is not None:
        line.append(up)
        up = ontology.recipients[up].parent
    return frozenset(line)

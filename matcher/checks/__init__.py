"""The kinds of checks; every module here is one, by being here, and has a function `check`.

A check that asks for conditions of its own has a class `Condition`, made from `When`, beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from matcher.cases import Case
    from matcher.findings import Finding
    from matcher.regulations.rules import Rule, When


class Check(Protocol):
    """Look for what breaks `rule` in `case`."""

    def __call__(self, rule: Rule, case: Case) -> Iterator[Finding]:
        """Yield a finding for every fault, in any order."""


@cache
def _modules() -> Mapping[str, ModuleType]:
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}") for name in names}


@cache
def load_checks() -> Mapping[str, Check]:
    """Return all checks by the names of their modules."""
    return {name: cast("Check", module.check) for name, module in _modules().items()}


def condition_of(check: str) -> type[When]:
    """Return the class of the conditions that the check asks for."""
    from matcher.regulations.rules import When

    return cast("type[When]", getattr(_modules()[check], "Condition", When))

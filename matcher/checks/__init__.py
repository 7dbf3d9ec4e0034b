"""The kinds of checks; every module here is one, by being here, and has a function `check`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from matcher.cases import Case
    from matcher.findings import Finding
    from matcher.regulations.rules import Rule


class Check(Protocol):
    """Look for what breaks `rule` in `case`."""

    def __call__(self, rule: Rule, case: Case) -> Iterator[Finding]:
        """Yield a finding for every fault, in any order."""


@cache
def load_checks() -> Mapping[str, Check]:
    """Return all checks by the names of their modules."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: cast("Check", import_module(f"{__name__}.{name}").check) for name in names}

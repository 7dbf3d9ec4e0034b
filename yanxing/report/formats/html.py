"""HTML: one self-contained file; the policy's sentence beside the request. No script, nothing fetched."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from corpora.messages import load_area
from corpora.record import Record
from matcher.findings import Report
from policy_nlp.statements import Policy
from traffic.transmissions import TrafficReading
from yanxing.report.groups import group_findings
from yanxing.report.words import Words

TEMPLATES = {Report: "report.html", Policy: "policy.html", TrafficReading: "traffic.html"}
"""Template by kind of record."""


def render(result: Record, language: str) -> str:
    """Return `result` as an HTML page in `language`; every value from outside is escaped."""
    template = _environment().get_template(TEMPLATES[type(result)])
    return template.render(
        it=result,
        groups=group_findings(result) if isinstance(result, Report) else (),
        words=Words(language),
        language=language,
        notices=list(load_area("notices")),
    )


@cache
def _environment() -> Environment:
    from jinja2 import FunctionLoader

    folder = files("yanxing.report") / "templates"
    environment = Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text("utf8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["style"] = Markup((folder / "style.css").read_text("utf8"))  # noqa: S704 - our own file
    return environment

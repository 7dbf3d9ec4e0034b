"""A wrong command line in a sentence of the catalogue."""

from __future__ import annotations

import click

from corpora.messages import say
from corpora.text import Text


def explain(error: click.ClickException) -> Text:
    """Return what is wrong with the command line, in both languages."""
    if isinstance(error, click.NoSuchOption):
        return say("cli.no_such_option", option=error.option_name)
    if isinstance(error, click.NoSuchCommand):
        return say("cli.no_such_command", command=error.command_name)
    if isinstance(error, click.MissingParameter):
        return say("cli.missing_argument", name=_shown(error.param, error.ctx))
    if isinstance(error, click.BadParameter):
        return _bad_value(error)
    if isinstance(error, click.BadOptionUsage):
        return say("cli.option_wants_value", option=error.option_name)
    return say("cli.usage")


def _bad_value(error: click.BadParameter) -> Text:
    name = _shown(error.param, error.ctx)
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return say("cli.bad_choice", name=name, known=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange | click.FloatRange) and None not in (kind.min, kind.max):
        return say("cli.bad_range", name=name, low=kind.min, high=kind.max)
    return say("cli.bad_value", name=name)


def _shown(param: click.Parameter | None, ctx: click.Context | None) -> str:
    if isinstance(param, click.Argument) and ctx is not None:
        return param.make_metavar(ctx)
    return param.opts[0] if param else "-"

"""The arguments and options of the commands, in the language of the reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from corpora.messages import say
from corpora.text import Language
from yanxing.exit_codes import LEVELS


def policy_argument(language: Language) -> click.Argument:
    """Return the policy: a file, an address or "-"."""
    return click.Argument(["policy"], metavar=say("cli.metavar_policy").to(language))


def reading_options(language: Language) -> list[click.Parameter]:
    """Return the options of how a policy is got and read."""
    file, folder = _metavar(language), say("cli.metavar_folder").to(language)
    address = say("cli.metavar_address").to(language)
    choices = click.Choice([str(x) for x in Language])
    return [
        click.Option(["--third-party-list", "third_party_lists"], multiple=True, metavar=file,
                     help=help_text("third_party_list", language)),
        click.Option(["--follow"], is_flag=True, help=help_text("follow", language)),
        click.Option(["--base"], metavar=address, help=help_text("base", language)),
        click.Option(["--save"], type=click.Path(path_type=Path), metavar=folder,
                     help=help_text("save", language)),
        click.Option(["--allow-private"], is_flag=True, help=help_text("allow_private", language)),
        click.Option(["--language", "written_in"], type=choices, help=help_text("written_in", language)),
    ]  # fmt: skip


def word(name: str, language: Language) -> click.Argument:
    """Return the argument `name` that may be left out."""
    return click.Argument([name], required=False, metavar=say(f"cli.metavar_{name}").to(language))


def needed_word(name: str, language: Language) -> click.Argument:
    """Return the argument `name` that must be given."""
    return click.Argument([name], metavar=say(f"cli.metavar_{name}").to(language))


def score_options(language: Language) -> list[click.Parameter]:
    """Return the options of what is scored, and of where differences are written."""
    names = say("cli.metavar_names").to(language)
    return [
        click.Option(["--only"], multiple=True, metavar=names, help=help_text("only", language)),
        click.Option(["--without"], multiple=True, metavar=names, help=help_text("without", language)),
        click.Option(["--errors"], type=_NamedPath(path_type=Path), metavar=_metavar(language),
                     help=help_text("errors", language)),
    ]  # fmt: skip


def source_options(language: Language) -> list[click.Parameter]:
    """Return the options by which users add to the knowledge."""
    path = click.Path(path_type=Path)
    return [
        click.Option(["--vocabulary"], type=path, multiple=True, metavar=say("cli.metavar_folder").to(language),
                     help=help_text("vocabulary", language)),
        click.Option(["--parties"], type=path, multiple=True, metavar=_metavar(language),
                     help=help_text("added_parties", language)),
    ]  # fmt: skip


def file_argument(name: str, language: Language, *, required: bool = True) -> click.Argument:
    """Return the argument `name`, a file or folder."""
    metavar = say(f"cli.metavar_{name}").to(language)
    shown = metavar if required else f"[{metavar}]"
    return click.Argument([name], type=_NamedPath(path_type=Path), required=required, metavar=shown)


class _NamedPath(click.Path):
    """A path; the empty one, as of a shell variable that is not set, is none and not the working directory."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not value:
            raise click.MissingParameter(ctx=ctx, param=param)
        return super().convert(value, param, ctx)


def proxy_options(language: Language) -> list[click.Parameter]:
    """Return the options of the proxy that records."""
    address = say("cli.metavar_host").to(language)
    return [
        click.Option(["--raw"], is_flag=True, help=help_text("raw", language)),
        click.Option(["--listen-host"], default="127.0.0.1", metavar=address,
                     help=help_text("listen_host", language)),
        click.Option(["--listen-port"], type=click.IntRange(0, 65535), default=8080,
                     metavar=say("cli.metavar_port").to(language), help=help_text("listen_port", language)),
        click.Option(["--mode", "modes"], multiple=True, metavar=say("cli.metavar_mode").to(language),
                     help=help_text("mode", language)),
        click.Option(["--set", "settings"], multiple=True, metavar=say("cli.metavar_setting").to(language),
                     help=help_text("set", language)),
    ]  # fmt: skip


def profile_options(language: Language) -> list[click.Parameter]:
    """Return the options of the files that describe the app, its test data and the phases."""
    return [profile_option(name, language) for name in ("app", "persona", "marks")]


def profile_option(name: str, language: Language) -> click.Option:
    """Return the option `name`, a file."""
    path = click.Path(path_type=Path)
    return click.Option([f"--{name}"], type=path, metavar=_metavar(language), help=help_text(name, language))


def selection_options(language: Language) -> list[click.Parameter]:
    """Return the options of what is shown of a capture, and in which order."""
    host, kind = say("cli.metavar_host").to(language), say("cli.metavar_type").to(language)
    return [
        click.Option(["--by"], type=click.Choice(["recipient", "type"]), default="recipient",
                     help=help_text("by", language)),
        click.Option(["--host", "hosts"], multiple=True, metavar=host, help=help_text("host", language)),
        click.Option(["--type", "types"], multiple=True, metavar=kind, help=help_text("type", language)),
    ]  # fmt: skip


def output_option(language: Language, said: str = "output") -> click.Option:
    """Return `-o`; `said`: the name of its help text."""
    return click.Option(
        ["-o", "--output"], multiple=True, metavar=_metavar(language), help=help_text(said, language)
    )


def pack_option(language: Language) -> click.Option:
    """Return `--pack`, the rules that a check is made with."""
    metavar = say("cli.metavar_pack").to(language)
    return click.Option(["--pack", "packs"], multiple=True, metavar=metavar, help=help_text("pack", language))


def beside_options(language: Language) -> list[click.Parameter]:
    """Return the options of what a check looks at beside the policy and the capture."""
    return [
        click.Option(["--party-policy", "party_policies"], multiple=True,
                     metavar=say("cli.metavar_party_policy").to(language), help=help_text("party_policy", language)),
        click.Option(["--labels"], type=click.Path(path_type=Path), metavar=_metavar(language),
                     help=help_text("labels", language)),
    ]  # fmt: skip


def standard_options(language: Language) -> list[click.Parameter]:
    """Return the options that set the exit status of a check."""
    percent = say("cli.metavar_percent").to(language)
    return [
        click.Option(["--fail-on"], type=click.Choice(LEVELS), default="medium",
                     help=help_text("fail_on", language)),
        click.Option(["--min-coverage"], type=click.FloatRange(0, 100), default=0.0, metavar=percent,
                     help=help_text("min_coverage", language)),
    ]  # fmt: skip


def language_option(language: Language) -> click.Option:
    """Return `--lang`, the language that the program speaks."""
    choices = click.Choice([str(x) for x in Language])
    return click.Option(["--lang"], type=choices, expose_value=False, help=help_text("lang", language))


def version_option(language: Language) -> click.Option:
    """Return `--version`."""

    def show(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
        if asked:
            from importlib.metadata import version

            click.echo(f"yanxing {version('yanxing')}")
            ctx.exit(0)

    return click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show,
                        help=help_text("version", language))  # fmt: skip


def _metavar(language: Language) -> str:
    return say("cli.metavar_file").to(language)


def help_text(name: str, language: Language) -> str:
    """Return the help text `name`."""
    return say(f"cli.help_{name}").to(language)

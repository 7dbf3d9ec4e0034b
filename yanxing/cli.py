"""The command line: commands built in the language of the reader, imported only when they run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corpora.messages import say
from corpora.text import Language, Text
from yanxing.exit_codes import LEVELS
from yanxing.usage import explain

if TYPE_CHECKING:
    from yanxing.commands.inputs import CaptureFiles


class UsageProblem(Exception):  # noqa: N818 - it is no program error
    """The command line was not understood; `text` says why and what to do."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.en)


class _Localized(click.Command):
    """A command whose help speaks the reader's language."""

    def __init__(self, *args: Any, language: Language, **kwargs: Any) -> None:
        self.language = language
        kwargs.setdefault("options_metavar", say("cli.options_metavar").to(language))
        super().__init__(*args, **kwargs)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        prefix = say("cli.usage_head").to(self.language)
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=prefix)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        rows = [row for p in options if (row := p.get_help_record(ctx))]
        with formatter.section(say("cli.options_head").to(self.language)):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("cli.help_help").to(self.language)
        return option


class Program(_Localized, click.Group):
    """The program: a group of commands."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        with formatter.section(say("cli.commands_head").to(self.language)):
            formatter.write_dl([(name, c.get_short_help_str(100)) for name, c in self.commands.items()])

    def run(self, arguments: list[str]) -> int:
        """Run with `arguments` and return the exit status. Raises UsageProblem for a wrong command line."""
        try:
            status = self.main(arguments, prog_name="yanxing", standalone_mode=False)
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.ctx.get_help() if error.ctx else "", err=True)
            return 2
        except click.Abort:
            raise KeyboardInterrupt from None
        except click.ClickException as error:
            raise UsageProblem(explain(error)) from error
        return status if isinstance(status, int) else 0


def build_app(language: Language) -> Program:
    """Return the program with all its commands, speaking `language`."""
    program = Program(
        name="yanxing",
        language=language,
        help=_help("program", language),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        no_args_is_help=True,
        subcommand_metavar=say("cli.commands_metavar").to(language),
        params=[_language_option(language), _version_option(language)],
    )
    for build in (
        _check_command, _policy_command, _traffic_command, _terms_command, _parties_command, _host_command,
    ):  # fmt: skip
        program.add_command(build(language))
    return program


def _check_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.check import check

        options, files = _capture_files(options)
        return check(files=files, language=language, **options)

    return _command("check", language, run, [
        _file("policy", language),
        _file("capture", language),
        *_profile_options(language),
        click.Option(["--fail-on"], type=click.Choice(LEVELS), default="medium",
                     help=_help("fail_on", language)),
        _output_option(language),
        _language_option(language),
    ])  # fmt: skip


def _policy_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.policy import show_policy

        return show_policy(language=language, **options)

    return _command("policy", language, run, [
        _file("policy", language), _output_option(language), _language_option(language),
    ])  # fmt: skip


def _traffic_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.traffic import show_traffic

        options, files = _capture_files(options)
        return show_traffic(files, language=language, **options)

    return _command("traffic", language, run, [
        _file("capture", language),
        *_profile_options(language),
        _output_option(language),
        _language_option(language),
    ])  # fmt: skip


def _terms_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.terms import show_terms

        return show_terms(language=language, **options)

    return _command("terms", language, run, [
        _word("word", language), _output_option(language, "knowledge_output"), _language_option(language),
    ])  # fmt: skip


def _parties_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.parties import show_parties

        return show_parties(options.pop("party"), language=language, **options)

    return _command("parties", language, run, [
        _word("party", language), _output_option(language, "knowledge_output"), _language_option(language),
    ])  # fmt: skip


def _host_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.explain_host import show_host

        return show_host(language=language, **options)

    return _command("explain-host", language, run, [
        click.Argument(["host"], metavar=say("cli.metavar_host").to(language)),
        _profile_option("app", language),
        _output_option(language, "knowledge_output"),
        _language_option(language),
    ])  # fmt: skip


def _command(
    name: str, language: Language, run: Callable[..., int], params: list[click.Parameter]
) -> click.Command:
    """Return a command; what the user adds to the knowledge is taken in before it runs."""

    def run_with_sources(vocabulary: tuple[Path, ...], parties: tuple[Path, ...], **options: Any) -> int:
        from yanxing.commands.sources import use_added

        use_added(vocabulary, parties, language)
        return run(**options)

    params = [*params, *_source_options(language)]
    text = _help(name.replace("-", "_"), language)
    return _Localized(name, language=language, callback=run_with_sources, params=params, help=text)


def _word(name: str, language: Language) -> click.Argument:
    return click.Argument([name], required=False, metavar=say(f"cli.metavar_{name}").to(language))


def _source_options(language: Language) -> list[click.Parameter]:
    path = click.Path(path_type=Path)
    return [
        click.Option(["--vocabulary"], type=path, multiple=True, metavar=say("cli.metavar_folder").to(language),
                     help=_help("vocabulary", language)),
        click.Option(["--parties"], type=path, multiple=True, metavar=_metavar(language),
                     help=_help("added_parties", language)),
    ]  # fmt: skip


def _file(name: str, language: Language) -> click.Argument:
    metavar = say(f"cli.metavar_{name}").to(language)
    return click.Argument([name], type=click.Path(path_type=Path), metavar=metavar)


def _profile_options(language: Language) -> list[click.Parameter]:
    return [_profile_option(name, language) for name in ("app", "persona", "marks")]


def _profile_option(name: str, language: Language) -> click.Option:
    path = click.Path(path_type=Path)
    return click.Option([f"--{name}"], type=path, metavar=_metavar(language), help=_help(name, language))


def _output_option(language: Language, said: str = "output") -> click.Option:
    return click.Option(
        ["-o", "--output"], multiple=True, metavar=_metavar(language), help=_help(said, language)
    )


def _language_option(language: Language) -> click.Option:
    choices = click.Choice([str(x) for x in Language])
    return click.Option(["--lang"], type=choices, expose_value=False, help=_help("lang", language))


def _version_option(language: Language) -> click.Option:
    def show(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
        if asked:
            from importlib.metadata import version

            click.echo(f"yanxing {version('yanxing')}")
            ctx.exit(0)

    return click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show,
                        help=_help("version", language))  # fmt: skip


def _capture_files(options: dict[str, Any]) -> tuple[dict[str, Any], CaptureFiles]:
    from yanxing.commands.inputs import CaptureFiles

    names = ("capture", "app", "persona", "marks")
    files = CaptureFiles(**{name: options[name] for name in names})
    return {name: value for name, value in options.items() if name not in names}, files


def _metavar(language: Language) -> str:
    return say("cli.metavar_file").to(language)


def _help(name: str, language: Language) -> str:
    return say(f"cli.help_{name}").to(language)

"""The command line: commands built in the language of the reader, imported only when they run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from corpora.messages import say
from corpora.text import Language, Text
from yanxing.options import (
    beside_options,
    file_argument,
    help_text,
    language_option,
    needed_word,
    output_option,
    pack_option,
    policy_argument,
    profile_option,
    profile_options,
    proxy_options,
    reading_options,
    score_options,
    selection_options,
    source_options,
    standard_options,
    version_option,
    word,
)
from yanxing.usage import explain

if TYPE_CHECKING:
    from yanxing.commands.inputs import CaptureFiles, PolicyInput


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


class _Group(_Localized, click.Group):
    """A group of commands."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        with formatter.section(say("cli.commands_head").to(self.language)):
            formatter.write_dl([(name, c.get_short_help_str(100)) for name, c in self.commands.items()])


class Program(_Group):
    """The program: a group of commands."""

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
        help=help_text("program", language),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        no_args_is_help=True,
        subcommand_metavar=say("cli.commands_metavar").to(language),
        params=[language_option(language), version_option(language)],
    )
    for build in (
        _check_command, _policy_command, _traffic_command, _capture_command, _mark_command, _addon_path_command,
        _terms_command, _parties_command, _host_command, _corpora_command, _rules_command,
        _explain_command,
    ):  # fmt: skip
        program.add_command(build(language))
    return program


def _check_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from dataclasses import fields

        from yanxing.commands.check import Standard, check
        from yanxing.commands.inputs import Beside

        options, files = _capture_files(options)
        options, policy = _policy_input(options)
        beside = Beside(**{field.name: options.pop(field.name) for field in fields(Beside)})
        names = [field.name for field in fields(Standard) if field.name != "beside"]
        standard = Standard(**{name: options.pop(name) for name in names}, beside=beside)
        return check(policy, files, standard=standard, language=language, **options)

    return _command("check", language, run, [
        policy_argument(language),
        file_argument("capture", language),
        *profile_options(language),
        *reading_options(language),
        *beside_options(language),
        pack_option(language),
        *standard_options(language),
        output_option(language),
        language_option(language),
    ])  # fmt: skip


def _policy_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.policy import show_policy

        options, policy = _policy_input(options)
        return show_policy(policy, language=language, **options)

    return _command("policy", language, run, [
        policy_argument(language),
        *reading_options(language),
        output_option(language, "policy_output"),
        language_option(language),
    ])  # fmt: skip


def _traffic_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.selection import Selection
        from yanxing.commands.traffic import show_traffic

        options, files = _capture_files(options)
        wanted = Selection(options.pop("hosts"), options.pop("types"))
        return show_traffic(files, wanted=wanted, language=language, **options)

    return _command("traffic", language, run, [
        file_argument("capture", language),
        *profile_options(language),
        *selection_options(language),
        output_option(language, "traffic_output"),
        language_option(language),
    ])  # fmt: skip


def _capture_command(language: Language) -> click.Command:
    def run(session: Path | None, raw: bool, **options: Any) -> int:
        from yanxing.commands.capture import Proxy, record, refuse_without_raw

        return record(session, Proxy(**options), language) if raw else refuse_without_raw()

    return _plain_command("capture", language, run, [
        file_argument("session", language, required=False),
        *proxy_options(language),
        language_option(language),
    ])  # fmt: skip


def _mark_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.mark import mark_session

        return mark_session(language=language, **options)

    return _plain_command("mark", language, run, [
        file_argument("session", language),
        click.Argument(["marks"], nargs=-1, required=True, metavar=say("cli.metavar_mark").to(language)),
        click.Option(["--at"], metavar=say("cli.metavar_time").to(language), help=help_text("at", language)),
        language_option(language),
    ])  # fmt: skip


def _addon_path_command(language: Language) -> click.Command:
    def run() -> int:
        from yanxing.commands.addon_path import show_addon_path

        return show_addon_path()

    return _plain_command("addon-path", language, run, [language_option(language)])


def _terms_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.terms import show_terms

        return show_terms(language=language, **options)

    return _command("terms", language, run, [
        word("word", language), output_option(language, "knowledge_output"), language_option(language),
    ])  # fmt: skip


def _parties_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.parties import show_parties

        return show_parties(options.pop("party"), language=language, **options)

    return _command("parties", language, run, [
        word("party", language), output_option(language, "knowledge_output"), language_option(language),
    ])  # fmt: skip


def _host_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.explain_host import show_host

        return show_host(language=language, **options)

    return _command("explain-host", language, run, [
        click.Argument(["host"], metavar=say("cli.metavar_host").to(language)),
        profile_option("app", language),
        output_option(language, "knowledge_output"),
        language_option(language),
    ])  # fmt: skip


def _corpora_command(language: Language) -> click.Command:
    group = _Group(
        "corpora", language=language, help=help_text("corpora", language), no_args_is_help=True,
        subcommand_metavar=say("cli.commands_metavar").to(language), params=[language_option(language)],
    )  # fmt: skip
    for command in (_corpora_list_command(language), _corpora_score_command(language)):
        group.add_command(command, command.name and command.name.removeprefix("corpora-"))
    return group


def _rules_command(language: Language) -> click.Command:
    group = _Group(
        "rules", language=language, help=help_text("rules", language), no_args_is_help=True,
        subcommand_metavar=say("cli.commands_metavar").to(language), params=[language_option(language)],
    )  # fmt: skip
    for command in (
        _rules_list_command(language),
        _rules_explain_command(language),
        _rules_try_command(language),
    ):
        group.add_command(command, command.name and command.name.removeprefix("rules-"))
    return group


def _rules_list_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.rules import list_rules

        return list_rules(options.pop("packs"), language=language, **options)

    return _plain_command("rules-list", language, run, [
        pack_option(language), output_option(language, "knowledge_output"), language_option(language),
    ])  # fmt: skip


def _rules_explain_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.rules import explain_rule

        return explain_rule(options.pop("rule"), options.pop("packs"), language=language, **options)

    return _plain_command("rules-explain", language, run, [
        needed_word("rule", language), pack_option(language),
        output_option(language, "knowledge_output"), language_option(language),
    ])  # fmt: skip


def _rules_try_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.rules import try_rules

        return try_rules(options.pop("file"), language=language, **options)

    return _plain_command("rules-try", language, run, [
        needed_word("file", language), output_option(language, "knowledge_output"), language_option(language),
    ])  # fmt: skip


def _explain_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.explain import explain_finding

        return explain_finding(options.pop("finding"), options.pop("report"), language=language, **options)

    return _command("explain", language, run, [
        needed_word("finding", language),
        file_argument("report", language),
        output_option(language, "knowledge_output"),
        language_option(language),
    ])  # fmt: skip


def _corpora_list_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.corpora import list_corpora

        return list_corpora(options.pop("corpus"), language=language, **options)

    return _plain_command("corpora-list", language, run, [
        word("corpus", language), output_option(language, "knowledge_output"), language_option(language),
    ])  # fmt: skip


def _corpora_score_command(language: Language) -> click.Command:
    def run(**options: Any) -> int:
        from yanxing.commands.corpora import Scoring, score_corpus

        output = options.pop("output")
        return score_corpus(
            Scoring(folder=options.pop("corpus_folder"), **options), output=output, language=language
        )

    return _command("corpora-score", language, run, [
        click.Argument(["corpus"], metavar=say("cli.metavar_corpus").to(language)),
        file_argument("corpus_folder", language),
        *score_options(language),
        output_option(language, "knowledge_output"),
        language_option(language),
    ])  # fmt: skip


def _command(
    name: str, language: Language, run: Callable[..., int], params: list[click.Parameter]
) -> click.Command:
    """Return a command; what the user adds to the knowledge is taken in before it runs."""

    def run_with_sources(vocabulary: tuple[Path, ...], parties: tuple[Path, ...], **options: Any) -> int:
        from yanxing.commands.sources import use_added

        use_added(vocabulary, parties, language)
        return run(**options)

    return _plain_command(name, language, run_with_sources, [*params, *source_options(language)])


def _plain_command(
    name: str, language: Language, run: Callable[..., int], params: list[click.Parameter]
) -> click.Command:
    text = help_text(name.replace("-", "_"), language)
    return _Localized(name, language=language, callback=run, params=params, help=text)


def _capture_files(options: dict[str, Any]) -> tuple[dict[str, Any], CaptureFiles]:
    from yanxing.commands.inputs import CaptureFiles

    names = ("capture", "app", "persona", "marks")
    files = CaptureFiles(**{name: options[name] for name in names})
    return {name: value for name, value in options.items() if name not in names}, files


def _policy_input(options: dict[str, Any]) -> tuple[dict[str, Any], PolicyInput]:
    from dataclasses import fields

    from yanxing.commands.inputs import PolicyInput

    names = [field.name for field in fields(PolicyInput)]
    given = {name: options[name] for name in names}
    given["written_in"] = Language(given["written_in"]) if given["written_in"] else None
    return {name: value for name, value in options.items() if name not in names}, PolicyInput(**given)

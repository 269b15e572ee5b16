"""The command line: thin over the same functions that the pages use."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click

from goldenthread.site.linting import as_values, has_grave, lint_file, tell_faults
from goldenthread.site.telling import tell_reading
from goldenthread.thread.plan.linting.faults import Fault
from goldenthread.thread.plan.reading.reading import read_plan
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.reading.serialising import to_json


def start_django() -> None:
    """Load the settings and every room; only commands that need the database call this."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.site.settings")
    import django

    django.setup()


@click.group()
@click.version_option(package_name="golden-thread")
def main() -> None:
    """Golden Thread: from each inspection finding to evidence that children's lives got better."""


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the exchange format instead.")
def read(file: Path, as_json: bool) -> None:
    """Read a plan FILE and print what was understood, then what was not. Needs no database."""
    try:
        reading = read_plan(file, file.name)
    except UnreadableFile as problem:
        raise click.ClickException(str(problem)) from None
    if as_json:
        click.echo(json.dumps(to_json(reading.document), indent=1, ensure_ascii=False))
        return
    for line in tell_reading(reading):
        click.echo(line)


@main.command(name="lint")
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--plan", "plan", help="A stored plan instead: 'area/plan', or its number.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects instead.")
def lint_command(file: Path | None, plan: str | None, as_json: bool) -> None:
    """Say what is wrong with a plan FILE, or a stored plan, and how to mend it.

    Exits with 1 where something must be mended. A FILE needs no database.
    """
    try:
        faults = _find_faults(file, plan)
    except (UnreadableFile, OSError, LookupError) as problem:
        raise click.ClickException(tell_problem(problem, file or Path())) from None
    if as_json:
        click.echo(json.dumps(as_values(faults), indent=1, ensure_ascii=False))
    else:
        click.echo("\n".join(tell_faults(faults)))
    sys.exit(1 if has_grave(faults) else 0)


def _find_faults(file: Path | None, plan: str | None) -> tuple[Fault, ...]:
    if file is not None and plan is None:
        return lint_file(file)
    if plan is None or file is not None:
        raise click.UsageError("Name either a FILE or a stored plan with --plan.")
    start_django()
    from goldenthread.site.stored_linting import lint_stored_plan

    return lint_stored_plan(plan)


@main.command(name="import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--area", "code", required=True, help="The local area's code, such as 'larkshire'.")
@click.option("--dry-run", is_flag=True, help="Say what would be imported, and write nothing.")
@click.option("--again", is_flag=True, help="Make another plan of a file that is one already.")
def import_file(file: Path, code: str, dry_run: bool, again: bool) -> None:
    """Import a plan FILE into a local area, whole or not at all."""
    start_django()
    from goldenthread.site.importing import import_plan_file

    try:
        lines = import_plan_file(file, code, dry_run=dry_run, tell=_tell_progress, again=again)
    except (UnreadableFile, OSError, LookupError) as problem:
        raise click.ClickException(tell_problem(problem, file)) from None
    for line in lines:
        click.echo(line)


@main.command()
@click.option("--host", default=lambda: os.environ.get("HOST", "localhost"), show_default="HOST")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=lambda: os.environ.get("PORT", "8000")
)
@click.option("--workers", default=2, show_default=True, help="Web processes.")
def serve(host: str, port: int, workers: int) -> None:
    """Serve pages and do background work, until stopped."""
    from goldenthread.site.serving import CannotServe, serve_and_work

    try:
        sys.exit(serve_and_work(host, port, workers))
    except CannotServe as problem:
        raise click.ClickException(str(problem)) from None


@main.command()
def work() -> None:
    """Do background work, as the only worker of this deployment, until stopped."""
    start_django()
    from django.core.management import call_command

    from goldenthread.base.work.jobs import abandon_jobs

    abandon_jobs()
    call_command("db_worker", interval=0.5)


@main.command()
@click.option("--reset", is_flag=True, help="Remove what is in the demo areas first.")
def demo(reset: bool) -> None:
    """Fill the two demo areas; does nothing where they are filled already."""
    start_django()
    from goldenthread.site.demonstrating import fill_demo

    for line in fill_demo(reset=reset):
        click.echo(line)


@main.command(
    context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    add_help_option=False,
)
@click.pass_context
def manage(context: click.Context) -> None:
    """Django's own commands, such as 'manage migrate'."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "goldenthread.site.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["goldenthread manage", *context.args])


def tell_problem(problem: Exception, file: Path) -> str:
    """One sentence about a file that could not be used."""
    if isinstance(problem, FileNotFoundError):
        return f"There is no file '{file}'. Check its name and folder."
    if isinstance(problem, IsADirectoryError):
        return f"'{file}' is a folder. Give the plan's own file."
    if isinstance(problem, OSError):
        return f"'{file}' can't be opened: {problem.strerror}."
    return str(problem)


def _tell_progress(done: int, total: int, words: str) -> None:
    count = f" {done} of {total}" if total else ""
    click.echo(f"{words}{count}", err=True)


if __name__ == "__main__":
    main()

"""The house keeps its own rules: what a linter from the shelf does not know."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.pure

PROJECT = Path(__file__).resolve().parent.parent
CODE = sorted(
    path
    for folder in ("goldenthread", "tests", "benchmarks", "examples")
    for path in (PROJECT / folder).rglob("*.py")
    if "migrations" not in path.parts
)
TEMPLATES = sorted((PROJECT / "goldenthread").rglob("*.html"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 60
# The manager of rows that keep no history may update in place.
UPDATES_ALLOWED = {"goldenthread/base/work", "goldenthread/base/search"}


def name_of(path: Path) -> str:
    return str(path.relative_to(PROJECT))


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call):
            yield node


def test_a_file_fits_one_sitting() -> None:
    long = {name_of(p): n for p in CODE if (n := len(p.read_text().splitlines())) > LONGEST_FILE}
    assert not long


def test_a_function_fits_a_screen() -> None:
    long = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert not long


def test_nobody_asks_the_clock_without_a_time_zone() -> None:
    wrong = [
        f"{name_of(path)}:{call.lineno}"
        for path in CODE
        for call in calls(path)
        if ast.unparse(call.func) in {"datetime.now", "datetime.utcnow", "date.today"}
    ]
    assert not wrong


def test_nobody_writes_past_history() -> None:
    # queryset.update() and bulk_update() write no history; a dict's update has no `objects`.
    wrong = [
        f"{name_of(path)}:{call.lineno}"
        for path in CODE
        if "tests" not in path.parts
        and not any(name_of(path).startswith(a) for a in UPDATES_ALLOWED)
        for call in calls(path)
        if re.search(r"(objects|filter\(.*\)|all\(\))\.(bulk_)?update$", ast.unparse(call.func))
    ]
    assert not wrong


def test_a_test_that_commits_leaves_the_migrations_rows_behind_it() -> None:
    # It empties every table afterwards; roles and kinds of plan come back only if it asks.
    wrong = [
        f"{name_of(path)}:{call.lineno}"
        for path in CODE
        for call in calls(path)
        if ast.unparse(call.func).endswith("mark.django_db")
        and {"transaction"} <= (given := {word.arg for word in call.keywords})
        and "serialized_rollback" not in given
    ]
    assert not wrong


def test_no_word_table_is_read_cell_by_cell() -> None:
    # Looking up a cell by row and column is quadratic in python-docx; a test's few cells may.
    wrong = [
        f"{name_of(path)}:{call.lineno}"
        for path in CODE
        if "tests" not in path.parts
        for call in calls(path)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr == "cell"
        and len(call.args) == 2
        and "table" in ast.unparse(call.func.value).lower()
    ]
    assert not wrong


@pytest.mark.parametrize("path", TEMPLATES, ids=name_of)
def test_a_template_holds_no_inline_script_or_style(path: Path) -> None:
    text = path.read_text()
    assert not re.search(r'<style|style="|\son\w+="|<script(?![^>]*\b(src|nonce)=)', text)


def test_every_room_says_what_it_is() -> None:
    silent = [
        name_of(path)
        for path in (PROJECT / "goldenthread").rglob("__init__.py")
        if "tests" not in path.parts
        and "migrations" not in path.parts
        and not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert not silent


def test_nothing_names_the_machine_it_was_made_on() -> None:
    marks = ("/" + "work/", "/" + "tmp/gt", "/" + "root/")
    texts = [*CODE, *TEMPLATES, *PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")]
    assert not [name_of(p) for p in texts if any(mark in p.read_text() for mark in marks)]

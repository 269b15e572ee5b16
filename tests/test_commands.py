"""The command line, as somebody types it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from examples.building.build import EXAMPLE_FILE
from goldenthread.site.commands import main
from goldenthread.thread.plan.models import Plan, SourceDocument
from tests.characters import World

PROJECT = Path(__file__).resolve().parent.parent
SCHEMA = PROJECT / "goldenthread/thread/plan/reading/plan-document.schema.json"
# A plan as text with tabs between its columns, as it comes out of a word processor.
PLAN = """Marlshire Written Statement of Action
Version 2.1 draft, 4 May 2026

Improvement Pillar 1: Working together

Area for Improvement 1: Joint commissioning

Inspectors found:
- Leaders do not plan services together (P4 MF 2)

Focus Area 1: Agreeing what to buy

Ref\tMilestone\tAccountable officer\tStart date\tEnd date\tRAG\tEvidence of impact
1A\tAgree a joint plan\tDirector of Education\tMay 2026\tJuly 2026\tProgressing\tMinutes
1B\tPublish the joint plan\tHead of Commissioning\tJuly 2026\tSeptember 2026\tNot started\t
1C\tAsk families how it went\tParent carer forum\tSeptember 2026\tMarch 2027\t\t
"""


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "marlshire.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def call(*arguments: object) -> Result:
    """What `goldenthread …` says and returns."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_read_prints_the_tree_and_then_what_was_not_understood(plan_file: Path) -> None:
    said = call("read", plan_file)
    assert said.exit_code == 0
    places = [said.output.index(words) for words in ("Joint commissioning", "1A", "1B", "1C")]
    assert places == sorted(places)
    assert said.output.index("not understood.") > places[-1]


def test_read_as_json_is_the_exchange_format(plan_file: Path) -> None:
    said = call("read", "--json", plan_file)
    assert said.exit_code == 0
    document = json.loads(said.output)
    jsonschema.validate(document, json.loads(SCHEMA.read_text()))
    milestones = [
        milestone["reference"]
        for area in document["areas_for_improvement"]
        for focus_area in area["focus_areas"]
        for milestone in focus_area["milestones"]
    ]
    assert milestones == ["1A", "1B", "1C"]


def test_read_understands_the_example_plan() -> None:
    said = call("read", EXAMPLE_FILE)
    assert said.exit_code == 0
    assert "75 milestones" in said.output


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("missing.docx", None, "missing.docx"),
        ("empty.txt", b"", "empty"),
        ("shopping.txt", b"Milk\nBread\nEggs\n", "no plan in it"),
        ("broken.docx", b"PK\x03\x04 and then nothing", "broken.docx"),
    ],
)
def test_a_file_that_is_no_plan_gets_one_sentence(
    tmp_path: Path, name: str, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    said = call("read", path)
    assert said.exit_code == 1
    assert sentence in said.output
    assert len(said.output.strip().splitlines()) == 1
    assert "Traceback" not in said.output


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    said = call("read", tmp_path)
    assert said.exit_code == 1
    assert tmp_path.name in said.output
    assert len(said.output.strip().splitlines()) == 1


def test_import_writes_a_draft_of_the_whole_plan(world: World, plan_file: Path) -> None:
    before = Plan.objects.count()
    said = call("import", plan_file, "--area", "larkshire")
    assert said.exit_code == 0, said.output
    assert Plan.objects.count() == before + 1
    newest = Plan.objects.order_by("-id")[0]
    assert newest.area == world.areas["larkshire"]
    assert newest.milestone_rows.count() == 3
    assert [version.status for version in newest.versions.all()] == ["draft"]


def test_import_as_a_dry_run_writes_nothing(world: World, plan_file: Path) -> None:
    before = (Plan.objects.count(), SourceDocument.objects.count())
    said = call("import", plan_file, "--area", "larkshire", "--dry-run")
    assert said.exit_code == 0, said.output
    assert "3 milestones" in said.output
    assert (Plan.objects.count(), SourceDocument.objects.count()) == before


def test_import_into_an_unknown_area_names_it(world: World, plan_file: Path) -> None:
    said = call("import", plan_file, "--area", "atlantis")
    assert said.exit_code == 1
    assert "atlantis" in said.output
    assert len(said.output.strip().splitlines()) == 1


def test_import_of_no_plan_writes_nothing(world: World, tmp_path: Path) -> None:
    path = tmp_path / "shopping.txt"
    path.write_text("Milk\nBread\nEggs\n")
    before = Plan.objects.count()
    said = call("import", path, "--area", "larkshire")
    assert said.exit_code == 1
    assert "no plan in it" in said.output
    assert Plan.objects.count() == before

"""Importing from the command line: whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pytest_django import Settings

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.audit.models import Act
from goldenthread.site.commands import main
from goldenthread.site.importing import import_plan_file
from goldenthread.thread.plan.models import LearntMeaning, Milestone, Plan, SourceDocument

PLAN = (
    "Improvement plan\n"
    "Ref\tAction\tAccountable officer\tEnd date\n"
    "1A\tMap what is commissioned\tHead of SEND\tJuly 2026\n"
    "1B\tWrite the strategy\tHead of SEND\tSeptember 2026\n"
)


@pytest.fixture(autouse=True)
def kept_files(settings: Settings, tmp_path: Path) -> Path:
    """Documents are kept in a folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture(autouse=True)
def larkshire(db: None) -> LocalArea:
    """The area that plans are imported into."""
    return set_up_area("larkshire", "Larkshire", SYSTEM, is_fictional=True)


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    """A plan of two milestones."""
    path = tmp_path / "our plan.txt"
    path.write_text(PLAN)
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["import", *map(str, arguments)])


def assert_nothing_was_written(kept_files: Path, acts: int) -> None:
    assert not SourceDocument.objects.exists()
    assert not Plan.objects.exists()
    assert Act.objects.count() == acts
    assert not [path for path in kept_files.rglob("*") if path.is_file()]


def test_a_plan_is_imported_as_a_draft_and_summed_up(plan_file: Path) -> None:
    said = run(plan_file, "--area", "larkshire")
    assert said.exit_code == 0
    plan = Plan.objects.get()
    assert "into Larkshire as a draft: 2 milestones." in said.output
    assert f"/larkshire/plans/{plan.key}/ and is not published yet." in said.output
    assert Milestone.objects.filter(plan=plan).count() == 2


def test_the_same_file_is_made_another_plan_only_when_that_is_asked_for(
    plan_file: Path, kept_files: Path
) -> None:
    run(plan_file, "--area", "larkshire")
    plan, acts = Plan.objects.get(), Act.objects.count()
    for extra in ([], ["--dry-run"]):
        said = run(plan_file, "--area", "larkshire", *extra)
        assert said.exit_code == 1
        assert f"already the plan '{plan}' of Larkshire" in said.output
        assert f"/larkshire/plans/{plan.key}/. To make another plan of it, add --again." in (
            said.output
        )
    assert Act.objects.count() == acts
    assert run(plan_file, "--area", "larkshire", "--again").exit_code == 0
    assert Plan.objects.count() == 2


def test_the_same_file_may_be_a_plan_of_another_area(plan_file: Path) -> None:
    set_up_area("torbay", "Torbay", SYSTEM)
    run(plan_file, "--area", "larkshire")
    assert run(plan_file, "--area", "torbay").exit_code == 0


def test_it_is_one_act_and_tells_how_far_it_has_got(plan_file: Path) -> None:
    before = Act.objects.count()
    told: list[tuple[int, int, str]] = []
    list(
        import_plan_file(
            plan_file, "larkshire", dry_run=False, tell=lambda *words: told.append(words)
        )
    )
    assert Act.objects.count() == before + 1
    assert told[0] == (0, 0, "Reading our plan.txt")
    assert told[-1][0] == told[-1][1] > 0


def test_a_dry_run_says_everything_and_writes_nothing(plan_file: Path, kept_files: Path) -> None:
    acts = Act.objects.count()
    said = run(plan_file, "--area", "larkshire", "--dry-run")
    assert said.exit_code == 0
    assert "Map what is commissioned" in said.output
    assert "This was a dry run: nothing was written." in said.output
    assert_nothing_was_written(kept_files, acts)


def test_a_dry_run_reads_by_what_the_area_has_taught(tmp_path: Path, larkshire: LocalArea) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN.replace("July 2026", "once they are here"))
    dry = (path, "--area", "larkshire", "--dry-run")
    assert "once they are here' taken as no date" in run(*dry).output
    with act("taught the reader", by=SYSTEM):
        LearntMeaning.objects.create(
            area=larkshire, sort="date", written="once they are here", meaning="2026-07-31"
        )
    assert "taken as no date" not in run(*dry).output


@pytest.mark.parametrize("extra", [[], ["--dry-run"]])
def test_an_unknown_area_is_refused_with_those_there_are(plan_file: Path, extra: list[str]) -> None:
    said = run(plan_file, "--area", "nowhere", *extra)
    assert said.exit_code == 1
    assert "There is no local area 'nowhere' here. There are: larkshire." in said.output


@pytest.mark.parametrize("extra", [[], ["--dry-run"]])
def test_a_file_that_is_no_plan_is_refused_whole(
    tmp_path: Path, kept_files: Path, extra: list[str]
) -> None:
    acts = Act.objects.count()
    path = tmp_path / "plan.docx"
    path.write_bytes(b"%PDF-1.7")
    said = run(path, "--area", "larkshire", *extra)
    assert said.exit_code == 1
    assert "plan.docx is a PDF" in said.output
    assert "Traceback" not in said.output
    assert_nothing_was_written(kept_files, acts)


def test_a_file_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    said = run(tmp_path / "no plan.docx", "--area", "larkshire")
    assert said.exit_code == 1
    assert "There is no file" in said.output

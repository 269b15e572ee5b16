"""Linting from the command line: what is wrong, where, and how to mend it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.utils import timezone

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.site.commands import main
from goldenthread.site.linting import NOTHING_FOUND, tell_faults
from goldenthread.thread.plan.models import Plan, Waiver

PLAN = (
    "Improvement plan\n\n"
    "Focus area 1: Families are heard\n\n"
    "Ref\tAction\tAccountable officer\tStart date\tEnd date\tEvidence of impact\n"
    "1A\tExplore how parents are heard\tHead of SEND\tMay 2026\tOngoing\tHow will we know?\n"
    "1B\tOpen a drop-in with parents\tHead of SEND\tMay 2026\tApril 2026\tHalf of them came\n"
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["lint", *map(str, arguments)])


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "our plan.txt"
    path.write_text(PLAN)
    return path


@pytest.fixture
def larkshire(db: None, settings: object, tmp_path: Path) -> LocalArea:
    """The area that plans are imported into."""
    settings.MEDIA_ROOT = tmp_path / "media"  # type: ignore[attr-defined] # pytest-django's
    return set_up_area("larkshire", "Larkshire", SYSTEM, is_fictional=True)


@pytest.fixture
def stored(larkshire: LocalArea, plan_file: Path) -> Plan:
    said = CliRunner().invoke(main, ["import", str(plan_file), "--area", "larkshire"])
    assert said.exit_code == 0, said.output
    return Plan.objects.get()


def test_what_must_be_mended_is_told_first_with_place_and_mending(plan_file: Path) -> None:
    said = run(plan_file)
    assert said.exit_code == 1
    must, should = said.output.index("Must be mended"), said.output.index("Should be mended")
    assert must < should < said.output.index("The end is before the start (end-before-start)")
    assert "line 7: The end, ‘April 2026’, is before the start, ‘May 2026’." in said.output
    assert said.output.count("Put the wrong one of the two dates right.") == 1


def test_json_is_a_list_of_faults(plan_file: Path) -> None:
    said = run(plan_file, "--json")
    assert said.exit_code == 1
    faults = json.loads(said.output)
    assert {"end-missing", "action-explores", "prompt-unanswered"} <= {
        fault["rule"] for fault in faults
    }
    (before,) = [fault for fault in faults if fault["rule"] == "end-before-start"]
    assert before == {
        "rule": "end-before-start",
        "severity": "must",
        "about": "milestone-1b",
        "place": "line 7",
        "says": "The end, ‘April 2026’, is before the start, ‘May 2026’.",
        "mend": "Put the wrong one of the two dates right.",
    }


def test_a_plan_with_nothing_that_must_be_mended_is_no_failure(plan_file: Path) -> None:
    plan_file.write_text(
        PLAN.replace("Ongoing", "July 2026").replace("April 2026", "September 2026")
    )
    said = run(plan_file)
    assert said.exit_code == 0
    assert "Must be mended" not in said.output
    assert "Should be mended" in said.output


def test_a_plan_in_good_order_is_told_so() -> None:
    assert list(tell_faults(())) == [NOTHING_FOUND]


@pytest.mark.parametrize("name", ["missing.docx", "."])
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(tmp_path: Path, name: str) -> None:
    said = run(tmp_path / name)
    assert said.exit_code == 1
    assert len(said.output.strip().splitlines()) == 1
    assert said.output.startswith("Error: ")


@pytest.mark.parametrize("arguments", [(), ("plan.txt", "--plan", "larkshire/plan")])
def test_either_a_file_or_a_plan_is_named(arguments: tuple[str, ...]) -> None:
    said = run(*arguments)
    assert said.exit_code == 2
    assert "Name either a FILE or a stored plan with --plan." in said.output


def test_a_stored_plan_has_the_faults_of_its_file(stored: Plan, plan_file: Path) -> None:
    from_file = json.loads(run(plan_file, "--json").output)
    by_key = run("--plan", f"larkshire/{stored.key}", "--json")
    assert by_key.exit_code == 1
    assert json.loads(by_key.output) == from_file
    assert run("--plan", stored.pk, "--json").output == by_key.output


def test_what_people_left_as_it_is_is_not_told(stored: Plan) -> None:
    with act("left a fault as it is", by=SYSTEM, area="larkshire"):
        for rule, about in [("end-before-start", "milestone-1b"), ("end-missing", "milestone-1a")]:
            Waiver.objects.create(
                plan=stored, rule=rule, about=about, reason="Agreed", at=timezone.now()
            )
    said = run("--plan", stored.pk)
    assert said.exit_code == 0
    assert "end-before-start" not in said.output


@pytest.mark.parametrize("name", ["larkshire/nothing", "9999", "9" * 40, "nothing", "²"])
def test_a_plan_that_is_not_there_is_told_in_a_sentence(stored: Plan, name: str) -> None:
    said = run("--plan", name)
    assert said.exit_code == 1
    assert f"There is no plan '{name}' here." in said.output
    assert f"larkshire/{stored.key}" in said.output

"""What the command line says of a file that was read."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from goldenthread.site.commands import main
from goldenthread.site.telling import tell_reading
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.reading.reading import read_plan
from goldenthread.thread.plan.reading.result import NO_ACCOUNT
from goldenthread.thread.plan.reading.serialising import to_json
from goldenthread.thread.plan.tests.plans import plan_document

UNCOUNTED = read.Accounting(0, 0, 0, 0)


def told(tmp_path: Path, document: read.PlanDocument) -> str:
    """What 'goldenthread read' prints of this document as a file in the exchange format."""
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(to_json(document)), encoding="utf-8")
    answer = CliRunner().invoke(main, ["read", str(file)])
    assert answer.exit_code == 0
    return answer.output


def test_an_export_that_counts_no_parts_says_that_nobody_can_tell(tmp_path: Path) -> None:
    said = told(tmp_path, plan_document(not_understood=(), accounting=UNCOUNTED))
    assert NO_ACCOUNT in said
    assert "0 parts" not in said


def test_an_export_with_an_account_is_told_with_it(tmp_path: Path) -> None:
    assert "10 parts: 2 blank, 7 understood, 1 not understood." in told(tmp_path, plan_document())


def test_one_of_a_kind_is_told_in_the_singular(tmp_path: Path) -> None:
    document = plan_document()
    said = told(
        tmp_path,
        plan_document(
            pillars=document.pillars[:1], areas_for_improvement=document.areas_for_improvement[:1]
        ),
    )
    assert "1 pillar, 1 area for improvement, 3 findings, 1 focus area, 3 milestones" in said
    assert "1 narrative section\n" in said


def test_what_has_no_label_is_told_without_a_gap(tmp_path: Path) -> None:
    text = tmp_path / "plan.csv"
    text.write_text("Ref,Action,End date\n1,Map what there is,May 2026\n", encoding="utf-8")
    lines = list(tell_reading(read_plan(text, text.name)))
    assert any(line.startswith("  Area for improvement: ") for line in lines)

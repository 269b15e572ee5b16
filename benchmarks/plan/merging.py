"""Merging a newer version of 10,000 milestones into the database: printed, held to no bound.

`python -m benchmarks.plan.merging` alone tells the seconds of each step, one a line.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.figures import Figure, seconds
from benchmarks.plan.documents import LARGE
from benchmarks.plan.served import CODE, bring_in, set_up

SHARE = 0.05


def measure() -> Iterator[Figure]:
    """(4b) in the database; in a process of its own, as a deployment's database is set up once."""
    command = [sys.executable, "-m", "benchmarks.plan.merging"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for what, taken in json.loads(told.splitlines()[-1]).items():
        yield Figure(f"(4b) {what}, {LARGE:,} milestones", seconds(taken), 0, None)


def merge_version(folder: Path, milestones: int) -> dict[str, float]:
    """A plan brought in, its next version compared with it and merged: the seconds of each."""
    from goldenthread.base.areas.models import LocalArea
    from goldenthread.base.audit.acts import SYSTEM
    from goldenthread.thread.plan.actions.merge_document import merge_document
    from goldenthread.thread.plan.actions.read_document import read_document
    from goldenthread.thread.plan.actions.receive_document import receive_document
    from goldenthread.thread.plan.comparing.tests.edits import edit_plan
    from goldenthread.thread.plan.exporting import export_plan
    from goldenthread.thread.plan.merging.answering import take_first_suggestions
    from goldenthread.thread.plan.merging.comparing import compare_with_plan
    from goldenthread.thread.plan.moments import working_moment
    from goldenthread.thread.plan.reading.serialising import to_json

    plan = bring_in(folder, milestones)
    stands = export_plan(plan, working_moment(plan))
    newer = edit_plan(stands, Random(milestones), SHARE).newer
    area = LocalArea.objects.get(code=CODE)
    content = json.dumps(to_json(newer)).encode()
    document = read_document(receive_document(area, "newer.json", content, SYSTEM))
    compared, comparing = _time(lambda: compare_with_plan(document, plan))
    decisions = take_first_suggestions(compared.comparison)
    _, merging = _time(lambda: merge_document(document, plan, decisions, compared.seen, SYSTEM))
    return {"comparing with what is stored": comparing, "merging into the database": merging}


def _time(run: Callable[[], Any]) -> tuple[Any, float]:
    began = time.perf_counter()
    result = run()
    return result, time.perf_counter() - began


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        set_up(Path(scratch))
        print(json.dumps(merge_version(Path(scratch), int(sys.argv[1]) if sys.argv[1:] else LARGE)))

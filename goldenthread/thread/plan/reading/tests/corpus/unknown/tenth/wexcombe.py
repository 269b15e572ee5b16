"""CSV: a few lines about the plan, then one row a task with pillar and area on every row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date

from goldenthread.thread.plan.reading.document import NO_RATING, Colour, Milestone, PlanDocument
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    milestone,
    other,
    pillar,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.tenth.common import (
    Node,
    content,
    crossed,
    end,
    joined,
    start,
)

_TITLE = "Wexcombe Local SEND Reform Plan"
_FACTS = (
    ("Version", "1.1"),
    ("Status", "Published"),
    ("Date", "12 January 2026"),
    ("Executive sponsor", "Corporate Director for Children and Families"),
    ("Partners", "Wexcombe County Council; Downs and Vale ICB; Wexcombe Parent Voice"),
)
_COLOURS: dict[str, Colour] = {"B": "blue", "R": "red", "A": "amber", "G": "green"}
_HEADINGS = (
    "Pillar",
    "Area for improvement",
    "Ref",
    "Parent ref",
    "Task",
    "Owner",
    "Start",
    "Due",
    "Revised due",
    "BRAG",
    "% complete",
    "Commentary",
    "Evidence of impact",
    "Measure",
    "Baseline",
    "Target",
    "Funding",
)


def _build() -> bytes:
    file = io.StringIO(newline="")
    lines = csv.writer(file)
    blanks = [""] * (len(_HEADINGS) - 2)
    lines.writerow([_TITLE, "", *blanks])
    for fact in _FACTS:
        lines.writerow([*fact, *blanks])
    lines.writerow(["", "", *blanks])
    lines.writerow(_HEADINGS)
    for theme in content("wexcombe.txt").children:
        for each in theme.children:
            groups = (
                f"Pillar {theme.cells[0]}: {theme.cells[1]}",
                f"Area {each.cells[0]}: {each.cells[1]}",
            )
            for action in each.children:
                for line in (action, *action.children):
                    ref, above, text, link, *others = line.cells
                    lines.writerow([*groups, ref, above, joined(text, link), *others])
    return file.getvalue().encode("utf-8-sig")


def _one(node: Node, parent: str | None) -> Milestone:
    (ref, _, text, link, owner, begins, ends, revised, letter, share, said, proof, *rest) = (
        node.cells
    )
    name, baseline, target, funding = rest
    return milestone(
        text,
        ref,
        parent=parent,
        cross_references=crossed(link),
        accountable_officer=owner,
        start=start(begins),
        end=end(ends),
        revised_end=end(revised),
        rating=word(letter, _COLOURS[letter], None) if letter else NO_RATING,
        percent_complete=float(share.rstrip("%")) if share else None,
        progress=said or None,
        evidence=proof or None,
        measures=(measure(name, baseline, target),) if name else (),
        other=(other("Funding", funding),) if funding else (),
    )


def _milestones(each: Node) -> Iterator[Milestone]:
    for action in each.children:
        whole = _one(action, None)
        yield whole
        for step in action.children:
            yield _one(step, whole.key)


def _truth() -> PlanDocument:
    themes = content("wexcombe.txt").children
    pillars = [pillar(theme.cells[0], theme.cells[1]) for theme in themes]
    return document(
        title=_TITLE,
        area_name="Wexcombe",
        plan_type="reform_plan",
        version="1.1",
        status="published",
        dated=date(2026, 1, 12),
        front_matter=tuple(front(*fact) for fact in _FACTS[3:]),
        pillars=tuple(pillars),
        areas_for_improvement=tuple(
            area(
                each.cells[0],
                each.cells[1],
                None,
                [focus(None, None, _milestones(each))],
                pillar=above,
            )
            for theme, above in zip(themes, pillars, strict=True)
            for each in theme.children
        ),
    )


LAYOUT = Layout(
    "Wexcombe task list",
    "wexcombe-reform-plan-v1-1.csv",
    _build,
    _truth,
    ("facts above the header", "groups on every row", "steps by column", "measures in the row"),
)

"""Text: each action a numbered line with labelled lines indented beneath it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from goldenthread.thread.plan.reading.document import Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    measure,
    milestone,
    section,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.tenth.common import (
    Node,
    cited,
    content,
    crossed,
    end,
    joined,
    start,
)

_TITLE = "Addlebrough SEND Accelerated Progress Plan"
_FACTS = (
    ("Dates of revisit", "14 to 16 January 2025"),
    ("Letter published", "26 February 2025"),
    ("Accountable officers", "Director of Children's Services and ICB Chief Nurse"),
)
_BACKGROUND = (
    "Inspectors found in January 2025 that three of our five weaknesses had not been put right.",
    "This plan replaces the statement of 2022. It is reviewed with our advisers every six months.",
)
_LISTENING = (
    "The parent carer forum read each action before it was agreed. Their comments led us to add "
    "four actions and to drop two."
)
_STATES: dict[str, State] = {
    "Completed": "complete",
    "On track": "on_track",
    "At risk": "at_risk",
    "Delayed": "off_track",
    "Not started": "not_started",
}
_LABELS = (
    "Executive lead",
    "Operational lead",
    "Start",
    "Due",
    "Status",
    "Percentage complete",
    "Success criteria",
    "Measure",
    "Baseline",
    "Target",
    "Comments",
)


def _build() -> bytes:
    return ("\r\n".join(_lines()) + "\r\n").encode()


def _lines() -> Iterator[str]:
    yield from (_TITLE, "=" * len(_TITLE), "")
    yield from ("Version 2.5", "Status: Agreed", "Date: 30 September 2025")
    yield from (f"{label}: {value}" for label, value in _FACTS)
    yield from ("", "Background", "----------")
    yield from ("", _BACKGROUND[0], "", _BACKGROUND[1], "")
    yield from ("How we listened", "---------------", "", _LISTENING)
    for each in content("addlebrough.txt").children:
        label, title, wording = each.cells
        heading = f"Area for improvement {label}: {title}"
        yield from ("", "", heading, "=" * len(heading), "", wording, "", "Inspectors found:")
        yield from (f"- {joined(*found.cells)}" for found in each.of("F"))
        for group in each.of("G"):
            heading = f"Focus area {group.cells[0]}: {group.cells[1]}"
            yield from ("", heading, "-" * len(heading))
            for action in group.children:
                yield from _action(action)


def _action(node: Node) -> Iterator[str]:
    ref, text, link, *values = node.cells
    values[5] += "%"
    yield from ("", f"{ref}  {joined(text, link)}")
    for label, value in zip(_LABELS, values, strict=True):
        if value:
            yield f"    {label}: {value}"
    if node.of("S"):
        yield "    Steps:"
        yield from (f"      {step.cells[0]}  {step.cells[1]}" for step in node.of("S"))
    if node.of("U"):
        yield "    Updates:"
        yield from (f"      {entry.cells[0]} - {entry.cells[1]}" for entry in node.of("U"))


def _milestones(node: Node) -> Iterator[Milestone]:
    ref, text, link, executive, operational, begins, ends, status, share, proof, *rest = node.cells
    name, baseline, target, comment = rest
    whole = milestone(
        text,
        ref,
        cross_references=crossed(link),
        accountable_officer=executive,
        supporting_leads=operational,
        start=start(begins),
        end=end(ends),
        rating=word(status, None, _STATES[status]),
        percent_complete=float(share),
        progress=comment or None,
        evidence=proof,
        measures=(measure(name, baseline, target),) if name else (),
        updates=tuple(update(end(day), said) for day, said in (u.cells for u in node.of("U"))),
    )
    yield whole
    for step in node.of("S"):
        written, action = step.cells
        yield replace(
            milestone(action, written.upper(), parent=whole.key), reference_as_written=written
        )


def _truth() -> PlanDocument:
    return document(
        title=_TITLE,
        area_name="Addlebrough",
        plan_type="accelerated_progress_plan",
        version="2.5",
        status="agreed",
        dated=date(2025, 9, 30),
        front_matter=tuple(front(*fact) for fact in _FACTS),
        sections=(
            section("Background", "\n\n".join(_BACKGROUND)),
            section("How we listened", _LISTENING),
        ),
        areas_for_improvement=tuple(
            area(
                each.cells[0],
                each.cells[1],
                each.cells[2],
                [
                    focus(
                        group.cells[0],
                        group.cells[1],
                        (m for node in group.children for m in _milestones(node)),
                    )
                    for group in each.of("G")
                ],
                findings=[cited(*found.cells) for found in each.of("F")],
            )
            for each in content("addlebrough.txt").children
        ),
    )


LAYOUT = Layout(
    "Addlebrough labelled lines",
    "addlebrough-app-september-2025.txt",
    _build,
    _truth,
    ("labelled lines", "steps", "dated updates", "percent", "a measure in the action"),
)

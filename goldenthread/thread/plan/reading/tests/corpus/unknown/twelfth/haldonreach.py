"""An improvement plan in plain text: underlined headings, and labelled lines under each action."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Citation,
    CrossReference,
    Finding,
    Milestone,
    PlanDocument,
    RatingWord,
)
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.unknown.twelfth.making import end, rows

_TITLE = "Haldon Reach SEND Improvement Plan 2024 to 2026"
_FACTS = (
    ("Date of inspection", "22 to 26 January 2024"),
    ("Lead partners", "Haldon Reach Council; NHS South Estuary Integrated Care Board"),
    ("Senior responsible officer", "Executive Director for People"),
)
_ABOUT = (
    "This plan answers the report of our area SEND inspection. It was written with parents, "
    "head teachers and clinicians.",
    "We look at it every month and publish it again every quarter.",
)
_VALUES_LEAD = "In all that we do we will:"
_VALUES = ("listen first", "act early", "be honest about delay")
_LINKS = {"1.2.1": "1.1.1", "2.2.5": "1.2.2", "3.2.2": "3.2.1", "3.1.5": "2.2.3"}
_PERCENT = {"1.1.2": "60%", "1.2.3": "35%", "2.1.1": "75%", "2.2.2": "80%", "3.1.1": "40%"}
_UPDATES = {
    "1.1.4": ("22 August 2024", "Village hall in the north may be free."),
    "2.1.1": ("2 September 2024", "Forty-one children seen."),
    "2.2.3": ("30 August 2024", "Parents chose the topics."),
    "3.1.2": ("19 August 2024", "Appeal is with the planning inspector."),
    "3.2.1": ("28 August 2024", "Eleven key workers in post."),
}
_KEY: dict[str, RatingWord] = {
    "Blue": clerk.term("Completed", "blue", "complete"),
    "Green": clerk.term("On target", "green", "on_track"),
    "Amber": clerk.term("Some concerns", "amber", "at_risk"),
    "Red": clerk.term("Overdue", "red", "off_track"),
}


def _build() -> bytes:
    lines = [_TITLE, "=" * len(_TITLE), "", "Version: 1.1", "Date: 6 September 2024"]
    lines += [f"{label}: {value}" for label, value in _FACTS]
    lines += _headed("About this plan", "-")
    lines += [_ABOUT[0], "", _ABOUT[1]]
    lines += _headed("Our values", "-")
    lines += [_VALUES_LEAD, "", *(f"- {value}" for value in _VALUES)]
    lines += _headed("RAG key", "-")
    lines += [f"{colour} - {entry.label}" for colour, entry in _KEY.items()]
    found = False
    for kind, *parts in rows("haldonreach.txt"):
        if kind == "area":
            lines += [*_headed(f"Priority {parts[0]}: {parts[1]}", "="), parts[2], ""]
            found = False
        elif kind == "finding":
            lines += [] if found else ["What inspectors found", ""]
            found = True
            lines.append(f"- {parts[0]} {parts[1]}")
        elif kind == "focus":
            lines += _headed(f"Focus area {parts[0]}: {parts[1]}", "-")
            lines.append(f"Overall impact: {parts[2]}")
        else:
            lines += _block(kind, *parts)
    return ("\n".join(lines) + "\n").encode()


def _block(reference: str, action: str, *values: str) -> list[str]:
    """An action with its labelled lines."""
    link = f" (see also {_LINKS[reference]})" if reference in _LINKS else ""
    lines = ["", f"Action {reference}: {action}{link}"]
    labels = ("Owner", "Due date", "RAG", "Progress")
    told = [*zip(labels, values, strict=True), ("Percent complete", _PERCENT.get(reference, ""))]
    lines += [f"    {label}: {value}" for label, value in told if value]
    if reference in _UPDATES:
        day, text = _UPDATES[reference]
        lines.append(f"    Update {day}: {text}")
    return lines


def _headed(text: str, line: str) -> list[str]:
    return ["", text, line * len(text), ""]


def _truth() -> PlanDocument:
    areas: list[AreaForImprovement] = []
    groups = rows("haldonreach.txt")
    for position, (kind, *parts) in enumerate(groups):
        if kind == "area":
            areas.append(_area(parts, groups[position + 1 :]))
    bullets = "\n".join(f"- {value}" for value in _VALUES)
    return clerk.document(
        title=_TITLE,
        area_name="Haldon Reach",
        plan_type="improvement_plan",
        version="1.1",
        dated=date(2024, 9, 6),
        front_matter=tuple(clerk.front(*fact) for fact in _FACTS),
        sections=(
            clerk.section("About this plan", "\n\n".join(_ABOUT)),
            clerk.section("Our values", f"{_VALUES_LEAD}\n\n{bullets}"),
        ),
        vocabulary=tuple(_KEY.values()),
        areas_for_improvement=tuple(areas),
    )


def _area(said: list[str], lines: list[list[str]]) -> AreaForImprovement:
    findings: list[Finding] = []
    focuses: list[tuple[list[str], list[Milestone]]] = []
    for kind, *parts in lines:
        if kind == "area":
            break
        if kind == "finding":
            text, written, page, cited, number = parts
            findings.append(clerk.finding(text, written, Citation(int(page), cited, number)))
        elif kind == "focus":
            focuses.append((parts, []))
        else:
            focuses[-1][1].append(_milestone(kind, *parts))
    label, title, wording = said
    return clerk.area(
        label,
        title,
        wording,
        [
            clerk.focus(number, name, milestones, impact=impact)
            for (number, name, impact), milestones in focuses
        ],
        findings=findings,
    )


def _milestone(
    reference: str, action: str, owner: str, due: str, colour: str, progress: str
) -> Milestone:
    target, percent = _LINKS.get(reference), _PERCENT.get(reference)
    said = [_UPDATES[reference]] if reference in _UPDATES else []
    return clerk.milestone(
        action,
        reference,
        accountable_officer=owner,
        end=end(due),
        rating=clerk.word(colour, _KEY[colour].colour, _KEY[colour].state),
        progress=progress or None,
        percent_complete=float(percent.rstrip("%")) if percent else None,
        updates=tuple(clerk.update(end(day), text) for day, text in said),
        cross_references=(CrossReference(f"(see also {target})", (target,)),) if target else (),
    )


LAYOUT = Layout(
    name="haldon-reach-labelled-lines",
    file_name="haldon-reach-improvement-plan.txt",
    build=_build,
    truth=_truth,
    features=("underlined headings", "labelled lines under each action", "findings with citations"),
)

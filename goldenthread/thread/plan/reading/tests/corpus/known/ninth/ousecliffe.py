"""Ousecliffe: a plain text export, label and value a line, with updates and steps beneath."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.reading.document import (
    AreaForImprovement,
    Colour,
    FocusArea,
    Milestone,
    Pillar,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    focus,
    front,
    milestone,
    pillar,
    section,
    term,
    update,
    word,
)
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.dates import ends, starts
from goldenthread.thread.plan.reading.tests.corpus.known.ninth.making import (
    Record,
    found,
    joined,
    only,
    pointers,
    records,
    split,
    with_reference,
)
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

TITLE = "Ousecliffe SEND Transformation and Improvement Plan"
FACTS = (
    ("Inspection dates", "20 to 24 January 2025"),
    ("Report published", "3 April 2025"),
    ("Accountable partners", "Ousecliffe City Council; NHS Three Rivers ICB"),
    ("Plan owner", "Director of Education"),
)
ABOUT = (
    "Inspectors asked us to improve in four areas. This plan groups what we will do about them "
    "under two pillars, and it is kept up to date each month by the programme office.",
    "Families can ask for it in large print or in another language.",
)
RULES_LEAD = "The programme board has agreed three rules."
RULES = (
    "An action is only blue when its evidence has been seen by a parent.",
    "A new end date needs the board's consent.",
    "Nothing leaves the plan without a reason.",
)
KEY: tuple[tuple[str, Colour, str, State], ...] = (
    ("Blue", "blue", "Completed", "complete"),
    ("Green", "green", "On track", "on_track"),
    ("Amber", "amber", "At risk", "at_risk"),
    ("Red", "red", "Off track", "off_track"),
    ("Grey", "grey", "Not started", "not_started"),
)
LABELS = (
    *("Accountable officer", "Supported by", "Start date", "End date", "Revised end date"),
    *("RAG", "Percent complete", "Evidence of impact"),
)


def build() -> bytes:
    """The text file."""
    lines = [
        TITLE,
        "",
        "Version: 5.0",
        "Status: Agreed",
        "Date: 2 October 2025",
        *(f"{label}: {value}" for label, value in FACTS),
        "",
        *_headed("About this plan", "="),
        "\n\n".join(ABOUT),
        "",
        *_headed("How we run the plan", "="),
        RULES_LEAD,
        "",
        *(f"- {rule}" for rule in RULES),
        "",
        *_headed("Key to RAG", "="),
        *(f"{colour} = {label}" for colour, _, label, _ in KEY),
        "",
    ]
    for theme, areas in split(records("ousecliffe.txt"), "pillar"):
        lines += _headed(f"Pillar {theme[1]}: {theme[2]}", "=")
        for head, below in split(areas, "area"):
            lines += _headed(f"Area for improvement {head[1]}: {head[2]}", "-")
            lines.append("Findings:")
            lines += [f"- {text} {cited}" for _, text, cited in only(below, "finding")]
            lines.append("")
            for group, actions in split(below, "focus"):
                lines.append(f"Focus area {group[1]}: {group[2]}")
                lines += [f"Overall impact: {only(actions, 'impact')[0][1]}", ""]
                for line, parts in split(actions, "m"):
                    lines += _block(line, parts)
    return "\n".join(lines).encode()


def _headed(heading: str, rule: str) -> list[str]:
    return [heading, rule * len(heading), ""]


def _block(line: Record, parts: list[Record]) -> list[str]:
    _, ref, action, pointer, *values = line
    values[6] = f"{values[6]}%"
    pairs = zip(LABELS, values, strict=True)
    block = [f"Action {ref}: {joined(action, pointer)}"]
    block += [f"{label}: {value}".rstrip() for label, value in pairs]
    if updates := only(parts, "u"):
        block += ["Updates:", *(f"- {day}: {text}" for _, day, text in updates)]
    if steps := only(parts, "s"):
        block += ["Steps:", *(f"- {ref} {text}" for _, ref, text in steps)]
    return [*block, ""]


def _milestones(line: Record, parts: list[Record]) -> list[Milestone]:
    _, ref, action, pointer, head, helped, start, end, revised, rag, percent, evidence = line
    colour, state = next((colour, state) for name, colour, _, state in KEY if name == rag)
    made = milestone(
        action,
        ref,
        cross_references=pointers(pointer),
        accountable_officer=head,
        supporting_leads=helped,
        start=starts(start),
        end=ends(end),
        revised_end=ends(revised),
        rating=word(rag, colour, state),
        percent_complete=float(percent),
        updates=tuple(update(ends(day), text) for _, day, text in only(parts, "u")),
        evidence=evidence or None,
    )
    steps = [
        with_reference(milestone(text, parent=made.key), step) for _, step, text in only(parts, "s")
    ]
    return [made, *steps]


def _focus(head: Record, lines: list[Record]) -> FocusArea:
    made = [entry for line, parts in split(lines, "m") for entry in _milestones(line, parts)]
    return focus(head[1], head[2], made, impact=only(lines, "impact")[0][1])


def _area(head: Record, lines: list[Record], theme: Pillar) -> AreaForImprovement:
    return area(
        head[1],
        head[2],
        None,
        [_focus(group, actions) for group, actions in split(lines, "focus")],
        pillar=theme,
        findings=[found(line) for line in only(lines, "finding")],
    )


def truth() -> PlanDocument:
    """What a careful clerk reads from it."""
    themes = [
        (pillar(head[1], head[2]), lines)
        for head, lines in split(records("ousecliffe.txt"), "pillar")
    ]
    rules = "\n".join(f"- {rule}" for rule in RULES)
    return document(
        title=TITLE,
        area_name="Ousecliffe",
        plan_type="improvement_plan",
        version="5.0",
        status="agreed",
        dated=date(2025, 10, 2),
        front_matter=tuple(front(*fact) for fact in FACTS),
        sections=(
            section("About this plan", "\n\n".join(ABOUT)),
            section("How we run the plan", f"{RULES_LEAD}\n\n{rules}"),
        ),
        vocabulary=tuple(term(label, colour, state) for _, colour, label, state in KEY),
        pillars=tuple(theme for theme, _ in themes),
        areas_for_improvement=tuple(
            _area(head, below, theme)
            for theme, lines in themes
            for head, below in split(lines, "area")
        ),
    )


OUSECLIFFE = Layout(
    name="ousecliffe",
    file_name="ousecliffe-plan-export.txt",
    build=build,
    truth=truth,
    features=("label and value lines", "dated updates", "steps as a list", "underlined headings"),
)

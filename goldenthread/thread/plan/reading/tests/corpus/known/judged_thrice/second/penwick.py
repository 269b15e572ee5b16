"""A reform plan in plain text: ruled headings, numbered actions, indented lines beneath them."""

from __future__ import annotations

from datetime import date

from goldenthread.thread.plan.reading.document import Colour, Milestone, PlanDocument, State
from goldenthread.thread.plan.reading.tests.corpus import clerk
from goldenthread.thread.plan.reading.tests.corpus.known.judged_thrice.second import dates, making
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout

_TITLE = "Penwick Local SEND Reform Plan"
_FRONT = (
    ("Senior responsible officer", "Director of Children's Services"),
    ("Approved by", "Penwick SEND Partnership"),
    ("Date of last inspection", "June 2025"),
)
_SECTIONS = (
    (
        "Introduction",
        (
            "Penwick is a small area with 31 schools and one hospital. Inspectors visited in June "
            "2025.",
            "This plan sets out what partners will do in the next two years:",
            "- help families sooner",
            "- keep more children in a local school",
            "- rebuild trust",
        ),
    ),
    (
        "How we will know that the plan is working",
        ("The partnership reads one report each quarter and publishes it within a week.",),
    ),
)
_KEY: tuple[tuple[str, Colour, State], ...] = (
    ("Complete", "blue", "complete"),
    ("On track", "green", "on_track"),
    ("At risk", "amber", "at_risk"),
    ("Delayed", "red", "off_track"),
    ("Not started", "grey", "not_started"),
)
_RATINGS = {label: clerk.word(label, colour, state) for label, colour, state in _KEY}
_LINES = (
    ("Lead", "senior"),
    ("Supported by", "support"),
    ("Start", "start"),
    ("Finish", "end"),
    ("Revised finish", "revised"),
    ("Status", "status"),
    ("Progress", "progress"),
    ("Success criteria", "evidence"),
)


def build() -> bytes:
    """The plan's file."""
    lines = [_TITLE, "=" * len(_TITLE), "", "Version: 0.4", "Status: Draft"]
    lines += ["Date: 9 February 2026", "Local area: Penwick"]
    lines += [f"{label}: {value}" for label, value in _FRONT]
    for title, texts in _SECTIONS:
        lines += _ruled(title, "-")
        for number, text in enumerate(texts):
            if number and not (text.startswith("- ") and texts[number - 1].startswith("- ")):
                lines.append("")
            lines.append(text)
    lines += _ruled("Key", "-")
    lines += [f"{colour.capitalize()} = {label}" for label, colour, _ in _KEY]
    for block in making.read("penwick.txt"):
        lines += _of_area(block) if block.kind == "area" else _of_focus(block)
    return ("\n".join(lines) + "\n").encode("utf-8")


def _ruled(text: str, rule: str) -> list[str]:
    return ["", "", text, rule * len(text), ""]


def _of_area(block: making.Block) -> list[str]:
    label, title, concern = block.values
    lines = _ruled(f"Priority {label}: {title}", "=")
    lines += [concern, "", "What inspectors found:"]
    lines += [f"- {parts[0]} {parts[1]}" for parts in block.findings]
    for name, baseline, target, owner, source, steps in block.measures:
        lines += ["", f"Measure: {name}", f"    Baseline: {baseline}", f"    Target: {target}"]
        for when, planned, actual in making.points(steps):
            lines.append(f"    Planned {when}: {planned}")
            if actual:
                lines.append(f"    Actual {when}: {actual}")
        lines += [f"    Owner: {owner}", f"    Source: {source}"]
    return lines


def _of_focus(block: making.Block) -> list[str]:
    lines = _ruled(f"Focus area {block.values[0]}: {block.values[1]}", "-")
    lines.append(f"Overall impact: {block.impact}")
    in_steps = False
    for row in block.rows:
        if row["action"].startswith(">"):
            if not in_steps:
                lines.append("    Steps:")
            lines.append(f"      - {making.shown(row)}")
            in_steps = True
            continue
        in_steps = False
        lines += ["", f"{row['ref']} {making.shown(row)}"]
        lines += [f"    {label}: {row[name]}" for label, name in _LINES if row[name]]
    return lines


def truth() -> PlanDocument:
    """What a clerk reads."""
    _, areas = making.structure(making.read("penwick.txt"), _tell)
    return clerk.document(
        title=_TITLE,
        area_name="Penwick",
        plan_type="reform_plan",
        version="0.4",
        status="draft",
        dated=date(2026, 2, 9),
        front_matter=tuple(clerk.front(*fact) for fact in _FRONT),
        sections=tuple(clerk.section(title, making.markdown(texts)) for title, texts in _SECTIONS),
        vocabulary=tuple(clerk.term(*entry) for entry in _KEY),
        areas_for_improvement=tuple(areas),
    )


def _tell(row: making.Row) -> Milestone:
    return making.told(
        row,
        row["ref"],
        accountable_officer=row["senior"] or None,
        supporting_leads=row["support"] or None,
        start=dates.start(row["start"]),
        end=dates.end(row["end"]),
        revised_end=dates.end(row["revised"]),
        rating=making.rated(_RATINGS, row["status"]),
        progress=row["progress"] or None,
        evidence=row["evidence"] or None,
    )


LAYOUT = Layout(
    name="second: text reform plan of numbered actions with indented lines",
    file_name="penwick-reform-plan-draft-0.4.txt",
    build=build,
    truth=truth,
    features=(
        "ruled headings",
        "label and value lines",
        "steps as bullets",
        "measures as blocks of lines",
        "findings with page and bullet",
    ),
)

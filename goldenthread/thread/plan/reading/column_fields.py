"""The fields that a table column may hold, as people are offered them (plan.md section 3.1)."""

from __future__ import annotations

# What a person is offered when a column's meaning is in doubt: field id, and plain label.
FIELDS: dict[str, str] = {
    "reference": "Reference",
    "action": "Action",
    "steps": "Steps of the action",
    "parent": "Reference of the action that this is a step of",
    "why": "Why we are doing this",
    "accountable_officer": "Accountable officer",
    "supporting_leads": "Supporting leads",
    "workstream": "Workstream",
    "resources": "Resources",
    "risk": "Risks and barriers",
    "dependencies": "Links and dependencies",
    "start": "Start date",
    "end": "End date",
    "revised_end": "Revised end date",
    "start_and_end": "Start and end date in one",
    "end_and_rating": "End date and rating in one",
    "date_completed": "Date completed",
    "rating": "Rating",
    "percent": "Percentage complete",
    "progress": "Progress",
    "update": "Dated progress update",
    "evidence": "Evidence of impact or success measure",
    "overall_impact": "Overall impact of the whole group",
    "notes": "Notes",
    "finding": "What the inspectors found",
    "pillar": "Pillar",
    "pillar_label": "Number of the pillar",
    "area_for_improvement": "Area for improvement",
    "area_wording": "Wording of the area for improvement",
    "area_label": "Number of the area for improvement",
    "focus_area": "Focus area",
    "focus_area_label": "Number of the focus area",
    "measure_name": "Measure",
    "baseline": "Baseline",
    "target": "Target",
    "planned": "Planned value for a date",
    "actual": "Actual value",
    "unit": "Unit",
    "source": "Source of the figures",
    "owner": "Owner of the measure",
    "other": "Something else (kept with its heading)",
    "ignore": "Leave this column out",
}

# Fields that the format has no place for: kept as 'other' with their heading.
KEPT_WITH_HEADING = frozenset(
    {"why", "workstream", "resources", "risk", "dependencies", "date_completed", "notes", "other"}
)

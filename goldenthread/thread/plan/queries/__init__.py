"""Reads of the plan, as it stood at a moment, each in a constant number of queries."""

from goldenthread.thread.plan.queries.findings import (
    count_findings,
    list_findings,
    load_finding_lines,
)
from goldenthread.thread.plan.queries.milestone import load_milestone
from goldenthread.thread.plan.queries.milestones import (
    NOBODY,
    SORTS,
    MilestoneChoice,
    list_milestones,
    list_officers,
    load_milestone_lines,
    load_timeline,
)
from goldenthread.thread.plan.queries.overview import (
    find_node,
    load_area,
    load_focus_area,
    load_pillar,
    load_plan,
)
from goldenthread.thread.plan.queries.plans import list_plans, list_versions, load_figures
from goldenthread.thread.plan.queries.sections import list_sections, load_section
from goldenthread.thread.plan.queries.sources import count_parts, list_node_parts, list_parts

__all__ = [
    "NOBODY",
    "SORTS",
    "MilestoneChoice",
    "count_findings",
    "count_parts",
    "find_node",
    "list_findings",
    "list_milestones",
    "list_node_parts",
    "list_officers",
    "list_parts",
    "list_plans",
    "list_sections",
    "list_versions",
    "load_area",
    "load_figures",
    "load_finding_lines",
    "load_focus_area",
    "load_milestone",
    "load_milestone_lines",
    "load_pillar",
    "load_plan",
    "load_section",
    "load_timeline",
]

"""What each kind of node has: its fields, where it may stand, and what it is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from goldenthread.thread.plan.editing.fields import EditedField, read_text
from goldenthread.thread.plan.models import (
    AreaForImprovement,
    FindingAppearance,
    FocusArea,
    Milestone,
    Pillar,
    PlanNode,
    Section,
)
from goldenthread.thread.plan.offering import subjects
from goldenthread.thread.plan.words.names import (
    name_area,
    name_focus_area,
    name_milestone,
    name_pillar,
    shorten,
)
from goldenthread.thread.plan.words.names import name_section as section_name

SHORT = 60
_LABEL = "The number or letter that people call it by, such as ‘4’."
_DATE = "In words as you would write them, such as ‘3 May 2026’ or ‘September 2026’."


@dataclass(frozen=True, slots=True)
class NodeKind:
    """One kind of node. `parents` names each kind it may stand under, and the column for it.

    `number` is the field that no two of the kind may share, `stem` how a new key begins.
    """

    name: str
    folder: str
    model: type[Any]
    words: str
    many: str
    subject: str
    stem: str
    fields: tuple[EditedField, ...]
    parents: Mapping[str, str]
    number: str = ""
    needs_parent: bool = False

    def texts(self, row: Any) -> dict[str, str]:
        """Every field of a row, or of one as it once stood, as texts."""
        return {field.name: read_text(field, row) for field in self.fields}

    def field(self, name: str) -> EditedField:
        """The field with this name."""
        return next(each for each in self.fields if each.name == name)

    @property
    def a(self) -> str:
        """'a milestone', 'an area for improvement'."""
        return f"{'an' if self.words[0] in 'aeiou' else 'a'} {self.words}"


_NUMBER = EditedField("label", "Number", "line", hint=_LABEL)
PILLAR = NodeKind(
    "pillar",
    "pillars",
    Pillar,
    "pillar",
    "pillars",
    subjects.PILLAR,
    "pillar",
    (_NUMBER, EditedField("title", "Title", rows=2, required="Give the pillar a title.")),
    {},
    number="label",
)
AREA = NodeKind(
    "area",
    "areas-for-improvement",
    AreaForImprovement,
    "area for improvement",
    "areas for improvement",
    subjects.AREA,
    "afi",
    (
        _NUMBER,
        EditedField("title", "Short title", rows=2),
        EditedField("wording", "What inspectors said must get better", rows=5),
    ),
    {"pillar": "pillar_id"},
    number="label",
)
FOCUS_AREA = NodeKind(
    "focus_area",
    "focus-areas",
    FocusArea,
    "focus area",
    "focus areas",
    subjects.FOCUS_AREA,
    "focus-area",
    (
        _NUMBER,
        EditedField("title", "Title", rows=2),
        EditedField("accountable_officer", "Accountable officer", rows=2),
        EditedField("overall_impact", "What all of this has changed", rows=5),
    ),
    {"area": "area_for_improvement_id"},
    number="label",
    needs_parent=True,
)
MILESTONE = NodeKind(
    "milestone",
    "milestones",
    Milestone,
    "milestone",
    "milestones",
    subjects.MILESTONE,
    "milestone",
    (
        EditedField("reference", "Reference", "reference", hint="Such as ‘4A’."),
        EditedField("action", "What will be done", rows=3, required="Say what will be done."),
        EditedField(
            "accountable_officer",
            "Accountable officer",
            rows=2,
            hint="The post that answers for it, and its organisation.",
        ),
        EditedField("supporting_leads", "Supporting leads", rows=2),
        EditedField("start", "Start", "date", hint=_DATE, side="start"),
        EditedField("end", "End", "date", hint=_DATE),
        EditedField("revised_end", "Revised end", "date", hint=_DATE),
        EditedField("percent_complete", "How much is done, in per cent", "percent"),
        EditedField("progress", "What was done", rows=6),
        EditedField(
            "evidence",
            "What changed for children and young people",
            rows=6,
            hint="The evidence that it made a difference, and not only that it was done.",
        ),
        EditedField("notes", "Notes", "notes", hint="Leave an empty line between two notes."),
    ),
    {"focus_area": "focus_area_id", "milestone": "parent_id"},
    number="reference",
    needs_parent=True,
)
SECTION = NodeKind(
    "section",
    "sections",
    Section,
    "section",
    "sections",
    subjects.SECTION,
    "section",
    (
        EditedField("number", "Number", "line", hint=_LABEL),
        EditedField("title", "Title", rows=2, required="Give the section a title."),
        EditedField(
            "body",
            "Text",
            rows=16,
            keeps_null=True,
            hint="Markdown: ‘## A heading’, ‘- a point of a list’, ‘**strong**’.",
        ),
    ),
    {},
    number="number",
)
FINDING = NodeKind(
    "finding",
    "findings",
    FindingAppearance,
    "finding",
    "findings",
    subjects.FINDING,
    "finding",
    (
        EditedField("text", "What inspectors found", rows=5, required="Say what they found."),
        EditedField(
            "citation_as_written",
            "Where their report says so",
            rows=2,
            hint="As you would write it, such as ‘(P4 MF7)’ for main finding 7 on page 4.",
        ),
    ),
    {"area": "area_for_improvement_id"},
)
KINDS: Mapping[str, NodeKind] = {
    each.name: each for each in (PILLAR, AREA, FOCUS_AREA, MILESTONE, SECTION, FINDING)
}
BY_FOLDER: Mapping[str, NodeKind] = {each.folder: each for each in KINDS.values()}


def children_of(kind: NodeKind) -> list[tuple[NodeKind, str]]:
    """Each kind that may stand under this one, and the column by which it does."""
    return [
        (child, child.parents[kind.name]) for child in KINDS.values() if kind.name in child.parents
    ]


def name_node(node: PlanNode, longest: int = SHORT) -> str:
    """What a node is called within a sentence, on one line."""
    if isinstance(node, Milestone):
        return name_milestone(node, longest)
    if isinstance(node, FocusArea):
        return shorten(name_focus_area(node), longest)
    if isinstance(node, AreaForImprovement):
        return shorten(name_area(node), longest)
    if isinstance(node, Pillar):
        return shorten(name_pillar(node), longest)
    if isinstance(node, Section):
        return shorten(section_name(node), longest)
    return shorten(str(node), longest)

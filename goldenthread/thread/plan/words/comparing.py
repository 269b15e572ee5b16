"""What pages say of two documents compared: names, fields, and texts word by word. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.comparing.comparison import (
    NUMBERS,
    UNDER,
    Comparison,
    FieldChange,
    Match,
    NodeKind,
    NodeName,
    Unsure,
)
from goldenthread.thread.plan.comparing.nodes import LaidOut, Node
from goldenthread.thread.plan.comparing.pieces import Piece, words_changed
from goldenthread.thread.plan.words.names import shorten

KINDS: Mapping[NodeKind, str] = {
    "plan": "The plan as a whole",
    "pillar": "Pillar",
    "area_for_improvement": "Area for improvement",
    "focus_area": "Focus area",
    "milestone": "Milestone",
    "finding": "Finding",
    "section": "Section",
    "measure": "Measure",
}
FIELDS: Mapping[str, str] = {
    "label": "Number",
    "number": "Number",
    "reference": "Reference",
    "reference_as_written": "Reference as written",
    "title": "Title",
    "wording": "What inspectors said must get better",
    "implied": "Named in the document",
    "rating": "Rating",
    "accountable_officer": "Accountable officer",
    "supporting_leads": "Supporting leads",
    "overall_impact": "What all of this has changed",
    "action": "What will be done",
    "notes": "Notes",
    "start": "Start",
    "end": "End",
    "revised_end": "Revised end",
    "percent_complete": "How much is done, in per cent",
    "progress": "What was done",
    "updates": "Updates",
    "evidence": "What changed for children and young people",
    "prompts": "Questions left open",
    "cross_references": "Points to",
    "other": "Other columns",
    "hidden": "Hidden in the document",
    "text": "What inspectors found",
    "citation_as_written": "Where their report says so",
    "citations": "Page, kind and number",
    "level": "Level of the heading",
    "body": "Text",
    "name": "Name",
    "unit": "Unit",
    "baseline": "Where it began",
    "target": "Target",
    "trajectory": "Planned and actual values",
    "owner": "Owner",
    "source": "Where the figures come from",
    "area_name": "Area that it names",
    "plan_type": "Kind of plan",
    "version": "Version",
    "status": "What it calls itself",
    "dated": "Date",
    "front_matter": "What its first pages say",
    "vocabulary": "Its key to the ratings",
    "under": "Stands under",
    "step_of": "Step of",
}
# The least confidence, from 0 to 1, at which each is said of an alternative.
LIKELY = ((0.75, "very likely"), (0.5, "likely"), (0.25, "may be"), (0.0, "unlikely"))
NOTHING = "nothing"
TEXT_LENGTH = 400


class FieldLine(NamedTuple):
    """A field that changed: both texts in one, piece by piece."""

    label: str
    pieces: Sequence[Piece]


class NodeLine(NamedTuple):
    """A node in a list: what it is, its name, where it stands, and each field that changed."""

    kind: str
    name: str
    under: str
    fields: Sequence[FieldLine] = ()
    why: str = ""


class Choice(NamedTuple):
    """One older node that a question's node may be: a form's value, and what is said of it."""

    value: str
    name: str
    how_likely: str
    fields: Sequence[FieldLine]


class Question(NamedTuple):
    """A node of the newer document that a person must place."""

    unsure: Unsure
    kind: str
    name: str
    under: str
    text: str
    choices: Sequence[Choice]


class Sayer:
    """Says what two documents' nodes are called, and what became of them."""

    def __init__(self, comparison: Comparison) -> None:
        self._older = LaidOut(comparison.older).by_name
        self._newer = LaidOut(comparison.newer).by_name

    def say_match(self, match: Match) -> NodeLine:
        """A node that both have, under its newer name, with what is said otherwise."""
        node = self._newer[NodeName(match.kind, match.newer_key)]
        fields = tuple(self._fields(match))
        return NodeLine(KINDS[node.kind], name_node(node), name_parent(node), fields, match.why)

    def say_added(self, name: NodeName) -> NodeLine:
        """A node that only the newer document has."""
        return _line(self._newer[name])

    def say_withdrawn(self, name: NodeName) -> NodeLine:
        """A node that only the older document has."""
        return _line(self._older[name])

    def ask(self, unsure: Unsure) -> Question:
        """A question with its alternatives, likeliest first."""
        node = self._newer[unsure.newer]
        choices = [self._choose(match) for match in unsure.alternatives]
        text = shorten(node.text, TEXT_LENGTH)
        return Question(unsure, KINDS[node.kind], name_node(node), name_parent(node), text, choices)

    def _choose(self, match: Match) -> Choice:
        older = self._older[NodeName(match.kind, match.older_key)]
        likely = next(words for least, words in LIKELY if match.confidence >= least)
        return Choice(
            match.older_key, name_node(older), f"{likely}: {match.why}", tuple(self._fields(match))
        )

    def _fields(self, match: Match) -> Iterator[FieldLine]:
        for change in match.changes:
            before, after = self._texts(match, change)
            # A name is taken whole: two headings with single words exchanged are hard to read.
            is_name = change.field in UNDER | NUMBERS
            pieces = _whole(before, after) if is_name else words_changed(before, after)
            yield FieldLine(FIELDS.get(change.field, change.field), pieces)

    def _texts(self, match: Match, change: FieldChange) -> tuple[str, str]:
        if change.field not in UNDER:
            return change.before_in_words, change.after_in_words
        older = self._older[NodeName(match.kind, match.older_key)]
        newer = self._newer[NodeName(match.kind, match.newer_key)]
        if change.field == "under":
            return name_parent(older) or KINDS["plan"], name_parent(newer) or KINDS["plan"]
        keys = (change.before, self._older), (change.after, self._newer)
        return _name_step(*keys[0]), _name_step(*keys[1])


def name_node(node: Node) -> str:
    """'1A Set up a board with families', or 'Focus area 3: Working together'."""
    if node.kind == "plan":
        return node.text or KINDS["plan"]
    title = shorten(node.text)
    if node.kind in ("milestone", "measure"):
        return f"{node.reference or ''} {title}".strip()
    if node.kind == "finding":
        return f"‘{title}’"
    if node.kind == "section":
        number = f"{node.part.number.rstrip('.')}. " if node.part.number else ""
        return f"{number}{shorten(node.part.title)}"
    head = f"{KINDS[node.kind]} {node.part.label or ''}".strip()
    return f"{head}: {title}" if title else head


def name_parent(node: Node) -> str:
    """What a node stands under, by name; empty where that is the plan itself."""
    above = node.parent
    return name_node(above) if above is not None and above.kind != "plan" else ""


def say_counts(comparison: Comparison) -> list[str]:
    """'12 parts are the same', '3 parts are reworded' and so on; what is none is left out."""
    verdicts = [verdict for match in comparison.matches for verdict in match.verdicts]
    counts = (
        (len(comparison.unsure), "part is for you to decide,parts are for you to decide"),
        (verdicts.count("same"), "part is the same,parts are the same"),
        (verdicts.count("reworded"), "part is reworded,parts are reworded"),
        (verdicts.count("moved"), "part is moved,parts are moved"),
        (verdicts.count("renumbered"), "part has another number,parts have another number"),
        (len(comparison.added), "part is added,parts are added"),
        (len(comparison.withdrawn), "part is withdrawn,parts are withdrawn"),
    )
    return [say_count(count, words) for count, words in counts if count]


def say_shared(shared: int, looked_at: int) -> str:
    """'37 of 40 milestones that we looked at stand in it word for word.'"""
    if not shared:
        return ""
    of = say_count(looked_at, "milestone that we looked at,milestones that we looked at")
    return f"{shared} of {of} stand in it word for word."


def _whole(before: str, after: str) -> tuple[Piece, ...]:
    pieces = Piece("taken out", before), Piece("kept", " → "), Piece("put in", after)
    return pieces if before and after else tuple(each for each in pieces[::2] if each.text)


def _line(node: Node) -> NodeLine:
    return NodeLine(KINDS[node.kind], name_node(node), name_parent(node))


def _name_step(key: object, named: Mapping[NodeName, Node]) -> str:
    node = named.get(NodeName("milestone", str(key))) if key is not None else None
    return name_node(node) if node else ""

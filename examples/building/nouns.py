"""What the example plan is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Milestone:
    """One row of a focus area's table, each cell as it will be printed."""

    reference: str = ""
    action: str
    note: str = ""
    officer: str = ""
    support: str = ""
    start: str = ""
    end: str = ""
    revised: str = ""
    rating: str = ""
    fill: str = ""
    progress: str = ""
    evidence: str = ""
    prompts: str = ""


@dataclass(frozen=True, kw_only=True)
class FocusArea:
    """A heading and its table; `header` names one of the headings' arrangements in `tables`."""

    heading: str
    header: str = "merged"
    impact_heading: str = "Overall Impact of Focus Area"
    impact: str
    milestones: tuple[Milestone, ...]


@dataclass(frozen=True, kw_only=True)
class AreaForImprovement:
    """An area for improvement under its pillar's heading, which is printed before every one."""

    pillar: str
    heading: str
    wording: str = ""
    findings: tuple[str, ...]
    pause_after: int | None = None
    focus_areas: tuple[FocusArea, ...]


@dataclass(frozen=True, kw_only=True)
class Measure:
    """A number that is watched: `planned` and `actual` run along the plan's points in time."""

    reference: str
    name: str
    unit: str
    baseline: str
    target: str
    planned: tuple[str, ...]
    actual: tuple[str, ...]
    owner: str
    source: str
    milestone: str


@dataclass(frozen=True, kw_only=True)
class Measures:
    """The measures' part of the document."""

    heading: str
    introduction: str
    points: tuple[str, ...]
    measures: tuple[Measure, ...]


@dataclass(frozen=True, kw_only=True)
class Section:
    """A narrative section: paragraphs, then bullets, then a table, where it has them."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Front:
    """The first page."""

    title: str
    subtitle: str
    version: str
    dated: str
    progress_as_at: str
    notice: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Example:
    """The whole document, in the order in which it is printed."""

    front: Front
    contents_heading: str
    contents: tuple[str, ...]
    before: tuple[Section, ...]
    areas: tuple[AreaForImprovement, ...]
    measures: Measures
    after: tuple[Section, ...]

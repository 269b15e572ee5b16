"""What an area's front page is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.site.words import (
    MeasureSaid,
    choose_measures,
    say_how_things_are,
    say_what_is_behind,
    say_which_measures,
)
from goldenthread.thread.plan.models import Plan, PlanVersion
from goldenthread.thread.plan.moments import Moment
from goldenthread.thread.plan.offering.subjects import PLAN
from goldenthread.thread.plan.queries import list_plans, load_figures, load_plan
from goldenthread.thread.plan.queries.changes import has_changed_since
from goldenthread.thread.plan.queries.shapes import PlanLine, PlanOnAPage
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.words.names import name_plan
from goldenthread.thread.plan.words.publishing import reservations


@dataclass(frozen=True, slots=True)
class Front:
    """An area's leading plan among those that the viewer may see, and its other plans.

    Everything but `others` is empty where there is no such plan. `version` is what the page shows,
    null where that is a draft that differs from what was published. `may_import`: the next step
    towards a plan is the viewer's own.
    """

    plan: Plan | None
    version: PlanVersion | None
    page: PlanOnAPage | None
    how_things_are: str
    what_is_behind: str
    measures: list[MeasureSaid]
    which_measures: str
    more_measures: int
    cautions: list[str]
    others: list[PlanLine]
    may_import: bool

    @property
    def subject(self) -> Subject | None:
        """The plan as rooms speak of it."""
        return Subject(PLAN, str(self.plan.pk)) if self.plan else None

    @property
    def name(self) -> str:
        """The plan's name; empty where there is no plan."""
        return name_plan(self.plan) if self.plan else ""


def load_front(area: LocalArea, viewer: Viewer) -> Front:
    """The front page's contents for a viewer, in a constant number of queries."""
    lines = list_plans(area, viewer)
    may_import = may("plan.import", viewer, area)
    if not lines:
        return Front(None, None, None, "", "", [], "", 0, [], [], may_import)
    lines.sort(key=_precedence, reverse=True)
    plan, moment, counts = lines[0].plan, lines[0].moment, lines[0].counts
    figures = load_figures(plan, moment)
    measures = choose_measures(figures.measures)
    status = moment.version.status_as_written if moment.version else ""
    return Front(
        plan=plan,
        version=_shown_version(plan, moment),
        page=load_plan(plan, moment),
        how_things_are=say_how_things_are(counts),
        what_is_behind=say_what_is_behind(counts, figures.behind),
        measures=measures,
        which_measures=say_which_measures(len(measures), len(figures.measures)),
        more_measures=len(figures.measures) - len(measures),
        cautions=reservations(plan.area_name, area.name, status),
        others=lines[1:],
        may_import=may_import,
    )


def _shown_version(plan: Plan, moment: Moment) -> PlanVersion | None:
    """The published version that a moment shows: a draft shows it while nothing has changed."""
    published = moment.published
    if published is None or (moment.is_draft and has_changed_since(plan, published)):
        return None
    return published


def _precedence(line: PlanLine) -> tuple[bool, date, int]:
    """A published plan leads before a draft, a later dated one before an earlier, then a newer."""
    version = line.moment.version
    is_published = version is not None and version.status == PlanVersion.Status.PUBLISHED
    dated = version.dated if version is not None and version.dated else date.min
    return is_published, dated, line.plan.pk

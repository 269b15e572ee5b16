"""What pages say of a plan as a whole: its kind, its version, and who may see it. Pure."""

from __future__ import annotations

from goldenthread.base.design.words import say_date
from goldenthread.thread.plan.models import Plan, PlanVersion
from goldenthread.thread.plan.moments import Moment

Row = tuple[str, str]


def say_version(version: PlanVersion | None) -> str:
    """'version 1.3', or 'a version without a number'."""
    if version is not None and version.label:
        return f"version {version.label}"
    return "a version without a number"


def say_banner(moment: Moment, published: PlanVersion | None, has_changed: bool = True) -> str:
    """What those who read the working draft are told; '' for everybody else.

    `has_changed`: whether the working state is another than the version that the public sees.
    """
    if not moment.is_draft:
        return ""
    if published is None:
        seen = "The public cannot see this plan until it is published."
        return f"You are looking at the working draft. {seen}"
    since = f"{say_version(published)}, published on {say_published(published)}"
    if not has_changed:
        return f"Everybody sees this plan as you do: it is {since}. Nothing has changed since."
    return f"You are looking at the working draft. The public sees {since}."


def say_version_read(moment: Moment) -> str:
    """What readers of one version are told: that it is that version, as it was, and no other."""
    version = moment.version
    day = say_date(moment.at)
    if version is None or version.status != PlanVersion.Status.PUBLISHED:
        return f"You are reading {say_version(version)} as it was on {day}: a draft of that day."
    return f"You are reading {say_version(version)} as it was when it was published, on {day}."


def say_state(version: PlanVersion) -> str:
    """'Published', or 'Draft'."""
    return "Published" if version.status == PlanVersion.Status.PUBLISHED else "Draft"


def say_unchanged(published: PlanVersion) -> str:
    """'Nothing has changed since version 1.3 was published on 3 May 2026.'."""
    day = say_published(published)
    return f"Nothing has changed since {say_version(published)} was published on {day}."


def say_published(published: PlanVersion) -> str:
    """The day on which a version was published."""
    return say_date(published.published_at or published.at)


def say_edition(moment: Moment) -> str:
    """'Version 1.3, published on 24 November 2026.' for readers of a published plan, else ''."""
    version = moment.version
    if moment.is_draft or version is None or version.published_at is None:
        return ""
    words = say_version(version)
    return f"{words[0].upper()}{words[1:]}, published on {say_published(version)}."


def say_kind(plan: Plan) -> str:
    """The kind of plan, and whether that is only our guess."""
    if plan.kind_is_assumed:
        return f"{plan.kind.name} (the document does not say what kind it is)"
    return plan.kind.name


def describe_plan(plan: Plan, moment: Moment, published_by: str) -> list[Row]:
    """What the plan is, as names and values."""
    version = moment.version
    rows = [("Kind of plan", say_kind(plan)), ("Version", _label(version))]
    if version is not None and version.dated:
        rows.append(("Date on the document", say_date(version.dated)))
    rows.append(("Published", _publication(version, published_by)))
    return rows


def _label(version: PlanVersion | None) -> str:
    return (version.label if version else "") or "Not numbered"


def _publication(version: PlanVersion | None, by: str) -> str:
    if version is None or version.published_at is None:
        return "Not published yet"
    day = say_date(version.published_at)
    return f"{day}, by {by}" if by else day

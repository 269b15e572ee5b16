"""The gold line of a milestone: from what inspectors found to what is measured. Pure."""

from __future__ import annotations

from goldenthread.base.design.thread_line import ThreadStep
from goldenthread.base.design.words import say_count
from goldenthread.thread.plan.addresses import node_address
from goldenthread.thread.plan.queries.shapes import MilestonePage
from goldenthread.thread.plan.words.names import label_area, label_focus_area, shorten

SHORT = 60


def lay_thread(page: MilestonePage, area: str, plan: str) -> list[ThreadStep]:
    """The five steps, a broken one with its reason; `area` is its code and `plan` its key."""
    above = node_address(area, plan, "area", page.area.key)
    return [
        _findings(page, above),
        _group(page, above, node_address(area, plan, "focus_area", page.focus_area.key)),
        ThreadStep(
            "This milestone", page.node.reference or shorten(page.node.action, SHORT), is_here=True
        ),
        _evidence(page),
        _measures(page),
    ]


def _findings(page: MilestonePage, above: str) -> ThreadStep:
    if not page.findings:
        return ThreadStep("What inspectors found", broken="The plan names no finding here.")
    text = say_count(len(page.findings), "finding")
    return ThreadStep("What inspectors found", text, f"{above}#findings")


def _group(page: MilestonePage, above: str, focus_area: str) -> ThreadStep:
    if page.focus_area.is_implied:
        text = shorten(page.area.title or page.area.wording, SHORT)
        return ThreadStep(label_area(page.area), text or "See all of it", above)
    text = shorten(page.focus_area.title, SHORT)
    return ThreadStep(label_focus_area(page.focus_area), text or "See all of it", focus_area)


def _evidence(page: MilestonePage) -> ThreadStep:
    if page.node.evidence:
        return ThreadStep("Evidence", shorten(page.node.evidence, SHORT), "#evidence")
    if page.prompts:
        asked = say_count(len(page.prompts), "question")
        is_are = "is" if len(page.prompts) == 1 else "are"
        return ThreadStep(
            "Evidence", broken=f"No evidence has been given yet. {asked} {is_are} still open."
        )
    return ThreadStep("Evidence", broken="No evidence has been given yet.")


def _measures(page: MilestonePage) -> ThreadStep:
    if not page.measures:
        return ThreadStep("Measure", broken="The plan ties no number to this milestone.")
    first = shorten(page.measures[0].name, SHORT)
    more = len(page.measures) - 1
    text = f"{first}, and {more} more" if more else first
    return ThreadStep("Measure", text, "#plan-measures")

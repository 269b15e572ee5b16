"""Template tags of the design room; built in to every template, so nothing needs loading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms, template
from django.core.paginator import Page
from django.template import Context
from django.utils.safestring import SafeString

from goldenthread.base.design import marks, words
from goldenthread.base.design.asked import say_unknown_page
from goldenthread.base.design.charts import bars as bar_chart
from goldenthread.base.design.charts import sparkline as sparkline_chart
from goldenthread.base.design.charts import timeline as timeline_chart
from goldenthread.base.design.forms import errors_of
from goldenthread.base.design.links import change_query
from goldenthread.base.design.markdown import render_markdown
from goldenthread.base.design.paging import link_pages
from goldenthread.base.design.thread_line import ThreadStep

register = template.Library()


@register.simple_tag
def rating(colour: str, label: str) -> SafeString:
    """A rating's shape and word: `{% rating "amber" "On track" %}`."""
    return marks.rating(colour, label)


@register.inclusion_tag("design/tags/rating_bar.html")
def rating_bar(
    counts: Mapping[str, int], noun: str = "milestone,milestones", words: Any = None
) -> dict[str, Any]:
    """A bar of `{colour: count}` with the counts in words beneath it."""
    segments = marks.lay_out_counts(counts, words)
    return {"segments": segments, "total": sum(part.count for part in segments), "noun": noun}


@register.inclusion_tag("design/tags/breadcrumbs.html", takes_context=True)
def breadcrumbs(context: Context, *parts: Any) -> dict[str, Any]:
    """Links upwards: `breadcrumbs` of the context, a list of (label, url), or labels and urls."""
    trail: Any = context.get("breadcrumbs", ())
    if len(parts) == 1:
        trail = parts[0]
    elif parts:
        trail = list(zip(parts[::2], parts[1::2], strict=True))
    return {"trail": trail}


@register.inclusion_tag("design/tags/summary_list.html")
def summary_list(rows: Mapping[str, Any] | Iterable[Sequence[Any]]) -> dict[str, Any]:
    """Names and values: a mapping, or rows of (name, value), or (name, value, url, link text)."""
    pairs = rows.items() if isinstance(rows, Mapping) else rows
    return {"rows": [(*row, "", "")[:4] for row in pairs]}


@register.inclusion_tag("design/tags/empty_state.html")
def empty_state(
    title: str, text: str = "", action_url: str = "", action_label: str = ""
) -> dict[str, Any]:
    """What is shown where there is nothing yet: what that means, and the next step."""
    return {"title": title, "text": text, "url": action_url, "label": action_label}


@register.inclusion_tag("design/tags/pagination.html", takes_context=True)
def pagination(context: Context, page: Page[Any]) -> dict[str, Any]:
    """Links to the other pages of a list; nothing where there are none."""
    return {"pages": link_pages(page, context["request"].GET)}


@register.inclusion_tag("design/told.html", takes_context=True)
def told_page(context: Context, page: Page[Any]) -> dict[str, Any]:
    """That the address asks for a page that isn't there; nothing where it is."""
    sentence = say_unknown_page(context["request"].GET.get("page"), page)
    return {"told": [sentence] if sentence else []}


@register.inclusion_tag("design/tags/sort_heading.html", takes_context=True)
def sort_heading(
    context: Context, name: str, heading: str, numeric: bool = False
) -> dict[str, Any]:
    """A column's heading that sorts by it, for tables laid out by hand."""
    query = context["request"].GET
    now = {name: "ascending", f"-{name}": "descending"}.get(query.get("sort", ""), "none")
    after = f"-{name}" if now == "ascending" else name
    url = change_query(query, sort=after, page=None)
    return {"heading": heading, "url": url, "order": now, "numeric": numeric}


@register.inclusion_tag("design/tags/thread_line.html")
def thread_line(steps: Sequence[ThreadStep]) -> dict[str, Any]:
    """The gold line from a finding to what changed, with its broken ends."""
    return {"steps": steps}


@register.inclusion_tag("design/charts/sparkline.html")
def sparkline(values: Sequence[float | None], label: str) -> dict[str, Any]:
    """A small line of values, gaps as None; `label` says in a sentence what it shows."""
    return {"chart": sparkline_chart.lay_out(values), "label": label}


@register.inclusion_tag("design/charts/bars.html")
def bars(
    values: Iterable[tuple[str, float | None]],
    caption: str,
    heading: str = "What",
    measure: str = "How many",
    unit: str = "",
) -> dict[str, Any]:
    """A table of (label, value) with a bar beside each."""
    laid = bar_chart.lay_out(values, unit)
    return {"bars": laid, "caption": caption, "heading": heading, "measure": measure}


@register.inclusion_tag("design/charts/timeline.html")
def timeline(
    spans: Sequence[timeline_chart.Span],
    today: date,
    caption: str = "Timeline",
    heading: str = "Milestone",
) -> dict[str, Any]:
    """A table of spans with their dates, and each drawn on one line of time."""
    chart = timeline_chart.lay_out(spans, today)
    return {"chart": chart, "today": today, "caption": caption, "heading": heading}


@register.inclusion_tag("design/forms/error_summary.html")
def error_summary(*shown: forms.BaseForm) -> dict[str, Any]:
    """Every error of one or more forms, each linked to its field; nothing where there is none."""
    for form in shown:
        # `{{ form }}` shows a summary of its own unless one was shown before it.
        form.summary_is_shown = True  # type: ignore[attr-defined]  # a note to form.html
    return {"errors": [error for form in shown if form.is_bound for error in errors_of(form)]}


@register.filter
def plain_date(day: date | None) -> str:
    """'3 May 2026'."""
    return words.say_date(day)


@register.filter
def count(number: int, nouns: str) -> str:
    """'2 milestones' from `{{ 2|count:"milestone,milestones" }}`."""
    return words.say_count(number, nouns)


@register.filter
def plain_lines(text: str | None) -> SafeString:
    """A text with its line ends kept, safely."""
    return words.keep_lines(text or "")


@register.filter
def markdown(text: str | None, top: int = 2) -> SafeString:
    """Markdown as safe HTML, its highest heading at level `top`."""
    return render_markdown(text or "", top)

"""The plan on a page, and the whole plan in the exchange format."""

from __future__ import annotations

import json

from django.http import HttpResponse
from django.shortcuts import render

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.exporting import export_plan, withhold_not_understood
from goldenthread.thread.plan.guards import ReadablePlan, plan_to_read
from goldenthread.thread.plan.models import NotUnderstood
from goldenthread.thread.plan.moments import rows
from goldenthread.thread.plan.queries import load_plan
from goldenthread.thread.plan.queries.front import (
    list_plan_measures,
    list_rating_words,
    name_publisher,
)
from goldenthread.thread.plan.queries.lineage import load_lineage
from goldenthread.thread.plan.reading.serialising import to_json
from goldenthread.thread.plan.standings import claimed_standing
from goldenthread.thread.plan.views.framing import frame_plan
from goldenthread.thread.plan.words.carrying import say_lineage
from goldenthread.thread.plan.words.measures import say_measures
from goldenthread.thread.plan.words.names import name_plan
from goldenthread.thread.plan.words.overview import Overview, read_rating
from goldenthread.thread.plan.words.publishing import caution_of_parts, reservations
from goldenthread.thread.plan.words.ratings import (
    explain_house_words,
    explain_word,
    say_done,
    say_stopped,
)
from goldenthread.thread.plan.words.versions import describe_plan, say_edition


def show_plan(request: AreaRequest, plan: str) -> HttpResponse:
    """Pillars down, areas for improvement across, each with where its milestones stand."""
    readable = plan_to_read(request, plan)
    found, moment = readable
    page = load_plan(*readable)
    asked = request.GET.get("rating", "")
    rating = read_rating(asked)
    overview = Overview(page, request.area.code, rating)
    words = list_rating_words(*readable)
    context = {
        "bar": page.counts.by_mark,
        "edition": say_edition(moment),
        "lineage": say_lineage(load_lineage(found, request.viewer)),
        "cautions": _list_cautions(readable),
        "done": say_done(page.counts),
        "stopped": say_stopped(page.counts),
        "about": describe_plan(found, moment, name_publisher(moment.version)),
        "choices": overview.choices(),
        "rating": rating,
        "unknown_rating": asked if rating is None else "",
        "blocks": overview.blocks(),
        "table": overview.table(),
        "vocabulary": [
            explain_word(word, claimed_standing(word.state, None, moment.on)) for word in words
        ],
        "measures": say_measures(list_plan_measures(*readable)),
        "house_words": [] if words else explain_house_words(page.counts),
    }
    heading = name_plan(found)
    caption = found.kind.name if heading != found.kind.name else ""
    framed = frame_plan(request, readable, heading, caption=caption)
    return render(request, "plan/plan.html", framed | context)


def _list_cautions(readable: ReadablePlan) -> list[str]:
    """What readers should know of the document; those who work on it, what was left out too."""
    plan, moment = readable
    status = moment.version.status_as_written if moment.version else ""
    said = reservations(plan.area_name, plan.area.name, status)
    if moment.is_draft:
        left = caution_of_parts(rows(NotUnderstood, plan, moment).count())
        said += [left.title] if left else []
    return said


def download_plan(request: AreaRequest, plan: str) -> HttpResponse:
    """The whole plan in the open exchange format, as this viewer may see it."""
    readable = plan_to_read(request, plan)
    document = export_plan(*readable)
    if not readable.moment.is_draft:
        document = withhold_not_understood(document)
    written = json.dumps(to_json(document), ensure_ascii=False, indent=1)
    response = HttpResponse(written, content_type="application/json; charset=utf-8")
    name = f"{request.area.code}-{readable.plan.key.replace('/', '-')}.json"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response

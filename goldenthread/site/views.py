"""Pages that gather from every room; each view is a few lines."""

from __future__ import annotations

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.tables import Column
from goldenthread.base.offers.gathering import gather_attention
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.site import searching
from goldenthread.site.attention import AttentionForm
from goldenthread.site.concerns import Concern, gather_concerns
from goldenthread.site.front import load_front
from goldenthread.site.words import say_how_much
from goldenthread.thread.plan.queries import list_plans

MOST_ATTENTION = 5
HITS_A_PAGE = 20
ATTENTION_COLUMNS: list[Column[Concern]] = [
    Column("what", "What needs attention", "sentence", url=lambda entry: entry.url),
    Column("reason", "Why", "why", sort="reason"),
    Column("who", "Who", "who", sort="who"),
    Column("days", "Days", "days", sort="days", numeric=True),
    Column("plan", "Plan", "within_name", sort="plan"),
]


NOTHING_LATE = EmptyState(
    "Nothing needs attention.",
    "Nothing in the plans that you may read is late, unowned, undated or unrated.",
)
NO_PLAN = EmptyState(
    "No plan has been published here yet.",
    "What needs attention can be told only once there is a plan.",
)


def show_home(request: HttpRequest) -> HttpResponse:
    """Which local areas are here, for anybody."""
    return render(request, "site/home.html", {"areas": LocalArea.objects.all()})


def tell_health(request: HttpRequest) -> HttpResponse:
    """'ok' where the site can answer and its database too; for whoever keeps it running."""
    LocalArea.objects.exists()
    return HttpResponse("ok", content_type="text/plain")


def show_area(request: AreaRequest) -> HttpResponse:
    """An area's front page, alike for the public and those who work on the plan."""
    concerns = _gather_concerns(request)
    front = load_front(request.area, request.viewer)
    context = {
        "front": front,
        "attention": [each for each in concerns if each.within == front.subject][:MOST_ATTENTION],
        "all_attention": say_how_much(concerns) if len(concerns) > MOST_ATTENTION else "",
    }
    return render(request, "site/area.html", context)


def show_attention(request: AreaRequest) -> HttpResponseBase:
    """Everything in an area that needs somebody, weightiest first, or all of one reason."""
    concerns = _gather_concerns(request)
    reasons = sorted({reason for concern in concerns for reason in concern.reasons})
    form = AttentionForm(request.GET, reasons=reasons)
    return respond_with_list(
        request,
        "site/attention.html",
        rows=form.narrow(concerns),
        columns=ATTENTION_COLUMNS,
        caption="What needs attention",
        noun="thing,things",
        empty=NOTHING_LATE if list_plans(request.area, request.viewer) else NO_PLAN,
        narrowed_by=form,
        context={"form": form, "may_narrow": len(reasons) > 1},
    )


def _gather_concerns(request: AreaRequest) -> list[Concern]:
    today = timezone.localdate()
    return gather_concerns(gather_attention(request.area.code, request.viewer, today))


def show_search(request: AreaRequest) -> HttpResponse:
    """What was typed, looked for in everything that this viewer may read in the area."""
    form = searching.make_form(request.GET, request.area, request.viewer)
    found = searching.search_area(form, request.area, request.viewer)
    page = Paginator(found.entries, HITS_A_PAGE).get_page(request.GET.get("page"))
    context = searching.tell(form, found, request.GET) | {
        "page": page,
        "hits": searching.tell_hits(page, found),
    }
    return render(request, "site/search.html", context)


def show_accessibility(request: HttpRequest) -> HttpResponse:
    """How far everybody can use this site, and whom to tell where they can't."""
    return render(request, "site/accessibility.html")


def show_privacy(request: HttpRequest) -> HttpResponse:
    """What is kept about people, and why."""
    days = settings.SESSION_COOKIE_AGE // 3600
    return render(request, "site/privacy.html", {"session_hours": days})


def show_ratings(request: HttpRequest) -> HttpResponse:
    """What the ratings mean."""
    return render(request, "site/ratings.html")

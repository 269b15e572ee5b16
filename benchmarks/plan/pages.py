"""Pages: ours against the same rows in a bare template behind the same sign-in, in one process."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.figures import Figure, seconds, time_in_turn
from benchmarks.plan import served, thread_picture, tickets

if TYPE_CHECKING:
    from django.test import Client

    from goldenthread.thread.plan.models import Plan

ASKED = 20
FEW, MANY = 100, 10_000
BARE = """<!DOCTYPE html><html lang="en"><head><title>Bare</title></head><body><h1>Bare</h1><table>
{% for row in rows %}<tr><td>{{ row.reference }}</td><td>{{ row.action }}</td>
<td>{{ row.accountable_officer }}</td><td>{{ row.start }}</td><td>{{ row.end }}</td>
<td>{{ row.claimed_as_written }}</td><td>{{ row.focus_area.title }}</td></tr>{% endfor %}
</table></body></html>"""


def show_bare(request: Any, plan: str) -> Any:
    """The floor: the same milestones in the plainest template there can be."""
    from django.http import HttpResponse
    from django.template import engines

    from goldenthread.thread.plan.models import Milestone

    found = Milestone.objects.filter(plan__area=request.area, plan__key=plan)
    rows = found.select_related("focus_area")[:100]
    template = engines["django"].from_string(BARE)
    return HttpResponse(template.render({"rows": rows, "count": found.count()}, request))


def serve_bare() -> None:
    """Put the bare page among our own addresses, behind the same middleware and sign-in."""
    from django.contrib.auth.decorators import login_required
    from django.urls import path

    from goldenthread.site import area_urls

    bare = path("bare/<slug:plan>/", login_required(show_bare), name="bare")
    area_urls.urlpatterns.insert(0, bare)


def ask(client: Client, address: str) -> Callable[[], None]:
    """Fetch a page some times; each must be whole."""

    def fetch() -> None:
        for _ in range(ASKED):
            if client.get(address).status_code != 200:
                raise AssertionError(f"{address} could not be read.")

    return fetch


def count_queries(client: Client, address: str) -> int:
    """How many queries one page asks."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def measure() -> Iterator[Figure]:
    """Figures (c), (d) and (4c)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        served.set_up(folder)
        serve_bare()
        few, many = served.bring_in(folder, FEW), served.bring_in(folder, MANY)
        middle = served.bring_in(folder, tickets.ROWS)
        client = served.sign_in()
        yield from _measure_pages(client, few, many)
        yield from thread_picture.measure(count_queries)
        yield from tickets.measure(folder, client, middle)


def _measure_pages(client: Client, few: Plan, many: Plan) -> Iterator[Figure]:
    bare = f"/{served.CODE}/bare/{few.key}/"
    pages = {"milestone list": served.list_address, "plan on a page": served.plan_address}
    for what, address in pages.items():
        small, large = address(few), address(many)
        floor, ours = time_in_turn(ask(client, bare), ask(client, small))
        shown = {"ours": seconds(ours / ASKED), "floor": seconds(floor / ASKED)}
        yield Figure(
            f"(c) {what}, {FEW} rows, to a bare template", **shown, ratio=ours / floor, bound=2
        )
        grown, ours = time_in_turn(ask(client, large), ask(client, small), rounds=3)
        # A paged list shows as many rows whatever there are; the plan on a page grows with them.
        growth = grown / ours / (1 if what == "milestone list" else MANY / FEW)
        yield Figure(f"(c) {what}, 10,000 to 100, by growth", seconds(grown / ASKED), growth, 1.5)
        queries = count_queries(client, large) / count_queries(client, small)
        yield Figure(f"(c) {what}, queries at 10,000 to 100", "-", queries, 1)

"""The thread of a plan: findings left, what is done in the middle, what came of it at the right."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponseBase, QueryDict

from goldenthread.base.design.forms import UNKNOWN_CHOICE
from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.quick_widgets import Pairs, QuickSelect
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.guards import plan_to_read
from goldenthread.thread.plan.queries.threads import load_thread_rows
from goldenthread.thread.plan.strands.drawing import lay_out
from goldenthread.thread.plan.strands.strips import sketch
from goldenthread.thread.plan.strands.threads import Part, Threads, list_lines, narrow
from goldenthread.thread.plan.views.framing import frame_plan
from goldenthread.thread.plan.words.links import page_address
from goldenthread.thread.plan.words.threads import (
    addresses,
    say_thread,
    tell_threads,
    thread_columns,
)

TITLE = "The thread of this plan"


class ThreadForm(forms.Form):
    """How much of the thread to look at: a pillar, an area for improvement, a focus area."""

    # So that no field is called optional: no choice is a choice too.
    is_filter = True

    pillar = forms.ChoiceField(label="Pillar", required=False, widget=QuickSelect)
    area = forms.ChoiceField(label="Area for improvement", required=False, widget=QuickSelect)
    focus_area = forms.ChoiceField(label="Focus area", required=False, widget=QuickSelect)

    def __init__(self, data: QueryDict, threads: Threads) -> None:
        super().__init__(data)
        parts = {
            "pillar": ("All pillars", threads.pillars),
            "area": ("All areas", threads.areas),
            "focus_area": ("All focus areas", threads.focus_areas),
        }
        for name, (everything, choices) in parts.items():
            field: Any = self.fields[name]
            field.choices = _choices(everything, choices)
            field.error_messages["invalid_choice"] = UNKNOWN_CHOICE
            # One that is asked for stays, so that it can say that it knows no such thing.
            if len(field.choices) < 3 and not data.get(name):
                del self.fields[name]

    @property
    def chosen(self) -> dict[str, str]:
        """The choices that the plan has; what it doesn't have is left out, and told."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


def show_thread(request: AreaRequest, plan: str) -> HttpResponseBase:
    """The thread as a picture, and the same as a table."""
    readable = plan_to_read(request, plan)
    code, key = request.area.code, readable.plan.key
    whole = tell_threads(load_thread_rows(*readable), readable.moment.on)
    form = ThreadForm(request.GET, whole)
    chosen = form.chosen
    threads = narrow(whole, **chosen)
    address = addresses(code, key)
    zoomed = next((each for each in ("focus_area", "area", "pillar") if each in chosen), "")
    drawn = sketch(threads, address, zoomed)
    return respond_with_list(
        request,
        "plan/thread.html",
        rows=list(list_lines(threads)),
        columns=thread_columns(address),
        caption="The thread as a table",
        noun="row,rows",
        narrowed_by=form,
        empty=EmptyState(
            "There is no thread to show here yet.",
            "It begins with what inspectors found and with what is done about it.",
            page_address("milestones", code, key),
            "See the milestones",
        ),
        download_name=f"The thread of {readable.plan}",
        context=frame_plan(request, readable, TITLE, page="thread")
        | {
            "form": form,
            "is_narrowed": bool(chosen),
            "said": say_thread(threads),
            "sketch": drawn,
            "picture": lay_out(drawn),
        },
    )


def _choices(everything: str, parts: tuple[Part, ...]) -> Pairs:
    named = [(each.key, each.name) for each in parts if not each.is_implied]
    return Pairs([("", everything), *named])

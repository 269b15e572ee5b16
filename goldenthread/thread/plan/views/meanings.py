"""What an area has taught the reader, and taking it back."""

from __future__ import annotations

from functools import partial
from typing import Any, NamedTuple

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_POST, require_safe
from django_filters import CharFilter, ChoiceFilter, FilterSet

from goldenthread.base.design.asked import DOWNLOADS
from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.tables import Column
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.forget_meaning import forget_meaning
from goldenthread.thread.plan.guards import area_to_read_meanings_of, meaning_to_forget
from goldenthread.thread.plan.meanings import holds_for
from goldenthread.thread.plan.models import LearntMeaning, SourceDocument
from goldenthread.thread.plan.queries.documents import list_waiting
from goldenthread.thread.plan.queries.meanings import list_meanings
from goldenthread.thread.plan.queries.words import matching
from goldenthread.thread.plan.reading.result import Reading
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.views.rereading import reread
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.views.trails import plans_address, trail
from goldenthread.thread.plan.words.meanings import find_used, say_meaning, say_used, say_where
from goldenthread.thread.plan.words.publishing import SYSTEM_NAME

TITLE = "What this area has taught the reader"
FROM_LIST = "It was taken back on the list of what this area has taught the reader."
FROM_PREVIEW = "It was taken back while '{}' was looked through."
NOTHING = "Nobody has taught the reader anything here yet."
MOST_DIGITS = 18
HOW = "When you look a file through, you can say what a heading, a rating word or a date means."


class UsedMeaning(NamedTuple):
    """A meaning that bears on a document, in a sentence, and the button that takes it back."""

    said: str
    button: SafeString


class MeaningFilter(FilterSet):  # type: ignore[misc] # django-filter is untyped
    """Words as they are written, and what they are."""

    words = CharFilter(label="Words", method="keep_words")
    what = ChoiceFilter(
        label="What they are",
        field_name="sort",
        empty_label="Everything",
        choices=LearntMeaning.Sort.choices,
    )

    def keep_words(
        self, meanings: QuerySet[LearntMeaning], name: str, value: str
    ) -> QuerySet[LearntMeaning]:
        """Meanings of something with every one of these words."""
        return meanings.filter(matching(value, "written"))


COLUMNS: list[Column[Any]] = [
    Column("written", "Words", "written", sort="written"),
    Column("what", "What they are", lambda learnt: learnt.get_sort_display(), sort="sort"),
    Column("meaning", "What they mean", lambda learnt: say_meaning(learnt.sort, learnt.meaning)),
    Column("where", "Where it holds", say_where, sort="file_name"),
    Column("who", "Who said so", lambda learnt: learnt.said_by or SYSTEM_NAME, sort="said_by"),
    Column("when", "When", "said_at", sort="said_at"),
]


@asks_to_sign_in
@require_safe
def show_meanings(request: AreaRequest) -> HttpResponseBase:
    """Everything that the area's people have told the reader that words mean."""
    area = area_to_read_meanings_of(request)
    manages = may("plan.forget_meaning", request.viewer, area)
    is_download = request.GET.get("download") in DOWNLOADS
    bring_in = (reverse("plan:bring_in", kwargs={"area": area.code}), "Bring in a plan")
    return respond_with_list(
        request,
        "plan/importing/meanings.html",
        rows=list_meanings(area),
        columns=[*COLUMNS, _forget_column(request)] if manages and not is_download else COLUMNS,
        caption=f"What {area.name} has taught the reader",
        noun="meaning,meanings",
        filterset=MeaningFilter,
        sort="written",
        empty=EmptyState(NOTHING, HOW, *(bring_in if manages else ("", ""))),
        context={
            "title": TITLE,
            "breadcrumbs": trail(request, TITLE, plans_address(area)),
        },
    )


@asks_to_sign_in
@require_POST
def forget(request: AreaRequest, meaning: int) -> HttpResponseBase:
    """Take a meaning back; a document that is being looked through is then read again."""
    learnt = meaning_to_forget(request, meaning)
    written, document = learnt.written, _looked_through(request)
    why = FROM_PREVIEW.format(document.name) if document else FROM_LIST
    forget_meaning(learnt, request.viewer, why)
    if document:
        messages.success(request, f"‘{written}’ is forgotten, and the file is read again.")
        return reread(request, document)
    messages.success(
        request, f"‘{written}’ is forgotten. A file that was read before stays as it was read."
    )
    return redirect("plan:meanings", area=request.area.code)


def list_used(
    request: AreaRequest, document: SourceDocument, reading: Reading
) -> list[UsedMeaning]:
    """What the area has taught that bears on a document being looked through: one query."""
    known = [each for each in list_meanings(request.area) if holds_for(each, document.name)]
    used: list[Any] = find_used(known, reading)
    return [
        UsedMeaning(say_used(each, each.said_by, each.said_at), _button(request, each, document))
        for each in used
    ]


def _forget_column(request: AreaRequest) -> Column[Any]:
    return Column("forget", "Take it back", "written", show=partial(_button, request))


def _button(
    request: AreaRequest, learnt: LearntMeaning, document: SourceDocument | None = None
) -> SafeString:
    context = {
        "area": request.area,
        "learnt": learnt,
        "document": document,
        "csrf_token": get_token(request),
    }
    return render_to_string("plan/importing/forget.html", context)


def _looked_through(request: AreaRequest) -> SourceDocument | None:
    """The area's document in whose preview the button stood, while it is no plan yet."""
    asked = request.POST.get("document", "")[:MOST_DIGITS]
    waiting = list_waiting(request.area).select_related("area", "plan")
    return waiting.filter(pk=int(asked)).first() if asked.isdecimal() else None

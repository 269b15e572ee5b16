"""A newer version of a plan: compared with it, decided where that is unsure, and merged."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.merge_document import merge_document
from goldenthread.thread.plan.addresses import plan_address
from goldenthread.thread.plan.comparing.comparison import Comparison, Decision, DecisionError
from goldenthread.thread.plan.guards import document_to_import, plan_to_merge_into
from goldenthread.thread.plan.merging.answering import (
    call_all_new,
    put_together,
    take_first_suggestions,
)
from goldenthread.thread.plan.merging.comparing import Compared, compare_with_plan
from goldenthread.thread.plan.merging.forms import MergeForm, QuestionsForm
from goldenthread.thread.plan.merging.refusals import NotMergedError
from goldenthread.thread.plan.models import Plan, SourceDocument
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.tasks import ask_to_merge, is_large_plan
from goldenthread.thread.plan.views.compared import count_same, list_compared
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.views.trails import plans_address, trail
from goldenthread.thread.plan.words.comparing import Sayer, say_counts
from goldenthread.thread.plan.words.importing import other_area
from goldenthread.thread.plan.words.names import name_plan

QUESTIONS_A_PAGE = 10
FIRST, ALL_NEW, AGAIN = "first", "new", "again"
DROPPED = "What you had decided no longer fits the plan, so every question is asked again."


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def compare_newer(request: AreaRequest, plan: str, document: int) -> HttpResponseBase:
    """What a document would change in a plan; a POST answers some of its questions."""
    found, living = document_to_import(request, document), plan_to_merge_into(request, plan)
    elsewhere = _lead_on(request, found)
    if elsewhere is not None:
        return elsewhere
    decided = _load_decisions(request, found, living)
    try:
        compared = compare_with_plan(found, living, decided)
    except DecisionError:
        messages.error(request, DROPPED)
        _keep_decisions(request, found, living, [])
        compared, decided = compare_with_plan(found, living), []
    if request.method == "POST":
        return _answer(request, found, living, compared.comparison, decided)
    return _show(request, found, living, compared, decided)


@asks_to_sign_in
@require_POST
def merge(request: AreaRequest, plan: str, document: int) -> HttpResponseBase:
    """Merge a document into a plan as the comparison showed it."""
    found, living = document_to_import(request, document), plan_to_merge_into(request, plan)
    elsewhere = _lead_on(request, found)
    if elsewhere is not None:
        return elsewhere
    form, decided = MergeForm(request.POST), _load_decisions(request, found, living)
    form.is_valid()
    seen, why = (form.cleaned_data.get(name, "") for name in ("seen", "why"))
    if is_large_plan(found):
        job = ask_to_merge(found, living, decided, seen, request.viewer, why)
        return redirect("job", area=request.area.code, pk=job.pk)
    try:
        version = merge_document(found, living, decided, seen, request.viewer, why)
    except (NotMergedError, UnreadableFile) as problem:
        messages.error(request, str(problem))
        return redirect(_here(found, living))
    _keep_decisions(request, found, living, [])
    messages.success(
        request,
        f"‘{name_plan(version.plan)}’ now says what ‘{found.name}’ says. It is a draft, until you "
        "publish it. What was withdrawn is kept.",
    )
    return redirect("plan:plan", area=request.area.code, plan=living.key)


def _lead_on(request: AreaRequest, document: SourceDocument) -> HttpResponseBase | None:
    """Where to go with a document that can't be compared (any more)."""
    if document.state == SourceDocument.State.IMPORTED and document.plan is not None:
        messages.info(
            request,
            f"Somebody has brought in ‘{document.name}’ already, so nothing was merged now. "
            "This is the plan that it is part of.",
        )
        return redirect("plan:plan", area=request.area.code, plan=document.plan.key)
    if document.state != SourceDocument.State.READ:
        return redirect("plan:preview", area=request.area.code, document=document.pk)
    return None


def _answer(
    request: AreaRequest,
    document: SourceDocument,
    plan: Plan,
    comparison: Comparison,
    decided: list[Decision],
) -> HttpResponseBase:
    asked = request.POST.get("do")
    if asked == AGAIN:
        _keep_decisions(request, document, plan, [])
    elif asked in (FIRST, ALL_NEW):
        said = (take_first_suggestions if asked == FIRST else call_all_new)(comparison)
        _keep_decisions(request, document, plan, put_together(decided, said))
    else:
        _take_answers(request, document, plan, comparison, decided)
    return redirect(_here(document, plan) + "#decide")


def _take_answers(
    request: AreaRequest,
    document: SourceDocument,
    plan: Plan,
    comparison: Comparison,
    decided: list[Decision],
) -> None:
    sayer = Sayer(comparison)
    form = QuestionsForm([sayer.ask(each) for each in comparison.unsure], request.POST)
    form.is_valid()
    together = put_together(decided, form.decisions())
    try:
        compare_with_plan(document, plan, together)
    except DecisionError as fault:
        messages.error(request, f"Nothing was kept of what you chose now. {fault}")
    else:
        _keep_decisions(request, document, plan, together)


def _show(
    request: AreaRequest,
    document: SourceDocument,
    plan: Plan,
    compared: Compared,
    decided: list[Decision],
) -> HttpResponseBase:
    comparison, sayer = compared.comparison, Sayer(compared.comparison)
    questions = Paginator(comparison.unsure, QUESTIONS_A_PAGE).get_page(1)
    form = QuestionsForm([sayer.ask(each) for each in questions])
    name = name_plan(plan)
    context: dict[str, Any] = {
        "plan": plan,
        "document": document,
        "name": name,
        "counts": say_counts(comparison),
        "same": count_same(comparison),
        "questions": list(form.lines()),
        "open": len(comparison.unsure),
        "decided": len(decided),
        "lists": list_compared(request, comparison),
        "withdrawn": len(comparison.withdrawn),
        "added": len(comparison.added),
        "merge_form": MergeForm(initial={"seen": compared.seen}),
        "other_area": other_area(comparison.newer.area_name, request.area.name),
        "is_large": is_large_plan(document),
        "breadcrumbs": trail(
            request,
            "A newer version",
            plans_address(request.area),
            (name, plan_address(request.area.code, plan.key)),
        ),
    }
    return render(request, "plan/comparing/newer.html", context)


def _here(document: SourceDocument, plan: Plan) -> str:
    known = {"area": plan.area.code, "plan": plan.key, "document": document.pk}
    return reverse("plan:compare_newer", kwargs=known)


def _load_decisions(request: AreaRequest, document: SourceDocument, plan: Plan) -> list[Decision]:
    """What this person has decided so far; nothing once the document was read anew."""
    kept = request.session.get(_name(document, plan)) or {}
    if kept.get("reading") != document.reading.name:
        return []
    return [Decision(*each) for each in kept["decided"]]


def _keep_decisions(
    request: AreaRequest, document: SourceDocument, plan: Plan, decided: list[Decision]
) -> None:
    name = _name(document, plan)
    if decided:
        kept = {"reading": document.reading.name, "decided": [list(each) for each in decided]}
        request.session[name] = kept
    else:
        request.session.pop(name, None)


def _name(document: SourceDocument, plan: Plan) -> str:
    return f"merge-{plan.pk}-{document.pk}"

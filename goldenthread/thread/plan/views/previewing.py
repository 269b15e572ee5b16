"""Looking a document through before it becomes a plan, correcting it, and deciding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.correct_held import correct_held
from goldenthread.thread.plan.actions.import_once import import_once
from goldenthread.thread.plan.actions.read_document import load_reading
from goldenthread.thread.plan.actions.remove_document import remove_document
from goldenthread.thread.plan.forms import AgainForm, CorrectionsForm
from goldenthread.thread.plan.guards import document_to_import
from goldenthread.thread.plan.meanings import Correction
from goldenthread.thread.plan.models import PlanKind, SourceDocument
from goldenthread.thread.plan.previewing import cut_into_pages, lay_out
from goldenthread.thread.plan.queries.documents import find_plan_of_file, list_same_files
from goldenthread.thread.plan.queries.likely_plans import list_likely_plans
from goldenthread.thread.plan.reading.document import PlanDocument
from goldenthread.thread.plan.reading.result import Doubt, Reading, UnreadableFile
from goldenthread.thread.plan.tasks import ask_to_correct, ask_to_import, is_large, is_large_plan
from goldenthread.thread.plan.views.meanings import list_used
from goldenthread.thread.plan.views.rereading import reread
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.views.trails import plans_address, trail
from goldenthread.thread.plan.words.comparing import say_shared
from goldenthread.thread.plan.words.importing import count_contents, other_area, say_account
from goldenthread.thread.plan.words.meanings import say_remembered
from goldenthread.thread.plan.words.names import name_plan
from goldenthread.thread.plan.words.understood import tell_front

MOST_DOUBTS = 40
MOST_NOT_UNDERSTOOD = 200
MOST_LIKELY = 12


@asks_to_sign_in
@require_safe
def show_preview(request: AreaRequest, document: int) -> HttpResponseBase:
    """What would become of a document, beside its source; nothing is a plan yet."""
    found = document_to_import(request, document)
    if found.state == SourceDocument.State.IMPORTED:
        return redirect("plan:document", area=request.area.code, document=found.pk)
    if found.state != SourceDocument.State.READ:
        return render(request, "plan/importing/not_read.html", _context(request, found))
    reading = load_reading(found)
    return _show(request, found, reading, CorrectionsForm(_asked(reading)))


@asks_to_sign_in
@require_POST
def read(request: AreaRequest, document: int) -> HttpResponseBase:
    """Read a document once more, where reading it was broken off."""
    return reread(request, document_to_import(request, document))


@asks_to_sign_in
@require_POST
def correct(request: AreaRequest, document: int) -> HttpResponseBase:
    """Correct what words mean; the area's next import is read by it too."""
    found = document_to_import(request, document)
    try:
        reading = load_reading(found)
        form = CorrectionsForm(_asked(reading), request.POST)
        if not form.is_valid():
            return _show(request, found, reading, form)
        corrections = form.corrections()
        if corrections and is_large(found):
            job = ask_to_correct(found, corrections, request.viewer)
            return redirect("job", area=request.area.code, pk=job.pk)
        if corrections:
            correct_held(found, corrections, request.viewer)
    except UnreadableFile as problem:
        messages.error(request, str(problem))
    else:
        _tell_corrected(request, found, corrections)
    return redirect("plan:preview", area=request.area.code, document=found.pk)


@asks_to_sign_in
@require_POST
def import_plan(request: AreaRequest, document: int) -> HttpResponseBase:
    """Make a draft plan of a document, once, however often it is asked for."""
    found = document_to_import(request, document)
    again = _ask_again(found, request.POST)
    if again is not None and not again.is_valid():
        reading = load_reading(found)
        return _show(request, found, reading, CorrectionsForm(_asked(reading)), again)
    if found.state == SourceDocument.State.READ and is_large_plan(found):
        job = ask_to_import(found, request.viewer)
        return redirect("job", area=request.area.code, pk=job.pk)
    try:
        plan, is_new = import_once(found, request.viewer)
    except UnreadableFile as problem:
        messages.error(request, str(problem))
        return redirect("plan:preview", area=request.area.code, document=found.pk)
    if is_new:
        messages.success(
            request,
            f"‘{name_plan(plan)}’ is a draft now. Only people who work on it can read it, "
            "until you publish it.",
        )
    else:
        messages.info(request, f"‘{found.name}’ had been brought in already. This is its plan.")
    return redirect("plan:plan", area=request.area.code, plan=plan.key)


@asks_to_sign_in
@require_POST
def remove(request: AreaRequest, document: int) -> HttpResponseBase:
    """Do not bring a document in: it is removed, and the record of it stays."""
    found = document_to_import(request, document)
    try:
        remove_document(found, request.viewer, why="It was not wanted as a plan.")
    except UnreadableFile as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, f"‘{found.name}’ was not brought in, and has been removed.")
    return redirect("plan:plans", area=request.area.code)


def _asked(reading: Reading) -> tuple[Doubt, ...]:
    """The doubts that are asked about now: the least certain first, no more than fit a page."""
    return tuple(sorted(reading.doubts, key=lambda doubt: doubt.confidence)[:MOST_DOUBTS])


def _ask_again(document: SourceDocument, data: QueryDict | None = None) -> AgainForm | None:
    """The question whether to make another plan of the very same file, where there is one."""
    if document.state != SourceDocument.State.READ:
        return None
    return AgainForm(data) if find_plan_of_file(document.area, document.sha256) else None


def _show(
    request: AreaRequest,
    document: SourceDocument,
    reading: Reading,
    form: CorrectionsForm,
    again: AgainForm | None = None,
) -> HttpResponseBase:
    read = reading.document
    pages = Paginator(cut_into_pages(read.areas_for_improvement), 1)
    page = pages.get_page(request.GET.get("page"))
    kind = PlanKind.objects.filter(code=read.plan_type).first()
    context = _context(request, document) | {
        "account": say_account(read.accounting),
        "counts_parts": bool(read.accounting.total),
        "front": tell_front(read, kind.name if kind else ""),
        "contents": [line for line in count_contents(read) if line.count],
        "not_understood": read.not_understood[:MOST_NOT_UNDERSTOOD],
        "not_understood_more": max(0, len(read.not_understood) - MOST_NOT_UNDERSTOOD),
        "used": list_used(request, document, reading),
        "form": form,
        "doubts": list(form.lines()),
        "remembered": say_remembered(form.asked(), request.area.name, document.name),
        "doubts_more": max(0, len(reading.doubts) - MOST_DOUBTS),
        "is_draft": read.status == "draft",
        "other_area": other_area(read.area_name, request.area.name),
        "same_files": list_same_files(document),
        "again": again or _ask_again(document),
        "page": page,
        "tree": lay_out(reading, page.object_list[0], timezone.localdate()),
        "has_pillars": bool(read.pillars),
        "sections": read.sections,
        "is_large_plan": is_large_plan(document),
        "likely": _list_likely(request, read),
    }
    return render(request, "plan/importing/preview.html", context)


def _list_likely(request: AreaRequest, read: PlanDocument) -> list[dict[str, Any]]:
    """The plans that a document may be a newer version of, and why."""
    return [
        {
            "plan": each.plan,
            "name": name_plan(each.plan),
            "said": say_shared(each.shared, each.looked_at),
            "is_likely": each.is_likely,
        }
        for each in list_likely_plans(request.area, read)[:MOST_LIKELY]
    ]


def _context(request: AreaRequest, document: SourceDocument) -> dict[str, Any]:
    return {
        "document": document,
        "breadcrumbs": trail(request, document.name, plans_address(request.area)),
    }


def _tell_corrected(
    request: AreaRequest, document: SourceDocument, corrections: Sequence[Correction]
) -> None:
    if not corrections:
        messages.info(request, "You left everything as it was.")
        return
    kept = say_remembered(corrections, request.area.name, document.name)
    messages.success(request, f"The file was read again with what you chose. {kept}")

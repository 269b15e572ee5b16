"""Editing many milestones by a spreadsheet: the download, the upload, what it would change."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile
from typing import IO, Any

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.http import FileResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.base.design.downloads import XLSX
from goldenthread.base.design.words import say_count
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.edit_in_bulk import GONE, edit_in_bulk, propose_for
from goldenthread.thread.plan.actions.keep_bulk_edit import (
    answer_bulk_edit,
    find_bulk_edit,
    forget_bulk_edit,
    keep_bulk_edit,
)
from goldenthread.thread.plan.bulk.forms import AnswersForm, UploadForm
from goldenthread.thread.plan.bulk.loading import load_places, load_rows_to_download
from goldenthread.thread.plan.bulk.proposal import Line, Proposal
from goldenthread.thread.plan.bulk.proposing import answer_name
from goldenthread.thread.plan.bulk.workbook import Told, write_workbook
from goldenthread.thread.plan.bulk_tasks import IN_REQUEST_UP_TO, ask_to_edit_in_bulk
from goldenthread.thread.plan.editing.kinds import MILESTONE
from goldenthread.thread.plan.editing.refusals import NotChangedError
from goldenthread.thread.plan.guards import plan_to_edit
from goldenthread.thread.plan.models import BulkEdit, Plan
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.views.editing.changing import draft_until_published
from goldenthread.thread.plan.views.editing.framing import frame_editing
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.words.bulk import tell_counts, tell_lines
from goldenthread.thread.plan.words.editing import say_moment
from goldenthread.thread.plan.words.names import name_plan

ROWS_ON_A_PAGE = 25
IN_MEMORY = 4_000_000
SHEET = "Change many milestones in a spreadsheet"
CHANGES = "What your spreadsheet would change"
KEPT = "Your answers are kept. Nothing is written yet: look again, then write it."


@asks_to_sign_in
@require_safe
def download(request: AreaRequest, plan: str) -> HttpResponseBase:
    """The milestones as a spreadsheet to change and upload again."""
    found = plan_to_edit(request, plan)
    places = load_places(found)
    moment = timezone.localtime().isoformat(sep=" ", timespec="seconds")
    told = Told(name_plan(found), found.area.code, found.key, moment)
    file: IO[bytes] = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - the response closes it
    write_workbook(told, places.labels, load_rows_to_download(found, places.keys), file)
    file.seek(0)
    name = f"{found.key}-milestones-to-change.xlsx"
    return FileResponse(file, as_attachment=True, filename=name, content_type=XLSX)


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: AreaRequest, plan: str) -> HttpResponseBase:
    """How it works, the download, and the upload."""
    found = plan_to_edit(request, plan)
    form = UploadForm()
    if request.method == "POST":
        form = UploadForm(request.POST, request.FILES)
        if form.is_valid():
            file = form.cleaned_data["file"]
            try:
                keep_bulk_edit(found, file.name or "", file, request.viewer)
            except UnreadableFile as problem:
                form.add_error("file", str(problem))
            else:
                return redirect(_address("bulk_changes", found))
    waiting = None if request.method == "POST" else find_bulk_edit(found, request.viewer)
    framed = frame_editing(request, found, MILESTONE, SHEET)
    context = {"form": form, "waiting": waiting, **_addresses(found)}
    return render(request, "plan/editing/bulk.html", framed | context)


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def changes(request: AreaRequest, plan: str) -> HttpResponseBase:
    """What an upload would change; its answers, and writing it."""
    found = plan_to_edit(request, plan)
    kept = find_bulk_edit(found, request.viewer)
    if kept is None:
        if request.method == "POST":
            messages.error(request, GONE)
        return redirect(_address("bulk", found))
    if "throw_away" in request.POST:
        forget_bulk_edit(found, request.viewer)
        messages.success(request, "Your upload is thrown away. Nothing was written.")
        return redirect(_address("bulk", found))
    kept.plan = found
    proposal = propose_for(found, kept)
    page = Paginator(proposal.lines, ROWS_ON_A_PAGE).get_page(request.GET.get("page"))
    form = AnswersForm(list(page), request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _answer(request, found, kept, proposal, page, form)
    return _show(request, found, kept, proposal, page, form)


def _answer(
    request: AreaRequest,
    plan: Plan,
    kept: BulkEdit,
    proposal: Proposal,
    page: Page[Line],
    form: AnswersForm,
) -> HttpResponseBase:
    """Keep what was answered; write everything only where nothing new was, so that it was seen."""
    if "write" not in request.POST or form.is_new():
        rest = form.cleaned_data["rest"]
        answers = _answer_rest(proposal, rest) | form.answers() if rest else form.answers()
        shown = [line.number for line in page if not line.says]
        answer_bulk_edit(kept, answers, shown, form.left_out(), request.viewer)
        messages.info(request, KEPT)
        return redirect(request.get_full_path())
    fingerprint, why = request.POST.get("fingerprint", ""), form.cleaned_data["why"]
    counts = proposal.count()
    rows = counts["changed"] + counts["added"]
    if rows > IN_REQUEST_UP_TO:
        job = ask_to_edit_in_bulk(plan, fingerprint, rows, request.viewer, why)
        return redirect("job", area=plan.area.code, pk=job.pk)
    try:
        written = edit_in_bulk(plan, fingerprint, request.viewer, why)
    except NotChangedError as refusal:
        messages.error(request, str(refusal))
        return redirect(_address("bulk_changes", plan))
    done = f"{say_count(written.changed, 'milestone')} changed, {written.added:,} added."
    messages.success(request, f"{done} {draft_until_published(plan)}")
    return redirect(_address("milestones", plan))


def _answer_rest(proposal: Proposal, rest: str) -> dict[str, str]:
    """The same answer for every cell that asks yet."""
    return {
        answer_name(line.number, cell.field.name): rest
        for line in proposal.lines
        for cell in line.cells
        if cell.is_open
    }


def _show(
    request: AreaRequest,
    plan: Plan,
    kept: BulkEdit,
    proposal: Proposal,
    page: Page[Line],
    form: AnswersForm,
) -> HttpResponseBase:
    counts = proposal.count()
    lines = [
        {
            "told": told,
            "cells": [
                (cell, field)
                for cell, (_, field) in zip(told.cells, form.fields_of(told.line), strict=True)
            ],
            "out": form.out_field(told.line),
        }
        for told in tell_lines(list(page), proposal.labels)
    ]
    context: dict[str, Any] = {
        "kept": kept,
        "uploaded": say_moment(kept.at),
        "form": form,
        "page": page,
        "lines": lines,
        "told": tell_counts(proposal),
        "is_open": counts["open"] > 0,
        "writes": counts["changed"] + counts["added"],
        "fingerprint": proposal.fingerprint(),
        **_addresses(plan),
    }
    framed = frame_editing(request, plan, MILESTONE, CHANGES)
    return render(request, "plan/editing/bulk_changes.html", framed | context)


def _address(name: str, plan: Plan) -> str:
    return reverse(f"plan:{name}", kwargs={"area": plan.area.code, "plan": plan.key})


def _addresses(plan: Plan) -> dict[str, str]:
    names = ("bulk", "bulk_download", "bulk_changes", "milestones")
    return {f"{name}_url": _address(name, plan) for name in names}

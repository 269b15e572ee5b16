"""A source document: every part of it, what each was understood as, and the file itself."""

from __future__ import annotations

from pathlib import PurePath

from django.http import FileResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.words import say_date
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.guards import document_to_read, original_to_read
from goldenthread.thread.plan.models import SourceDocument
from goldenthread.thread.plan.queries import count_parts, list_parts
from goldenthread.thread.plan.reading.limits import say_size
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.views.parts import (
    PART_COLUMNS,
    PartFilter,
    WordsFilter,
    part_address,
    understood_columns,
)
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.views.trails import plans_address, trail
from goldenthread.thread.plan.words.importing import KINDS, say_account
from goldenthread.thread.plan.words.understood import Fact

NO_PARTS = EmptyState(
    "This document is not part of a plan.",
    "Its parts are listed here when a programme manager has brought it in.",
)


@asks_to_sign_in
@require_safe
def show_document(request: AreaRequest, document: int) -> HttpResponseBase:
    """Every part of a document in order; `?at=table 4, row 3` leads to the part at that place."""
    found = document_to_read(request, document)
    works_on_it = may("plan.read_original", request.viewer, found)
    parts = list_parts(found, whole=works_on_it)
    place = request.GET.get("at")
    if place:
        return redirect(part_address(found, parts, place))
    count = count_parts(found)
    return respond_with_list(
        request,
        "plan/importing/document.html",
        rows=parts,
        columns=PART_COLUMNS,
        more=understood_columns(found),
        caption=f"{'Parts' if works_on_it else 'Text'} of {found.name}",
        download_name=f"{'Parts' if works_on_it else 'Text'} of {PurePath(found.name).stem}",
        noun="part,parts" if works_on_it else "piece of text,pieces of text",
        filterset=PartFilter if works_on_it else WordsFilter,
        empty=NO_PARTS,
        context={
            "document": found,
            "account": say_account(count) if count.total and works_on_it else "",
            "not_understood": count.not_understood if works_on_it else 0,
            "works_on_it": works_on_it,
            "facts": _facts(found, reads_drafts=works_on_it),
            "may_preview": found.plan is None and may("plan.import", request.viewer, found),
            "breadcrumbs": trail(request, found.name, plans_address(request.area)),
        },
    )


@asks_to_sign_in
@require_safe
def send_original(request: AreaRequest, document: int) -> HttpResponseBase:
    """The file as it was brought in: always a download, never shown by the browser itself."""
    found = original_to_read(request, document)
    return FileResponse(
        found.file.open("rb"),
        as_attachment=True,
        filename=found.name,
        content_type="application/octet-stream",
    )


def _facts(document: SourceDocument, reads_drafts: bool) -> list[Fact]:
    """What is known of the file; who brought it in is for those who work on the plan."""
    by = f" by {document.uploaded_by_name}" if document.uploaded_by_name and reads_drafts else ""
    facts = [
        Fact("File", document.name),
        Fact("Sort of file", KINDS.get(document.kind, "")),
        Fact("Size", say_size(document.size)),
        Fact("Brought in", f"{say_date(document.uploaded_at)}{by}"),
    ]
    if reads_drafts:
        facts.append(Fact("Code by which to know the same file (SHA-256)", document.sha256))
    return facts

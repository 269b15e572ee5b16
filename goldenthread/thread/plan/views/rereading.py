"""Reading a document again on somebody's behalf: at once, or by the worker where it is large."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.read_again import read_again
from goldenthread.thread.plan.models import SourceDocument
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.tasks import ask_to_read, is_large


def reread(request: AreaRequest, document: SourceDocument) -> HttpResponseBase:
    """Read a document once more and lead to its preview, or to the job that reads it."""
    if is_large(document):
        job = ask_to_read(document, request.viewer)
        return redirect("job", area=request.area.code, pk=job.pk)
    try:
        read_again(document, request.viewer)
    except UnreadableFile as problem:
        messages.error(request, str(problem))
    return redirect("plan:preview", area=request.area.code, document=document.pk)

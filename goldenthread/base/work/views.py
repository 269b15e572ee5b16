"""The page of one job."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.base.work.models import Job


@login_required
def show_job(request: AreaRequest, pk: int) -> HttpResponse:
    """How far a job has got, for the person who asked for it; refreshed until it is over."""
    job = get_object_or_404(Job, pk=pk, area=request.area.code, user_id=request.viewer.user)
    return render(request, "work/job.html", {"job": job})

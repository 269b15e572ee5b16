"""One finding: where it is named, what answers it, and whether it could be written again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.actions.tie_finding import (
    End,
    find_strand,
    refuse_strand,
    tie_finding,
    untie,
)
from goldenthread.thread.plan.addresses import node_address
from goldenthread.thread.plan.editing.kinds import NodeKind
from goldenthread.thread.plan.forms import StrandForm
from goldenthread.thread.plan.guards import ReadablePlan, plan_to_read, plan_to_tie_in
from goldenthread.thread.plan.models import (
    Finding,
    FindingAppearance,
    FocusArea,
    Milestone,
    Plan,
    Strand,
)
from goldenthread.thread.plan.moments import working_moment
from goldenthread.thread.plan.offering.nodes import finding_subject
from goldenthread.thread.plan.queries import find_node
from goldenthread.thread.plan.queries.lineage import load_fates, load_origins
from goldenthread.thread.plan.queries.strands import FindingPage, load_finding
from goldenthread.thread.plan.queries.suggestions import MOST_FOUND, find_ends, suggest_ends
from goldenthread.thread.plan.rules import may
from goldenthread.thread.plan.strands.again import find_reasons
from goldenthread.thread.plan.views.framing import Crumb, frame_plan
from goldenthread.thread.plan.views.panels import show_panels
from goldenthread.thread.plan.views.signing_in import asks_to_sign_in
from goldenthread.thread.plan.words.carrying import say_fates
from goldenthread.thread.plan.words.links import page_address
from goldenthread.thread.plan.words.names import shorten
from goldenthread.thread.plan.words.strands import (
    AGAIN,
    CAPTION,
    Sayer,
    name_end,
    say_places,
    say_verdict,
)

SAID = {
    Strand.State.CONFIRMED: "The finding is tied to it, with your reason.",
    Strand.State.REFUSED: "It is noted that this does not answer the finding.",
    StrandForm.UNTIED: "What was said of it is taken back.",
}


def show_finding(request: AreaRequest, plan: str, key: str) -> HttpResponse:
    """A finding by the key under which it stands in any of its places."""
    readable = plan_to_read(request, plan)
    page = load_finding(*readable, key)
    code, plan_key = request.area.code, readable.plan.key
    may_tie = readable.moment.is_draft and may("plan.tie", request.viewer, readable.plan)
    sayer = Sayer(code, plan_key, key, readable.moment.on, may_tie)
    reads_reasons = may("plan.read_history", request.viewer, readable.plan)
    reasons = find_reasons(page.facts)
    context = {
        "places": say_places(page.appearances, code, plan_key),
        "again": AGAIN,
        "verdict": say_verdict(reasons),
        "reasons": reasons,
        "confirmed": sayer.strands(page.confirmed, reads_reasons),
        "refused": sayer.strands(page.refused, reads_reasons) if reads_reasons else [],
        "beside": [sayer.end(each) for each in page.beside],
        "may_tie": may_tie,
        "fates": say_fates(
            load_fates(page.finding.pk, readable.plan, request.viewer),
            load_origins(page.finding.pk, *readable, request.viewer),
        ),
        "panels": show_panels(request, finding_subject(readable.plan, page.appearances, key)),
    }
    if may_tie:
        context |= _work_on(request, readable, page, sayer)
    framed = frame_plan(
        request,
        readable,
        page.finding.text,
        page="findings",
        caption=CAPTION,
        trail=[_findings(request, readable.plan)],
    )
    return render(request, "plan/finding.html", framed | context)


@asks_to_sign_in
@require_http_methods(["GET", "HEAD", "POST"])
def tie(request: AreaRequest, plan: str, key: str, kind: NodeKind, tied: str) -> HttpResponseBase:
    """Ask whether a focus area or milestone answers a finding, and why; keep the answer."""
    found = plan_to_tie_in(request, plan)
    moment = working_moment(found)
    place = find_node(FindingAppearance, found, moment, key)
    if kind.model not in (FocusArea, Milestone):
        raise Http404
    end: End = find_node(kind.model, found, moment, tied)
    finding = Finding.objects.get(pk=place.finding_id)
    strand = find_strand(found, finding, end)
    form = _form(request, strand)
    here = node_address(request.area.code, found.key, "finding", key)
    if request.method == "POST" and form.is_valid():
        _keep(found, finding, end, strand, form.cleaned_data, request)
        return redirect(here)
    trail = [_findings(request, found), (shorten(place.text), here)]
    framed = frame_plan(
        request,
        ReadablePlan(found, moment),
        "Does this answer the finding?",
        page="findings",
        trail=trail,
    )
    context = {
        "finding": place,
        "finding_url": here,
        "end": end,
        "end_name": name_end(end),
        "end_url": node_address(request.area.code, found.key, kind.name, end.key),
        "strand": strand,
        "form": form,
    }
    return render(request, "plan/tie.html", framed | context)


def _work_on(
    request: AreaRequest, readable: ReadablePlan, page: FindingPage, sayer: Sayer
) -> dict[str, Any]:
    """What only those see who may tie: suggestions, and a search over everything else."""
    words = request.GET.get("words", "").strip()
    told = {(type(line.node), line.node.pk) for line in (*page.confirmed, *page.refused)}
    found = find_ends(*readable, words) if words else []
    return {
        "suggested": [
            sayer.end(each.node, each.because) for each in suggest_ends(*readable, page, told)
        ],
        "words": words,
        "found": [sayer.end(node) for node in found[:MOST_FOUND]],
        "has_more": len(found) > MOST_FOUND,
    }


def _form(request: AreaRequest, strand: Strand | None) -> StrandForm:
    is_told = strand is not None
    if request.method == "POST":
        return StrandForm(request.POST, is_told=is_told)
    if strand is not None:
        return StrandForm(initial={"state": strand.state, "reason": strand.reason}, is_told=is_told)
    return StrandForm(initial={"state": request.GET.get("state", "")}, is_told=is_told)


def _keep(
    plan: Plan,
    finding: Finding,
    end: End,
    strand: Strand | None,
    said: dict[str, str],
    request: AreaRequest,
) -> None:
    state, reason = said["state"], said["reason"]
    if state == StrandForm.UNTIED and strand is not None:
        untie(strand, reason, request.viewer)
    elif state == Strand.State.CONFIRMED:
        tie_finding(plan, finding, end, reason, request.viewer)
    else:
        refuse_strand(plan, finding, end, reason, request.viewer)
    messages.success(request, SAID[state])


def _findings(request: AreaRequest, plan: Plan) -> Crumb:
    return CAPTION, page_address("findings", request.area.code, plan.key)

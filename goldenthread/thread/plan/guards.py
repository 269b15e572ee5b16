"""What a page asks for before anything else: the thing it is about, or a refusal."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from django.http import Http404
from django.shortcuts import get_object_or_404

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.models import (
    LearntMeaning,
    Plan,
    PlanComment,
    PlanVersion,
    SourceDocument,
)
from goldenthread.thread.plan.moments import Moment, moment_for, plan_as_it_stood
from goldenthread.thread.plan.numbering import (
    NumberedVersion,
    name_in_address,
    number_versions,
    split_name,
)
from goldenthread.thread.plan.rules import may, require


class ReadablePlan(NamedTuple):
    """A plan as its reader may see it: its own row as it stood then, and the moment."""

    plan: Plan
    moment: Moment


def plan_to_read(request: AreaRequest, key: str) -> ReadablePlan:
    """The plan with this key in the request's area, at the moment that its viewer may see.

    A key may name a version of it, such as 'a-plan/versions/3': then that is read as it was, and
    all links of its pages stay within it. Raises Http404 where the area has no such plan, and alike
    where it isn't published yet: that there is a draft is for nobody but its readers to know.
    """
    key, number = split_name(key)
    plan, viewer = _plan(request, key), request.viewer
    if number is not None:
        return _version_to_read(plan, viewer, number)
    moment = moment_for(viewer, plan)
    if moment is None:
        raise Http404
    return ReadablePlan(plan_as_it_stood(plan, moment), moment)


def read_version(plan: Plan, viewer: Viewer, numbered: NumberedVersion) -> ReadablePlan:
    """A plan as it was at one of its versions that the viewer may read."""
    moment = moment_for(viewer, plan, numbered.version.at)
    if moment is None:
        raise Http404
    then = plan_as_it_stood(plan, moment)
    then.key = name_in_address(plan.key, numbered.number)
    return ReadablePlan(then, replace(moment, number=numbered.number))


def plan_to_publish(request: AreaRequest, key: str) -> Plan:
    """The plan with this key, for somebody who may publish it.

    Raises Refused whether there is such a plan or not, and then Http404.
    """
    require("plan.publish", request.viewer, request.area)
    return _plan(request, key)


def plan_to_merge_into(request: AreaRequest, key: str) -> Plan:
    """The plan with this key, for somebody who may bring in a newer version of it.

    Raises Refused, and then Http404.
    """
    area_to_import_into(request)
    return _plan(request, key)


def plan_to_look_through(request: AreaRequest, key: str) -> Plan:
    """The plan with this key, for those who work on it; raises Refused, and then Http404."""
    require("plan.read_faults", request.viewer, request.area)
    return _plan(request, key)


def plan_to_waive_in(request: AreaRequest, key: str) -> Plan:
    """The plan with this key, for somebody who may leave its faults; raises Refused, Http404."""
    require("plan.waive", request.viewer, request.area)
    return _plan(request, key)


def plan_to_tie_in(request: AreaRequest, key: str) -> Plan:
    """The plan with this key, for somebody who may say what answers its findings.

    Raises Refused, and then Http404.
    """
    require("plan.tie", request.viewer, request.area)
    return _plan(request, key)


def plan_to_edit(request: AreaRequest, key: str) -> Plan:
    """The plan with this key, for somebody who may change it; raises Refused, and then Http404."""
    require("plan.edit", request.viewer, request.area)
    return _plan(request, key)


def plan_to_read_history_of(request: AreaRequest, key: str) -> Plan:
    """The plan with this key, for those who may read who changed what; raises Refused, Http404."""
    require("plan.read_history", request.viewer, request.area)
    return _plan(request, key)


def plan_to_comment_on(request: AreaRequest, key: str) -> Plan:
    """The plan with this key, for those who read and write comments; raises Refused, Http404."""
    require("plan.comment", request.viewer, request.area)
    return _plan(request, key)


def plan_to_follow(request: AreaRequest, key: str) -> Plan:
    """The plan with this key, for somebody who may start another from it, or who did.

    Raises Refused, and then Http404.
    """
    require("plan.import", request.viewer, request.area)
    return _plan(request, key)


def comment_to_read(request: AreaRequest, key: str, comment: int) -> PlanComment:
    """A comment on the plan with this key, as above; raises Http404 where the plan has no such."""
    plan = plan_to_comment_on(request, key)
    found = get_object_or_404(PlanComment, plan=plan, pk=comment)
    found.plan = plan
    return found


def area_to_import_into(request: AreaRequest) -> LocalArea:
    """The request's area, for somebody who may bring in a plan; raises Refused."""
    area: LocalArea = request.area
    require("plan.import", request.viewer, area)
    return area


def area_to_read_meanings_of(request: AreaRequest) -> LocalArea:
    """The request's area, for those who may read what it has taught the reader."""
    area: LocalArea = request.area
    require("plan.read_meanings", request.viewer, area)
    return area


def meaning_to_forget(request: AreaRequest, meaning: int) -> LearntMeaning:
    """Something that the request's area has taught the reader, for somebody who may take it back.

    Raises Refused, and Http404 where the area has no such thing, or no longer.
    """
    require("plan.forget_meaning", request.viewer, request.area)
    meanings = LearntMeaning.objects.select_related("area")
    return get_object_or_404(meanings, area=request.area, pk=meaning)


def document_to_import(request: AreaRequest, document: int) -> SourceDocument:
    """A document of the request's area, for somebody who may bring it in."""
    area_to_import_into(request)
    return _document(request, document)


def document_to_read(request: AreaRequest, document: int) -> SourceDocument:
    """A document of the request's area, for those who read drafts, or anyone once published.

    A document is published when a version made from it has been. One that no plan was made of yet
    may hold anything, also by mistake: those who bring plans in look through it first, alone.
    Raises Http404 alike where there is none and where the viewer may not know of it.
    """
    found = _document(request, document)
    reads = "plan.read_draft" if found.plan_id is not None else "plan.import"
    if may(reads, request.viewer, found):
        return found
    published = PlanVersion.Status.PUBLISHED
    if not PlanVersion.objects.filter(document=found, status=published).exists():
        raise Http404
    return found


def original_to_read(request: AreaRequest, document: int) -> SourceDocument:
    """A document whose file as it was brought in may be had: by those who read drafts only.

    A file can hold what no page shows: comments, deleted text, who wrote it. Raises Http404 as
    `document_to_read` does, and Refused for the file of what everybody may read.
    """
    found = document_to_read(request, document)
    require("plan.read_original", request.viewer, found)
    return found


def _version_to_read(plan: Plan, viewer: Viewer, number: int) -> ReadablePlan:
    readable = {each.number: each for each in number_versions(plan, viewer)}
    if number not in readable:
        raise Http404
    return read_version(plan, viewer, readable[number])


def _plan(request: AreaRequest, key: str) -> Plan:
    plan = get_object_or_404(Plan.objects.select_related("kind"), area=request.area, key=key)
    plan.area = request.area
    return plan


def _document(request: AreaRequest, document: int) -> SourceDocument:
    documents = SourceDocument.objects.select_related("area", "plan")
    return get_object_or_404(documents, area=request.area, pk=document)

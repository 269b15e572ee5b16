"""What the tests of a plan's pages share: its address, and a page's words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import lxml.html

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.tests.plans import import_plan, plan_document
from tests.pages import PageClient

BASE = "/larkshire/plans/written-statement-of-action-2026/"


def publish_milestones(area: LocalArea, by: Viewer, *milestones: read.Milestone) -> Plan:
    """A published plan with one focus area that holds these."""
    only = plan_document().areas_for_improvement[0]
    focus_area = replace(only.focus_areas[0], milestones=milestones)
    document = plan_document(areas_for_improvement=(replace(only, focus_areas=(focus_area,)),))
    plan = import_plan(area, document, by)
    publish_version(plan, by)
    return plan


def page_of(response: Any) -> Any:
    """The page as a tree of elements."""
    return lxml.html.document_fromstring(response.content.decode())


def file_of(response: Any) -> str:
    """The whole of a streamed download."""
    return b"".join(response.streaming_content).decode("utf-8-sig")


def words_of(response: Any) -> str:
    """Everything that the page's main part says, on one line."""
    page = page_of(response)
    return " ".join(str(page.find(".//main").text_content()).split())


def read_page(client: PageClient, path: str) -> str:
    """The words of one of the plan's pages, which must be there."""
    response = client.get(BASE + path)
    assert response.status_code == 200, path
    return words_of(response)

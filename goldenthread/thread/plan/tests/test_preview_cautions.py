"""What the preview warns of before a document becomes a plan."""

from __future__ import annotations

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.reading import document as read
from goldenthread.thread.plan.reading.result import NO_ACCOUNT
from goldenthread.thread.plan.tests.plans import plan_document, read_into
from goldenthread.thread.plan.tests.signing_in import sign_in_manager
from goldenthread.thread.plan.tests.test_preview_pages import show
from tests.pages import PageClient


def test_a_document_of_another_area_carries_a_caution(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    ours = read_into(area, plan_document(), priya)
    assert "is about" not in show(client, ours)
    theirs = read_into(area, plan_document(area_name="Torbay"), priya)
    assert "This document says that it is about Torbay." in show(client, theirs)


def test_a_document_that_calls_itself_a_draft_carries_a_caution(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    agreed = read_into(area, plan_document(), priya)
    assert "calls itself a draft" not in show(client, agreed)
    draft = read_into(area, plan_document(status="draft"), priya)
    assert "This document calls itself a draft." in show(client, draft)


def test_an_export_that_counts_no_parts_is_not_said_to_be_understood(
    client: PageClient, area: LocalArea, priya: Viewer
) -> None:
    sign_in_manager(client, area)
    counted = read.Accounting(0, 0, 0, 0)
    document = read_into(area, plan_document(not_understood=(), accounting=counted), priya)
    page = show(client, document)
    assert NO_ACCOUNT in page
    assert "Everything was understood." not in page
    assert "Bring in the original file if you have it." in page

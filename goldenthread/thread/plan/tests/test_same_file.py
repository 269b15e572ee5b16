"""Exactly the same file brought in a second time, in the browser."""

from __future__ import annotations

from typing import Any

import lxml.html

from goldenthread.base.areas.models import LocalArea
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.tests.signing_in import sign_in_manager
from goldenthread.thread.plan.tests.test_preview_pages import address, bring_in, show
from tests.pages import PageClient


def test_the_same_file_brought_in_before_carries_a_caution(
    client: PageClient, area: LocalArea
) -> None:
    sign_in_manager(client, area)
    first = bring_in(client)
    assert "brought in before" not in show(client, first)
    client.post(address(first, "import"))
    page = show(client, bring_in(client))
    assert "Exactly this file was brought in before." in page
    assert f"/larkshire/plans/{Plan.objects.get().key}/" in page


def test_the_same_file_becomes_another_plan_only_when_somebody_says_so(
    client: PageClient, area: LocalArea
) -> None:
    sign_in_manager(client, area)
    first = bring_in(client)
    assert "make another plan" not in show(client, first)
    client.post(address(first, "import"))
    second = bring_in(client)
    assert "Yes, make another plan of the same file" in show(client, second)
    page: Any = lxml.html.document_fromstring(
        client.post(address(second, "import")).content.decode()
    )
    (box,) = page.xpath("//input[@name='again']")
    assert box.get("aria-invalid") == "true"
    assert page.xpath(f"//a[@href='#{box.get('id')}'][starts-with(., 'This file is a plan')]")
    assert page.find(".//title").text.startswith("Error: ")
    assert Plan.objects.count() == 1
    client.post(address(second, "import"), {"again": "on"})
    assert Plan.objects.count() == 2

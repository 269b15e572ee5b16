"""A newcomer, who has never seen a plan, reads Larkshire's."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from goldenthread.site.demonstrating import DEMO_PASSWORD
from goldenthread.thread.plan.demo import seed_demo
from goldenthread.thread.plan.models import Plan
from tests.stories.conftest import Visitor
from tests.stories.opening import Visit, follow, follow_menu, open_page, press, sign_in

pytestmark = pytest.mark.browser


@pytest.fixture
def demo(transactional_db: None, django_db_serialized_rollback: None) -> Plan:
    """The demo areas, as `make run` fills them."""
    list(seed_demo(timezone.localdate(), DEMO_PASSWORD))
    return Plan.objects.get(area__code="larkshire")


def test_a_newcomer_reads_the_public_plan(visitor: Visitor, demo: Plan) -> None:
    newcomer = visitor()
    given_a_newcomer_on_the_home_page(newcomer)
    when_they_choose_an_area(newcomer)
    then_they_read_how_things_are(newcomer)
    when_they_follow_a_promise_from_the_plan_to_its_source(newcomer)
    then_they_see_the_words_it_was_read_from(newcomer)
    then_findings_timeline_and_words_are_one_step_away(newcomer, demo)
    then_they_find_what_they_look_for_though_misspelt(newcomer)


def given_a_newcomer_on_the_home_page(newcomer: Visit) -> None:
    open_page(newcomer, "/")


def when_they_choose_an_area(newcomer: Visit) -> None:
    follow(newcomer, "Larkshire")


def then_they_read_how_things_are(newcomer: Visit) -> None:
    main = newcomer.page.get_by_role("main")
    expect(main).to_contain_text("of 75 milestones are done")
    for question in (
        "Are children’s lives getting better?",
        "Is the plan on course?",
        "What needs attention today?",
    ):
        expect(main.get_by_role("heading", name=question)).to_be_visible()
    expect(newcomer.page.get_by_role("banner")).to_contain_text("made-up area")


def when_they_follow_a_promise_from_the_plan_to_its_source(newcomer: Visit) -> None:
    follow(newcomer, "Read the whole plan")
    follow(newcomer, "Joint Working")
    follow(newcomer, re.compile("^9A"))
    follow(newcomer, "See it in the document")


def then_they_see_the_words_it_was_read_from(newcomer: Visit) -> None:
    expect(newcomer.page.get_by_role("heading", level=1)).to_contain_text(".docx")


def then_findings_timeline_and_words_are_one_step_away(newcomer: Visit, demo: Plan) -> None:
    open_page(newcomer, f"/larkshire/plans/{demo.key}/")
    for link in ("Milestones", "Findings", "Timeline", "The plan’s words"):
        follow(newcomer, link, ".plan-pages")


def then_they_find_what_they_look_for_though_misspelt(newcomer: Visit) -> None:
    follow_menu(newcomer, "Search")
    newcomer.page.get_by_label("What are you looking for?").fill("comissioning")
    press(newcomer, "Search")
    expect(newcomer.page.get_by_role("main")).to_contain_text("Showing results for commissioning")
    follow(newcomer, "Joint Commissioning")


def test_a_newcomer_reads_what_the_site_says_of_itself(visitor: Visitor, demo: Plan) -> None:
    newcomer = visitor()
    given_a_newcomer_on_the_home_page(newcomer)
    for link in ("What the ratings mean", "Accessibility", "Privacy and cookies"):
        follow(newcomer, link, "footer")
    then_an_address_that_is_wrong_is_explained(newcomer)
    then_a_wrong_password_is_explained_and_the_right_one_lets_them_in(newcomer)


def then_an_address_that_is_wrong_is_explained(newcomer: Visit) -> None:
    open_page(newcomer, "/larkshire/plans/no-such-plan/", status=404)


def then_a_wrong_password_is_explained_and_the_right_one_lets_them_in(newcomer: Visit) -> None:
    sign_in(newcomer, "priya.programme@larkshire.example", "not the password")
    expect(newcomer.page.get_by_role("alert")).to_contain_text("There is a problem")
    sign_in(newcomer, "priya.programme@larkshire.example", DEMO_PASSWORD)
    expect(newcomer.page.get_by_role("banner")).to_contain_text("Priya Programme")

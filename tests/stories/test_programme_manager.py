"""A programme manager brings in a plan, and the people around her read it."""

from __future__ import annotations

import pytest
from playwright.sync_api import FilePayload, expect

from goldenthread.base.people.roles import FAMILY_REPRESENTATIVE, PROGRAMME_MANAGER
from goldenthread.thread.plan.models import Plan, SourceDocument
from goldenthread.thread.plan.reading.column_fields import FIELDS
from tests.characters import PASSWORD, World, fill_world
from tests.stories.conftest import Visitor
from tests.stories.opening import Visit, follow, follow_menu, open_page, press, sign_in
from tests.stories.word_plan import ASIDE, ODD_HEADING, write_word_plan

pytestmark = pytest.mark.browser

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TITLE = "Larkshire improvement plan"


@pytest.fixture
def world(transactional_db: None, django_db_serialized_rollback: None) -> World:
    """The standing characters, for a browser to meet."""
    return fill_world()


def test_a_programme_manager_brings_in_a_plan(visitor: Visitor, world: World) -> None:
    priya, somebody = visitor(), visitor()
    given_somebody_signed_in(priya, world, PROGRAMME_MANAGER)
    when_she_brings_in_a_word_file(priya)
    then_she_sees_first_what_was_not_understood(priya)
    when_she_says_what_a_column_means(priya)
    then_the_column_is_understood_so(priya)
    when_she_brings_the_plan_in_as_a_draft(priya)
    then_she_reads_the_draft_and_the_public_can_not(priya, somebody)
    when_she_publishes_it(priya)
    then_the_public_reads_it_too(somebody)


def given_somebody_signed_in(visit: Visit, world: World, who: str) -> None:
    open_page(visit, "/larkshire/")
    sign_in(visit, world.people[who].email, PASSWORD)
    open_page(visit, "/larkshire/")


def when_she_brings_in_a_word_file(priya: Visit) -> None:
    follow_menu(priya, "Plans")
    priya.page.get_by_role("button", name="Bring in a plan").click()
    give_file(priya, "plan.docx", WORD, write_word_plan())


def give_file(visit: Visit, name: str, kind: str, content: bytes) -> None:
    file: FilePayload = {"name": name, "mimeType": kind, "buffer": content}
    visit.page.get_by_label("The file with the plan").set_input_files(file)
    press(visit, "Read this file")


def then_she_sees_first_what_was_not_understood(priya: Visit) -> None:
    headings = priya.page.get_by_role("main").get_by_role("heading", level=2)
    expect(headings.first).to_have_text("What was not understood")
    expect(priya.page.get_by_role("main")).to_contain_text(ASIDE)
    assert not Plan.objects.filter(documents__name="plan.docx").exists()


def when_she_says_what_a_column_means(priya: Visit) -> None:
    choice = priya.page.get_by_label(f"What ‘{ODD_HEADING}’ means")
    choice.select_option(label=FIELDS["evidence"])
    press(priya, "Read it again with these meanings")


def then_the_column_is_understood_so(priya: Visit) -> None:
    main = priya.page.get_by_role("main")
    expect(main).to_contain_text("The file was read again with what you chose")
    expect(priya.page.get_by_label(f"What ‘{ODD_HEADING}’ means")).to_have_count(0)


def when_she_brings_the_plan_in_as_a_draft(priya: Visit) -> None:
    press(priya, "Bring this plan in as a draft")


def then_she_reads_the_draft_and_the_public_can_not(priya: Visit, somebody: Visit) -> None:
    expect(priya.page.get_by_role("heading", level=1)).to_contain_text(TITLE)
    path = newest_plan_address()
    open_page(somebody, path, status=404)
    expect(somebody.page.get_by_role("main")).not_to_contain_text(TITLE)
    open_page(somebody, "/larkshire/plans/")
    expect(somebody.page.get_by_role("main")).not_to_contain_text(TITLE)
    open_page(somebody, "/larkshire/search/?q=commissioning")
    expect(somebody.page.get_by_role("main")).not_to_contain_text("Agreeing what to buy")


def newest_plan_address() -> str:
    return f"/larkshire/plans/{Plan.objects.order_by('-id')[0].key}/"


def when_she_publishes_it(priya: Visit) -> None:
    follow(priya, "Publish this draft")
    priya.page.get_by_label("Why it is published now").fill("The board agreed it.")
    press(priya, "Publish this version")


def then_the_public_reads_it_too(somebody: Visit) -> None:
    open_page(somebody, newest_plan_address())
    expect(somebody.page.get_by_role("heading", level=1)).to_contain_text(TITLE)
    follow(somebody, "Joint commissioning")
    follow(somebody, "1A")
    main = somebody.page.get_by_role("main")
    expect(main).to_contain_text("Agree a joint plan with families: we met and agreed it.")


def test_a_file_that_is_no_plan_is_refused_in_one_sentence(visitor: Visitor, world: World) -> None:
    priya = visitor()
    given_somebody_signed_in(priya, world, PROGRAMME_MANAGER)
    before = SourceDocument.objects.filter(state=SourceDocument.State.READ).count()
    plans = Plan.objects.count()
    for name, content, words in (
        ("photo.docx", b"\x89PNG\r\n\x1a\n" + b"\x00" * 200, "photo.docx"),
        ("shopping.txt", b"Milk\nBread\nEggs\n", "no plan in it"),
    ):
        open_page(priya, "/larkshire/plans/bring-in/")
        give_file(priya, name, "application/octet-stream", content)
        expect(priya.page.get_by_role("main")).to_contain_text(words)
    assert SourceDocument.objects.filter(state=SourceDocument.State.READ).count() == before
    assert Plan.objects.count() == plans


def test_a_parent_representative_reads_the_draft(visitor: Visitor, world: World) -> None:
    fran, somebody = visitor(), visitor()
    draft = f"/larkshire/plans/{world.drafts['larkshire'].key}/"
    given_somebody_signed_in(fran, world, FAMILY_REPRESENTATIVE)
    follow_menu(fran, "Plans")
    follow(fran, "A draft")
    expect(fran.page.get_by_role("main")).to_contain_text("tanglewood")
    then_nothing_offers_to_publish_it(fran)
    open_page(fran, f"{draft}milestones/milestone-1a/")
    expect(fran.page.get_by_role("main")).to_contain_text("What has changed for")
    open_page(somebody, f"{draft}milestones/milestone-1a/", status=404)


def then_nothing_offers_to_publish_it(fran: Visit) -> None:
    expect(fran.page.get_by_role("link", name="Publish this draft")).to_have_count(0)
    open_page(fran, "/larkshire/plans/bring-in/", status=403)

import re
from urllib.parse import quote

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.search.models import SearchEntry
from goldenthread.thread.plan.actions import publish_version
from goldenthread.thread.plan.models import Milestone
from goldenthread.thread.plan.tests.plans import import_plan, plan_document
from tests.characters import World
from tests.pages import PageClient

pytestmark = pytest.mark.django_db
MANAGER = Viewer(area="larkshire", roles=frozenset({"programme_manager"}))


def search(client: PageClient, typed: str, more: str = "") -> str:
    return client.get(f"/larkshire/search/?q={quote(typed)}{more}").content.decode()


def test_a_hit_is_marked_where_it_stands(world: World, client: PageClient) -> None:
    page = search(client, "families")
    assert re.search(r"<mark>[Ff]amil\w+</mark>", page)


def test_a_misspelt_word_is_said_to_be_taken_for_another(world: World, client: PageClient) -> None:
    page = search(client, "famlies")
    assert "Showing results for <strong>families</strong>." in page
    assert "Nothing here has &lsquo;famlies&rsquo;." in page


def test_results_of_each_kind_are_counted_and_led_to(world: World, client: PageClient) -> None:
    page = search(client, "families")
    kinds = re.findall(r'<a class="govuk-link" href="(\?[^"]*)">([^<]+)</a> \((\d+)\)', page)
    everything = re.search(r"<strong[^>]*>Everything</strong> \((\d+)\)", page)
    assert kinds
    assert everything
    assert sum(int(number) for *_, number in kinds) == int(everything[1])
    address, name, number = kinds[0]
    shown = client.get(f"/larkshire/search/{address.replace('&amp;', '&')}").content.decode()
    assert f'<strong aria-current="true">{name}</strong> ({number})' in shown
    assert "q=families" in address


def test_a_chosen_plan_is_kept_in_the_address_and_narrows(world: World, client: PageClient) -> None:
    assert 'name="plan"' not in search(client, "families")
    plan = import_plan(world.areas["larkshire"], plan_document(), MANAGER)
    assert 'name="plan"' not in search(client, "families")
    publish_version(plan, MANAGER)
    assert 'name="plan"' in search(client, "numbered")
    page = search(client, "numbered", f"&plan={plan.key}")
    links = re.findall(r'govuk-heading-s"><a class="govuk-link" href="([^"]+)"', page)
    assert links
    assert all(f"/plans/{plan.key}/" in link for link in links)


def test_nothing_of_a_kind_leads_to_what_there_is_elsewhere(
    world: World, client: PageClient
) -> None:
    page = search(client, "families", "&kind=plan.comment")
    assert "Nothing was found there." in page
    assert 'href="?q=families"' in page


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Type a word or two"),
        ("the of and", "These words stand in almost every text."),
        ("zzzzzzzz", "Nothing was found."),
        (" ".join(f"word{number}" for number in range(20)), "Only the first twelve words"),
        ("families " + "x" * 600, "Only the first twelve words"),
        ("families AND (", "result"),
        ('"families', "result"),
        ("* - NEAR ^ : {}", "These words stand in almost every text."),
        ("👪", "Type a word or two"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("families\x00", "<mark>"),
    ],
)
def test_whatever_is_typed_gets_a_whole_page(
    world: World, client: PageClient, typed: str, said: str
) -> None:
    page = search(client, typed)
    assert said in page
    assert "<script>alert" not in page


def test_markup_in_a_text_is_shown_and_not_obeyed(world: World, client: PageClient) -> None:
    SearchEntry.objects.filter(audience="public", kind="plan.milestone").update(
        title="Do <b>families</b>", body="<i>families</i> & more"
    )
    page = search(client, "families", "&kind=plan.milestone")
    assert "Do &lt;b&gt;<mark>families</mark>&lt;/b&gt;" in page
    assert "&lt;i&gt;<mark>families</mark>&lt;/i&gt; &amp; more" in page


def test_a_reference_finds_its_milestone_first(world: World, client: PageClient) -> None:
    entry = SearchEntry.objects.filter(audience="public", kind="plan.milestone").first()
    assert entry is not None
    reference = Milestone.objects.get(pk=entry.key).reference
    spaced = re.sub(r"(\d+)([A-Z]+)", r"\1 \2", reference).lower()
    for typed in (reference, reference.lower(), spaced):
        first = re.search(
            r'govuk-heading-s"><a class="govuk-link" href="([^"]+)"', search(client, typed)
        )
        assert first
        assert (
            first[1]
            == SearchEntry.objects.filter(
                audience="public", title__startswith=f"{reference} ", kind="plan.milestone"
            ).values_list("url", flat=True)[0]
        )


def test_a_page_asks_as_many_queries_however_many_results(world: World, client: PageClient) -> None:
    few = _count(client, "numbered")
    plan = import_plan(world.areas["larkshire"], plan_document(60), MANAGER)
    publish_version(plan, MANAGER)
    assert _count(client, "numbered") <= few + 1


def _count(client: PageClient, typed: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        search(client, typed)
    return len(asked)

from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.offers.sorts import SearchableOffer, SearchText, searchables
from goldenthread.base.offers.subjects import Subject
from goldenthread.base.search import ranking
from goldenthread.base.search.finding import find
from goldenthread.base.search.indexing import index_area, index_subjects
from goldenthread.base.search.models import SearchEntry
from goldenthread.base.search.tests.offered import OTHER, Offered

pytestmark = pytest.mark.django_db
KINDS = frozenset({"test.text", "test.action"})


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> Offered:
    room = Offered()
    monkeypatch.setattr(searchables, "_offers", {})
    searchables.add(SearchableOffer("test", KINDS, room.give))
    index_area("larkshire")
    return room


def keys(
    typed: str, audience: str = "partnership", area: str = "larkshire", kind: str = ""
) -> list[str]:
    return [entry.key for entry in find(typed, area, audience, kind).entries]


# The same table on either database, with the same order: the suite runs on both.
@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("exclusions", ["1", "2"]),
        ("Exclusion", ["1", "2"]),
        ("excluded", ["1", "2"]),
        ("exclu", ["1", "2"]),
        ("excl", ["1", "2"]),
        ("exclsions", ["1", "2"]),
        ("exclusion support", ["2"]),
        ("exclusion AND support", ["2"]),
        ("exclusion* -support", ["2"]),
        ("NEAR(exclusion support)", ["2"]),
        ("title:exclusion", ["1", "2"]),
        ("2A", ["4", "5"]),
        ("2 A", ["4", "5"]),
        ("2a.", ["4", "5"]),
        ("12b", ["5", "4"]),
        ("action 12 B", ["5", "4"]),
        ("annual reviews", ["5", "6"]),
        ('"annual review"', ["5"]),
        ("\u201creviews are annual\u201d", ["6"]),
        ('"annual review', ["5", "6"]),
        ('"support reviews"', []),
        ("what is the exclusion", ["1", "2"]),
        ("the and of", []),
        ("cafe", ["5"]),
        ("Café officers", ["5"]),
        ("<b>list</b>", ["5"]),
        ("and/or", []),
        ("buses/school", ["6"]),
        ("مرحبا", ["3"]),
        ("👪", []),
        ("50%", ["6"]),
        ("_", []),
        ("trans", ["6"]),
        ("zzzzzz", []),
        ("rate story", ["1", "3"]),
        ("a" * 500, []),
        ("exclusion " * 50, ["1", "2"]),
        ("school " + "x" * 493, ["1", "4", "6"]),
    ],
)
def test_the_same_is_found_in_the_same_order_on_either_database(
    offered: Offered, typed: str, found: list[str]
) -> None:
    assert keys(typed) == found


def test_a_word_in_the_title_weighs_more_than_one_in_the_body(offered: object) -> None:
    assert keys("exclusions") == ["1", "2"]


def test_where_nothing_has_every_word_what_has_some_of_them_is_found(offered: object) -> None:
    found = find("rate story", "larkshire", "partnership")
    assert found.partly
    assert {entry.key for entry in found.entries} == {"1", "3"}


def test_a_misspelt_word_is_mended_and_said_to_be(offered: object) -> None:
    found = find("comissioning", "larkshire", "partnership")
    assert found.mended == {"comissioning": "commissioning"}
    assert [entry.key for entry in found.entries] == ["2"]


def test_the_public_finds_only_what_is_published(offered: object) -> None:
    assert keys("families", "public") == []
    assert keys("families") == ["3"]


def test_another_area_finds_nothing_of_this_one(offered: object) -> None:
    assert keys("exclusions", area="torbay") == []


@pytest.mark.parametrize(
    "typed", ["", "   ", '"', "'; DROP TABLE x; --", "(", "a:*", "NOT", "\\", "'"]
)
def test_anything_may_be_typed(offered: object, typed: str) -> None:
    assert isinstance(keys(typed), list)


def test_the_public_learns_of_no_draft_by_spelling_beginning_or_count(offered: Offered) -> None:
    for typed in ("quillwort", "quilwort", "quillw", '"a quillwort"', "quillwort school"):
        found = find(typed, "larkshire", "public")
        assert "quillwort" not in found.mended.values()
        assert "3" not in [entry.key for entry in found.entries]
    assert find("quilwort", "larkshire", "partnership").mended == {"quilwort": "quillwort"}
    assert find("once", "larkshire", "public").counts == {}
    assert find("once", "larkshire", "partnership").counts == {"test.text": 1}


def test_what_is_found_is_counted_by_kind_whatever_kind_is_chosen(offered: Offered) -> None:
    found = find("reviews", "larkshire", "public", kind="test.action")
    assert [entry.key for entry in found.entries] == ["5", "4"]
    assert found.counts == {"test.action": 2, "test.text": 1}


def test_a_search_is_narrowed_to_one_whole(offered: Offered) -> None:
    found = find("reviews", "larkshire", "public", whole=OTHER)
    assert [entry.key for entry in found.entries] == ["6"]
    assert found.counts == {"test.text": 1}


@pytest.mark.parametrize("kind", ["", "test.text", "test.action"])
def test_of_more_than_can_be_paged_those_named_by_the_word_come_first(
    offered: Offered, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    for number in range(10, 20):
        title = "Late reviews" if number == 19 else "12 more" if number % 2 else "More"
        offered.texts[str(number)] = (title, "Reviews, school.")
    index_area("larkshire")
    monkeypatch.setattr(ranking, "MOST_FOUND", 4)
    monkeypatch.setattr("goldenthread.base.search.finding.MOST_FOUND", 4)
    found = find("reviews", "larkshire", "public", kind)
    first = {"": {"5", "19"}, "test.text": {"19"}, "test.action": {"5"}}[kind]
    shown = [entry.key for entry in found.entries]
    assert found.is_more
    assert len(shown) == 4
    assert set(shown[: len(first)]) == first
    assert found.counts == {"test.action": 6, "test.text": 7}
    some = find("reviews transport schools", "larkshire", "public", kind)
    assert some.partly or kind != "test.text" or some.entries


def test_what_belongs_to_a_subject_goes_and_comes_with_it(
    offered: Offered, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = Subject("test.text", "1")
    part = SearchText(
        Subject("test.part", "9"), "larkshire", "public", "Gauge", "", "/1/", "", owner=owner
    )
    monkeypatch.setattr(searchables, "_offers", {})
    parts = [part]
    searchables.add(SearchableOffer("parts", KINDS | {"test.part"}, lambda *_: parts))
    index_area("larkshire")
    assert keys("gauge", "public") == ["9"]
    index_subjects("larkshire", [owner])
    assert keys("gauge", "public") == ["9"]
    parts.clear()
    index_subjects("larkshire", [owner])
    assert keys("gauge", "public") == []


def test_migrating_fills_an_index_that_is_empty(offered: Offered) -> None:
    with act("set up an area", by=SYSTEM):
        LocalArea.objects.create(code="larkshire", name="Larkshire")
    SearchEntry.objects.all().delete()
    call_command("migrate", verbosity=0)
    assert keys("exclusions") == ["1", "2"]


def test_indexing_again_changes_nothing_and_follows_changes(offered: Offered) -> None:
    before = SearchEntry.objects.count()
    assert index_area("larkshire") == before
    offered.texts["1"] = ("Suspensions", "Fewer.")
    index_subjects("larkshire", [Subject("test.text", "1")])
    assert keys("suspensions") == ["1"]
    assert keys("exclusions") == ["2"]
    assert SearchEntry.objects.count() == before


@pytest.mark.parametrize("typed", ["exclusions", "exclsions", "again rate story", '"the rate"'])
def test_finding_asks_the_same_few_queries_however_much_there_is(
    offered: Offered, typed: str
) -> None:
    few = _count_queries(lambda: list(find(typed, "larkshire", "public").entries))
    for number in range(10, 200):
        offered.texts[str(number)] = ("Exclusions again", "The rate of exclusions.")
    index_area("larkshire")
    many = _count_queries(lambda: list(find(typed, "larkshire", "public").entries))
    assert many <= few <= 10


def _count_queries(ask: Callable[[], object]) -> int:
    with CaptureQueriesContext(connection) as asked:
        ask()
    return len(asked)

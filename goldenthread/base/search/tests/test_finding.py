from collections.abc import Iterator, Sequence

import pytest

from goldenthread.base.offers.sorts import SearchableOffer, SearchText, searchables
from goldenthread.base.offers.subjects import Subject
from goldenthread.base.search.finding import find
from goldenthread.base.search.indexing import index_area, index_subjects
from goldenthread.base.search.models import SearchEntry

pytestmark = pytest.mark.django_db

TEXTS = {
    "1": ("Exclusions", "The rate of exclusions from school is too high."),
    "2": ("Joint commissioning", "Services plan and buy support together. Exclusion is rare."),
    "3": ("Tell it once", "Families tell their story once 👪 and مرحبا."),
}


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, str]]:
    texts = dict(TEXTS)

    def give(area: str, subjects: Sequence[Subject] | None) -> Iterator[SearchText]:
        keys = [s.key for s in subjects] if subjects is not None else list(texts)
        for key in keys:
            if key in texts and area == "larkshire":
                title, body = texts[key]
                for audience in ("public", "partnership") if key != "3" else ("partnership",):
                    subject = Subject("test.text", key)
                    yield SearchText(subject, area, audience, title, body, f"/{key}/", "Plan")

    monkeypatch.setattr(searchables, "_offers", {})
    searchables.add(SearchableOffer("test", frozenset({"test.text"}), give))
    index_area("larkshire")
    return texts


def keys(typed: str, audience: str = "partnership", area: str = "larkshire") -> list[str]:
    return [entry.key for entry in find(typed, area, audience).entries]


def test_a_word_in_the_title_weighs_more_than_one_in_the_body(offered: object) -> None:
    assert keys("exclusions") == ["1", "2"]


def test_other_forms_of_a_word_are_found(offered: object) -> None:
    assert set(keys("excluded")) == {"1", "2"}


def test_every_word_must_stand_in_the_text(offered: object) -> None:
    assert keys("exclusion support") == ["2"]


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


def test_writing_in_any_script_is_found(offered: object) -> None:
    assert keys("مرحبا") == ["3"]


def test_indexing_again_changes_nothing_and_follows_changes(
    offered: dict[str, tuple[str, str]],
) -> None:
    before = SearchEntry.objects.count()
    assert index_area("larkshire") == before
    offered["1"] = ("Suspensions", "Fewer.")
    index_subjects("larkshire", [Subject("test.text", "1")])
    assert keys("suspensions") == ["1"]
    assert keys("exclusions") == ["2"]
    assert SearchEntry.objects.count() == before


def test_finding_asks_the_same_few_queries_however_much_there_is(
    offered: dict[str, tuple[str, str]], django_assert_num_queries: object
) -> None:
    for number in range(10, 200):
        offered[str(number)] = ("Exclusions again", "The rate of exclusions.")
    index_area("larkshire")
    with django_assert_num_queries(2):  # type: ignore[operator]  # the fixture has no type
        list(find("exclusions", "larkshire", "public").entries)

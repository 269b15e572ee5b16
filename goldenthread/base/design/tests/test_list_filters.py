"""The filter of a list: folded away until it is used, and always in the address."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django import forms
from django.contrib.auth.models import Group
from django_filters import CharFilter, DateFilter, FilterSet

from goldenthread.base.design.day_fields import DayPicker
from goldenthread.base.design.tables import Column, say_choice
from goldenthread.base.design.tests.markup import find, text_of
from goldenthread.base.design.tests.test_lists import page_of, respond

GROUP_COLUMNS: list[Column[Group]] = [Column("name", "Name", "name", sort="name")]


class GroupFilter(FilterSet):  # type: ignore[misc]  # django-filter is untyped
    name = CharFilter(lookup_expr="startswith", label="Name begins with")
    since = DateFilter(method="ignore", label="Since", widget=DayPicker())

    class Meta:
        model = Group
        fields: list[str] = []

    def ignore(self, queryset: Any, name: str, value: date) -> Any:
        return queryset


@pytest.fixture
def groups() -> None:
    Group.objects.bulk_create([Group(name=f"{letter}{n}") for letter in "ab" for n in range(150)])


def respond_groups(query: str = "") -> Any:
    return respond(
        query, Group.objects.all(), columns=GROUP_COLUMNS, filterset=GroupFilter, sort="name"
    )


@pytest.mark.django_db
@pytest.mark.usefixtures("groups")
def test_a_page_costs_two_queries_however_many_rows(django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(2):
        response = respond_groups("?page=2&sort=-name&name=a")
    assert len(find(page_of(response), "tr")) == 51


@pytest.mark.django_db
@pytest.mark.usefixtures("groups")
def test_a_filter_stays_in_the_address_and_in_its_form() -> None:
    page = page_of(respond_groups("?name=b1&sort=-name"))
    assert text_of(find(page, "th", scope="row")[0]) == "b19"
    assert find(page, "input", name="name", value="b1")
    assert find(page, "form", method="get")
    assert "?name=b1&sort=-name&download=csv" in [link.get("href") for link in find(page, "a")]
    assert "?sort=-name" in [link.get("href") for link in find(page, "a")]


@pytest.mark.django_db
@pytest.mark.usefixtures("groups")
def test_a_filter_is_folded_away_until_one_is_chosen() -> None:
    (folded,) = find(page_of(respond_groups()), "details")
    assert folded.get("open") is None
    assert text_of(find(folded, "summary")[0]).startswith("Narrow this list")
    assert find(folded, "input", name="name")
    (unfolded,) = find(page_of(respond_groups("?name=b")), "details")
    assert unfolded.get("open") is not None


@pytest.mark.django_db
@pytest.mark.usefixtures("groups")
def test_what_is_chosen_is_said_outside_the_fold_with_the_way_back() -> None:
    page = page_of(respond_groups("?name=b1&since=2026-05-03&sort=-name"))
    (said,) = find(page, "p", class_="gt-list__chosen")
    assert text_of(said) == (
        "Narrowed to Name begins with: b1; Since: 3 May 2026. Clear all choices"
    )
    assert find(said, "a", href="?sort=-name")
    assert not [one for one in said.iterancestors() if one.tag == "details"]
    assert not find(page_of(respond_groups()), "p", class_="gt-list__chosen")


def test_a_choice_is_said_by_its_label() -> None:
    field = forms.ChoiceField(choices=[("a", "The first"), ("b", "The second")])
    assert say_choice(field, "b") == "The second"
    assert say_choice(field, "c") == "c"
    assert say_choice(forms.CharField(), "families") == "families"


@pytest.mark.django_db
@pytest.mark.usefixtures("groups")
def test_a_filter_that_finds_nothing_offers_the_whole_list() -> None:
    page = page_of(respond_groups("?name=zzz"))
    assert "Nothing matches these choices." in text_of(page)
    assert find(page, "a", href="/list/")
    assert find(page, "input", name="name", value="zzz")


@pytest.mark.django_db
@pytest.mark.usefixtures("groups")
def test_a_filter_that_is_not_understood_says_so_and_the_rest_still_works() -> None:
    page = page_of(respond_groups("?since=yesterday&name=a"))
    assert find(page, "a", href="#id_since")
    assert "150 rows" in text_of(page)


@pytest.mark.django_db
@pytest.mark.usefixtures("groups")
def test_a_filtered_download_holds_what_the_filter_found() -> None:
    rows = b"".join(respond_groups("?name=b14&download=csv")).decode("utf-8-sig").split()
    assert rows == ["Name", "b14", *(f"b14{n}" for n in range(10))]


@pytest.mark.django_db
@pytest.mark.usefixtures("groups")
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_download_narrowed_by_what_is_no_choice_is_not_made_and_the_page_tells_it(
    kind: str,
) -> None:
    answer = respond_groups(f"?since=never&name=a&download={kind}")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/list/?since=never&name=a"
    assert find(page_of(respond_groups("?since=never")), "p", class_="govuk-error-message")

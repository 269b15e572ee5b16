"""Search as a page asks for it: the form, the audience, and hits with their excerpts."""

from __future__ import annotations

from typing import NamedTuple

from django import forms
from django.core.paginator import Page

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.design.forms import UNKNOWN_CHOICE
from goldenthread.base.offers.sorts import searchables
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.search.finding import PARTNERSHIP, PUBLIC, Found, find
from goldenthread.base.search.models import SearchEntry
from goldenthread.base.search.words import Stretch, cut_excerpt
from goldenthread.site.words import name_kind
from goldenthread.thread.plan.rules import may


class Hit(NamedTuple):
    """One thing found, with the words around the first hit."""

    title: str
    url: str
    kind: str
    within: str
    excerpt: list[Stretch]


def list_kinds() -> list[tuple[str, str]]:
    """Everything that can be found, with what it is called: no more than the rooms offer."""
    kinds = sorted({kind for offer in searchables for kind in offer.kinds})
    return [("", "Everything"), *((kind, name_kind(kind)) for kind in kinds)]


class SearchForm(forms.Form):
    """The words, and where to look."""

    # So that no field is called optional: an empty search is no mistake.
    is_filter = True

    q = forms.CharField(label="What are you looking for?", max_length=200, required=False)
    kind = forms.ChoiceField(
        label="Look in",
        required=False,
        choices=list_kinds,
        error_messages={"invalid_choice": UNKNOWN_CHOICE},
    )


def search_area(form: SearchForm, area: LocalArea, viewer: Viewer) -> Found:
    """What the form asks for, in all that this viewer may read of an area."""
    # What is wrong with one field is no reason to forget the other.
    form.is_valid()
    asked = getattr(form, "cleaned_data", {})
    audience = PARTNERSHIP if may("plan.read_draft", viewer, area) else PUBLIC
    kinds = frozenset({asked["kind"]}) if asked.get("kind") else frozenset[str]()
    return find(asked.get("q", ""), area.code, audience, kinds)


def tell_hits(page: Page[SearchEntry], found: Found) -> list[Hit]:
    """The hits of one page."""
    return [
        Hit(
            title=entry.title,
            url=entry.url,
            kind=name_kind(entry.kind),
            within=entry.within,
            excerpt=cut_excerpt(entry.body, found.words) if entry.body != entry.title else [],
        )
        for entry in page
    ]

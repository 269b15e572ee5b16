"""Search as a page asks for it: the form, the audience, and hits with their excerpts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django import forms
from django.core.paginator import Page
from django.http import QueryDict

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.design.forms import UNKNOWN_CHOICE
from goldenthread.base.design.words import say_number
from goldenthread.base.offers.sorts import searchables
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.search.excerpts import Stretch, cut_excerpt, mark_hits
from goldenthread.base.search.finding import PARTNERSHIP, PUBLIC, Found, find
from goldenthread.base.search.models import SearchEntry
from goldenthread.base.search.ranking import MOST_COUNTED, MOST_FOUND
from goldenthread.site.words import name_kind
from goldenthread.thread.plan.models import Plan
from goldenthread.thread.plan.offering.subjects import PLAN
from goldenthread.thread.plan.rules import may

LONGEST_TITLE = 160
WORDS_CUT = "Only the first twelve words of the first 500 letters were looked for."


class Hit(NamedTuple):
    """One thing found, with the words around the first hit, and every hit told apart."""

    title: Sequence[Stretch]
    url: str
    kind: str
    within: str
    excerpt: Sequence[Stretch]


class KindCount(NamedTuple):
    """How many were found of one kind (of '' all), and where only these are shown."""

    name: str
    number: str
    url: str
    is_chosen: bool


def list_kinds() -> list[tuple[str, str]]:
    """Everything that can be found, with what it is called: no more than the rooms offer."""
    kinds = sorted({kind for offer in searchables for kind in offer.kinds})
    return [("", "Everything"), *((kind, name_kind(kind)) for kind in kinds)]


class SearchForm(forms.Form):
    """The words, and where to look: which plan only where there are several."""

    # So that no field is called optional: an empty search is no mistake.
    is_filter = True

    q = forms.CharField(label="What are you looking for?", required=False)
    kind = forms.ChoiceField(
        label="Look in",
        required=False,
        choices=list_kinds,
        error_messages={"invalid_choice": UNKNOWN_CHOICE},
    )
    plan = forms.ChoiceField(
        label="Plan", required=False, error_messages={"invalid_choice": UNKNOWN_CHOICE}
    )

    def __init__(self, asked: QueryDict, plans: Sequence[tuple[str, str]]) -> None:
        typed = asked.get("q", "")
        if "\x00" in typed:
            asked = asked.copy()
            asked["q"] = typed.replace("\x00", "")
        super().__init__(asked or None)
        choices = [("", "Every plan"), *plans]
        self.fields["plan"].choices = choices  # type: ignore[attr-defined]  # a ChoiceField's own
        if len(plans) < 2 and not asked.get("plan"):
            del self.fields["plan"]

    @property
    def chosen(self) -> Mapping[str, str]:
        """What was asked for; what is wrong with one field is no reason to forget another."""
        self.is_valid()
        return getattr(self, "cleaned_data", {})


def make_form(asked: QueryDict, area: LocalArea, viewer: Viewer) -> SearchForm:
    """The form, with the plans that this viewer may find, by the names they know, newest first."""
    known = SearchEntry.objects.filter(area=area.code, audience=_audience(viewer, area), kind=PLAN)
    names = {int(entry.key): entry.title for entry in known.only("key", "title")}
    keys = dict(Plan.objects.filter(pk__in=names).values_list("pk", "key"))
    return SearchForm(asked, [(keys[pk], names[pk]) for pk in sorted(keys, reverse=True)])


def search_area(form: SearchForm, area: LocalArea, viewer: Viewer) -> Found:
    """What the form asks for, in all that this viewer may read of an area."""
    chosen = form.chosen
    audience = _audience(viewer, area)
    kind, plan = chosen.get("kind", ""), chosen.get("plan", "")
    return find(chosen.get("q", ""), area.code, audience, kind, plan)


def _audience(viewer: Viewer, area: LocalArea) -> str:
    return PARTNERSHIP if may("plan.read_draft", viewer, area) else PUBLIC


def tell(form: SearchForm, found: Found, asked: QueryDict) -> dict[str, Any]:
    """What the page says besides its hits."""
    narrowed = [name for name in ("kind", "plan") if form.chosen.get(name)]
    return {
        "form": form,
        "found": found,
        "meant": say_meant(found),
        "kinds": count_by_kind(form, found, asked),
        "is_narrowed": bool(narrowed),
        "everywhere": f"?{urlencode({'q': form.chosen.get('q', '')})}",
        "words_cut": WORDS_CUT,
    }


def count_by_kind(form: SearchForm, found: Found, asked: QueryDict) -> list[KindCount]:
    """How many of each kind there are, most first, each with its address; none where none is."""
    chosen = form.chosen.get("kind", "")
    counts = sorted(found.counts.items(), key=lambda pair: (-pair[1], name_kind(pair[0])))
    if not counts or (len(counts) == 1 and not chosen):
        return []
    kinds = [("", "Everything", say_total(found))]
    kinds += [(kind, name_kind(kind), _say_count(found, number)) for kind, number in counts]
    return [
        KindCount(name, count, _address(asked, kind), kind == chosen) for kind, name, count in kinds
    ]


def say_total(found: Found) -> str:
    """How many were found of every kind; 'more than' where not all of them were counted."""
    if found.is_rounded:
        return f"more than {say_number(MOST_FOUND)}"
    return say_number(sum(found.counts.values()))


def say_meant(found: Found) -> str:
    """The words as they were looked for, where one of them was taken for another; else ''."""
    if not found.mended:
        return ""
    said = [
        " ".join(found.mended.get(word, word) for word in term.words) for term in found.typed.terms
    ]
    return " ".join(said)


def tell_hits(page: Page[SearchEntry], found: Found) -> list[Hit]:
    """The hits of one page."""
    return [
        Hit(
            title=_cut_title(entry.title, found),
            url=entry.url,
            kind=name_kind(entry.kind),
            within=entry.within,
            excerpt=cut_excerpt(entry.body, found.roots) if entry.body else [],
        )
        for entry in page
    ]


def _cut_title(title: str, found: Found) -> list[Stretch]:
    # A finding's title is all that it says, so a hit far into it is shown, too.
    if len(title) > LONGEST_TITLE:
        return cut_excerpt(title, found.roots)
    return mark_hits(title, found.roots)


def _say_count(found: Found, number: int) -> str:
    if found.is_rounded and number > MOST_COUNTED:
        return f"more than {say_number(MOST_COUNTED)}"
    return say_number(number)


def _address(asked: QueryDict, kind: str) -> str:
    query = asked.copy()
    query.pop("page", None)
    query["kind"] = kind
    return f"?{query.urlencode()}"

"""List pages: paged, sorted, filtered, downloaded, with an empty state; a view is one call."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Generic, NamedTuple

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import F, QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.text import slugify
from django_filters import FilterSet

from goldenthread.base.design.asked import (
    DOWNLOADS,
    NOT_DOWNLOADED,
    say_unknown_download,
    say_unknown_order,
    say_unknown_page,
)
from goldenthread.base.design.downloads import LARGEST_SHEET, send_xlsx, stream_csv
from goldenthread.base.design.forms import UNKNOWN_CHOICE
from goldenthread.base.design.links import change_query
from goldenthread.base.design.quick_widgets import Pairs, QuickSelect
from goldenthread.base.design.tables import (
    Column,
    Heading,
    Row,
    Value,
    read_rows,
    render_rows,
    say_choice,
)
from goldenthread.base.design.words import say_count

PAGE_SIZE = 100
CHUNK = 500


class EmptyState(NamedTuple):
    """What a list says where nothing is in it yet, and the next step."""

    title: str
    text: str = ""
    action_url: str = ""
    action_label: str = ""


NOTHING_YET = EmptyState("There is nothing here yet.")


@dataclass
class ListPage(Generic[Row]):
    """One list as a request asks for it: `?page=2&sort=-end`, and the filter's own names.

    `more` gives further columns for the rows of a page at once (those other rooms offer); it must
    give the same headings for every page. `noun` counts the rows: 'milestone,milestones'.
    `reads` names the queryset's fields to read where a list shows few of many; its rows are then
    named tuples of these, since whole model instances would cost more than all the rest.
    `download_name` is the download's file name in words, where that isn't the caption.
    `narrowed_by` is the form by which the rows were narrowed already, where that isn't a filterset.
    """

    request: HttpRequest
    rows: QuerySet[Any] | Sequence[Row]
    columns: Sequence[Column[Row]]
    caption: str
    noun: str = "row"
    filterset: type[FilterSet] | None = None
    empty: EmptyState = NOTHING_YET
    sort: str = ""
    page_size: int = PAGE_SIZE
    more: Callable[[Sequence[Row]], Sequence[Column[Row]]] | None = None
    filter_options: Mapping[str, Any] = field(default_factory=dict)
    reads: Sequence[str] = ()
    download_name: str = ""
    narrowed_by: Form | None = None

    @cached_property
    def filter(self) -> FilterSet | None:
        """The filter bound to the address, or nothing where the list has none."""
        if self.filterset is None:
            return None
        made = self.filterset(
            self.request.GET, queryset=self.rows, request=self.request, **self.filter_options
        )
        made.form.is_filter = True
        for each in made.form.fields.values():
            each.error_messages["invalid_choice"] = UNKNOWN_CHOICE
        return made

    @cached_property
    def is_filtered(self) -> bool:
        """True where the address holds any of the filter's names with something in it."""
        names = self.filter.form.fields if self.filter else {}
        # A field of several boxes sends its name with an ending.
        given = [name for name, values in self.request.GET.lists() if any(values)]
        return any(name == own or name.startswith(f"{own}_") for name in given for own in names)

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """What the list is narrowed to: each field's label and its value in words."""
        fields = self.filter.form.fields if self.filter else {}
        values = getattr(self.filter.form, "cleaned_data", {}) if self.filter else {}
        return [
            (str(field.label), say_choice(field, values[name]))
            for name, field in fields.items()
            if values.get(name) not in (None, "", [])
        ]

    @property
    def within_sentence(self) -> str:
        """The caption as it stands within a sentence: 'plans of Larkshire', 'RAG ratings'."""
        first, rest = self.caption[:1], self.caption[1:]
        return self.caption if rest[:1].isupper() else f"{first.lower()}{rest}"

    @cached_property
    def order(self) -> str:
        """The order asked for ('-end'), if a column has it, else the list's own."""
        asked = self.request.GET.get("sort", "")
        return asked if asked and not self._unknown_order else self.sort

    @cached_property
    def _unknown_order(self) -> str:
        sortable = {column.name for column in self.columns if column.sort}
        return say_unknown_order(self.request.GET.get("sort", ""), sortable)

    @property
    def told(self) -> list[str]:
        """What the address asks for that this list doesn't have, in sentences."""
        asked = self.request.GET
        said = (
            say_unknown_page(asked.get("page"), self.page),
            self._unknown_order,
            say_unknown_download(asked.get("download", "")),
        )
        return [sentence for sentence in said if sentence]

    @property
    def _is_sound(self) -> bool:
        """True where every choice in the address is one that this list has."""
        forms = (self.narrowed_by, self.filter.form if self.filter else None)
        return not self._unknown_order and all(form is None or form.is_valid() for form in forms)

    @cached_property
    def selected(self) -> QuerySet[Any] | Sequence[Row]:
        """Every row that passes the filter, in order, on all pages; what cannot sort stays last."""
        rows = self.filter.qs if self.filter else self.rows
        column = next((one for one in self.columns if one.name == self.order.lstrip("-")), None)
        if isinstance(rows, QuerySet):
            ordered = self._order_rows(rows, column) if column else rows
            return ordered.values_list(*self.reads, named=True) if self.reads else ordered
        return self._order_sequence(rows, column) if column else rows

    def _order_rows(self, rows: QuerySet[Any], column: Column[Row]) -> QuerySet[Any]:
        by, is_down = F(column.sort), self.order.startswith("-")
        way = by.desc(nulls_last=True) if is_down else by.asc(nulls_last=True)
        return rows.order_by(way, "pk")

    def _order_sequence(self, rows: Sequence[Row], column: Column[Row]) -> list[Row]:
        read: Callable[[Row], Any] = column.read()
        known = [row for row in rows if read(row) is not None]
        known.sort(key=read, reverse=self.order.startswith("-"))
        return [*known, *(row for row in rows if read(row) is None)]

    @cached_property
    def page(self) -> Page[Any]:
        """The page asked for; a number that is none, or too high, gives the nearest page."""
        paginator: Paginator[Any] = Paginator(self.selected, self.page_size)
        return paginator.get_page(self.request.GET.get("page"))

    @cached_property
    def _shown(self) -> tuple[list[Row], list[Column[Row]]]:
        """The rows of this page, and all columns for them."""
        rows = list(self.page.object_list)
        return rows, self._columns_for(rows)

    def _columns_for(self, rows: Sequence[Row]) -> list[Column[Row]]:
        """The list's own columns, and those that others offer for these rows."""
        return [*self.columns, *(self.more(rows) if self.more else ())]

    @property
    def body(self) -> list[SafeString]:
        """The cells of each row of this page."""
        return render_rows(*self._shown)

    @property
    def table_body(self) -> SafeString:
        """The table's rows as one text: a template that writes them one by one costs more."""
        opening = '<tr class="govuk-table__row" role="row">'
        return SafeString("\n".join([f"{opening}{cells}</tr>" for cells in self.body]))

    @property
    def headings(self) -> list[Heading]:
        """The table's headings, those that sort with where they lead."""
        query, headings = self.request.GET, []
        for column in self._shown[1]:
            name = column.name
            order = {name: "ascending", f"-{name}": "descending"}.get(self.order, "")
            after = f"-{name}" if order == "ascending" else name
            url = change_query(query, sort=after, page=None) if column.sort else ""
            headings.append(Heading(column.heading, url, order, column.numeric))
        return headings

    @property
    def orders(self) -> list[tuple[str, str]]:
        """The orders to choose from on a phone, where the headings are not shown."""
        sortable = [column for column in self.columns if column.sort]
        up = [(column.name, column.heading) for column in sortable]
        down = [(f"-{column.name}", f"{column.heading}, last first") for column in sortable]
        return [pair for both in zip(up, down, strict=True) for pair in both]

    @property
    def order_select(self) -> SafeString:
        """The orders as a select; the usual one is no choice."""
        select = QuickSelect(choices=Pairs([("", "The usual order"), *self.orders]))
        return select.render("sort", self.order, {"class": "govuk-select", "id": "list-sort"})

    @property
    def summary(self) -> str:
        """'240 milestones', or 'Showing 101 to 200 of 240 milestones'."""
        total = say_count(self.page.paginator.count, self.noun)
        if not self.page.has_other_pages():
            return total
        return f"Showing {self.page.start_index()} to {self.page.end_index()} of {total}"

    @property
    def downloads(self) -> list[tuple[str, str]]:
        """The addresses of the whole list's downloads."""
        query = self.request.GET
        return [
            (label, change_query(query, download=kind, page=None))
            for label, kind in (("CSV", "csv"), ("Excel", "xlsx"))
        ]

    @property
    def clear_url(self) -> str:
        """This page without any filter, its order kept."""
        order = self.request.GET.get("sort")
        return f"?sort={self.order}" if order and self.order else self.request.path

    def values(self) -> Iterator[list[Value]]:
        """The values of every row on all pages, read in chunks."""
        rows = self.selected
        stream = rows.iterator(CHUNK) if isinstance(rows, QuerySet) else iter(rows)
        while chunk := list(islice(stream, CHUNK)):
            yield from read_rows(chunk, self._columns_for(chunk))

    def download(self, kind: str) -> HttpResponseBase:
        """The whole list as 'csv' or 'xlsx'.

        One that is too long for a sheet, or narrowed by a choice that is none, is not made: the
        page comes back with a sentence.
        """
        if not self._is_sound:
            return self._send_back(NOT_DOWNLOADED)
        headings = [column.heading for column in self._shown[1]]
        filename = slugify(self.download_name or self.caption) or "list"
        if kind == "csv":
            return stream_csv(headings, self.values(), filename)
        if self.page.paginator.count > LARGEST_SHEET:
            most = f"{LARGEST_SHEET:,}"
            return self._send_back(
                f"This list has {self.summary}. An Excel sheet can hold {most}. "
                "Filter the list first, or download it as CSV."
            )
        return send_xlsx(headings, self.values(), filename)

    def _send_back(self, why: str) -> HttpResponseBase:
        messages.error(self.request, why)
        return redirect(self.request.path + change_query(self.request.GET, download=None))


def respond_with_list(
    request: HttpRequest,
    template: str,
    *,
    rows: QuerySet[Any] | Sequence[Any],
    columns: Sequence[Column[Any]],
    caption: str,
    context: Mapping[str, Any] | None = None,
    **options: Any,
) -> HttpResponseBase:
    """The page of a list, or its download: `list` in the template's context is the `ListPage`.

    `options` are those of `ListPage`: noun, filterset, empty, sort, page_size, more, and so on.
    """
    page: ListPage[Any] = ListPage(request, rows, columns, caption, **options)
    asked = request.GET.get("download", "")
    if asked in DOWNLOADS:
        return page.download(asked)
    return render(request, template, {**(context or {}), "list": page})

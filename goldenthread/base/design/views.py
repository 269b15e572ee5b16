"""The page of components, for those who build."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase

from goldenthread.base.design.lists import EmptyState, respond_with_list
from goldenthread.base.design.specimens import COLUMNS, ROWS, UNREAL_DAY, SpecimenForm, specimens


def show_components(request: HttpRequest) -> HttpResponseBase:
    """Every component in every state; 404 where the workbench is closed."""
    if not settings.SHOW_DESIGN_PAGE:
        raise Http404("The page of components is for those who build.")
    sent = SpecimenForm(UNREAL_DAY, prefix="wrong")
    return respond_with_list(
        request,
        "design/components.html",
        rows=ROWS,
        columns=COLUMNS,
        caption="A list",
        noun="action,actions",
        page_size=5,
        empty=EmptyState("No actions yet.", "A plan has actions once it is read."),
        context={**specimens(), "form": SpecimenForm(), "wrong_form": sent},
    )

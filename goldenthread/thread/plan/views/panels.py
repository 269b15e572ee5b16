"""The panels of a node's page: everything that rooms offer about it."""

from __future__ import annotations

from typing import NamedTuple

from django.template.context_processors import csrf
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from goldenthread.base.offers.gathering import gather_panels
from goldenthread.base.offers.subjects import Subject
from goldenthread.base.people.viewing import AreaRequest


class ShownPanel(NamedTuple):
    """A panel as the page shows it; `name` is the id of its heading."""

    name: str
    title: str
    content: SafeString


def show_panels(request: AreaRequest, subject: Subject) -> list[ShownPanel]:
    """The panels of a subject for this viewer, in their order; a panel may hold a form."""
    token = csrf(request)
    return [
        ShownPanel(
            panel.name.replace(".", "-").replace("_", "-"),
            panel.title,
            render_to_string(panel.content.template, {**panel.content.context, **token}),
        )
        for panel in gather_panels(subject, request.viewer)
    ]

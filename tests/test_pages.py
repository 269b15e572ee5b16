"""The watch kept on every page that a test opens: it must see what it is there to see."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from zeal import NPlusOneError, zeal_context

from goldenthread.base.people.models import RoleHolding
from tests.characters import World
from tests.pages import PageFault, check_page

WHOLE = (
    '<!DOCTYPE html><html lang="en"><head><title>A page – Golden Thread</title></head><body>'
    '<a href="#main-content">Skip</a><header>H</header><main id="main-content"><h1>A page</h1>'
    "{}</main><footer>F</footer></body></html>"
)
POLICY = {"Content-Security-Policy": "script-src 'self'"}


def page(inside: str = "") -> HttpResponse:
    return HttpResponse(WHOLE.format(inside), headers=POLICY)


@pytest.mark.pure
def test_a_whole_page_passes() -> None:
    check_page(page("<h2>Below</h2><label for='a'>A</label><input id='a'>"))


@pytest.mark.pure
@pytest.mark.parametrize(
    ("inside", "fault"),
    [
        ("<h1>Another</h1>", "2 h1 headings"),
        ("<h3>Too deep</h3>", "leaps from level to level"),
        ("<input name='words'>", "'words' has no label"),
        ("<a href='/x/'></a>", "has no words"),
        ("<img src='/x.png'>", "no text alternative"),
        ("<script>alert(1)</script>", "a script stands in the page"),
        ("<style>p {}</style>", "a style stands in the page"),
        ("<p style='color: red'>Red</p>", "which the policy blocks"),
        ("<script src='https://cdn.example/x.js'></script>", "outside host cdn.example"),
        ("<p id='a'></p><p id='a'></p>", "stand twice"),
    ],
)
def test_a_fault_is_told_in_a_sentence(inside: str, fault: str) -> None:
    with pytest.raises(PageFault, match=fault):
        check_page(page(inside))


@pytest.mark.django_db
def test_a_page_that_asks_once_a_row_would_be_caught(world: World) -> None:
    with pytest.raises(NPlusOneError), zeal_context():
        _ = [holding.user.name for holding in RoleHolding.objects.all()]

"""Addresses for the room's own tests: pages that fail, and the names that the frame links to."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path
from django.views.decorators.csrf import csrf_protect


def refuse(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied("Only the board can assure a rating.")


def misread(request: HttpRequest) -> HttpResponse:
    raise BadRequest("no")


def break_down(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("on purpose")


def tell(request: HttpRequest) -> HttpResponse:
    messages.success(request, "The plan was imported.")
    messages.warning(request, "Two rows were not <understood>.")
    return render(request, "design/frame.html", {"heading": "Told"})


def stand_in_an_area(request: HttpRequest) -> HttpResponse:
    area = {"name": "Larkshire", "is_fictional": True}
    pages = [
        ("Plan", "/larkshire/plan/"),
        ("Milestones", "/area/"),
        ("Timeline", "/larkshire/time/"),
    ]
    return render(
        request,
        "design/frame.html",
        {
            "heading": "Milestones",
            "area": area,
            "area_url": "/larkshire/",
            "navigation": [
                {"label": label, "url": url, "current": url == request.path} for label, url in pages
            ],
            "footer_links": [{"label": "Accessibility", "url": "/help/accessibility/"}],
            "breadcrumbs": [("Larkshire", "/larkshire/"), ("Milestones", "")],
        },
    )


@csrf_protect
def guarded(request: HttpRequest) -> HttpResponse:
    return HttpResponse("fine")


urlpatterns = [
    path("", tell, name="home"),
    path("design/", include("goldenthread.base.design.urls")),
    path("area/", stand_in_an_area),
    path("refuse/", refuse),
    path("misread/", misread),
    path("break/", break_down),
    path("guarded/", guarded),
    path("accounts/login/", tell, name="account_login"),
    path("accounts/logout/", tell, name="account_logout"),
]

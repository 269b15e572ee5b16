"""Requests that no page answers: a refusal in plain words."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase, HttpResponseNotAllowed
from django.shortcuts import render

Respond = Callable[[HttpRequest], HttpResponseBase]
# Pages are read and forms are sent; nothing else is asked of this site.
METHODS = ("GET", "HEAD", "POST")


class AnsweredMethods:
    """Middleware: a method that no page knows is refused, and every 405 is a page in words."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request, or say that it isn't answered and what is (`Allow`)."""
        known = request.method in METHODS
        response = self.get_response(request) if known else HttpResponseNotAllowed(METHODS)
        if not isinstance(response, HttpResponseNotAllowed):
            return response
        page = render(request, "405.html", status=response.status_code)
        page["Allow"] = response["Allow"]
        return page

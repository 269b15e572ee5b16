"""Every request knows its local area and its viewer; sign-in writes are acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.models import User
from goldenthread.base.people.viewing import view_as

Respond = Callable[[HttpRequest], HttpResponseBase]


class ViewerMiddleware:
    """Takes `area` out of a view's arguments and sets `request.area` and `request.viewer`.

    So no view can forget to ask which area it is in, and an unknown area is a plain 404.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        return self.get_response(request)

    def process_view(
        self, request: Any, view: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]
    ) -> None:
        """Find the area by its code; raises Http404 where there is none."""
        code = kwargs.pop("area", None)
        area = None
        if code is not None:
            area = LocalArea.objects.filter(code=code).first()
            if area is None:
                raise Http404(f"There is no local area '{code}' here.")
        request.area = area
        request.viewer = view_as(request.user, area, timezone.localdate())


class AccountActsMiddleware:
    """What somebody changes about their own sign-in is one act, by themselves.

    A request that changes nothing, such as signing in, leaves none.
    """

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request."""
        if request.method != "POST" or not request.path.startswith("/accounts/"):
            return self.get_response(request)
        user = request.user
        by = Viewer(user=user.pk, name=user.name) if isinstance(user, User) else Viewer()
        with act("changed their sign-in", by=by) as made:
            response = self.get_response(request)
            if not User.history.filter(act=made).exists():
                made.delete()
        return response

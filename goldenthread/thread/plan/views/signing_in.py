"""Asking the public to sign in where only people of the area may go."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponseBase
from django.urls import reverse

from goldenthread.base.people.viewing import AreaRequest
from goldenthread.thread.plan.rules import Refused

Given = ParamSpec("Given")
View = Callable[Concatenate[AreaRequest, Given], HttpResponseBase]


def asks_to_sign_in(view: View[Given]) -> View[Given]:
    """Send somebody who isn't signed in to do so where the view refuses them, and back here.

    Everybody else who is refused gets the sentence that says who may.
    """

    def answer(
        request: AreaRequest, /, *args: Given.args, **kwargs: Given.kwargs
    ) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Refused:
            if request.user.is_authenticated:
                raise
            plans = reverse("plan:plans", kwargs={"area": request.area.code})
            back = request.get_full_path() if request.method == "GET" else plans
            return redirect_to_login(back)

    update_wrapper(answer, view)
    return answer

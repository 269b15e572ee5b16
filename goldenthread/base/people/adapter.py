"""How signing in differs from allauth's own ways: who may sign up, and where it leads."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from goldenthread.base.people.models import RoleHolding


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are made by invitation of a programme manager, never by the visitor."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "This account is closed.",
        "email_password_mismatch": "We do not know this e-mail address with this password.",
        "incorrect_password": "This is not your password.",
        "invalid_password_reset": "This link has been used already, or is too old.",
        "too_many_login_attempts": "There were too many tries. Wait five minutes and try again.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Always closed."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The front page of the one area in which somebody holds a role today, else the home page.

        Where they were on the way to another page, allauth leads them there instead.
        """
        held = RoleHolding.objects.held_on(timezone.localdate()).filter(user=request.user.pk)
        areas = set(held.order_by().values_list("area__code", flat=True))
        if len(areas) == 1:
            return reverse("area", kwargs={"area": areas.pop()})
        return str(super().get_login_redirect_url(request))

    def get_user_display(self, user: Any) -> str:
        """The user's name."""
        return str(user.name)

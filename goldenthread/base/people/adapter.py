"""How signing in differs from allauth's own ways: nobody can sign themselves up."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


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

    def get_user_display(self, user: Any) -> str:
        """The user's name."""
        return str(user.name)

"""Signing in, and what is said and mailed when it does not work."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.people.models import User

pytestmark = pytest.mark.django_db

PASSWORD = "a long and golden thread"


@pytest.fixture
def priya() -> User:
    with act("made a user", by=SYSTEM):
        return User.objects.create_user("priya@larkshire.example", "Priya", PASSWORD)


def sign_in(client: Client, email: str, password: str) -> str:
    form = {"login": email, "password": password}
    return client.post("/accounts/login/", form, follow=True).content.decode()


def test_somebody_who_signs_in_is_greeted_by_name(client: Client, priya: User) -> None:
    assert "You are signed in as Priya" in sign_in(client, priya.email, PASSWORD)


def test_a_wrong_password_and_an_unknown_address_are_told_alike(
    client: Client, priya: User
) -> None:
    sentence = "We do not know this e-mail address with this password."
    assert sentence in sign_in(client, priya.email, "wrong")
    assert sentence in sign_in(client, "nobody@larkshire.example", "wrong")


def test_one_persons_mistakes_lock_out_nobody_else(client: Client, priya: User) -> None:
    for _ in range(6):
        page = sign_in(client, "rex@larkshire.example", "wrong")
    assert "Wait five minutes and try again." in page
    assert "You are signed in as Priya" in sign_in(client, priya.email, PASSWORD)


def test_a_link_to_choose_a_new_password_comes_in_plain_words(client: Client, priya: User) -> None:
    client.post("/accounts/password/reset/", {"email": priya.email})
    (sent,) = mail.outbox
    assert sent.subject == "Golden Thread: Choose a new password"
    assert "/accounts/password/reset/key/" in sent.body
    assert "sign up" not in sent.body


def test_a_strangers_address_gets_no_mail(client: Client) -> None:
    client.post("/accounts/password/reset/", {"email": "nobody@elsewhere.example"})
    assert mail.outbox == []

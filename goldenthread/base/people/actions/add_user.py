"""Adding a user who can sign in."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied

from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.base.people.models import User


def add_user(
    email: str, name: str, by: Viewer, password: str | None = None, is_synthetic: bool = False
) -> User:
    """The user with this e-mail address, made where there is none yet.

    One who is there stays as they are, password and all. Without a password they can't sign in.
    Only whoever runs the deployment may: raises PermissionDenied for anybody else.
    """
    if by != SYSTEM:
        raise PermissionDenied("Only whoever runs this site may add a user.")
    existing = User.objects.filter(email__iexact=email).first()
    if existing is not None:
        return existing
    user = User(email=email.lower(), name=name, is_synthetic=is_synthetic)
    user.set_password(password)
    user.full_clean()
    with act("added a user", by=by):
        user.save()
    return user

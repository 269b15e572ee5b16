"""The demo: two areas filled, and who can sign in to look around."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from goldenthread.base.people.models import RoleHolding, User

# Known to everybody on purpose; the demo is refused in production.
DEMO_PASSWORD = "one golden thread"  # noqa: S105


def list_demo_sign_ins() -> list[tuple[User, str]]:
    """The invented people who can sign in, each with a role they hold."""
    holdings = RoleHolding.objects.held_on(timezone.localdate())
    people = holdings.filter(user__is_synthetic=True).select_related("user", "role", "area")
    ordered = people.order_by("area__name", "role__position")
    return [(held.user, f"{held.role.name} in {held.area.name}") for held in ordered]


def fill_demo(reset: bool) -> Iterable[str]:
    """Fill the demo areas, once; says what was done and who can sign in."""
    from goldenthread.thread.plan.demo import reset_demo, seed_demo

    if reset:
        reset_demo()
        yield "The demo areas are empty."
    yield from seed_demo(timezone.localdate(), DEMO_PASSWORD)
    yield "Sign in as one of these invented people:"
    for user, role in list_demo_sign_ins():
        yield f"  {user.email:<38} {role}"
    yield f"They all have the password: {DEMO_PASSWORD}"

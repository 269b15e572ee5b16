"""Acting: one verb, one transaction, one record of who, when and why."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django.utils import timezone

from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Subject, Viewer

SYSTEM = Viewer(name="Golden Thread itself")

_current: ContextVar[Act | None] = ContextVar("current_act", default=None)


class NoAct(RuntimeError):  # noqa: N818 - named for what is wrong
    """An audited row was about to be written outside an act."""


def current_act() -> Act:
    """The act under way; raises NoAct where there is none."""
    act = _current.get()
    if act is None:
        raise NoAct("An audited row may be written only within an act: with act('verb', by=…).")
    return act


@contextmanager
def act(
    verb: str, *, by: Viewer, area: str = "", subject: Subject | None = None, why: str = ""
) -> Iterator[Act]:
    """Open a transaction and the act that explains it; both end together, or neither happened.

    An act within an act is part of the outer one: what a follow-up writes belongs to what
    caused it.
    """
    outer = _current.get()
    if outer is not None:
        yield outer
        return
    with transaction.atomic():
        record = Act.objects.create(
            verb=verb,
            at=timezone.now(),
            user_id=by.user,
            user_name=by.name,
            area=area or by.area or "",
            subject_kind=subject.kind if subject else "",
            subject_key=subject.key if subject else "",
            why=why,
        )
        token = _current.set(record)
        try:
            yield record
        finally:
            _current.reset(token)

"""Presenters as filters, for panels whose context is rows as they are."""

from __future__ import annotations

from collections.abc import Iterable

from django import template

from goldenthread.thread.plan.models import StatedMeasure
from goldenthread.thread.plan.words import measures as words
from goldenthread.thread.plan.words.measures import MeasureSaid

register = template.Library()


@register.filter
def say_measures(measures: Iterable[StatedMeasure]) -> list[MeasureSaid]:
    """Stated measures as a table's rows."""
    return words.say_measures(measures)

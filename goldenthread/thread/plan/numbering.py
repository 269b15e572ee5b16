"""How a plan's versions are counted: 1 is the first, and stands in addresses for life."""

from __future__ import annotations

from typing import NamedTuple

from django.urls import register_converter

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.models import Plan, PlanVersion
from goldenthread.thread.plan.rules import may

_MARK = "/versions/"


class NumberedVersion(NamedTuple):
    """A version and its number."""

    number: int
    version: PlanVersion


class ReadPlanConverter:
    """'a-plan' in an address is a plan as it stands, 'a-plan/versions/3' its third version."""

    regex = r"[-a-zA-Z0-9_]+(?:/versions/[1-9][0-9]{0,5})?"

    def to_python(self, value: str) -> str:
        """As it stands in the address."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands in the address."""
        return value


class LivingPlanConverter:
    """A plan as it stands: from the pages of a version, links to such pages leave the version."""

    regex = r"[-a-zA-Z0-9_]+"

    def to_python(self, value: str) -> str:
        """As it stands in the address."""
        return value

    def to_url(self, value: str) -> str:
        """The plan's own key."""
        return living_key(value)


# Here, because every view imports its guards, and they this, before an address is made of it.
register_converter(ReadPlanConverter, "read_plan")
register_converter(LivingPlanConverter, "living_plan")


def name_in_address(key: str, number: int) -> str:
    """What stands in an address for one version of the plan with this key."""
    return f"{key}{_MARK}{number}"


def split_name(name: str) -> tuple[str, int | None]:
    """The plan's own key, and the number of the version, null for the plan as it stands."""
    key, _, number = name.partition(_MARK)
    return key, int(number) if number else None


def living_key(name: str) -> str:
    """The plan's own key, whichever version is being read."""
    return split_name(name)[0]


def number_versions(plan: Plan, viewer: Viewer) -> list[NumberedVersion]:
    """The versions that a viewer may read as they were, the latest first: one query.

    Those who read drafts may read all, everybody else the published ones. Numbers count all.
    """
    found = PlanVersion.objects.filter(plan=plan).select_related("document").order_by("at", "id")
    numbered = [NumberedVersion(number, version) for number, version in enumerate(found, 1)]
    if not may("plan.read_draft", viewer, plan):
        published = PlanVersion.Status.PUBLISHED
        numbered = [each for each in numbered if each.version.status == published]
    return numbered[::-1]

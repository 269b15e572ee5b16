"""Publishing: everybody may read the plan as it stands at this moment."""

from __future__ import annotations

from django.db import transaction

from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.base.search.indexing import index_area
from goldenthread.thread.plan.models import Plan, PlanVersion
from goldenthread.thread.plan.queries.changes import has_changed_since
from goldenthread.thread.plan.queries.documents import list_published
from goldenthread.thread.plan.rules import require


def publish_version(plan: Plan, by: Viewer, label: str | None = None, why: str = "") -> PlanVersion:
    """Mark this point in the plan's history as a published version, and return it.

    Without a label it takes the latest version's. What is edited afterwards stays a draft until
    the next time. Where nothing has changed since the last, as for the second of two people who
    publish at once, that one is returned. Raises Refused for somebody who may not publish.
    """
    require("plan.publish", by, plan)
    with transaction.atomic():
        Plan.objects.select_for_update().get(pk=plan.pk)
        last = list_published(plan).first()
        if last is not None and not has_changed_since(plan, last):
            return last
        return _publish(plan, by, label, why)


def _publish(plan: Plan, by: Viewer, label: str | None, why: str) -> PlanVersion:
    subject = Subject("plan.plan", str(plan.pk))
    with act("published a plan", by=by, area=plan.area.code, subject=subject, why=why) as record:
        latest = PlanVersion.objects.filter(plan=plan).first()
        version = PlanVersion(
            plan=plan,
            document=latest.document if latest else None,
            label=(latest.label if latest else "") if label is None else label,
            status=PlanVersion.Status.PUBLISHED,
            status_as_written=latest.status_as_written if latest else "",
            dated=latest.dated if latest else None,
            at=record.at,
            published_at=record.at,
        )
        version.save()
        index_area(plan.area.code)
    return version

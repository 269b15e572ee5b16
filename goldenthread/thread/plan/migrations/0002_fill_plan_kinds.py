"""Fill the kinds of plan: they are data from the start (domain/plan.md, section 2)."""

from django.db import migrations

from goldenthread.thread.plan.kinds import PLAN_KINDS


def fill_plan_kinds(apps, schema_editor):
    plan_kind = apps.get_model("plan", "PlanKind")
    for position, kind in enumerate(PLAN_KINDS, start=1):
        plan_kind.objects.update_or_create(
            code=kind.code,
            defaults={"name": kind.name, "description": kind.description, "position": position},
        )


class Migration(migrations.Migration):
    dependencies = [("plan", "0001_initial")]
    operations = [migrations.RunPython(fill_plan_kinds, migrations.RunPython.noop)]

"""Fill the roles: they are data from the start."""

from django.db import migrations

from goldenthread.base.people.roles import ROLES


def fill_roles(apps, schema_editor):
    role_model = apps.get_model("people", "Role")
    for position, role in enumerate(ROLES, start=1):
        role_model.objects.update_or_create(
            code=role.code,
            defaults={
                "name": role.name,
                "description": role.description,
                "reads_drafts": role.reads_drafts,
                "position": position,
            },
        )


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunPython(fill_roles, migrations.RunPython.noop)]

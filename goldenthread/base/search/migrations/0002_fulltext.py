"""The full-text index beside the entries, in each database's own way."""

from django.db import migrations

from goldenthread.base.search.backends import postgresql, sqlite


def create_fulltext(apps, schema_editor):
    backend = postgresql if schema_editor.connection.vendor == "postgresql" else sqlite
    for statement in backend.CREATE:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(create_fulltext, migrations.RunPython.noop)]

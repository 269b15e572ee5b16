"""Roots of words instead of each database's own stems, and the full-text index over them.

What was indexed is removed, and is made again once everything has been migrated (see `apps`).
"""

from django.db import migrations, models

from goldenthread.base.search.backends import postgresql, sqlite


def _backend(schema_editor):
    return postgresql if schema_editor.connection.vendor == "postgresql" else sqlite


def remove_fulltext(apps, schema_editor):
    for statement in _backend(schema_editor).REMOVE:
        schema_editor.execute(statement)
    schema_editor.execute("DELETE FROM search_searchentry")
    schema_editor.execute("DELETE FROM search_searchword")


def create_fulltext(apps, schema_editor):
    for statement in _backend(schema_editor).CREATE:
        schema_editor.execute(statement)


def add_text(model, name, field):
    return migrations.AddField(model, name, field, preserve_default=False)


class Migration(migrations.Migration):
    dependencies = [("search", "0002_fulltext")]
    operations = [
        migrations.RunPython(remove_fulltext, migrations.RunPython.noop),
        migrations.AddField(
            "searchentry",
            "owner",
            models.CharField(blank=True, db_index=True, default="", max_length=121),
            preserve_default=False,
        ),
        add_text("searchentry", "scope", models.TextField(default="")),
        add_text("searchentry", "title_roots", models.TextField(default="")),
        add_text("searchentry", "body_roots", models.TextField(default="")),
        add_text("searchword", "root", models.CharField(default="", max_length=60)),
        migrations.AddIndex(
            "searchword",
            models.Index(fields=["area", "audience", "root"], name="search_word_root"),
        ),
        migrations.RunPython(create_fulltext, migrations.RunPython.noop),
    ]

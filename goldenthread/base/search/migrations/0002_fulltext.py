"""The first full-text index stood here; 0003 makes the one that took its place."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = []

"""Statistics after a large write."""

from __future__ import annotations

import pytest
from django.db import connection

from goldenthread.base.work.models import Job
from goldenthread.base.work.statistics import refresh_statistics


@pytest.mark.django_db
def test_the_database_knows_of_rows_that_were_just_written() -> None:
    Job.objects.bulk_create([Job(title=f"Job {n}", area="larkshire") for n in range(300)])
    refresh_statistics()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT reltuples FROM pg_class WHERE relname = %s", [Job._meta.db_table]
            )
            counted = cursor.fetchone()[0]
    else:
        counted = Job.objects.count()
    assert counted == 300

"""Keeping an upload until it is confirmed: what it would change, and what was answered so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.utils import timezone

from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions.receive_document import bare_name
from goldenthread.thread.plan.bulk.grid import read_grids
from goldenthread.thread.plan.bulk.loading import load_places, load_seen
from goldenthread.thread.plan.bulk.rows import find_changed
from goldenthread.thread.plan.bulk.uploading import read_upload
from goldenthread.thread.plan.models import BulkEdit, Plan
from goldenthread.thread.plan.reading.limits import say_size
from goldenthread.thread.plan.reading.result import UnreadableFile
from goldenthread.thread.plan.rules import Refused, require

# A download of 20,000 milestones is some four megabytes.
LARGEST_FILE = 20_000_000


def keep_bulk_edit(plan: Plan, name: str, file: File[Any], by: Viewer) -> BulkEdit:
    """Read an uploaded spreadsheet and keep what differs from its download, in place of any before.

    It is no part of the plan and no act, and nobody else sees it. Raises UnreadableFile, with one
    sentence, for a file that can't be used, and Refused for somebody who may not edit the plan.
    """
    require("plan.edit", by, plan)
    if by.user is None:
        raise Refused("Only somebody who is signed in can upload a spreadsheet.")
    name = bare_name(name)
    if (file.size or 0) > LARGEST_FILE:
        raise UnreadableFile(
            f"{name} is too large ({say_size(file.size or 0)}, and {say_size(LARGEST_FILE)} is the "
            "most): take out what is not in the download, and upload it again."
        )
    grids = read_grids(file.read(), name, settings.READING_LIMITS)
    upload = read_upload(grids, name, plan.area.code, plan.key)
    places = load_places(plan)
    versions = {row.version for row in upload.rows if row.key} - {0}
    rows = find_changed(upload, load_seen(plan, versions, places.keys), places.places)
    kept = {
        "name": name,
        "downloaded": upload.downloaded,
        "rows": [row.to_json() for row in rows],
        "notices": list(upload.notices),
        "answers": {},
        "left_out": [],
        "at": timezone.now(),
    }
    edit, _ = BulkEdit.objects.update_or_create(user_id=by.user, plan=plan, defaults=kept)
    return edit


def find_bulk_edit(plan: Plan, by: Viewer) -> BulkEdit | None:
    """This person's upload for a plan, if one waits: one query."""
    return BulkEdit.objects.filter(user_id=by.user or 0, plan=plan).first()


def answer_bulk_edit(
    edit: BulkEdit,
    answers: Mapping[str, str],
    shown: Iterable[int],
    left_out: Iterable[int],
    by: Viewer,
) -> None:
    """Keep answers about cells, and which of the rows shown are not to be written."""
    require("plan.edit", by, edit.plan)
    edit.answers = {**edit.answers, **answers}
    edit.left_out = sorted((set(edit.left_out) - set(shown)) | set(left_out))
    edit.save(update_fields=["answers", "left_out"])


def forget_bulk_edit(plan: Plan, by: Viewer) -> None:
    """Throw this person's upload for a plan away; nothing happens where there is none."""
    BulkEdit.objects.filter(user_id=by.user or 0, plan=plan).delete()

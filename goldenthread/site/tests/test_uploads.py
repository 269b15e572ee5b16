"""Files as they are taken in: on disk, and bounded there."""

from __future__ import annotations

from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.test import RequestFactory
from pytest_django import Settings


def take(content: bytes) -> TemporaryUploadedFile:
    """The file as a view gets it."""
    request = RequestFactory().post("/", {"file": SimpleUploadedFile("plan.txt", content)})
    file = request.FILES["file"]
    assert isinstance(file, TemporaryUploadedFile)
    return file


def test_a_file_is_kept_on_disk_however_small() -> None:
    file = take(b"1A Do it")
    assert Path(file.temporary_file_path()).read_bytes() == b"1A Do it"


def test_a_file_over_the_limit_tells_its_size_and_takes_no_more_room(settings: Settings) -> None:
    settings.LARGEST_UPLOAD = 100_000
    file = take(b"x" * 1_000_000)
    assert file.size == 1_000_000
    assert Path(file.temporary_file_path()).stat().st_size <= 100_000

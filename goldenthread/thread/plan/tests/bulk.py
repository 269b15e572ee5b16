"""What the tests of editing by spreadsheet share: a download, opened, changed and uploaded."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile

from goldenthread.thread.plan.bulk.layout import HEADINGS, MILESTONES
from goldenthread.thread.plan.tests.showing import BASE, page_of
from tests.pages import PageClient

SHEET = f"{BASE}spreadsheet/"
DOWNLOAD, CHANGES = f"{SHEET}download/", f"{SHEET}changes/"
LABELS = {
    "reference": "Reference",
    "focus_area": "Focus area",
    "action": "What will be done",
    "officer": "Accountable officer",
    "end": "End",
    "percent": "How much is done, in per cent",
    "progress": "What was done",
    "notes": "Notes",
    "key": "Key (do not change)",
    "version": "Version (do not change)",
}
Book = Any


def column(name: str) -> int:
    """The number of a column, from 1, by the short names here."""
    return HEADINGS.index(LABELS[name]) + 1


def download(client: PageClient) -> bytes:
    """The file as it is downloaded."""
    answer: Any = client.get(DOWNLOAD)
    return b"".join(answer.streaming_content)


def put(book: Book, row: int, name: str, value: Any) -> None:
    """Type over a cell of the milestones."""
    book[MILESTONES].cell(row, column(name)).value = value


def said(book: Book, row: int, name: str) -> Any:
    """What a cell of the milestones says."""
    return book[MILESTONES].cell(row, column(name)).value


def change_file(content: bytes, change: Callable[[Book], object]) -> bytes:
    """A download as another program saves it, once somebody has changed it."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def upload(client: PageClient, content: bytes, name: str = "ours.xlsx") -> Any:
    """Upload a file and follow on to what it would change."""
    return client.post(SHEET, {"file": SimpleUploadedFile(name, content)}, follow=True)


def edit_file(client: PageClient, change: Callable[[Book], object]) -> Any:
    """Download, change and upload: the page of what would change."""
    return upload(client, change_file(download(client), change))


def form_of(response: Any) -> dict[str, str]:
    """What the form of changes would post."""
    form = page_of(response).xpath("//form[.//input[@name='fingerprint']]")[0]
    return {name: (value or "").removeprefix("\n") for name, value in form.form_values()}


def write(client: PageClient, response: Any, **typed: str) -> Any:
    """Press the button that writes."""
    return client.post(CHANGES, form_of(response) | {"write": "yes"} | typed, follow=True)

"""Files that are no plan, all the way through the browser: one sentence, and nothing kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import lxml.html
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from goldenthread.base.areas.models import LocalArea
from goldenthread.thread.plan.models import LearntMeaning, Plan, SourceDocument
from goldenthread.thread.plan.tests.files import LOCKED, bomb, pack, with_entities, word_document
from goldenthread.thread.plan.tests.signing_in import sign_in_manager
from tests.pages import PageClient

ADDRESS = "/larkshire/plans/bring-in/"
BAD_FILES = [
    ("cut short", "plan.docx", b"PK\x03\x04 and then nothing", "damaged or cut short"),
    ("locked", "plan.docx", LOCKED, "protected by a password"),
    ("a zip bomb", "plan.docx", bomb(), "plan.docx"),
    ("entities", "plan.docx", with_entities(), "plan.docx"),
    ("another kind under the right name", "plan.docx", b"%PDF-1.7 and so on", "is a PDF"),
    ("a picture", "plan.xlsx", b"\x89PNG\r\n\x1a\n and so on", "is a picture"),
    ("an archive", "plan.zip", pack({"plan.txt": b"1A Do it"}), "is a zip archive"),
    ("empty", "plan.txt", b"", "is empty"),
    ("blank", "plan.txt", b" \r\n\t\r\n", "is empty"),
    ("no plan in it", "letter.docx", word_document(""), "letter.docx"),
    ("not our format", "plan.json", b'{"format": "improvement-plan/1"', "plan.json"),
]


def problems(content: bytes) -> list[str]:
    """The sentences of the error summary."""
    page: Any = lxml.html.document_fromstring(content.decode())
    found = page.xpath("//*[@class='govuk-error-summary']//li")
    return [each.text_content().strip() for each in found]


def upload(client: PageClient, name: str, content: bytes) -> tuple[list[str], str]:
    """What the page says of a file, and the whole page."""
    answer = client.post(ADDRESS, {"file": SimpleUploadedFile(name, content)})
    assert answer.status_code == 200
    return problems(answer.content), answer.content.decode()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [pytest.param(*told, id=what) for what, *told in BAD_FILES],
)
def test_a_file_that_is_no_plan_gives_one_sentence_and_leaves_nothing(
    client: PageClient,
    area: LocalArea,
    kept_files: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
    name: str,
    content: bytes,
    says: str,
) -> None:
    sign_in_manager(client, area)
    with django_capture_on_commit_callbacks(execute=True):
        said, page = upload(client, name, content)
    assert len(said) == 1
    assert says in said[0]
    assert said[0].endswith(".")
    assert "Traceback" not in page
    assert not SourceDocument.objects.exists()
    assert not Plan.objects.exists()
    assert not LearntMeaning.objects.exists()
    assert not [path for path in kept_files.rglob("*") if path.is_file()]


def test_no_file_at_all_is_asked_for(client: PageClient, area: LocalArea) -> None:
    sign_in_manager(client, area)
    answer = client.post(ADDRESS, {})
    assert problems(answer.content) == ["Choose a file for ‘The file with the plan’."]


def test_a_file_over_the_limit_is_refused_with_the_limit(
    client: PageClient, area: LocalArea, settings: Settings
) -> None:
    settings.LARGEST_UPLOAD = 1_000_000
    sign_in_manager(client, area)
    said, _ = upload(client, "huge.txt", b"1A Do it\n" * 200_000)
    assert said == [
        "'huge.txt' is larger than 1 MB. Take out its pictures, or save it as plain text, "
        "and try again."
    ]
    assert not SourceDocument.objects.exists()


def test_a_file_above_what_a_form_may_hold_in_memory_is_taken(
    client: PageClient, area: LocalArea, settings: Settings
) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    sign_in_manager(client, area)
    file = SimpleUploadedFile("plan.txt", b"Ref\tAction\n" + b"1A\tMap what is bought\n" * 20)
    assert client.post(ADDRESS, {"file": file}).status_code == 302


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\plans\\our plan.txt", "our plan.txt"),
        ("<script>alert(1)<script>.txt", "<script>alert(1)<script>.txt"),
    ],
)
def test_a_file_name_with_a_path_or_markup_is_only_a_name(
    client: PageClient, area: LocalArea, kept_files: Path, name: str, kept: str
) -> None:
    sign_in_manager(client, area)
    file = SimpleUploadedFile("x.txt", b"Ref\tAction\n1A\tMap what is bought\n")
    # Django takes the path off a name as it is set; a browser's own name comes as it is.
    vars(file)["_name"] = name
    answer = client.post(ADDRESS, {"file": file}, follow=True)
    document = SourceDocument.objects.get()
    assert document.name == kept
    assert document.file.name == f"documents/larkshire/{document.sha256}"
    assert "<script>alert(1)" not in answer.content.decode()

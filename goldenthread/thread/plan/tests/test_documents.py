"""Documents: received, read, corrected, each whole or not at all."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.models import Act
from goldenthread.base.offers.subjects import Viewer
from goldenthread.thread.plan.actions import (
    correct_meanings,
    import_document,
    load_reading,
    read_document,
    receive_document,
)
from goldenthread.thread.plan.actions.read_document import keep_reading
from goldenthread.thread.plan.keeping import pack_reading, unpack_reading
from goldenthread.thread.plan.meanings import Correction, learnt_meanings
from goldenthread.thread.plan.models import LearntMeaning, SourceDocument
from goldenthread.thread.plan.reading.result import Alternative, Doubt, UnreadableFile
from goldenthread.thread.plan.rules import Refused
from goldenthread.thread.plan.tests.plans import plan_document, read_into, reading_of

PLAN = (
    "Improvement plan\n"
    "Ref\tAction\tLead\tStart date\tEnd date\tRAG\n"
    "1A\tMap what is commissioned\tHead of SEND\tMay 2026\tJuly 2026\tAmber\n"
    "1B\tWrite the strategy\tHead of SEND\tMay 2026\tJuly 2026\tRed\n"
)
DOUBT = Doubt(
    kind="column",
    written="Who Leads",
    place="table 1, row 1, column 3",
    understood_as="the accountable officer",
    confidence=0.6,
    why="The heading is not one that plans usually have.",
    alternatives=(
        Alternative("accountable_officer", "Accountable officer"),
        Alternative("ignore", "Leave out"),
    ),
)
DATE_DOUBT = replace(DOUBT, kind="date", written="Q2 2024", alternatives=())


def test_a_file_is_kept_by_its_hash_and_not_by_its_name(
    area: LocalArea, priya: Viewer, kept_files: Path
) -> None:
    document = receive_document(area, "C:\\plans\\..\\our plan.docx", b"a file", priya)
    assert (document.name, document.size, document.state) == ("our plan.docx", 6, "waiting")
    assert document.file.name == f"documents/larkshire/{document.sha256}"
    assert (kept_files / document.file.name).read_bytes() == b"a file"
    assert document.uploaded_by_name == "Priya Programme"


def test_an_uploaded_file_is_received_as_it_comes(area: LocalArea, priya: Viewer) -> None:
    upload = SimpleUploadedFile("plan.txt", PLAN.encode())
    document = receive_document(area, upload.name or "", upload, priya)
    with document.file.open("rb") as file:
        assert file.read() == PLAN.encode()


@pytest.mark.parametrize(
    ("content", "sentence"), [(b"", "is empty"), (b"x" * 1_000_001, "is larger than 1 MB")]
)
def test_an_empty_or_too_large_file_is_refused_and_not_kept(
    area: LocalArea,
    priya: Viewer,
    settings: Settings,
    kept_files: Path,
    content: bytes,
    sentence: str,
) -> None:
    settings.LARGEST_UPLOAD = 1_000_000
    with pytest.raises(UnreadableFile, match=sentence):
        receive_document(area, "plan.docx", content, priya)
    assert not SourceDocument.objects.exists()
    assert not kept_files.exists()


def test_only_a_programme_manager_brings_in_a_file(area: LocalArea, public: Viewer) -> None:
    with pytest.raises(Refused, match="Only a programme manager of Larkshire"):
        receive_document(area, "plan.docx", b"a file", public)


def test_a_file_whose_row_cannot_be_kept_is_not_kept_either(
    area: LocalArea, priya: Viewer, kept_files: Path
) -> None:
    with pytest.raises(ValueError, match="unsaved related object"):
        receive_document(LocalArea(code="larkshire"), "plan.docx", b"a file", priya)
    assert not [path for path in kept_files.rglob("*") if path.is_file()]


def test_a_document_is_read_and_its_reading_kept(area: LocalArea, priya: Viewer) -> None:
    received = receive_document(area, "plan.txt", PLAN.encode(), priya)
    document = read_document(received, priya)
    assert (document.state, document.problem, document.kind) == ("read", "", "text")
    reading = load_reading(SourceDocument.objects.get(pk=document.pk))
    milestones = reading.document.areas_for_improvement[0].focus_areas[0].milestones
    assert [each.reference for each in milestones] == ["1A", "1B"]
    assert document.parts_total == reading.document.accounting.total


def test_a_real_document_becomes_a_plan(area: LocalArea, priya: Viewer) -> None:
    received = receive_document(area, "plan.txt", PLAN.encode(), priya)
    plan = import_document(read_document(received, priya), priya)
    assert list(plan.milestone_rows.values_list("reference", "claimed_colour")) == [
        ("1A", "amber"),
        ("1B", "red"),
    ]


def test_a_document_that_cannot_be_read_keeps_the_sentence_that_says_why(
    area: LocalArea, priya: Viewer
) -> None:
    document = read_document(receive_document(area, "plan.docx", b"not a file", priya), priya)
    assert document.state == "refused"
    assert document.problem
    with pytest.raises(UnreadableFile) as refused:
        import_document(document, priya)
    assert str(refused.value) == document.problem
    assert Act.objects.filter(verb="could not read a document").count() == 1


def test_reading_again_replaces_the_reading(
    area: LocalArea,
    priya: Viewer,
    kept_files: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    received = receive_document(area, "plan.txt", PLAN.encode(), priya)
    with django_capture_on_commit_callbacks(execute=True):
        read_document(read_document(received, priya), priya)
    assert len(list((kept_files / "readings").iterdir())) == 1


def test_a_reading_is_kept_small_and_comes_back_equal() -> None:
    reading = replace(reading_of(plan_document(50)), doubts=(DOUBT, DATE_DOUBT))
    packed = pack_reading(reading)
    assert unpack_reading(packed) == reading
    assert len(packed) * 10 < len(gzip.decompress(packed))


def test_a_correction_is_remembered_for_the_area_and_the_document_read_again(
    area: LocalArea, elsewhere: LocalArea, priya: Viewer
) -> None:
    document = doubtful(area, priya)
    read_again = correct_meanings(
        document,
        [
            Correction("column", "who  leads", "accountable_officer"),
            Correction("date", "Q2 2024", "2024-06-30"),
        ],
        priya,
    )
    assert read_again.state == "read"
    assert load_reading(read_again).document.source.kind == "text"
    learnt = learnt_meanings(area, "plan.txt")
    assert dict(learnt.columns) == {"who  leads": "accountable_officer"}
    assert dict(learnt.dates) == {"Q2 2024": "2024-06-30"}
    assert dict(learnt_meanings(elsewhere, "plan.txt").columns) == {}


def test_a_second_correction_takes_the_place_of_the_first(area: LocalArea, priya: Viewer) -> None:
    for meaning, written in (("accountable_officer", "Who Leads"), ("ignore", "WHO LEADS")):
        document = doubtful(area, priya)
        correct_meanings(document, [Correction("column", written, meaning)], priya)
    assert list(LearntMeaning.objects.values_list("written", "meaning")) == [
        ("Who Leads", "ignore")
    ]


@pytest.mark.parametrize(
    ("correction", "sentence"),
    [
        (Correction("column", "Something else", "ignore"), "had no doubt about"),
        (Correction("structure", "Who Leads", "ignore"), "had no doubt about"),
        (Correction("column", "Who Leads", "nonsense"), "not one of the meanings"),
        (Correction("date", "Q2 2024", "June"), "not one of the meanings"),
    ],
)
def test_a_correction_that_makes_no_sense_is_refused_and_nothing_remembered(
    area: LocalArea, priya: Viewer, correction: Correction, sentence: str
) -> None:
    good = Correction("column", "Who Leads", "ignore")
    with pytest.raises(UnreadableFile, match=sentence):
        correct_meanings(doubtful(area, priya), [good, correction], priya)
    assert not LearntMeaning.objects.exists()


def test_a_document_that_is_imported_is_not_read_again(area: LocalArea, priya: Viewer) -> None:
    document = read_into(area, plan_document(), priya)
    import_document(document, priya)
    with pytest.raises(UnreadableFile, match="imported already"):
        read_document(document, priya)


def doubtful(area: LocalArea, by: Viewer) -> SourceDocument:
    received = receive_document(area, "plan.txt", PLAN.encode(), by)
    reading = replace(reading_of(plan_document()), doubts=(DOUBT, DATE_DOUBT))
    return keep_reading(received, reading, by)

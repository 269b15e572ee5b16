"""Correcting what the reader was unsure of; the area's next document is read by it too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from goldenthread.base.audit.acts import act
from goldenthread.base.offers.subjects import Subject, Viewer
from goldenthread.thread.plan.actions.read_document import keep_reading, load_reading, read_with
from goldenthread.thread.plan.meanings import (
    Correction,
    corrected,
    fold_written,
    is_named_by_place,
    learnt_meanings,
)
from goldenthread.thread.plan.models import LearntMeaning, SourceDocument
from goldenthread.thread.plan.reading.result import Doubt, UnreadableFile
from goldenthread.thread.plan.rules import require


def correct_meanings(
    document: SourceDocument, corrections: Sequence[Correction], by: Viewer
) -> SourceDocument:
    """Read the document again with these meanings, and remember them for its area.

    What a column without a heading holds is remembered only for files of the document's name.
    Raises Refused for somebody who may not, and UnreadableFile for a correction of something that
    the reader did not doubt, for a meaning that it doesn't know, and where the document can't be
    read that way; then nothing is remembered.
    """
    require("plan.import", by, document)
    doubts: dict[tuple[str, str], Doubt] = {
        (doubt.kind, fold_written(doubt.written)): doubt for doubt in load_reading(document).doubts
    }
    for correction in corrections:
        _check(correction, doubts.get((correction.sort, fold_written(correction.written))))
    area = document.area
    learnt = learnt_meanings(area, document.name)
    reading = read_with(document, corrected(learnt, corrections))
    subject = Subject("plan.document", str(document.pk))
    with act("corrected what words mean", by=by, area=area.code, subject=subject):
        for correction in corrections:
            _remember(document, correction)
        return keep_reading(document, reading, by)


def _remember(document: SourceDocument, correction: Correction) -> None:
    sort, written, meaning = correction
    file_name = document.name if is_named_by_place(sort, written) else ""
    alike = LearntMeaning.objects.filter(area=document.area, sort=sort, file_name=file_name)
    folded = fold_written(written)
    known = (each for each in alike if fold_written(each.written) == folded)
    learnt = next(known, None) or LearntMeaning(
        area=document.area, sort=sort, written=written, file_name=file_name
    )
    learnt.meaning = meaning
    learnt.save()


def _check(correction: Correction, doubt: Doubt | None) -> None:
    longest = LearntMeaning._meta.get_field("written").max_length or 0
    if doubt is None or correction.sort not in LearntMeaning.Sort.values:
        raise UnreadableFile(
            f"The reader had no doubt about '{correction.written[:80]}'. "
            "Open the preview again and choose from what it shows."
        )
    if len(correction.written) > longest:
        raise UnreadableFile(
            f"'{correction.written[:80]}…' is too long to be remembered. "
            "Correct it in the file and bring the file in again."
        )
    if not _is_known(correction, doubt.alternatives):
        raise UnreadableFile(
            f"'{correction.meaning[:80]}' is not one of the meanings that "
            f"'{correction.written[:80]}' can have. Choose one of those offered."
        )


def _is_known(correction: Correction, alternatives: Iterable[object]) -> bool:
    if correction.meaning in {getattr(each, "value", None) for each in alternatives}:
        return True
    if correction.sort != LearntMeaning.Sort.DATE:
        return False
    return not correction.meaning or _is_day(correction.meaning)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True

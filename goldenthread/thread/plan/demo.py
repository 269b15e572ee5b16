"""The demo: an invented area whose plan is always eight months old, and a real one, empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from django.conf import settings
from django.db import transaction
from django.db.models import Model

from goldenthread.base.areas.actions import set_up_area
from goldenthread.base.areas.models import LocalArea
from goldenthread.base.audit.acts import SYSTEM, act
from goldenthread.base.people.actions import add_organisation, add_user, hold_role
from goldenthread.base.search.indexing import index_area
from goldenthread.thread.plan import models
from goldenthread.thread.plan.actions import (
    import_document,
    load_reading,
    publish_version,
    read_document,
    receive_document,
)
from goldenthread.thread.plan.actions.find_faults import find_faults
from goldenthread.thread.plan.actions.read_document import keep_reading
from goldenthread.thread.plan.demo_people import CHARACTERS, ORGANISATIONS
from goldenthread.thread.plan.demo_strands import tie_example
from goldenthread.thread.plan.models import Plan, SourceDocument
from goldenthread.thread.plan.reading.result import Reading, UnreadableFile
from goldenthread.thread.plan.shifting import months_between, shift_dates, shift_day, shift_words

LARKSHIRE = "larkshire"
TORBAY = "torbay"
TORBAY_GSS_CODE = "E06000027"
EXAMPLE = "larkshire-written-statement-of-action.docx"
AGE_IN_MONTHS = 8

# Whatever belongs to a plan or its documents, each before what it points at.
_LAST_FIRST: tuple[type[Model], ...] = (
    models.Strand,
    models.CrossReferenceTarget,
    models.CrossReference,
    models.Update,
    models.Prompt,
    models.StatedMeasure,
    models.Citation,
    models.FindingAppearance,
    models.Milestone,
    models.FocusArea,
    models.AreaForImprovement,
    models.Pillar,
    models.Section,
    models.NotUnderstood,
    models.RatingWord,
    models.FrontMatter,
    models.PlanVersion,
)


def seed_demo(today: date, password: str) -> list[str]:
    """Fill the two demo areas where they aren't filled yet; says what was done, line by line.

    The example plan's dates are moved by whole months, so that it was agreed eight months ago.
    Everybody in it is invented, and has this password. The real area gets nothing invented.
    """
    larkshire = set_up_area(LARKSHIRE, "Larkshire", SYSTEM, is_fictional=True)
    set_up_area(TORBAY, "Torbay", SYSTEM, gss_code=TORBAY_GSS_CODE)
    _add_people(larkshire, shift_day(today, -AGE_IN_MONTHS), password)
    if Plan.objects.filter(area=larkshire).exists():
        return ["The demo areas are filled already."]
    plan = _import_example(larkshire, today)
    tie_example(plan)
    publish_version(plan, SYSTEM, why="The demo shows a published plan.")
    find_faults(plan)
    return [f"Imported and published '{plan}' for {larkshire}."]


def reset_demo() -> None:
    """Take every plan, document and learnt meaning out of the demo areas; people stay."""
    for area in LocalArea.objects.filter(code__in=(LARKSHIRE, TORBAY)):
        _empty(area)


def _add_people(area: LocalArea, since: date, password: str) -> None:
    organisations = {
        name: add_organisation(area, name, sector, SYSTEM) for name, sector in ORGANISATIONS
    }
    for character in CHARACTERS:
        user = add_user(character.email, character.name, SYSTEM, password, is_synthetic=True)
        # A role begun at an earlier filling is still held today, and stays as it is.
        if not user.holdings.filter(area=area, role_id=character.role).exists():
            home = organisations[character.organisation]
            hold_role(user, character.role, area, since, SYSTEM, home)


def _import_example(area: LocalArea, today: date) -> Plan:
    content = (settings.EXAMPLES / EXAMPLE).read_bytes()
    document = read_document(receive_document(area, EXAMPLE, content, SYSTEM))
    if document.state == SourceDocument.State.REFUSED:
        raise UnreadableFile(document.problem)
    moved = _move(load_reading(document), today)
    return import_document(keep_reading(document, moved, SYSTEM), SYSTEM)


def _move(reading: Reading, today: date) -> Reading:
    """The reading with its dates moved, in the source's words too."""
    dated = reading.document.dated or today
    months = months_between(shift_day(dated, AGE_IN_MONTHS), today)
    return replace(
        reading,
        document=shift_dates(reading.document, months),
        parts=tuple(part._replace(text=shift_words(part.text, months)) for part in reading.parts),
    )


def _empty(area: LocalArea) -> None:
    documents = list(SourceDocument.objects.filter(area=area))
    files = [file for each in documents for file in (each.file, each.reading) if file]
    with act("emptied a demo area", by=SYSTEM, area=area.code):
        for model in _LAST_FIRST:
            _delete(model, plan__area=area)
        _delete(models.SourceDocument, area=area)
        _delete(models.Plan, area=area)
        _delete(models.Finding, inspection__area=area)
        _delete(models.Inspection, area=area)
        _delete(models.LearntMeaning, area=area)
        index_area(area.code)
        for file in files:
            transaction.on_commit(partial(file.storage.delete, file.name or ""))


def _delete(model: type[Model], **belongs: object) -> None:
    model._default_manager.filter(**belongs).delete()

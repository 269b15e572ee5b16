"""A plan typed in Word's lists: commitments as headings, actions as bullets, details beneath."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from docx.document import Document

from goldenthread.thread.plan.reading.document import (
    NO_DATE,
    NO_RATING,
    Citation,
    Colour,
    Finding,
    FocusArea,
    Milestone,
    PlanDocument,
    State,
)
from goldenthread.thread.plan.reading.tests.corpus import word
from goldenthread.thread.plan.reading.tests.corpus.clerk import (
    area,
    document,
    finding,
    focus,
    front,
    milestone,
    pillar,
    section,
    term,
    when,
)
from goldenthread.thread.plan.reading.tests.corpus.clerk import word as rated
from goldenthread.thread.plan.reading.tests.corpus.content import PROGRESS
from goldenthread.thread.plan.reading.tests.corpus.layout import Layout
from goldenthread.thread.plan.reading.tests.corpus.stock import pick

TITLE = "Oxmarsh SEND and Inclusion Improvement Plan"
# Each area: its letter, title and wording, its findings, its commitments with impact and actions.
AREAS = (
    (
        "A",
        "Neurodevelopmental pathways",
        "Waits for an autism or ADHD assessment are too long and families hear little meanwhile.",
        ("Some children wait 140 weeks", "Letters do not say what happens next"),
        (
            (
                "We will make the wait shorter and fairer",
                "Parents will tell us that they know where their child is in the queue",
                (
                    "Buy 400 assessments from a second provider",
                    "Bring the three referral forms into one",
                    "See children under five within 26 weeks",
                    "Tell every family their place in the queue each quarter",
                    "Agree one set of rules for who is seen first",
                ),
            ),
            (
                "We will support children while they wait",
                "Children will have help at school before they have a diagnosis",
                (
                    "Offer each waiting family a keyworker call",
                    "Train school nurses in sleep and eating difficulties",
                    "Lend communication aids through the library service",
                    "Run parent courses on sensory needs in four towns",
                    "Add a page of waiting well advice to the local offer",
                ),
            ),
        ),
    ),
    (
        "B",
        "Children who are not in school",
        "Too many children with an education, health and care plan miss out on full-time "
        "education.",
        ("Leaders do not know how many children are out of school", "Tuition starts late"),
        (
            (
                "We will know where every child is",
                "No child will be forgotten when a placement ends",
                (
                    "Keep one register of children missing education with SEND",
                    "Check part-time timetables every four weeks",
                    "Write to each family on the register within ten days",
                    "Match health and school lists each month",
                    "Give the register to scrutiny in private session",
                ),
            ),
            (
                "We will bring children back to learning",
                "Children will go back to a school that is ready for them",
                (
                    "Start tuition within six days of an exclusion",
                    "Fund two return to school mentors in each district",
                    "Offer a trial week before a new placement starts",
                    "Pay schools for planning a child's return",
                    "Ask children who came back what helped",
                ),
            ),
        ),
    ),
    (
        "C",
        "Joint commissioning",
        "Education, health and care do not buy services together for children aged 0 to 25.",
        ("There is no joint budget", "Contracts end on different days"),
        (
            (
                "We will plan together from what families need",
                "Families will not have to find out who pays",
                (
                    "Agree a joint commissioning strategy to 2029",
                    "Pool the budgets for equipment",
                    "Bring contract dates into line",
                    "Set up a panel that settles who pays within five days",
                    "Publish what each service is meant to offer",
                ),
            ),
            (
                "We will check that what we buy works",
                "Families will see services change when they say that something is wrong",
                (
                    "Visit each provider twice a year with a parent",
                    "Write outcomes for families into all new contracts",
                    "Stop paying for short breaks that nobody uses",
                    "Compare what we spend with five like areas",
                    "Report to the board on the ten largest contracts",
                ),
            ),
        ),
    ),
)
DUES = (
    when("28/02/2026", date(2026, 2, 28), "day"),
    when("Apr 26", date(2026, 4, 30), "month"),
    when("end of June 2026", date(2026, 6, 30), "month"),
    when("3 September 2026", date(2026, 9, 3), "day"),
)
LEADS = (
    "Head of Inclusion (Oxmarsh Council)",
    "Associate Director, Community Paediatrics",
    "Participation Manager",
    "Commissioning Manager, Integrated Care Board",
)
KEY: tuple[tuple[str, str, Colour, State], ...] = (
    ("Blue", "Complete", "blue", "complete"),
    ("Green", "On track", "green", "on_track"),
    ("Amber", "At risk", "amber", "at_risk"),
    ("Red", "Off track", "red", "off_track"),
)
FOREWORD = (
    "This is our second plan. The first one was too long and few people read it.",
    "We have kept this one to fewer actions, each with a person's post and a date beside it.",
)
NEXT_STEPS = "We will publish a progress report on the local offer in May and November."


def build() -> bytes:
    """The plan's file; the key stands in the page foot."""
    file = word.new_document()
    foot = file.sections[0].footer
    foot.paragraphs[0].text = "Key to RAG"
    for name, meaning, _, _ in KEY:
        foot.add_paragraph(f"{name}: {meaning}")
    file.add_heading(TITLE, 0)
    file.add_paragraph("Version 2, 14 January 2026 - draft for consultation")
    file.add_paragraph("Chair of the improvement board: Independent chair")
    file.add_paragraph("Last inspection: November 2024")
    file.add_heading("Foreword", 1)
    for paragraph in FOREWORD:
        file.add_paragraph(paragraph)
    file.add_heading("Pillar 1: The right help at the right time", 1)
    _add_area(file, 0)
    _add_area(file, 1)
    file.add_heading("Pillar 2: A system that works together", 1)
    _add_area(file, 2)
    file.add_heading("Next steps", 1)
    file.add_paragraph(NEXT_STEPS)
    return word.saved(file)


def _add_area(file: Document, place: int) -> None:
    letter, title, wording, findings, commitments = AREAS[place]
    file.add_heading(f"Area for improvement {letter} – {title}", 2)
    file.add_paragraph(wording)
    file.add_paragraph("What inspectors found:")
    for number, text in enumerate(findings, place + 3):
        file.add_paragraph(f"{text} [page {number}]", style="List Bullet")
    for order, (promise, impact, actions) in enumerate(commitments):
        file.add_heading(promise, 3)
        for count, action in enumerate(actions):
            file.add_paragraph(action, style="List Bullet")
            for label, value in _details(place * 10 + order * 5 + count):
                file.add_paragraph(f"{label}: {value}", style="List Bullet 2")
        file.add_paragraph(f"How children will notice: {impact}.")


def _details(serial: int) -> Iterator[tuple[str, str]]:
    due, rating = pick(DUES, serial, blank=9), _rating(serial)
    lead, progress = pick(LEADS, serial, blank=8), pick(PROGRESS, serial, blank=3)
    if lead:
        yield "Lead", lead
    if due and due.as_written:
        yield "By when", due.as_written
    if rating is not None:
        yield "RAG", KEY[rating][0]
    if progress:
        yield "Update", progress


def _rating(serial: int) -> int | None:
    return pick((1, 1, 2, 0, 3), serial, blank=7)


def truth() -> PlanDocument:
    """What the plan says."""
    first = pillar("1", "The right help at the right time")
    second = pillar("2", "A system that works together")
    return document(
        title=TITLE,
        area_name="Oxmarsh",
        plan_type="improvement_plan",
        version="2",
        status="draft",
        dated=date(2026, 1, 14),
        front_matter=(
            front("Chair of the improvement board", "Independent chair"),
            front("Last inspection", "November 2024"),
        ),
        sections=(
            section("Foreword", "\n\n".join(FOREWORD)),
            section("Next steps", NEXT_STEPS),
        ),
        vocabulary=tuple(term(meaning, colour, state) for _, meaning, colour, state in KEY),
        pillars=(first, second),
        areas_for_improvement=tuple(
            area(
                letter,
                title,
                wording,
                list(_commitments(place)),
                pillar=second if place == 2 else first,
                findings=list(_findings(place)),
            )
            for place, (letter, title, wording, _, _) in enumerate(AREAS)
        ),
    )


def _findings(place: int) -> Iterator[Finding]:
    for page, text in enumerate(AREAS[place][3], place + 3):
        yield finding(text, f"[page {page}]", Citation(page, None, None))


def _commitments(place: int) -> Iterator[FocusArea]:
    for order, (promise, impact, actions) in enumerate(AREAS[place][4]):
        milestones = [
            _milestone(action, place * 10 + order * 5 + count)
            for count, action in enumerate(actions)
        ]
        yield focus(None, promise, milestones, impact=f"{impact}.")


def _milestone(action: str, serial: int) -> Milestone:
    rating = _rating(serial)
    return milestone(
        action,
        accountable_officer=pick(LEADS, serial, blank=8),
        end=pick(DUES, serial, blank=9) or NO_DATE,
        rating=NO_RATING if rating is None else rated(KEY[rating][0], *KEY[rating][2:]),
        progress=pick(PROGRESS, serial, blank=3),
    )


LAYOUT = Layout(
    name="nested lists in Word",
    file_name="oxmarsh improvement plan consultation draft.docx",
    build=build,
    truth=truth,
    features=(
        "actions as bullets, labels and values as bullets beneath",
        "commitments as headings",
        "how children will notice, in a paragraph after",
        "key in the page foot",
        "findings as bullets with pages in square brackets",
        "title and wording",
        "pillars",
    ),
)

"""From a source to a reading: outline, levels, front matter, structure, accounting."""

from __future__ import annotations

from collections.abc import Sequence

from goldenthread.thread.plan.reading.document import DocumentSource, PlanDocument
from goldenthread.thread.plan.reading.front_matter import Front
from goldenthread.thread.plan.reading.result import Meanings, Reading, UnreadableFile
from goldenthread.thread.plan.reading.source import Source
from goldenthread.thread.plan.reading.understanding.bullets import are_dated
from goldenthread.thread.plan.reading.understanding.claims import Account
from goldenthread.thread.plan.reading.understanding.column_levels import with_areas
from goldenthread.thread.plan.reading.understanding.drafts import DraftPlan
from goldenthread.thread.plan.reading.understanding.front import end_of_front, read_front
from goldenthread.thread.plan.reading.understanding.levels import Facts, deal_levels
from goldenthread.thread.plan.reading.understanding.lines import is_firm, prefers, word_of
from goldenthread.thread.plan.reading.understanding.measure_rows import hang_measures
from goldenthread.thread.plan.reading.understanding.named_place import with_place
from goldenthread.thread.plan.reading.understanding.notebook import Notebook
from goldenthread.thread.plan.reading.understanding.outline import Outliner
from goldenthread.thread.plan.reading.understanding.parents import tie_steps
from goldenthread.thread.plan.reading.understanding.pieces import (
    HeadingPiece,
    LinePiece,
    Piece,
    RowsPiece,
)
from goldenthread.thread.plan.reading.understanding.sections import headings_of, with_listed
from goldenthread.thread.plan.reading.understanding.structure import Assembler
from goldenthread.thread.plan.reading.understanding.told_facts import is_told


def understand(source: Source, meanings: Meanings) -> Reading:
    """Put a source's blocks together into a plan; UnreadableFile where no plan is in it."""
    notebook = Notebook(meanings)
    outline = Outliner(source, notebook).run()
    pieces = with_place(outline.pieces)
    levels = deal_levels(heading_facts(pieces))
    pieces = with_areas(pieces, levels)
    start = end_of_front(pieces, levels)
    front, pairs = read_front(pieces[:start], outline, notebook.claims)
    plan = Assembler(pieces, levels, notebook).run(start).plan
    if not _is_a_plan(plan):
        raise UnreadableFile(
            f"{source.name or 'This file'} has no plan in it: there are no milestones, findings or "
            "areas for improvement that the reader can recognise; check that it is the right file."
        )
    plan.front_matter += [pair for pair in pairs if not is_told(pair, front)]
    plan.vocabulary += notebook.key.words
    plan.sections = with_listed(plan.sections, outline.contents, headings_of(pieces))
    hang_measures(plan)
    tie_steps(plan.areas)
    _doubt_without_milestones(plan, notebook)
    account = notebook.claims.account(source)
    return Reading(_document(source, front, plan, account), account.parts, notebook.doubts.listed())


def _document(source: Source, front: Front, plan: DraftPlan, account: Account) -> PlanDocument:
    """The finished document."""
    return PlanDocument(
        source=DocumentSource(source.name, source.sha256, source.kind),
        title=front.title,
        area_name=front.area_name,
        plan_type=front.plan_type,
        version=front.version,
        status=front.status,
        dated=front.dated,
        front_matter=tuple(plan.front_matter),
        sections=tuple(plan.sections),
        vocabulary=tuple(plan.vocabulary),
        findings=tuple(plan.findings),
        measures=tuple(plan.measures),
        pillars=tuple(plan.pillars),
        areas_for_improvement=tuple(area.finished() for area in plan.areas),
        not_understood=account.not_understood,
        accounting=account.accounting,
    )


def _doubt_without_milestones(plan: DraftPlan, notebook: Notebook) -> None:
    """A plan in which nothing is to be done is most likely one whose actions were not seen."""
    if any(focus.milestones for area in plan.areas for focus in area.focus_areas):
        return
    notebook.doubts.add(
        "structure",
        "The whole plan",
        plan.areas[0].place if plan.areas else "the file",
        "a plan without milestones",
        confidence=0.3,
        why=(
            "No milestones were found. If the file has any, they may be among what was not "
            "understood; put each on a line that begins with its reference, or in a table."
        ),
    )


def heading_facts(pieces: Sequence[Piece]) -> list[Facts]:
    """What is known of each heading before its level is."""
    tabled = any(isinstance(piece, RowsPiece) and piece.kind == "milestones" for piece in pieces)
    return [
        Facts(
            piece.rank,
            prefers(piece),
            is_firm(piece),
            _is_planned(pieces, at, tabled=tabled),
            piece.text,
            word_of(piece),
        )
        for at, piece in enumerate(pieces)
        if isinstance(piece, HeadingPiece)
    ]


def _is_planned(pieces: Sequence[Piece], at: int, *, tabled: bool) -> bool:
    """Whether milestones stand between a heading and the next.

    Where any are `tabled`, in rows or in labels, no dated bullets are.
    """
    bullets: list[str] = []
    for piece in pieces[at + 1 :]:
        if isinstance(piece, HeadingPiece):
            break
        if isinstance(piece, RowsPiece) and piece.kind == "milestones":
            # Rows that name their own areas owe nothing to the heading over them.
            return all(column.field != "area_for_improvement" for column in piece.columns)
        if isinstance(piece, LinePiece) and piece.paragraph.bullet:
            bullets.append(piece.paragraph.text)
    return not tabled and are_dated(bullets)


def _is_a_plan(plan: DraftPlan) -> bool:
    if plan.findings or plan.measures or plan.pillars:
        return True
    return any(
        not area.implied or area.findings or any(f.milestones for f in area.focus_areas)
        for area in plan.areas
    )

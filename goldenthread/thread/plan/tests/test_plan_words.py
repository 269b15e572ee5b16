"""Names, citations, measures, the thread, and the plan on a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.thread.plan.models import (
    AreaForImprovement,
    Citation,
    FindingAppearance,
    FocusArea,
    Milestone,
    Pillar,
    Plan,
    PlanKind,
    PlanVersion,
    Prompt,
    Section,
    StatedMeasure,
)
from goldenthread.thread.plan.moments import Moment
from goldenthread.thread.plan.queries.shapes import (
    AppearanceLine,
    AreaLine,
    MilestonePage,
    PillarLine,
    PlanOnAPage,
)
from goldenthread.thread.plan.standings import Counts, Standing
from goldenthread.thread.plan.words import names
from goldenthread.thread.plan.words.citations import say_citation, say_citations
from goldenthread.thread.plan.words.findings import lower_first
from goldenthread.thread.plan.words.links import milestones_address
from goldenthread.thread.plan.words.measures import say_measures, with_unit
from goldenthread.thread.plan.words.milestones import summarise, tag_claim
from goldenthread.thread.plan.words.overview import Overview, read_rating
from goldenthread.thread.plan.words.thread import lay_thread
from goldenthread.thread.plan.words.versions import describe_plan, say_banner, say_edition

pytestmark = pytest.mark.pure

TODAY = date(2026, 11, 24)
KIND = PlanKind(code="written_statement_of_action", name="Written Statement of Action")


@given(st.text(max_size=400), st.integers(20, 120))
def test_a_shortened_text_is_one_line_no_longer_than_asked(text: str, longest: int) -> None:
    short = names.shorten(text, longest)
    assert len(short) <= longest + 1
    assert "\n" not in short


def test_a_text_is_cut_between_words_and_says_so() -> None:
    assert names.shorten("Plans within 20 weeks rose. Then they fell", 30) == (
        "Plans within 20 weeks rose…"
    )


def test_parts_that_the_reader_made_borrow_a_name() -> None:
    assert names.name_area(AreaForImprovement(is_implied=True)) == "The whole plan"
    assert names.name_focus_area(FocusArea(is_implied=True)) == "All of its milestones"
    area = AreaForImprovement(label="7", wording="Families wait too long for help")
    assert names.name_area(area) == "Area for improvement 7: Families wait too long for help"
    assert names.name_pillar(Pillar(label="1", title="Inclusion")) == "Pillar 1: Inclusion"
    assert names.name_pillar(Pillar(title="Inclusion")) == "Inclusion"
    assert names.label_milestone(Milestone()) == "Milestone without a reference"
    assert names.name_milestone(Milestone(reference="4A", action="Write it")) == "4A Write it"
    assert names.name_section(Section(number="2.", title="Governance")) == "2. Governance"
    assert names.name_plan(Plan(kind=KIND)) == "Written Statement of Action"


@pytest.mark.parametrize(
    ("page", "kind", "number", "said"),
    [
        (4, "MF", "7", "page 4, main finding 7"),
        (12, "AFD", "16", "page 12, area for development 16"),
        (13, "AFI", "6", "page 13, area for improvement 6"),
        (7, "SFD", "8", "page 7, SFD 8"),
        (None, "SECTION", "5", "section 5"),
        (None, "KEY FINDING", "2", "key finding 2"),
        (9, "", "", "page 9"),
        (None, "", "", ""),
    ],
)
def test_a_citation_is_written_out_where_its_kind_is_known(
    page: int | None, kind: str, number: str, said: str
) -> None:
    assert say_citation(page, kind, number) == said


def test_citations_fall_back_to_what_was_written_and_to_saying_that_nothing_was() -> None:
    cited = [Citation(page=4, kind="MF", number="7"), Citation(page=9)]
    assert say_citations(cited, "(P4 MF7, P9)") == "Page 4, main finding 7; page 9"
    assert say_citations([], "(see the letter)") == "(see the letter)"
    assert say_citations([], "") == "The plan does not say where in the report."
    assert lower_first("Page 4") == "page 4"
    assert lower_first("SFD 8") == "SFD 8"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("31", "%", "31%"),
        ("1,200", "£", "£1,200"),
        ("17", "weeks", "17 weeks"),
        ("31%", "%", "31%"),
        ("not known", "%", "not known"),
        ("", "%", ""),
        ("4.5", "", "4.5"),
    ],
)
def test_a_unit_is_added_only_to_a_bare_number(value: str, unit: str, said: str) -> None:
    assert with_unit(value, unit) == said


def test_a_measure_tells_its_latest_figure_and_a_long_unit_once() -> None:
    points = [
        {"when": "Jun 2026", "planned": "2.0", "actual": "2.2"},
        {"when": "Sep 2026", "planned": None, "actual": "2.4"},
        {"when": "Dec 2026", "planned": "1.7", "actual": None},
    ]
    long = "% of decisions that can be appealed"
    (said,) = say_measures(
        [StatedMeasure(name="Appeals", unit=long, baseline="2.1", target="1.5", trajectory=points)]
    )
    assert said.latest == "2.4 in Sep 2026"
    assert said.asides == [f"Unit: {long}"]
    (short,) = say_measures(
        [StatedMeasure(name="Plans", unit="%", owner="A team", trajectory=points[:1])]
    )
    assert short.latest == "2.2% in Jun 2026, where 2.0% was planned"
    assert short.asides == ["Kept by A team"]
    assert say_measures([StatedMeasure(name="New")])[0].latest == "No figure yet"


def page_of(**changed: Any) -> MilestonePage:
    told: dict[str, Any] = {
        "node": Milestone(key="m", reference="4A", action="Write it"),
        "standing": Standing.AMBER,
        "focus_area": FocusArea(key="f", label="4", title="A strategy"),
        "area": AreaForImprovement(key="a", label="1", title="Ambition"),
        "pillar": None,
        "parent": None,
        "steps": (),
        "findings": (),
        "prompts": (),
        "updates": (),
        "measures": (),
        "previous": None,
        "next": None,
    }
    return MilestonePage(**(told | changed))


def test_a_thread_is_broken_wherever_something_is_missing_and_says_why() -> None:
    found, group, here, evidence, measure = lay_thread(page_of(), "larkshire", "wsoa")
    assert found.broken == "The plan names no finding here."
    assert (group.label, group.text) == ("Focus area 4", "A strategy")
    assert here.is_here
    assert evidence.broken == "No evidence has been given yet."
    assert measure.broken == "The plan ties no number to this milestone."


def test_a_whole_thread_leads_to_each_of_its_ends() -> None:
    page = page_of(
        node=Milestone(key="m", action="Write it", evidence="58% could say it."),
        findings=(AppearanceLine(FindingAppearance(), None, ()),),
        measures=(StatedMeasure(name="Plans"), StatedMeasure(name="More")),
    )
    found, _, here, evidence, measure = lay_thread(page, "larkshire", "wsoa")
    assert not any(step.broken for step in (found, evidence, measure))
    assert found.url.endswith("/areas-for-improvement/a/#findings")
    assert here.text == "Write it"
    assert (evidence.url, measure.url) == ("#evidence", "#plan-measures")
    assert measure.text == "Plans, and 1 more"


def test_open_questions_are_no_evidence() -> None:
    page = page_of(
        prompts=(Prompt(text="Who checks?"),), focus_area=FocusArea(key="f", is_implied=True)
    )
    _, group, _, evidence, _ = lay_thread(page, "larkshire", "wsoa")
    assert evidence.broken == "No evidence has been given yet. 1 question is still open."
    assert (group.label, group.text) == ("Area for improvement 1", "Ambition")


def test_a_disagreement_is_shown_as_two_tags() -> None:
    node = Milestone(
        claimed_colour="green", claimed_as_written="Progressing", claimed_shown_by="word_and_fill"
    )
    first, second = tag_claim(node, Standing.NOT_SET)
    assert "Coloured green" in first
    assert "Written ‘Progressing’" in second
    node.claimed_state = "complete"
    assert len(tag_claim(node, Standing.GREEN)) == 1


def test_a_summary_leaves_out_what_was_never_there_and_keeps_columns_we_do_not_know() -> None:
    node = Milestone(
        accountable_officer="Head of SEND",
        percent_complete=62.5,
        reference="2A",
        reference_as_written="2 A",
        other=[{"heading": "Cost", "text": "£3,000", "place": "table 1"}],
    )
    told = dict(summarise(node))
    assert told["How far"] == "62.5% done, as the plan says"
    assert told["Reference as written"] == "2 A"
    assert told["Cost"] == "£3,000"
    assert "New due date" not in told


def version(**changed: Any) -> PlanVersion:
    day = datetime(2026, 11, 24, 12, tzinfo=UTC)
    return PlanVersion(**({"label": "1.3", "published_at": day, "at": day} | changed))


def test_only_readers_of_the_draft_are_told_what_the_public_sees() -> None:
    assert say_banner(Moment(TODAY), version()) == (
        "You are looking at the working draft. "
        "The public sees version 1.3, published on 24 November 2026."
    )
    same = say_banner(Moment(TODAY), version(), has_changed=False)
    assert same.startswith("Everybody sees this plan as you do: it is version 1.3, published on")
    assert say_banner(Moment(TODAY), None).endswith("cannot see this plan until it is published.")
    assert say_banner(Moment(TODAY, at=version().at), version()) == ""


def test_a_published_plan_says_which_edition_it_is() -> None:
    seen = Moment(TODAY, at=version().at, version=version())
    assert say_edition(seen) == "Version 1.3, published on 24 November 2026."
    unnumbered = replace(seen, version=version(label=""))
    assert say_edition(unnumbered).startswith("A version without a number, published on")
    assert say_edition(replace(seen, at=None)) == ""


def test_a_plan_says_what_it_is_and_who_published_it() -> None:
    plan = Plan(kind=KIND, kind_is_assumed=True)
    told = dict(describe_plan(plan, Moment(TODAY, version=version()), "Priya"))
    assert told["Kind of plan"].endswith("(the document does not say what kind it is)")
    assert told["Published"] == "24 November 2026, by Priya"
    draft = dict(describe_plan(plan, Moment(TODAY, version=version(published_at=None)), ""))
    assert draft["Published"] == "Not published yet"
    assert dict(describe_plan(plan, Moment(TODAY), ""))["Version"] == "Not numbered"


def overview(rating: Standing | None, *counts: Counts) -> Overview:
    areas = tuple(
        AreaLine(AreaForImprovement(key=f"a{at}", label=str(at), title="x"), each, 2, ())
        for at, each in enumerate(counts)
    )
    whole = Counts(
        **{each.value: sum(getattr(one, each.value) for one in counts) for each in Standing}
    )
    first = PillarLine(Pillar(key="p", label="1", title="One"), counts[0], areas[:1])
    page = PlanOnAPage(Plan(key="wsoa"), Moment(TODAY), whole, (first,), areas[1:])
    return Overview(page, "larkshire", rating)


@given(st.lists(st.lists(st.integers(0, 40), min_size=7, max_size=7), min_size=1, max_size=4))
def test_every_row_and_column_of_the_table_adds_up(numbers: list[list[int]]) -> None:
    table = overview(None, *[Counts(*each) for each in numbers]).table()
    assert table.whole.total == sum(line.total for line in table.lines)
    for at, (words, count) in enumerate(table.whole.counts):
        assert words == table.headings[at]
        assert count == sum(line.counts[at][1] for line in table.lines)
        assert count > 0


def test_a_chosen_rating_says_how_many_bear_it_and_leads_to_those() -> None:
    made = overview(Standing.AMBER, Counts(amber=3, green=8), Counts(green=2))
    cards = [card for block in made.blocks() for card in block.cards]
    assert [card.chosen for card in cards] == ["3 of 11 milestones", "None of 2 milestones"]
    assert cards[0].chosen_url.endswith("/milestones/?rating=amber&area=a0")
    assert cards[1].chosen_url == ""
    assert [(each.words, each.is_chosen) for each in made.choices()] == [
        ("All", False),
        ("Completed", False),
        ("Progressing to timescale", True),
    ]


def test_an_address_names_a_rating_or_nothing() -> None:
    assert read_rating("amber") is Standing.AMBER
    assert read_rating("mauve") is None
    assert read_rating("") is None


def test_empty_choices_leave_no_trace_in_an_address() -> None:
    address = milestones_address("larkshire", "wsoa", area="", rating="red")
    assert address == "/larkshire/plans/wsoa/milestones/?rating=red"
